package org.courtsanctions.editing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.courtsanctions.account.People;
import org.courtsanctions.account.Visitor.Answer;
import org.courtsanctions.web.Role;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An invented round of the shape of that of 20 August 2025: four people, five statements
 * and two sources in one draft.
 */
@OwnRegisterTest
class AnnouncementRoundTests {

	private static final List<String> PEOPLE = List.of("Alba Roundling", "Boris Roundling", "Chiyo Roundling",
			"Dario Roundling");

	private final OwnRegister register;

	private final Desk editor;

	private final Desk reviewer;

	AnnouncementRoundTests(OwnRegister register) {
		this.register = register;
		this.editor = Desk.of(register, Role.EDITOR);
		this.reviewer = Desk.of(register, Role.REVIEWER);
	}

	@Test
	void isTypedIntoTheFormsAndPublishedWhole() {
		long draft = this.editor.begin("announcement");
		String second = this.editor.add(draft, "sources", "source");
		assertThat(Desk
			.source(Desk.source(this.editor.form(draft, "sources"), "i1", "Round: the press release"), second,
					"Round: the reactions")
			.press("save")
			.status()).isEqualTo(302);
		save(draft, "announcement",
				this.editor.form(draft, "announcement")
					.type("i2.authority", "authority:us-state")
					.choose("i2.action", "LISTING")
					.type("i2.title", "Invented round")
					.type("i2.summary", "Four invented people are named.")
					.type("i2.announced", "19", "Nov", "2026")
					.type("i2.targetCount", "4")
					.type("i2.programmes", "programme:us-eo-14203"));
		List<String> listings = List.of("i3", this.editor.add(draft, "measures", "listing"),
				this.editor.add(draft, "measures", "listing"), this.editor.add(draft, "measures", "listing"));
		PageForm measures = this.editor.form(draft, "measures");
		for (int i = 0; i < PEOPLE.size(); i++) {
			assertThat(measures.data())
				.contains(Map.entry(listings.get(i) + ".programme.was", "programme:us-eo-14203"));
			measures.type(listings.get(i) + ".target", PEOPLE.get(i))
				.type(listings.get(i) + ".reason", "Invented reason")
				.choose(listings.get(i) + ".measures", "ASSET_FREEZE", "ENTRY_BAN");
		}
		measures = PageForm.on(this.editor.visitor, measures.press("look"), Desk.address(draft) + "/edit/measures");
		for (String listing : listings) {
			measures.choose(listing + ".target.pick", "new:official");
		}
		measures = PageForm.on(this.editor.visitor, measures.press("save"), Desk.address(draft) + "/edit/measures");
		save(draft, "measures", measures);
		PageForm people = this.editor.form(draft, "people");
		List<String> added = keys(people);
		assertThat(added).as("people added by their names").hasSameSizeAs(PEOPLE);
		for (String key : added) {
			people.choose(key + ".officialKind", "JUDGE")
				.type(key + ".office", "Judge")
				.type(key + ".court", "court:icc");
		}
		save(draft, "people", people);
		for (int i = 0; i < 5; i++) {
			this.editor.add(draft, "voices", "statement");
		}
		PageForm voices = this.editor.form(draft, "voices");
		for (int i = 0; i < 5; i++) {
			String key = keys(voices).get(i);
			voices.type(key + ".said", "19 November 2026")
				.type(key + ".speakerRecord", (i < 4) ? PEOPLE.get(i) : "actor:marco-rubio")
				.choose(key + ".speakerType", (i < 4) ? "OFFICIAL" : "PERSON")
				.choose(key + ".stance", (i < 4) ? "CONDEMNS" : "DEFENDS")
				.type(key + ".summary", "Invented statement number " + (i + 1));
		}
		save(draft, "voices", voices);
		Answer check = this.editor.check(draft);
		assertThat(check.page().select(".failures")).isEmpty();
		assertThat(check.page().select("#warnings").text()).doesNotContain("number of targets");
		assertPublished(draft);
	}

