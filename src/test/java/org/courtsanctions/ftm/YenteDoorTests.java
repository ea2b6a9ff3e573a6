package org.courtsanctions.ftm;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.courtsanctions.RegisterTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** That a tool which speaks yente finds here what it expects. */
@RegisterTest
class YenteDoorTests {

	@Autowired
	private MockMvc mvc;

	@ParameterizedTest(name = "{0} {1} → {2}")
	@CsvSource({ "Person, Karim Khan, official-karim-khan", "Person, 赤根智子, official-tomoko-akane",
			"Person, KHAN Karim A. A., official-karim-khan", "Organization, Al-Haq, actor-al-haq",
			"PublicBody, International Criminal Court, court-icc",
			"LegalEntity, Kimberly Prost, official-kimberly-prost", "Thing, Alena Zhyvitsa, official-alena-zhyvitsa" })
	void matches(String schema, String name, String id) throws Exception {
		JsonNode answer = match("", query(schema, "\"name\": [\"" + name + "\"]")).path("responses").path("q");
		assertThat(answer.path("status").asInt()).isEqualTo(200);
		assertThat(answer.path("total").path("value").asInt()).isPositive();
		assertThat(answer.path("total").path("relation").asString()).isEqualTo("eq");
		JsonNode best = answer.path("results").get(0);
		assertThat(best.path("id").asString()).isEqualTo(id);
		assertThat(best.path("match").asBoolean()).isTrue();
		assertThat(best.path("score").asDouble()).isBetween(0.75, 1.0);
		assertThat(best.path("explanations")).isNotEmpty();
		assertShape(best);
	}

	@Test
	void readsTheQueryAndTellsHow() throws Exception {
		JsonNode answer = match("", """
				{"queries": {"a": {"id": "mine", "schema": "Person", "properties": {"name": ["Karim Khan"],
				  "birthDate": ["1970-03-30"], "country": "United Kingdom", "tail": "x"}}}}""");
		JsonNode read = answer.path("responses").path("a").path("query");
		assertThat(read.path("id").asString()).isEqualTo("mine");
		assertThat(read.path("schema").asString()).isEqualTo("Person");
		assertThat(strings(read.path("properties").path("country"))).containsExactly("gb");
		JsonNode explanations = answer.path("responses").path("a").path("results").get(0).path("explanations");
		assertThat(explanations.path("same_year").path("detail").asString()).isEqualTo("born in the same year, 1970");
		assertThat(explanations.path("same_nationality").path("score").asDouble()).isEqualTo(1);
		assertThat(answer.path("limit").asInt()).isEqualTo(5);
	}

	@Test
	void honoursThresholdCutoffAndLimit() throws Exception {
		String khan = query("Person", "\"name\": \"Khan\"");
		assertThat(results("", khan)).isEmpty();
		assertThat(results("?cutoff=0.4", khan)).hasSizeGreaterThan(1)
			.allMatch((result) -> !result.path("match").asBoolean());
		assertThat(results("?threshold=0.4", khan)).hasSizeGreaterThan(1)
			.allMatch((result) -> result.path("match").asBoolean());
		assertThat(results("?threshold=0.4&limit=1", khan)).hasSize(1);
		assertThat(
				match("?threshold=0.4&limit=1", khan).path("responses").path("q").path("total").path("value").asInt())
			.as("all that match")
			.isGreaterThan(1);
		assertThat(results("?threshold=1.01", query("Person", "\"name\": \"Kimberly Prost\""))).isEmpty();
	}

	@Test
	void narrowsByTopicsDatasetsSchemataAndIds() throws Exception {
		String prost = query("Person", "\"name\": \"Kimberly Prost\"");
		assertThat(results("?topics=sanction", prost)).hasSize(1);
		assertThat(results("?topics=crime.cyber", prost)).isEmpty();
		assertThat(results("?exclude_dataset=court_sanctions", prost)).isEmpty();
		assertThat(results("?include_dataset=elsewhere", prost)).isEmpty();
		assertThat(results("?include_dataset=elsewhere&include_dataset=court_sanctions", prost)).hasSize(1);
		assertThat(results("?exclude_schema=Person", prost)).isEmpty();
		assertThat(results("?exclude_entity_ids=official-kimberly-prost", prost)).isEmpty();
		assertThat(results("?changed_since=2099-01-01", prost)).isEmpty();
		assertThat(results("?algorithm=best", prost)).hasSize(1);
		assertThat(results("", query("Vessel", "\"name\": \"Kimberly Prost\""))).isEmpty();
		assertThat(results("", query("Company", "\"name\": \"Kimberly Prost\""))).isEmpty();
	}

