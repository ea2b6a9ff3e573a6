package org.courtsanctions.editing;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.courtsanctions.account.People;
import org.courtsanctions.account.Visitor.Answer;
import org.courtsanctions.browser.NastyValues;
import org.courtsanctions.web.Role;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What nobody types by accident, typed into every field of every form. */
@OwnRegisterTest
class DraftFuzzTests {

	private static final int ROUNDS = 12;

	private static final List<String> REFERENCES = List.of("official:kimberly-prost", "court:icc", "actor:marco-rubio",
			"authority:us-state", "programme:us-eo-14203", "announcement:ann-us-20250820-icc", "source:src-cfr-528",
			"statement:sta-20250820-rubio", "listing:san-us-20250820-icc-kimberly-prost", "listing:nothing",
			"merge:icc", "tenure:1", "undo:1", "listing:1", "court:1", "listing:999999999999999999", "draft:1",
			"item:i1", "item:i2", "item:i999", "item:", "item", ":", "::", "official:", "official:1",
			"OFFICIAL:kimberly-prost", "new:court", "new:", "new:spaceship", "new:merge");

	private final OwnRegister register;

	private final Records records;

	private final long seed = System.nanoTime();

	private final AtomicInteger inputs = new AtomicInteger();

	DraftFuzzTests(OwnRegister register) {
		this.register = register;
		this.records = register.application.getBean(Records.class);
	}

	@Test
	void keepsEscapesAndPublishesNothingOfWhateverIsTyped() throws Exception {
		long version = this.register.version();
		try (var people = Executors.newFixedThreadPool(3)) {
			List<Future<?>> all = new ArrayList<>();
			for (RecordKind kind : RecordKind.values()) {
				all.add(people.submit(() -> type(kind, new Random(this.seed + kind.ordinal()))));
			}
			all.add(people.submit(() -> ask(new Random(this.seed - 1))));
			all.add(people.submit(() -> hand(new Random(this.seed - 2))));
			all.add(people.submit(this::misspell));
			for (Future<?> one : all) {
				one.get();
			}
		}
		assertThat(this.register.version()).isEqualTo(version);
		assertThat(this.inputs.get()).isGreaterThan(10_000);
	}

	private void type(RecordKind kind, Random random) {
		Desk desk = Desk.of(this.register, Role.REVIEWER);
		long draft = 0;
		List<String> keys = List.of();
		for (int round = 0; round < ROUNDS; round++) {
			if (round % 4 == 0) {
				draft = desk.begin(kind.key());
				keys = List.of(desk.form(draft, kind.section().path())
					.data()
					.stream()
					.map(Map.Entry::getKey)
					.filter((name) -> name.matches("i[0-9]+"))
					.findFirst()
					.orElseThrow(), desk.add(draft, kind.section().path(), kind.key()));
			}
			String address = Desk.address(draft) + "/edit/" + kind.section().path();
			String what = kind + ", round " + round + ", seed " + this.seed;
			Map<String, List<String>> sent = new LinkedHashMap<>();
			for (String key : keys) {
				sent.put(key, List.of("1"));
				for (Field field : this.records.fields(kind)) {
					fill(key + "." + field.name(), field, sent, random);
				}
			}
			sent.put("i1.nothing", List.of(text(random)));
			sent.put("id", List.of("1"));
			sent.put("subject", List.of("1"));
			sent.put("do", List.of(random.nextInt(3) == 0 ? text(random) : random.nextBoolean() ? "save" : "look"));
			if (random.nextInt(4) == 0) {
				sent.put("window", List.of(text(random)));
			}
			desk.visitor.at("/admin/drafts");
			Answer saved = desk.visitor.post(address, entries(sent, desk));
			assertThat(saved.status()).as(what).isIn(200, 302, 422);
			assertClean(saved, what);
			Answer form = desk.visitor.get(address + "?checked=yes");
			assertThat(form.status()).as(what).isEqualTo(200);
			assertClean(form, what);
			for (String key : keys) {
				for (Field field : this.records.fields(kind)) {
					assertKept(form.page(), key + "." + field.name(), field, sent, what);
				}
			}
			if (round % 3 == 0) {
				for (String page : List.of("", "/check", "/moved")) {
					Answer other = desk.visitor.get(Desk.address(draft) + page);
					assertThat(other.status()).as(what + page).isEqualTo(200);
					assertClean(other, what + page);
				}
				decide(desk, draft, what, random);
			}
		}
	}

	private void decide(Desk desk, long draft, String what, Random random) {
		for (String deed : List.of("check", "do", "moved", "approve", "return", "second-check")) {
			Answer answer = desk.visitor.post(Desk.address(draft) + "/" + deed, "reason", count(text(random)), "text",
					count(text(random)), "do",
					(deed.equals("do") && random.nextBoolean()) ? "comment" : count(text(random)), "revision",
					count(text(random)), "correction", count(text(random)));
			assertThat(answer.status()).as(what + deed).isIn(302, 409);
			assertClean(answer, what + deed);
		}
	}