	@Test
	void isHandedInByAToolInOneRequestAndPublishedWhole() throws Exception {
		StringBuilder items = new StringBuilder(
				"""
						{"kind": "source", "key": "press", "fields": {"publisher": "Invented Press", "title": "Round by a tool", "language": "en", "readAs": "page"}},
						{"kind": "source", "key": "reactions", "fields": {"publisher": "Invented Press", "title": "Round by a tool: reactions", "language": "en", "readAs": "page"}},
						{"kind": "announcement", "key": "round", "fields": {"authority": "authority:us-state", "action": "listing",
						  "title": "Invented round", "summary": "Four invented people are named.", "announced": "18 Nov 2026",
						  "targetCount": 4, "programmes": ["programme:us-eo-14203"], "sources": ["item:press"]}}""");
		for (String name : PEOPLE) {
			String key = name.substring(0, 4).strip().toLowerCase();
			items
				.append("""
						,{"kind": "listing", "fields": {"target": "item:%1$s", "announcement": "item:round", "programme": "programme:us-eo-14203",
						  "measures": ["asset-freeze", "entry-ban"], "since": "18 Nov 2026", "standing": "stated", "reason": "Invented reason", "sources": ["item:press"]}},
						{"kind": "statement", "fields": {"said": "18 Nov 2026", "speakerRecord": "item:%1$s", "speakerType": "official", "stance": "condemns",
						  "summary": "Invented statement of %2$s", "about": ["item:round"], "sources": ["item:reactions"]}},
						{"kind": "official", "key": "%1$s", "fields": {"name": "%2$s Toolson", "officialKind": "judge", "office": "Judge", "court": "court:icc",
						  "officeStanding": "in-office", "sources": ["item:press", "item:reactions"]}}"""
					.formatted(key, name));
		}
		items
			.append("""
					,{"kind": "statement", "fields": {"said": "18 Nov 2026", "speakerRecord": "actor:marco-rubio", "speakerType": "person", "stance": "defends",
					  "summary": "Invented statement of a minister", "about": ["item:round"], "sources": ["item:reactions"]}}""");
		String key = People.key(this.register.application, this.editor.name);
		HttpResponse<String> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.register.port + "/api/drafts"))
				.header("Authorization", "Bearer " + key)
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString("{\"items\": [" + items + "]}"))
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		var made = new JsonMapper().readTree(answer.body());
		assertThat(made.get("problems").isEmpty()).as(answer.body()).isTrue();
		assertPublished(made.get("draft").asLong());
	}

	private void assertPublished(long draft) {
		long version = this.register.version();
		this.editor.send(draft, "An invented round");
		Answer approved = this.reviewer.approve(draft);
		assertThat(approved.location()).as(approved.page().select(".failures").text())
			.matches("/announcements/2026111[89]-invented-round");
		assertThat(this.register.version()).isEqualTo(version + 1);
		Document page = this.register.read(approved.location());
		assertThat(page.select("main").text()).contains(PEOPLE).contains("Invented Press", "Marco Rubio");
		assertThat(page.select("a[href^=/officials/]")
			.eachAttr("href")
			.stream()
			.distinct()
			.filter((href) -> href.contains("roundling"))).hasSize(4)
			.allSatisfy((href) -> assertThat(this.register.read(href).select("main").text()).contains("In force",
					"Invented reason", "International Criminal Court"));
		assertThat(this.register.read("/changes").select("ol.results li").first().text()).contains("An invented round",
				"Officials 4", "Statements 5", "Sources 2");
	}

	/** The records of a form. */
	private static List<String> keys(PageForm form) {
		return form.data().stream().map(Map.Entry::getKey).filter((name) -> name.matches("i[0-9]+")).toList();
	}

	private void save(long draft, String section, PageForm form) {
		Answer saved = form.press("save");
		assertThat(saved.location()).as("%s: %s", section, saved.page().select(".failures").text())
			.isEqualTo(Desk.address(draft));
	}

}
