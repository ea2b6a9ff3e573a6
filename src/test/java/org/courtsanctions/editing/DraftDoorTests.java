package org.courtsanctions.editing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.courtsanctions.account.People;
import org.courtsanctions.account.Visitor.Answer;
import org.courtsanctions.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Drafts that tools hand in as JSON: whatever they say, nothing is published. */
@OwnRegisterTest
class DraftDoorTests {

	private final OwnRegister register;

	private final Desk owner;

	private final String key;

	private final JsonMapper json = new JsonMapper();

	private final HttpClient client = HttpClient.newHttpClient();

	private long version;

	DraftDoorTests(OwnRegister register) {
		this.register = register;
		this.owner = Desk.of(register, Role.EDITOR);
		this.key = People.key(register.application, this.owner.name);
	}

	@BeforeEach
	void rememberTheRecord() {
		this.version = this.register.version();
	}

	@AfterEach
	void nothingWasPublished() {
		assertThat(this.register.version()).isEqualTo(this.version);
	}

	@Test
	void makesADraftOfItsOwnerThatIsReadInTheForms() {
		HttpResponse<String> answer = send(
				"""
						{"reason": "Invented by a tool", "correction": true, "items": [
						  {"kind": "source", "key": "paper", "fields": {"publisher": "Invented Press", "title": "Told by a tool",
						    "language": "English", "readAs": "page", "published": "about 21 May 2026"}},
						  {"kind": "official", "fields": {"name": "Toola Invented", "aliases": ["Tula Invented", "Тула"],
						    "officialKind": "judge", "office": "Judge", "officeStanding": "IN_OFFICE", "birthYear": 1970,
						    "nationalities": ["Ukraine", "GB"], "court": "court:icc", "sources": ["item:paper"]}}]}""");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		JsonNode made = this.json.readTree(answer.body());
		long draft = made.get("draft").asLong();
		assertThat(answer.headers().firstValue("Location")).hasValue(Desk.address(draft));
		assertThat(made.get("address").asString()).isEqualTo(Desk.address(draft));
		assertThat(made.get("problems").isEmpty()).as(answer.body()).isTrue();
		assertThat(made.get("warnings").isEmpty()).as(answer.body()).isTrue();
		Answer people = this.owner.visitor.get(Desk.address(draft) + "/edit/people");
		assertThat(people.page().getElementById("i2.name").val()).isEqualTo("Toola Invented");
		assertThat(people.page().getElementById("i2.aliases").val()).isEqualTo("Tula Invented\nТула");
		assertThat(people.page().getElementById("i2.court").val()).isEqualTo("International Criminal Court");
		assertThat(people.page().getElementById("i2.nationalities").val()).isEqualTo("Ukraine, United Kingdom");
		Answer check = this.owner.check(draft);
		assertThat(check.main()).contains("Invented by a tool", this.owner.name, "about 21 May 2026");
		assertThat(check.page().select(".failures")).isEmpty();
		assertThat(check.page().select("input[name=correction]").hasAttr("checked")).isTrue();
		this.owner.reasoned(draft, "Invented by a tool").press("send");
		assertThat(this.owner.visitor.get("/admin/drafts").page().select("#waiting").text()).contains("Toola Invented");
		Desk reviewer = new Desk(this.owner.name, this.owner.visitor);
		assertThat(reviewer.check(draft).page().select("form[action$=/approve]")).isEmpty();
	}

	@Test
	void changesARecordThatIsNamedByReferenceOrNumber() {
		long court = this.register.database.sql("select id from court where slug = 'icc-otp'")
			.query(Long.class)
			.single();
		for (String change : List.of("court:icc-otp", "court:" + court)) {
			long draft = made(
					"""
							{"items": [{"kind": "court", "change": "%s", "fields": {"seat": "Invented City", "nameLocal": null}}]}"""
						.formatted(change));
			String answers = this.owner.check(draft).page().select("#answers").text();
			assertThat(answers).contains("The Hague", "Invented City").doesNotContain("Country");
		}
		long listing = this.register.database
			.sql("select id from sanction_event where kind = 'LISTED' order by id limit 1")
			.query(Long.class)
			.single();
		assertThat(this.owner
			.check(made("""
					{"items": [{"kind": "listing", "change": "listing:%d", "fields": {"reason": "Invented"}}]}"""
				.formatted(listing)))
			.page()
			.select("#answers")
			.text()).contains("Invented");
	}