	private void fill(String name, Field field, Map<String, List<String>> sent, Random random) {
		List<String> texts = new ArrayList<>();
		int many = (random.nextInt(8) == 0) ? 1 + random.nextInt(6) : (field.type() == Field.Type.DATE) ? 3 : 1;
		for (int i = 0; i < many; i++) {
			texts.add(field.kinds().isEmpty() || random.nextInt(3) > 0 ? text(random) : reference(random));
		}
		sent.put(name, texts);
		if (!field.kinds().isEmpty()) {
			for (String part : List.of(".pick", ".kept", ".was", ".said")) {
				if (random.nextInt(3) == 0) {
					sent.put(name + part, List.of(random.nextInt(4) == 0 ? text(random) : reference(random)));
				}
			}
		}
	}

	private List<Map.Entry<String, String>> entries(Map<String, List<String>> sent, Desk desk) {
		List<Map.Entry<String, String>> entries = new ArrayList<>();
		sent.forEach((name, values) -> values.forEach((value) -> entries.add(new SimpleEntry<>(name, count(value)))));
		entries.add(new SimpleEntry<>("_csrf", desk.visitor.token()));
		return entries;
	}

	private static void assertKept(Document page, String name, Field field, Map<String, List<String>> sent,
			String what) {
		if (field.type() != Field.Type.LINE && field.type() != Field.Type.TEXT || sent.get(name).size() > 1) {
			return;
		}
		Element box = page.getElementById(name);
		assertThat(box).as("%s: %s", what, name).isNotNull();
		assertThat(box.val().strip()).as("%s: %s", what, name).isEqualTo(storable(sent.get(name).getFirst()));
	}

	/** What a database keeps of a text, and a page can show. */
	private static String storable(String text) {
		String utf8 = URLDecoder.decode(encoded(text), StandardCharsets.UTF_8);
		String kept = utf8.substring(0, Math.min(utf8.length(), 20_000)).replace("\r\n", "\n").replace('\r', '\n');
		StringBuilder clean = new StringBuilder();
		kept.codePoints().forEach((point) -> {
			if (point == '\n' || point == '\t' || !Character.isISOControl(point)) {
				clean.appendCodePoint((point >= 0xD800 && point <= 0xDFFF) ? 0xFFFD : point);
			}
		});
		return clean.toString().strip();
	}

	private static void assertClean(Answer answer, String what) {
		Document page = answer.page();
		assertThat(page.select("script").not("[src^=/webjars/], [src^=/js/]")).as(what).isEmpty();
		assertThat(page.select("main img, main b, [onerror], [onmouseover], [href^=javascript]")).as(what).isEmpty();
		assertThat(answer.response().body().contains(NastyValues.EVALUATED)).as("%s: evaluates expressions", what)
			.isFalse();
	}

	private void ask(Random random) {
		Desk desk = Desk.of(this.register, Role.EDITOR);
		long draft = desk.begin("announcement");
		for (int i = 0; i < 120; i++) {
			String field = random.nextBoolean() ? "i3.target" : random.nextBoolean() ? "i2.programmes" : text(random);
			for (String path : List.of(
					"/admin/suggest?draft=" + draft + "&field=" + encoded(field) + "&" + encoded(field) + "="
							+ encoded(text(random)),
					"/admin/drafts/new?q=" + encoded(text(random)) + "&into=" + encoded(text(random)),
					"/admin/drafts/new?record=" + encoded(random.nextBoolean() ? reference(random) : text(random)))) {
				if (path.length() < 7000) {
					Answer answer = desk.visitor.get(path);
					assertThat(answer.status()).as(path).isIn(200, 400, 404);
					assertClean(answer, path);
				}
			}
			Answer begun = desk.visitor.at("/admin/drafts")
				.post("/admin/drafts", random.nextBoolean() ? "change" : "step",
						count(random.nextBoolean() ? reference(random) : text(random)), "into", count(text(random)));
			assertThat(begun.status()).as("seed %d", this.seed).isIn(302, 404, 409);
		}
	}

