package org.courtsanctions.reconcile;

import java.util.List;

import org.courtsanctions.RegisterTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The rules of the 1.0 draft. */
@RegisterTest
class DraftReconcileTests {

	@Autowired
	private MockMvc mvc;

	private Service service;

	@BeforeEach
	void speak() {
		this.service = new Service(this.mvc);
	}

	@Test
	void introducesItselfUnderItsOwnRoot() throws Exception {
		JsonNode manifest = this.service.read("/reconcile/v1");
		assertThat(manifest.path("versions").get(0).asString()).isEqualTo("1.0-draft");
		assertThat(manifest.path("view").path("url").asString()).contains("{id}").doesNotContain("{{");
		assertThat(manifest.path("standardizedScore").asBoolean()).isTrue();
		assertThat(manifest.path("suggest").path("entity").asBoolean()).isTrue();
		assertThat(manifest.path("extend").path("proposeProperties").asBoolean()).isTrue();
		assertThat(manifest.has("identifierSpace")).isFalse();
		for (JsonNode setting : manifest.path("extend").path("propertySettings")) {
			assertThat(setting.propertyNames()).contains("id", "name", "type", "default", "helpText");
		}
	}

	@Test
	void answersInTheOrderAsked() throws Exception {
		JsonNode results = this.service.draft("/match", """
				{"queries": [{"conditions": [{"matchType": "name", "propertyValue": "Tomoko Akane"}]},
				             {"conditions": [{"matchType": "name", "propertyValue": "Invented Nobody"}]},
				             {"conditions": [{"matchType": "id", "propertyValue": "court-icc"}]}]}""").path("results");
		assertThat(results).hasSize(3);
		JsonNode akane = results.get(0).path("candidates").get(0);
		assertThat(akane.path("id").asString()).isEqualTo("official-tomoko-akane");
		assertThat(akane.path("features").get(0).path("name").asString()).isEqualTo("the same name: Tomoko Akane");
		assertThat(results.get(1).path("candidates")).isEmpty();
		assertThat(ReconcileTests.ids(results.get(2).path("candidates"))).containsExactly("court-icc");
	}

	@Test
	void leavesOutWhoDoesNotFitWhatIsRequired() throws Exception {
		assertThat(candidates(name("Khan") + ", " + property("nationality", "\"Fiji\"", true, "any")))
			.containsExactly("official-nazhat-shameem-khan");
		assertThat(candidates(name("Khan") + ", " + property("nationality", "\"Fiji\"", true, "none")))
			.contains("official-karim-khan")
			.doesNotContain("official-nazhat-shameem-khan");
		assertThat(candidates(name("Khan") + ", " + property("nationality", "\"Fiji\"", false, "any")))
			.contains("official-karim-khan", "official-nazhat-shameem-khan");
		assertThat(candidates(name("Khan") + ", " + property("nationality", "[\"Fiji\", \"Canada\"]", true, "all")))
			.isEmpty();
		assertThat(candidates(name("Khan") + ", " + property("nationality", "[\"Fiji\", \"Canada\"]", true, "any")))
			.containsExactly("official-nazhat-shameem-khan");
	}

	@Test
	void takesSeveralNamesForOneEntity() throws Exception {
		assertThat(
				candidates("{\"matchType\": \"name\", \"propertyValue\": [\"Invented Nobody\", \"Kimberly Prost\"]}"))
			.first()
			.isEqualTo("official-kimberly-prost");
	}

	@Test
	void staysWithinRequiredIdentifiers() throws Exception {
		assertThat(candidates(name("Khan")
				+ ", {\"matchType\": \"id\", \"propertyValue\": \"official-karim-khan\", \"required\": true}"))
			.containsExactly("official-karim-khan");
	}