	@Test
	void makesANameOfItsParts() throws Exception {
		assertThat(results("", query("Person", "\"firstName\": \"Kimberly\", \"lastName\": \"Prost\""))).hasSize(1);
	}

	@Test
	void answersABatchInItsOrder() throws Exception {
		MockHttpServletResponse answer = send(body("/match/default", "{\"queries\": {\"z\": "
				+ example("Kimberly Prost") + ", \"a\": " + example("Invented Nobody") + "}}"));
		assertThat(answer.getHeader("X-Batch-Size")).isEqualTo("2");
		JsonNode responses = json(answer, 200).path("responses");
		assertThat(responses.propertyNames()).containsExactly("z", "a");
		assertThat(responses.path("z").path("results")).hasSize(1);
		assertThat(responses.path("a").path("results")).isEmpty();
	}

	@ParameterizedTest(name = "{0} {1} → {2}")
	@CsvSource(delimiter = ';', quoteCharacter = '`', value = { "/match/banana;{\"queries\": {}};404",
			"/match/default;{\"queries\": {}};400", "/match/default;{};422", "/match/default;[];422",
			"/match/default;{;422", "/match/default;{\"queries\": []};422",
			"/match/default;{\"queries\": {\"q\": 5}};422",
			"/match/default;{\"queries\": {\"q\": {\"properties\": {\"name\": \"x\"}}}};422",
			"/match/default;{\"queries\": {\"q\": {\"schema\": \"Person\"}}};422",
			"/match/default;{\"queries\": {\"q\": {\"schema\": \"xxx\", \"properties\": {\"name\": \"x\"}}}};400",
			"/match/default;{\"queries\": {\"q\": {\"schema\": \"Sanction\", \"properties\": {\"name\": \"x\"}}}};400",
			"/match/default;{\"queries\": {\"q\": {\"schema\": \"Person\", \"properties\": {\"name\": {\"a\": 1}}}}};422",
			"/match/default?algorithm=neural-net;{\"queries\": {\"q\": {\"schema\": \"Person\", \"properties\": {}}}};400",
			"/match/default?threshold=x;{\"queries\": {}};422", "/match/default?limit=501;{\"queries\": {}};422",
			"/match/default?limit=-1;{\"queries\": {}};422", "/match/default?changed_since=x;{\"queries\": {}};422",
			"/match/default;{\"queries\": {}, \"config\": {\"x\": 1}};400",
			"/match/default;{\"queries\": {}, \"weights\": 5};422" })
	void refusesAsYenteDoes(String address, String body, int status) throws Exception {
		assertThat(json(send(body(address, body)), status).has("detail")).isTrue();
	}

	@Test
	void refusesMoreThanAHundredQueriesAndTwentyNames() throws Exception {
		StringBuilder queries = new StringBuilder();
		for (int at = 0; at <= 100; at++) {
			queries.append((at > 0) ? ", " : "").append("\"q").append(at).append("\": ").append(example("Nobody Here"));
		}
		JsonNode refusal = json(send(body("/match/default", "{\"queries\": {" + queries + "}}")), 400);
		assertThat(refusal.path("detail").asString()).isEqualTo("Too many queries in one batch (limit: 100)");
		String names = "\"n%d\", ".repeat(21).replaceAll(", $", "");
		json(send(body("/match/default",
				query("Person", "\"name\": [" + names.formatted(IntStream.range(0, 21).boxed().toArray()) + "]"))),
				400);
		json(send(post("/match/default").contentType(MediaType.TEXT_PLAIN).content("{}")), 415);
		json(send(get("/match/default")), 405);
	}

	@Test
	void searches() throws Exception {
		JsonNode page = read("/search/court_sanctions?q=khan&limit=1");
		assertThat(page.path("limit").asInt()).isEqualTo(1);
		assertThat(page.path("offset").asInt()).isZero();
		assertThat(page.path("total").path("value").asInt()).isGreaterThan(1);
		assertThat(page.path("results")).hasSize(1);
		assertShape(page.path("results").get(0));
		assertThat(page.path("facets").propertyNames()).containsExactly("countries", "topics", "datasets");
		assertThat(page.path("facets").path("datasets").path("values").get(0).path("name").asString())
			.isEqualTo("court_sanctions");
		JsonNode next = read("/search/court_sanctions?q=khan&limit=1&offset=1");
		assertThat(next.path("results").get(0).path("id")).isNotEqualTo(page.path("results").get(0).path("id"));
	}