	private void hand(Random random) {
		Desk owner = Desk.of(this.register, Role.EDITOR);
		String key = People.key(this.register.application, owner.name);
		JsonMapper json = new JsonMapper();
		for (int round = 0; round < 25; round++) {
			List<Map<String, Object>> items = new ArrayList<>();
			for (int i = 0; i < 1 + random.nextInt(6); i++) {
				RecordKind kind = RecordKind.values()[random.nextInt(RecordKind.values().length)];
				Map<String, Object> fields = new LinkedHashMap<>();
				this.records.fields(kind).forEach((field) -> fields.put(field.name(), value(random)));
				Map<String, Object> item = new LinkedHashMap<>(Map.of("kind", kind.key(), "fields", fields));
				if (random.nextInt(6) == 0) {
					item.put("key", text(random));
				}
				if (random.nextInt(6) == 0) {
					item.put("change", reference(random));
				}
				items.add(item);
			}
			HttpResponse<String> answer = send(key, json
				.writeValueAsBytes(Map.of("items", items, "reason", value(random), "correction", value(random))));
			assertThat(answer.statusCode()).as("round %d, seed %d: %s", round, this.seed, answer.body())
				.isIn(201, 400, 413, 422);
			if (answer.statusCode() == 201) {
				for (String page : List.of("", "/check", "/edit/people", "/edit/measures", "/edit/voices")) {
					Answer read = owner.visitor
						.get(Desk.address(json.readTree(answer.body()).get("draft").asLong()) + page);
					assertThat(read.status()).as("round %d, seed %d, %s", round, this.seed, page).isEqualTo(200);
					assertClean(read, page);
				}
			}
		}
	}

	private Object value(Random random) {
		return switch (random.nextInt(9)) {
			case 0 -> count(reference(random));
			case 1 -> random.nextInt();
			case 2 -> random.nextDouble() * 1e300;
			case 3 -> random.nextBoolean();
			case 4 -> List.of(count(text(random)), count(reference(random)));
			case 5 -> (random.nextInt(20) == 0) ? Map.of(count(text(random)), 1) : List.of();
			default -> count(text(random));
		};
	}

	/** Bodies in wrong encodings, or none at all. */
	private void misspell() {
		Desk desk = Desk.of(this.register, Role.EDITOR);
		long draft = desk.begin("court");
		String address = Desk.address(draft) + "/edit/people";
		String form = "application/x-www-form-urlencoded";
		for (String value : NastyValues.MALFORMED) {
			String body = "_csrf=" + encoded(desk.visitor.at("/admin/drafts").token()) + "&i2=1&i2.name="
					+ count(value);
			for (String type : List.of(form, form + ";charset=UTF-16", form + ";charset=ISO-8859-1",
					form + ";charset=nonsense", "multipart/form-data", "multipart/form-data; boundary=x", "text/plain",
					"application/json")) {
				assertThat(desk.visitor.postRaw(address, type, body).status()).as("%.60s as %s", value, type)
					.isLessThan(500);
			}
		}
		String many = "&i2.name=x".repeat(3000);
		String body = "_csrf=" + encoded(desk.visitor.at("/admin/drafts").token()) + "&i2=1" + many;
		assertThat(desk.visitor.postRaw(address, form, body).status()).isLessThan(500);
		assertThat(desk.visitor.postRaw(address, form, "_csrf=x&i2=1&i2.notes=" + "x".repeat(3_000_000)).status())
			.isLessThan(500);
	}

	private HttpResponse<String> send(String key, byte[] body) {
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.register.port + "/api/drafts"))
					.header("Authorization", "Bearer " + key)
					.header("Content-Type", "application/json")
					.POST(HttpRequest.BodyPublishers.ofByteArray(body))
					.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String count(String input) {
		this.inputs.incrementAndGet();
		return input;
	}

	private static String reference(Random random) {
		return REFERENCES.get(random.nextInt(REFERENCES.size()));
	}

	private static String text(Random random) {
		return switch (random.nextInt(40)) {
			case 0 -> "x".repeat(length(random, 100_000));
			case 1 -> "😀".repeat(length(random, 15_000)) + "\ud83d";
			case 2, 3, 4 -> "javascript:alert(" + random.nextInt() + ")";
			case 5, 6 -> "https://" + NastyValues.TEXTS.get(random.nextInt(NastyValues.TEXTS.size()));
			case 7, 8, 9, 10, 11, 12, 13, 14 -> unicode(random);
			case 15, 16 -> Integer.toString(random.nextInt());
			case 17, 18 -> random.nextInt(40) + "/" + random.nextInt(15) + "/" + (1700 + random.nextInt(600));
			default -> NastyValues.TEXTS.get(random.nextInt(NastyValues.TEXTS.size()));
		};
	}

	/** Mostly a fifth of the most; pages of megabytes take their time. */
	private static int length(Random random, int most) {
		return random.nextInt((random.nextInt(4) == 0) ? most : most / 5);
	}

	private static String unicode(Random random) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 1 + random.nextInt(30); i++) {
			text.appendCodePoint(switch (random.nextInt(4)) {
				case 0 -> random.nextInt(0x110000);
				case 1 -> random.nextInt(0x10000);
				default -> random.nextInt(0x250);
			});
		}
		return text.toString();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
