package org.courtsanctions.reconcile;

import java.util.List;
import java.util.stream.StreamSupport;

import org.courtsanctions.RegisterTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The rules of version 0.2, and what the register adds to them. */
@RegisterTest
class ReconcileTests {

	@Autowired
	private MockMvc mvc;

	private Service service;

	@BeforeEach
	void speak() {
		this.service = new Service(this.mvc);
	}

	@Test
	void introducesItselfWhenAskedNothing() throws Exception {
		JsonNode manifest = this.service.read("/reconcile");
		assertThat(texts(manifest.path("versions"))).containsExactly("0.2");
		assertThat(manifest.path("name").asString()).isEqualTo("Court Sanctions Register");
		assertThat(manifest.path("identifierSpace").asString()).startsWith("http");
		assertThat(manifest.path("schemaSpace").asString()).startsWith("http");
		assertThat(manifest.path("view").path("url").asString()).contains("{{id}}");
		assertThat(manifest.path("preview").path("url").asString()).contains("{{id}}");
		assertThat(manifest.path("batchSize").asInt()).isEqualTo(50);
		assertThat(ids(manifest.path("defaultTypes"))).containsExactly("official", "court", "actor", "authority");
		assertThat(this.service.read("/reconcile/")).isEqualTo(manifest);
	}

	@Test
	void keepsWhatItsManifestPromises() throws Exception {
		JsonNode manifest = this.service.read("/reconcile");
		for (JsonNode suggest : manifest.path("suggest")) {
			String service = path(suggest.path("service_url").asString() + suggest.path("service_path").asString());
			assertThat(this.service.read(service + "?prefix=co").path("result")).isNotEmpty();
		}
		JsonNode propose = manifest.path("extend").path("propose_properties");
		assertThat(this.service
			.read(path(propose.path("service_url").asString() + propose.path("service_path").asString())
					+ "?type=official")
			.path("properties")).isNotEmpty();
		String view = path(manifest.path("view").path("url").asString()).replace("{{id}}", "official-karim-khan");
		MockHttpServletResponse page = this.service.send(get(view));
		assertThat(page.getStatus()).isEqualTo(303);
		assertThat(page.getHeader("Location")).isEqualTo("/officials/karim-khan");
	}

	@ParameterizedTest(name = "{0} → {1}")
	@CsvSource({ "Kimberly Prost, official-kimberly-prost", "赤根智子, official-tomoko-akane",
			"Елена Живица, official-alena-zhyvitsa", "International Criminal Court, court-icc", "Al-Haq, actor-al-haq",
			"Office of Foreign Assets Control, authority-us-ofac" })
	void findsByName(String name, String id) throws Exception {
		JsonNode candidates = this.service.candidates("{\"query\": \"%s\"}".formatted(name));
		assertThat(ids(candidates)).first().isEqualTo(id);
		assertThat(candidates.get(0).path("match").asBoolean()).isTrue();
		assertThat(candidates.get(0).path("type").get(0).path("id").asString()).isEqualTo(id.replaceAll("-.*", ""));
	}

	@Test
	void answersEachQueryUnderItsOwnNameAndIndependently() throws Exception {
		JsonNode answers = this.service
			.match("{\"a\": {\"query\": \"Kimberly Prost\"}, \"b/~c\": {\"query\": \"Invented Nobody\"}}");
		assertThat(answers.propertyNames()).containsExactly("a", "b/~c");
		assertThat(answers.path("a").path("result"))
			.isEqualTo(this.service.candidates("{\"query\": \"Kimberly Prost\"}"));
		assertThat(answers.path("b/~c").path("result")).isEmpty();
	}

	@Test
	void takesTheSameBatchInTheAddress() throws Exception {
		MockHttpServletResponse answer = this.service
			.send(get("/reconcile").param("queries", "{\"q\": {\"query\": \"Kimberly Prost\"}}"));
		assertThat(Service.json(answer).path("q").path("result"))
			.isEqualTo(this.service.candidates("{\"query\": \"Kimberly Prost\"}"));
	}