	@Test
	void searchesEverythingWithoutAText() throws Exception {
		JsonNode all = read("/search/default?facets=schema");
		assertThat(all.path("results")).hasSize(10);
		assertThat(all.path("total").path("value").asInt()).isGreaterThan(200);
		int people = read("/search/default?schema=Person").path("total").path("value").asInt();
		assertThat(people).isBetween(146, all.path("total").path("value").asInt());
		assertThat(read("/search/default?schema=Person&exclude_schema=Person").path("results")).isEmpty();
		assertThat(read("/search/default?schema=Vessel").path("results")).isEmpty();
		assertThat(read("/search/default?countries=ca&topics=sanction&schema=Person").path("results"))
			.anyMatch((entity) -> entity.path("id").asString().equals("official-kimberly-prost"))
			.allMatch((entity) -> strings(entity.path("properties").path("nationality")).contains("ca")
					|| strings(entity.path("properties").path("country")).contains("ca"));
		assertThat(read("/search/default?filter=birthDate:1958").path("results"))
			.allMatch((entity) -> strings(entity.path("properties").path("birthDate")).contains("1958"));
		assertThat(read("/search/default?topics=sanction&topics=role.judge&filter_op=AND&limit=500").path("results"))
			.isNotEmpty()
			.allMatch((entity) -> strings(entity.path("properties").path("topics"))
				.containsAll(List.of("sanction", "role.judge")));
	}

	@ParameterizedTest(name = "{0} → {1}")
	@CsvSource({ "/search/banana, 404", "/search/default?schema=Banana, 400", "/search/default?limit=x, 422",
			"/search/default?limit=501, 422", "/search/default?offset=-1, 422",
			"/search/default?changed_since=yesterday, 422", "/search/default?filter=x, 400",
			"/search/default?facets=tails, 422", "/search/default?sort=name, 400", "/search/default?filter_op=XOR, 422",
			"/entities/nobody, 404", "/entities/official-nobody, 404", "/entities/sanction-nothing, 404",
			"/entities/position-0123456789ab, 404", "/entities/occupancy-nobody-0123456789ab, 404",
			"/entities/official-nobody/adjacent, 404", "/entities/official-karim-khan/adjacent/tail, 404",
			"/entities/official-karim-khan?nested=perhaps, 422", "/entities/official-karim-khan?asOf=yesterday, 400",
			"/entities/a/b/c/d, 404" })
	void refusesWhatIsNotThere(String address, int status) throws Exception {
		assertThat(json(send(get(URI.create(address))), status).has("detail")).isTrue();
	}

	@Test
	void refusesANameOfThousandsOfHyphens() throws Exception {
		String name = "occupancy-" + "a-".repeat(4000) + "0123456789ab";
		assertThat(json(send(get("/entities/" + name)), 404).has("detail")).isTrue();
	}

	@Test
	void leavesThePagesBesideItAlone() throws Exception {
		assertThat(send(get("/search?q=khan")).getContentType()).startsWith("text/html");
		assertThat(send(get("/search/suggestions?q=khan")).getContentType()).startsWith("text/html");
	}

	@Test
	void nestsWhatBelongsToAnEntity() throws Exception {
		JsonNode prost = read("/entities/official-kimberly-prost");
		assertShape(prost);
		JsonNode sanction = prost.path("properties").path("sanctions").get(0);
		assertThat(sanction.path("schema").asString()).isEqualTo("Sanction");
		assertThat(read("/entities/" + sanction.path("id").asString()).path("id")).isEqualTo(sanction.path("id"));
		JsonNode held = prost.path("properties").path("positionOccupancies").get(0);
		assertThat(held.path("schema").asString()).isEqualTo("Occupancy");
		assertThat(read("/entities/" + held.path("id").asString()).path("id")).isEqualTo(held.path("id"));
		JsonNode post = held.path("properties").path("post").get(0);
		assertThat(post.path("schema").asString()).isEqualTo("Position");
		assertThat(read("/entities/" + post.path("id").asString()).path("caption")).isEqualTo(post.path("caption"));
		assertThat(read("/entities/official-kimberly-prost?nested=false").path("properties").has("sanctions"))
			.isFalse();
		JsonNode adjacent = read("/entities/official-kimberly-prost/adjacent?limit=1");
		assertThat(adjacent.path("entity").path("id").asString()).isEqualTo("official-kimberly-prost");
		assertThat(adjacent.path("adjacent").path("sanctions").path("results")).hasSize(1);
		assertThat(read("/entities/official-kimberly-prost/adjacent/positionOccupancies").path("total")
			.path("value")
			.asInt()).isPositive();
		assertThat(read("/entities/court-ru-basmanny/adjacent/positionOccupancies").path("results")).isEmpty();
	}