	@Test
	void handsOutRowsInTheOrderAskedWithTheLanguageOfTexts() throws Exception {
		JsonNode answer = this.service.draft("/extend", """
				{"ids": ["official-tomoko-akane", "official-gholam-hossein-mohseni-ejei", "nobody"],
				 "properties": [{"id": "other-scripts"}, {"id": "birth-year"}]}""");
		JsonNode rows = answer.path("rows");
		assertThat(ReconcileTests.ids(rows)).containsExactly("official-tomoko-akane",
				"official-gholam-hossein-mohseni-ejei", "nobody");
		JsonNode akane = rows.get(0).path("properties").get(0);
		assertThat(akane.path("id").asString()).isEqualTo("other-scripts");
		assertThat(akane.path("values").get(0).path("lang").asString()).isEqualTo("ja");
		JsonNode ejei = rows.get(1).path("properties").get(0);
		assertThat(ejei.path("values").get(0).path("dir").asString()).isEqualTo("rtl");
		assertThat(rows.get(2).path("properties").get(0).path("values")).isEmpty();
	}

	@Test
	void completesAsTheOtherVersionDoes() throws Exception {
		for (String route : List.of("/suggest/entity?prefix=kimb", "/suggest/type?prefix=",
				"/suggest/property?prefix=list", "/extend/propose?type=court")) {
			assertThat(this.service.read("/reconcile/v1" + route)).isEqualTo(this.service.read("/reconcile" + route));
		}
		assertThat(ReconcileTests
			.ids(this.service.read("/reconcile/v1/suggest/entity?prefix=criminal&limit=2&offset=1").path("result")))
			.hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "{}", "{\"queries\": {}}", "{\"queries\": [5]}", "{\"queries\": [{}]}",
			"{\"queries\": [{\"conditions\": []}]}", "{\"queries\": [{\"conditions\": [{}]}]}",
			"{\"queries\": [{\"conditions\": [{\"matchType\": \"name\"}]}]}",
			"{\"queries\": [{\"conditions\": [{\"matchType\": \"wat\", \"propertyValue\": \"x\"}]}]}",
			"{\"queries\": [{\"conditions\": [{\"matchType\": \"property\", \"propertyValue\": \"x\"}]}]}",
			"{\"queries\": [{\"conditions\": [{\"matchType\": \"name\", \"propertyValue\": \"x\", \"required\": 1}]}]}",
			"{\"queries\": [{\"conditions\": [{\"matchType\": \"name\", \"propertyValue\": \"x\", \"matchQuantifier\": \"some\"}]}]}",
			"{\"queries\": [{\"conditions\": [{\"matchType\": \"name\", \"propertyValue\": \"x\", \"matchQualifier\": \"exact\"}]}]}",
			"{\"queries\": [{\"type\": [\"court\"], \"conditions\": [{\"matchType\": \"name\", \"propertyValue\": \"x\"}]}]}",
			"{\"queries\": [{\"query\": \"x\", \"conditions\": [{\"matchType\": \"name\", \"propertyValue\": \"x\"}]}]}" })
	void refusesWhatIsNoBatch(String body) throws Exception {
		Service.problem(this.service.send(Service.body("/match", body)), 400);
	}

	@Test
	void refusesOtherTypesAndTooMany() throws Exception {
		Service.problem(this.service.send(post("/reconcile/v1/match").contentType(MediaType.TEXT_PLAIN).content("{}")),
				415);
		String query = "{\"conditions\": [{\"matchType\": \"name\", \"propertyValue\": \"x\"}]}";
		Service.problem(
				this.service.send(Service.body("/match", "{\"queries\": [" + (query + ",").repeat(50) + query + "]}")),
				413);
		Service.problem(this.service.send(Service.body("/match", "{\"queries\": [\"" + "x".repeat(1 << 20) + "\"]}")),
				413);
	}

	private List<String> candidates(String conditions) throws Exception {
		return ReconcileTests
			.ids(this.service.draft("/match", "{\"queries\": [{\"conditions\": [" + conditions + "]}]}")
				.path("results")
				.get(0)
				.path("candidates"));
	}

	private static String name(String name) {
		return "{\"matchType\": \"name\", \"propertyValue\": \"" + name + "\"}";
	}

	private static String property(String id, String value, boolean required, String quantifier) {
		return "{\"matchType\": \"property\", \"propertyId\": \"%s\", \"propertyValue\": %s, \"required\": %s, \"matchQuantifier\": \"%s\"}"
			.formatted(id, value, required, quantifier);
	}

}