	@Test
	void sortsByScoreAndTakesNoMoreThanAsked() throws Exception {
		JsonNode candidates = this.service.candidates("{\"query\": \"Khan\"}");
		List<Double> scores = StreamSupport.stream(candidates.spliterator(), false)
			.map((candidate) -> candidate.path("score").asDouble())
			.toList();
		assertThat(scores).hasSizeGreaterThan(1).isSortedAccordingTo((one, other) -> Double.compare(other, one));
		assertThat(scores).allMatch((score) -> score >= 0 && score <= 100);
		assertThat(this.service.candidates("{\"query\": \"Khan\", \"limit\": 1}")).hasSize(1);
	}

	@Test
	void takesASurnameForNoMatch() throws Exception {
		assertThat(this.service.candidates("{\"query\": \"Khan\"}"))
			.allMatch((candidate) -> !candidate.path("match").asBoolean());
	}

	@Test
	void staysWithinTheTypesAskedFor() throws Exception {
		assertThat(ids(this.service.candidates("{\"query\": \"International Criminal Court\", \"type\": \"court\"}")))
			.isNotEmpty()
			.allMatch((id) -> id.startsWith("court-"));
		assertThat(ids(this.service.candidates("{\"query\": \"Karim Khan\", \"type\": [\"court\", \"actor\"]}")))
			.allMatch((id) -> !id.startsWith("official-"));
		assertThat(ids(this.service
			.candidates("{\"query\": \"Karim Khan\", \"type\": [\"court\"], \"type_strict\": \"should\"}"))).first()
			.isEqualTo("official-karim-khan");
		assertThat(this.service
			.candidates("{\"query\": \"Karim Khan\", \"type\": [\"court\", \"official\"], \"type_strict\": \"all\"}"))
			.isEmpty();
	}

	@Test
	void letsYearAndNationalityShiftTheScore() throws Exception {
		String query = "{\"query\": \"Kimberly Prost\", \"properties\": [{\"pid\": \"birth-year\", \"v\": %s}, {\"pid\": \"nationality\", \"v\": \"%s\"}]}";
		JsonNode same = this.service.candidates(query.formatted("1958", "Canada")).get(0);
		assertThat(same.path("score").asDouble()).isEqualTo(100);
		assertThat(features(same)).contains("same-year", "same-nationality", "birth-year", "nationality");
		JsonNode other = this.service.candidates(query.formatted("\"1 May 1968\"", "France")).get(0);
		assertThat(other.path("match").asBoolean()).isFalse();
		assertThat(features(other)).contains("other-year", "other-nationality");
	}