	@Test
	void tellsWhatDataThereAre() throws Exception {
		JsonNode catalog = read("/catalog");
		assertThat(strings(catalog.path("current"))).containsExactly("court_sanctions");
		assertThat(catalog.path("datasets")).hasSize(2)
			.allMatch((dataset) -> dataset.path("name").asString().matches("[a-z0-9_]+"));
		String file = catalog.path("datasets").get(0).path("entities_url").asString();
		assertThat(send(get(file.replaceFirst("https?://[^/]+", ""))).getStatus()).isEqualTo(200);
		assertThat(read("/algorithms").path("best").asString()).isEqualTo("court-sanctions");
		assertThat(read("/healthz").path("status").asString()).isEqualTo("ok");
		assertThat(read("/readyz").path("status").asString()).isEqualTo("ok");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/catalog", "/entities/court-icc", "/search/default?q=icc", "/algorithms", "/healthz",
			"/entities/nobody", "/match/default" })
	void letsScriptsOfAnySiteRead(String address) throws Exception {
		MockHttpServletResponse answer = send(get(address).header("Origin", "https://elsewhere.example"));
		assertThat(answer.getHeaders("Access-Control-Allow-Origin")).containsExactly("*");
		assertThat(answer.getHeader("Set-Cookie")).isNull();
	}

	@Test
	void answersNothingNewWithoutABody() throws Exception {
		for (String address : List.of("/catalog", "/entities/court-icc", "/search/default?q=icc")) {
			String tag = send(get(address)).getHeader("ETag");
			assertThat(tag).isNotNull();
			assertThat(send(get(address).header("If-None-Match", tag)).getStatus()).isEqualTo(304);
		}
	}

	private static void assertShape(JsonNode entity) {
		assertThat(entity.propertyNames()).contains("id", "caption", "schema", "properties", "datasets", "referents",
				"target", "first_seen", "last_seen", "last_change");
		entity.path("properties").forEach((values) -> {
			assertThat(values.isArray()).isTrue();
			values.forEach((value) -> {
				if (value.isObject()) {
					assertShape(value);
				}
				else {
					assertThat(value.isString()).isTrue();
				}
			});
		});
	}

	private JsonNode results(String parameters, String body) throws Exception {
		return match(parameters, body).path("responses").path("q").path("results");
	}

	private JsonNode match(String parameters, String body) throws Exception {
		return json(send(body("/match/court_sanctions" + parameters, body)), 200);
	}

	private JsonNode read(String address) throws Exception {
		return json(send(get(URI.create(address))), 200);
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request).andReturn().getResponse();
	}

	private static MockHttpServletRequestBuilder body(String address, String body) {
		return post(URI.create(address)).contentType(MediaType.APPLICATION_JSON).content(body);
	}

	private static String query(String schema, String properties) {
		return "{\"queries\": {\"q\": {\"schema\": \"%s\", \"properties\": {%s}}}}".formatted(schema, properties);
	}

	private static String example(String name) {
		return "{\"schema\": \"Person\", \"properties\": {\"name\": \"" + name + "\"}}";
	}

	private static JsonNode json(MockHttpServletResponse answer, int status) throws Exception {
		String body = answer.getContentAsString(StandardCharsets.UTF_8);
		assertThat(answer.getStatus()).as(body).isEqualTo(status);
		assertThat(answer.getContentType()).startsWith("application/json");
		return JsonMapper.shared().readTree(body);
	}

	private static List<String> strings(JsonNode values) {
		return StreamSupport.stream(values.spliterator(), false).map(JsonNode::asString).toList();
	}

}