	@Test
	void keepsTheWordsOfSourcesWhereTheyBelong() {
		long draft = made(
				"""
						{"items": [
						  {"kind": "source", "key": "paper", "fields": {"publisher": "Invented Press", "title": "Words of a source",
						    "language": "en", "readAs": "page"}},
						  {"kind": "official", "fields": {"name": "Excerpta Invented", "officialKind": "judge", "office": "Judge",
						    "officeStanding": "in-office", "sources": ["item:paper"],
						    "excerpts": ["item:paper Judge Excerpta Invented sits in the capital."]}}]}""");
		Answer people = this.owner.visitor.get(Desk.address(draft) + "/edit/people");
		assertThat(people.page().select("textarea[name=i2.excerpts]").text())
			.isEqualTo("Judge Excerpta Invented sits in the capital.");
		assertThat(this.owner.check(draft).main()).contains("Judge Excerpta Invented sits in the capital.");
		JsonNode refused = this.json.readTree(
				send("""
						{"items": [{"kind": "official", "fields": {"name": "Excerpta Invented", "excerpts": ["item:gone Nobody said so."]}}]}""")
					.body());
		assertThat(StreamSupport.stream(refused.get("problems").spliterator(), false)
			.map((problem) -> problem.get("field").asString())).contains("i1.excerpts");
	}

	@Test
	void keepsWhatCannotBeReadAndNamesIt() {
		HttpResponse<String> answer = send(
				"""
						{"items": [{"kind": "announcement", "fields": {"authority": "Nobody <b>at</b> all", "action": "nonsense",
						  "announced": "31 February 2025", "targetCount": "many", "url": "javascript:alert(1)",
						  "sources": ["item:gone", "court:icc", "x"]}}]}""");
		assertThat(answer.statusCode()).isEqualTo(201);
		JsonNode made = this.json.readTree(answer.body());
		assertThat(StreamSupport.stream(made.get("problems").spliterator(), false)
			.map((problem) -> problem.get("field").asString())).contains("i1.authority", "i1.action", "i1.title",
					"i1.announced", "i1.targetCount", "i1.url", "i1.sources");
		assertThat(answer.body()).contains("31 February 2025", "cannot be read as a date");
		long draft = made.get("draft").asLong();
		Answer form = this.owner.visitor.get(Desk.address(draft) + "/edit/announcement");
		assertThat(form.page().getElementById("i1.authority").val()).isEqualTo("Nobody <b>at</b> all");
		assertThat(form.page().getElementById("i1.action").select("option[selected]").val()).isEqualTo("nonsense");
		assertThat(form.page().getElementById("i1.url").val()).isEqualTo("javascript:alert(1)");
		assertThat(form.page().select("main b")).isEmpty();
		assertThat(this.owner.reasoned(draft, "Invented").press("send").status()).isEqualTo(409);
	}

	@Test
	void warnsOfWhatMayBeAMistake() {
		JsonNode made = this.json.readTree(
				send("""
						{"items": [{"kind": "announcement", "fields": {"authority": "authority:us-state", "announced": "2025-08-20",
						  "targetCount": 4}}, {"kind": "official", "fields": {"name": "Kimberly Prost"}},
						 {"kind": "source", "fields": {"title": "x"}}]}""")
					.body());
		assertThat(made.get("warnings").toString()).contains("announced something on that day already", "4 / 0",
				"Somebody of this name is in the register");
	}

	@Test
	void refusesABodyThatIsNoDraftAndPointsAtWhatIsWrong() {
		Map<String, List<String>> wrong = Map.ofEntries(Map.entry("{}", List.of("/items")),
				Map.entry("[]", List.of("/items")), Map.entry("null", List.of("/items")),
				Map.entry("1", List.of("/items")), Map.entry("\"x\"", List.of("/items")),
				Map.entry("{\"items\": []}", List.of("/items")), Map.entry("{\"items\": {}}", List.of("/items")),
				Map.entry("{\"items\": [1]}", List.of("/items/0/kind")),
				Map.entry("{\"items\": [{\"kind\": \"spaceship\", \"fields\": {}}]}", List.of("/items/0/kind")),
				Map.entry("{\"items\": [{\"kind\": [\"court\"], \"fields\": {}}]}", List.of("/items/0/kind")),
				Map.entry("{\"items\": [{\"kind\": \"court\"}]}", List.of("/items/0/fields")),
				Map.entry("{\"items\": [{\"kind\": \"court\", \"fields\": []}]}", List.of("/items/0/fields")),
				Map.entry("{\"items\": [{\"kind\": \"court\", \"fields\": {\"colour\": \"red\", \"a/b~c\": 1}}]}",
						List.of("/items/0/fields/colour", "/items/0/fields/a~1b~0c")),
				Map.entry("{\"items\": [{\"kind\": \"court\", \"fields\": {\"name\": {\"en\": \"x\"}}}]}",
						List.of("/items/0/fields/name")),
				Map.entry("{\"items\": [{\"kind\": \"court\", \"fields\": {\"name\": [[\"x\"]]}}]}",
						List.of("/items/0/fields/name")),
				Map.entry("{\"items\": [{\"kind\": \"court\", \"key\": \"A B\", \"fields\": {}}]}",
						List.of("/items/0/key")),
				Map.entry(
						"{\"items\": [{\"kind\": \"court\", \"key\": \"a\", \"fields\": {}}, {\"kind\": \"court\", \"key\": \"a\", \"fields\": {}}]}",
						List.of("/items/1/key")),
				Map.entry("{\"items\": [{\"kind\": \"court\", \"change\": \"court:nowhere\", \"fields\": {}}]}",
						List.of("/items/0/change")),
				Map.entry("{\"items\": [{\"kind\": \"court\", \"change\": \"official:karim-khan\", \"fields\": {}}]}",
						List.of("/items/0/change")),
				Map.entry("{\"items\": [{\"kind\": \"merge\", \"change\": \"merge:1\", \"fields\": {}}]}",
						List.of("/items/0/change")),
				Map.entry("{\"items\": [{\"kind\": \"undo\", \"change\": \"official:1\", \"fields\": {}}]}",
						List.of("/items/0/change")),
				Map.entry("{\"items\": [" + "{\"kind\": \"court\", \"fields\": {}},".repeat(200)
						+ "{\"kind\": \"court\", \"fields\": {}}]}", List.of("/items")));
		long drafts = this.register.count("draft");
		wrong.forEach((body, pointers) -> {
			HttpResponse<String> answer = send(body);
			assertThat(answer.statusCode()).as(body).isEqualTo(422);
			assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
			JsonNode problem = this.json.readTree(answer.body());
			assertThat(problem.get("detail").asString()).isEqualTo("The body is no draft; nothing was kept.");
			assertThat(StreamSupport.stream(problem.get("errors").spliterator(), false)
				.map((error) -> error.get("pointer").asString())).as(body)
				.containsExactlyInAnyOrderElementsOf(pointers);
		});
		assertThat(this.register.count("draft")).isEqualTo(drafts);
	}