	@Test
	void takesNothingUnseenThatAnotherColumnContradicts() throws Exception {
		String query = "{\"query\": \"Kimberly Prost\", \"properties\": [{\"pid\": \"court\", \"v\": %s}]}";
		JsonNode fits = this.service.candidates(query.formatted("{\"id\": \"court-icc\", \"name\": \"ICC\"}")).get(0);
		assertThat(fits.path("match").asBoolean()).isTrue();
		JsonNode named = this.service.candidates(query.formatted("\"international criminal court\"")).get(0);
		assertThat(named.path("match").asBoolean()).isTrue();
		JsonNode contradicted = this.service.candidates(query.formatted("\"Supreme Court of Nowhere\"")).get(0);
		assertThat(contradicted.path("id").asString()).isEqualTo("official-kimberly-prost");
		assertThat(contradicted.path("match").asBoolean()).isFalse();
		assertThat(contradicted.path("features"))
			.anyMatch((feature) -> feature.path("id").asString().equals("court") && !feature.path("value").asBoolean());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"query\": \"official-karim-khan\"}",
			"{\"query\": \"https://register.example/officials/karim-khan\"}",
			"{\"properties\": [{\"pid\": \"list-references\", \"v\": \"OFAC UID 52965\"}]}" })
	void findsByIdentifier(String query) throws Exception {
		JsonNode found = this.service.candidates(query).get(0);
		assertThat(found.path("id").asString()).isEqualTo("official-karim-khan");
		assertThat(found.path("score").asDouble()).isEqualTo(100);
		assertThat(found.path("match").asBoolean()).isTrue();
	}

	@Test
	void namesEachFeatureOnce() throws Exception {
		assertThat(this.service.candidates("{\"query\": \"Qolamhossein Mohsni Ejei\"}"))
			.allSatisfy((candidate) -> assertThat(features(candidate)).isNotEmpty().doesNotHaveDuplicates());
	}

	@Test
	void completesEntitiesByNameAndByIdentifier() throws Exception {
		JsonNode prost = this.service.read("/reconcile/suggest/entity?prefix=kimb").path("result").get(0);
		assertThat(prost.path("id").asString()).isEqualTo("official-kimberly-prost");
		assertThat(prost.path("description").asString()).contains("International Criminal Court");
		assertThat(ids(prost.path("notable"))).containsExactly("official");
		assertThat(ids(this.service.read("/reconcile/suggest/entity?prefix=court-icc").path("result"))).first()
			.isEqualTo("court-icc");
		List<String> all = ids(this.service.read("/reconcile/suggest/entity?prefix=criminal&limit=4").path("result"));
		assertThat(ids(this.service.read("/reconcile/suggest/entity?prefix=criminal&limit=2&cursor=2").path("result")))
			.isEqualTo(all.subList(2, 4));
		assertThat(ids(this.service.read("/reconcile/suggest/entity?prefix=court&type=authority").path("result")))
			.allMatch((id) -> id.startsWith("authority-"));
		assertThat(this.service.read("/reconcile/suggest/entity").path("result")).isEmpty();
	}

	@Test
	void completesPropertiesAndTypes() throws Exception {
		assertThat(ids(this.service.read("/reconcile/suggest/property?prefix=birth").path("result")))
			.containsExactly("birth-year");
		assertThat(ids(this.service.read("/reconcile/suggest/property?prefix=list-re").path("result")))
			.containsExactly("list-references");
		assertThat(this.service.read("/reconcile/suggest/property?prefix=").path("result")).hasSizeGreaterThan(20);
		assertThat(ids(this.service.read("/reconcile/suggest/type?prefix=").path("result"))).containsExactly("official",
				"court", "actor", "authority");
		assertThat(ids(this.service.read("/reconcile/suggest/type?prefix=auth").path("result")))
			.containsExactly("authority");
	}

	@Test
	void tellsMoreWhileThePointerRests() throws Exception {
		JsonNode khan = this.service.read("/reconcile/flyout/entity?id=official-karim-khan");
		assertThat(khan.path("id").asString()).isEqualTo("official-karim-khan");
		assertThat(khan.path("html").asString()).startsWith("<p>").contains("Karim Asad Ahmad Khan, Prosecutor");
		assertThat(this.service.read("/reconcile/flyout/type?id=court").path("html").asString()).contains("Courts");
		assertThat(this.service.read("/reconcile/flyout/property?id=seat").path("html").asString()).contains("Seat");
		Service.problem(this.service.send(get("/reconcile/flyout/entity?id=official-nobody")), 404);
	}

	@Test
	void proposesThePropertiesThatATypeHas() throws Exception {
		JsonNode proposal = this.service.read("/reconcile/extend/propose?type=authority&limit=4");
		assertThat(proposal.path("type").asString()).isEqualTo("authority");
		assertThat(proposal.path("limit").asInt()).isEqualTo(4);
		assertThat(ids(proposal.path("properties"))).containsExactly("names", "kind", "country", "list-name");
		assertThat(ids(this.service.read("/reconcile/extend/propose?type=official").path("properties")))
			.contains("birth-year", "status", "listed-since", "court")
			.doesNotContain("seat");
	}

	@Test
	void handsOutValuesOfEveryKind() throws Exception {
		JsonNode answer = this.service
			.extend("""
					{"ids": ["official-kimberly-prost", "official-tomoko-akane", "nobody"], "properties": [
					  {"id": "birth-year"}, {"id": "court"}, {"id": "status"}, {"id": "listed-since"},
					  {"id": "authorities-in-force"}, {"id": "other-scripts"}, {"id": "programmes"}, {"id": "list-references"}]}""");
		assertThat(ids(answer.path("meta"))).containsExactly("birth-year", "court", "status", "listed-since",
				"authorities-in-force", "other-scripts", "programmes", "list-references");
		assertThat(answer.path("meta").get(1).path("type").path("id").asString()).isEqualTo("court");
		JsonNode prost = answer.path("rows").path("official-kimberly-prost");
		assertThat(prost.path("birth-year").get(0).path("int").asInt()).isEqualTo(1958);
		assertThat(prost.path("court").get(0).path("id").asString()).isEqualTo("court-icc");
		assertThat(prost.path("status").get(0).path("str").asString()).isEqualTo("In force");
		assertThat(prost.path("listed-since").get(0).path("date").asString()).isEqualTo("2025-08-20T00:00:00Z");
		assertThat(ids(prost.path("authorities-in-force"))).containsExactly("authority-us-state");
		assertThat(prost.path("programmes").get(0).path("str").asString()).isEqualTo("EO 14203");
		assertThat(prost.path("list-references").get(0).path("str").asString()).isEqualTo("OFAC UID 54217");
		assertThat(answer.path("rows").path("official-tomoko-akane").path("other-scripts").get(0).propertyNames())
			.as("version 0.2 knows no languages of texts")
			.containsExactly("str");
		assertThat(answer.path("rows").path("nobody").propertyNames()).hasSize(8);
		assertThat(answer.path("rows").path("nobody")).allMatch(JsonNode::isEmpty);
	}

	@Test
	void callsACriminalMeasureNoSanction() throws Exception {
		JsonNode akane = this.service.extend("""
				{"ids": ["official-tomoko-akane"], "properties": [{"id": "status"}, {"id": "listed-since"},
				 {"id": "authorities"}, {"id": "measures"}, {"id": "criminal-measures"}]}""")
			.path("rows")
			.path("official-tomoko-akane");
		assertThat(akane.path("criminal-measures")).isNotEmpty();
		if (akane.path("status").get(0).path("str").asString().equals("Not a sanction in law")) {
			assertThat(akane.path("listed-since")).isEmpty();
			assertThat(akane.path("authorities")).isEmpty();
			assertThat(akane.path("measures")).isEmpty();
		}
	}

	@Test
	void speaksForTheDayThatASettingNames() throws Exception {
		String query = """
				{"ids": ["official-fatou-bensouda"], "properties": [
				  {"id": "status", "settings": {"asOf": "%s", "form": "codes"}}, {"id": "names", "settings": {"limit": 1}}]}""";
		JsonNode then = this.service.extend(query.formatted("2021-03-01")).path("rows").path("official-fatou-bensouda");
		assertThat(then.path("status").get(0).path("str").asString()).isEqualTo("in-force");
		assertThat(then.path("names")).hasSize(1);
		JsonNode later = this.service.extend(query.formatted("2021-05-01"))
			.path("rows")
			.path("official-fatou-bensouda");
		assertThat(later.path("status").get(0).path("str").asString()).isEqualTo("lifted");
	}

	@Test
	void showsAPreviewInFramesOfOtherSites() throws Exception {
		for (String root : List.of("/reconcile", "/reconcile/v1")) {
			MockHttpServletResponse preview = this.service.send(get(root + "/preview?id=official-kimberly-prost"));
			assertThat(preview.getStatus()).isEqualTo(200);
			assertThat(preview.getContentType()).startsWith("text/html");
			assertThat(preview.getContentAsString()).contains("<!doctype html>", "Kimberly Prost", "Canada",
					"In force");
			assertThat(preview.getHeader("Content-Security-Policy")).contains("frame-ancestors *")
				.contains("default-src 'none'");
			assertThat(preview.getHeader("X-Frame-Options")).isNull();
			MockHttpServletResponse nobody = this.service.send(get(root + "/preview?id=official-nobody"));
			assertThat(nobody.getStatus()).isEqualTo(404);
			assertThat(nobody.getHeader("Content-Security-Policy")).contains("frame-ancestors *");
		}
		assertThat(this.service.send(get("/officials/kimberly-prost")).getHeader("Content-Security-Policy"))
			.as("every other page")
			.contains("frame-ancestors 'none'");
	}

	@Test
	void letsScriptsOfAnySiteReadEveryAnswer() throws Exception {
		for (var request : List.of(get("/reconcile"), get("/reconcile/suggest/type?prefix="),
				get("/reconcile/preview?id=court-icc"), get("/reconcile/nothing"), get("/reconcile?queries=x"),
				get("/id/court-icc"), delete("/reconcile"), Service.form("queries", "{}"),
				Service.body("/match", "{"))) {
			MockHttpServletResponse answer = this.service.send(request.header("Origin", "https://elsewhere.example"));
			assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
			assertThat(answer.getHeader("Access-Control-Allow-Credentials")).isNull();
			assertThat(answer.getHeader("Set-Cookie")).isNull();
		}
		MockHttpServletResponse before = this.service
			.send(options("/reconcile/v1/match").header("Origin", "https://elsewhere.example")
				.header("Access-Control-Request-Method", "POST")
				.header("Access-Control-Request-Headers", "content-type"));
		assertThat(before.getStatus()).isEqualTo(200);
		assertThat(before.getHeader("Access-Control-Allow-Headers")).isEqualTo("content-type");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "5", "null", "\"x\"", "{\"q\": 5}", "{\"q\": {}}",
			"{\"q\": {\"query\": 5}}", "{\"q\": {\"query\": \"x\", \"limit\": 0}}",
			"{\"q\": {\"query\": \"x\", \"limit\": \"5\"}}", "{\"q\": {\"query\": \"x\", \"limit\": 1.5}}",
			"{\"q\": {\"query\": \"x\", \"type\": {}}}", "{\"q\": {\"query\": \"x\", \"type\": [1]}}",
			"{\"q\": {\"query\": \"x\", \"type\": \"dragon\"}}",
			"{\"q\": {\"query\": \"x\", \"type_strict\": \"perhaps\"}}", "{\"q\": {\"query\": \"x\", \"wat\": 1}}",
			"{\"q\": {\"query\": \"x\", \"properties\": {}}}", "{\"q\": {\"query\": \"x\", \"properties\": [5]}}",
			"{\"q\": {\"query\": \"x\", \"properties\": [{\"pid\": \"court\"}]}}",
			"{\"q\": {\"query\": \"x\", \"properties\": [{\"pid\": \"tail\", \"v\": 1}]}}",
			"{\"q\": {\"query\": \"x\", \"properties\": [{\"pid\": \"court\", \"v\": [[]]}]}}",
			"{\"q\": {\"query\": \"x\", \"properties\": [{\"pid\": \"court\", \"v\": {\"name\": \"x\"}}]}}" })
	void refusesWhatIsNoBatch(String queries) throws Exception {
		Service.problem(this.service.send(Service.form("queries", queries)), 400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "{}", "{\"ids\": []}", "{\"ids\": \"x\", \"properties\": []}",
			"{\"ids\": [5], \"properties\": []}", "{\"ids\": [], \"properties\": [\"x\"]}",
			"{\"ids\": [], \"properties\": [{\"id\": \"tail\"}]}",
			"{\"ids\": [], \"properties\": [{\"id\": \"names\", \"settings\": 5}]}",
			"{\"ids\": [], \"properties\": [{\"id\": \"names\", \"settings\": {\"asOf\": \"2021-02-30\"}}]}",
			"{\"ids\": [], \"properties\": [{\"id\": \"names\", \"settings\": {\"asOf\": \"3021-02-03\"}}]}",
			"{\"ids\": [], \"properties\": [{\"id\": \"names\", \"settings\": {\"limit\": -1}}]}",
			"{\"ids\": [], \"properties\": [{\"id\": \"names\", \"settings\": {\"form\": \"song\"}}]}" })
	void refusesWhatIsNoExtension(String query) throws Exception {
		Service.problem(this.service.send(Service.form("extend", query)), 400);
	}

	@Test
	void saysWhereABatchIsWrong() throws Exception {
		JsonNode problem = Service
			.problem(this.service.send(Service.form("queries", "{\"q/1\": {\"query\": \"x\", \"limit\": -1}}")), 400);
		assertThat(problem.path("errors").get(0).path("pointer").asString()).isEqualTo("/q~11/limit");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\u0000", "\\ud800", "' or 1=1 --", "%00", "\\u202e", "(((((" })
	void findsNothingByNonsense(String name) throws Exception {
		this.service.candidates("{\"query\": \"%s\", \"properties\": [{\"pid\": \"list-references\", \"v\": \"%s\"}]}"
			.formatted(name, name));
		this.service.extend("{\"ids\": [\"%s\"], \"properties\": [{\"id\": \"names\"}]}".formatted(name));
	}

	@Test
	void refusesMoreThanItsManifestAllows() throws Exception {
		this.service.match(Service.batch(50));
		Service.problem(this.service.send(Service.form("queries", Service.batch(51))), 413);
		String ids = "\"court-icc\",".repeat(500) + "\"court-icc\"";
		Service.problem(
				this.service
					.send(Service.form("extend", "{\"ids\": [" + ids + "], \"properties\": [{\"id\": \"names\"}]}")),
				413);
	}

	@Test
	void refusesOtherMethodsTypesAndAddresses() throws Exception {
		assertThat(Service.problem(this.service.send(delete("/reconcile")), 405)).isNotNull();
		assertThat(this.service.send(delete("/reconcile")).getHeader("Allow")).isEqualTo("GET, POST");
		Service.problem(this.service.send(post("/reconcile/suggest/entity")), 405);
		Service.problem(this.service.send(get("/reconcile/v1/match")), 405);
		Service.problem(this.service.send(get("/reconcile/nothing")), 404);
		Service.problem(this.service.send(post("/reconcile").contentType(MediaType.APPLICATION_JSON).content("{}")),
				415);
		Service.problem(this.service.send(post("/reconcile").contentType(MediaType.APPLICATION_FORM_URLENCODED)), 400);
		Service.problem(this.service.send(get("/reconcile/suggest/entity?prefix=x&limit=many")), 400);
		Service.problem(this.service.send(get("/reconcile/suggest/entity?prefix=x&type=dragon")), 400);
		Service.problem(this.service.send(get("/reconcile/extend/propose?type=dragon")), 400);
		assertThat(this.service.send(get("/id/nobody-at-all")).getStatus()).isEqualTo(404);
	}

	static List<String> ids(JsonNode items) {
		return StreamSupport.stream(items.spliterator(), false).map((item) -> item.path("id").asString()).toList();
	}

	private static List<String> features(JsonNode candidate) {
		return ids(candidate.path("features"));
	}

	private static List<String> texts(JsonNode items) {
		return StreamSupport.stream(items.spliterator(), false).map(JsonNode::asString).toList();
	}

	private static String path(String address) {
		return address.replaceFirst("https?://[^/]+", "");
	}

}