	@Test
	void refusesWhatIsNoJsonOrTooMuchOfIt() {
		long drafts = this.register.count("draft");
		for (String body : List.of("", "{", "{\"items\": [}", "x=1", "{} {}", "[".repeat(5000), "{\"items\": NaN}",
				"<draft/>", "\u0000", "{\"items\": [{\"kind\": \"court\", \"fields\": {\"name\": \"\u0001\"}}]}")) {
			HttpResponse<String> answer = send(body);
			assertThat(answer.statusCode()).as("%.40s", body).isIn(400, 422);
			assertThat(answer.body()).doesNotContain("Exception", "tools.jackson");
		}
		for (byte[] body : List.of(new byte[] { '"', (byte) 0xff, (byte) 0xfe, '"' },
				new byte[] { (byte) 0xed, (byte) 0xa0, (byte) 0x80 },
				new byte[] { (byte) 0xff, (byte) 0xfe, 0x00, (byte) 0xd8 })) {
			assertThat(send("application/json", body).statusCode()).isEqualTo(400);
		}
		assertThat(
				send("application/json", ("\"" + "x".repeat(DraftDoor.LARGEST) + "\"").getBytes(StandardCharsets.UTF_8))
					.statusCode())
			.isEqualTo(413);
		for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/xml", "nonsense",
				"multipart/form-data; boundary=x")) {
			assertThat(send(type, "{\"items\": []}".getBytes(StandardCharsets.UTF_8)).statusCode()).as(type)
				.isEqualTo(415);
		}
		assertThat(this.register.count("draft")).isEqualTo(drafts);
	}

	@Test
	void neverSendsNorPublishes() {
		long draft = made("""
				{"items": [{"kind": "source", "fields": {"publisher": "Invented Press", "title": "Unsent"}}],
				 "reason": "Invented", "state": "PUBLISHED", "do": "publish"}""");
		assertThat(this.owner.check(draft).main()).contains("being written");
		for (String path : List.of("/admin/drafts/" + draft + "/check?do=publish&revision=1&reason=x",
				"/admin/drafts/" + draft + "/approve?revision=1", "/api/drafts/" + draft + "/publish")) {
			assertThat(send(path, "application/json", "{}".getBytes(StandardCharsets.UTF_8)).statusCode()).as(path)
				.isIn(302, 403, 404);
		}
		assertThat(this.owner.check(draft).main()).contains("being written");
	}

	private long made(String body) {
		HttpResponse<String> answer = send(body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return this.json.readTree(answer.body()).get("draft").asLong();
	}

	private HttpResponse<String> send(String body) {
		return send("application/json", body.getBytes(StandardCharsets.UTF_8));
	}

	private HttpResponse<String> send(String type, byte[] body) {
		return send("/api/drafts", type, body);
	}

	private HttpResponse<String> send(String path, String type, byte[] body) {
		try {
			return this.client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.register.port + path))
				.header("Authorization", "Bearer " + this.key)
				.header("Content-Type", type)
				.POST(HttpRequest.BodyPublishers.ofByteArray(body))
				.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
