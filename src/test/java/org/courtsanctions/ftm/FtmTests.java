package org.courtsanctions.ftm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.courtsanctions.RegisterTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * That the file of entities is one in the FollowTheMoney model, and says what is on
 * record.
 */
@RegisterTest
class FtmTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	private static final Set<String> THING = Set.of("name", "alias", "previousName", "weakAlias", "country", "summary",
			"notes", "sourceUrl", "topics", "address", "program", "programId");

	private static final Set<String> LEGAL_ENTITY = Set.of("legalForm");

	/**
	 * The model's names of the properties that its schemata have, as far as used here.
	 */
	private static final Map<String, Set<String>> PROPERTIES = Map.of("Person",
			union(THING, LEGAL_ENTITY, Set.of("birthDate", "nationality", "position")), "LegalEntity",
			union(THING, LEGAL_ENTITY), "Organization", union(THING, LEGAL_ENTITY), "PublicBody",
			union(THING, LEGAL_ENTITY), "Company", union(THING, LEGAL_ENTITY), "Position",
			union(THING, Set.of("organization")), "Occupancy",
			Set.of("holder", "post", "startDate", "endDate", "status", "summary", "sourceUrl"), "Sanction",
			Set.of("entity", "authority", "authorityId", "country", "program", "programId", "programUrl", "listingDate",
					"startDate", "endDate", "status", "provisions", "reason", "summary", "recordId", "sourceUrl"));

	/** What has to be there, and which schemata a link leads to. */
	private static final Map<String, Set<String>> NEEDED = Map.of("Occupancy", Set.of("holder", "post"), "Sanction",
			Set.of("entity"));

	private static final Map<String, Set<String>> RANGES = Map.of("holder", Set.of("Person"), "post",
			Set.of("Position"), "organization", Set.of("Organization", "PublicBody", "Company"), "entity",
			Set.of("Person", "LegalEntity", "Organization", "PublicBody", "Company"));

	private static final Set<String> TOPICS = Set.of("sanction", "wanted", "role.judge", "gov.judicial", "gov.igo");

	@Autowired
	private FtmEntities entities;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void keepsToTheModel() {
		Map<String, JsonNode> all = all(TODAY);
		assertThat(all).hasSizeGreaterThan(500);
		all.forEach((id, entity) -> {
			String schema = entity.path("schema").asString();
			assertThat(id).matches("[0-9a-z][0-9a-z-]*[0-9a-z]");
			assertThat(entity.path("caption").asString()).as(id).isNotBlank();
			assertThat(PROPERTIES).containsKey(schema);
			assertThat(PROPERTIES.get(schema)).as(id).containsAll(entity.path("properties").propertyNames());
			assertThat(entity.path("properties").propertyNames()).as(id)
				.containsAll(NEEDED.getOrDefault(schema, Set.of("name")));
			entity.path("properties").forEach((values) -> {
				assertThat(values.isArray()).isTrue();
				assertThat(values).as(id)
					.isNotEmpty()
					.allMatch((value) -> value.isString() && !value.asString().isBlank());
			});
			RANGES.forEach((link, range) -> texts(entity, link).forEach((other) -> {
				assertThat(all).as("%s of %s", link, id).containsKey(other);
				assertThat(range).contains(all.get(other).path("schema").asString());
			}));
			assertThat(TOPICS).containsAll(texts(entity, "topics"));
			for (String date : List.of("birthDate", "startDate", "endDate", "listingDate")) {
				assertThat(texts(entity, date)).allMatch((text) -> text.matches("\\d{4}(-\\d{2}(-\\d{2})?)?"));
			}
			assertThat(texts(entity, "sourceUrl")).as(id).allMatch((url) -> url.matches("https?://[^ ]+"));
			for (String country : List.of("country", "nationality")) {
				assertThat(texts(entity, country)).allMatch((code) -> code.matches("[a-z]{2}"));
			}
			assertThat(texts(entity, "programId")).allMatch((code) -> code.length() <= 64);
			assertThat(strings(entity.path("datasets"))).containsExactly("court_sanctions");
		});
	}

	@Test
	void tellsEveryRecord() {
		Map<String, JsonNode> all = all(TODAY);
		assertThat(count(all, "Sanction")).isEqualTo(number("select count(*) from sanction where kind = 'SANCTION'"));
		assertThat(count(all, "Occupancy")).isLessThanOrEqualTo(number("select count(*) from tenure"))
			.isGreaterThan(100);
		assertThat(all.keySet().stream().filter((id) -> id.startsWith("official-")).count())
			.isEqualTo(number("select count(*) from official"));
		assertThat(all.keySet().stream().filter((id) -> id.startsWith("court-")).count())
			.isEqualTo(number("select count(*) from court"));
		assertThat(all.keySet().stream().filter((id) -> id.startsWith("authority-")).count())
			.isEqualTo(number("select count(*) from authority"));
		assertThat(all.keySet().stream().filter((id) -> id.startsWith("actor-")).count())
			.isEqualTo(number("select count(*) from actor"));
	}

	@Test
	void tellsAnOfficialWithNamesOfficesAndSanctions() {
		Map<String, JsonNode> all = all(TODAY);
		JsonNode prost = all.get("official-kimberly-prost");
		assertThat(prost.path("schema").asString()).isEqualTo("Person");
		assertThat(texts(prost, "birthDate")).containsExactly("1958");
		assertThat(texts(prost, "nationality")).containsExactly("ca");
		assertThat(texts(prost, "topics")).contains("role.judge", "sanction");
		assertThat(prost.path("target").asBoolean()).isTrue();
		assertThat(prost.path("first_seen").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
		JsonNode sanction = all.values()
			.stream()
			.filter((entity) -> texts(entity, "entity").contains("official-kimberly-prost"))
			.findFirst()
			.orElseThrow();
		assertThat(texts(sanction, "program")).containsExactly("EO 14203");
		assertThat(texts(sanction, "listingDate")).containsExactly("2025-08-20");
		assertThat(texts(sanction, "status")).containsExactly("Active");
		assertThat(texts(sanction, "authorityId")).containsExactly("OFAC UID 54217");
		assertThat(texts(sanction, "provisions")).contains("asset freeze", "entry ban");
		assertThat(texts(sanction, "sourceUrl")).hasSizeGreaterThan(1);
		assertThat(all.values()
			.stream()
			.filter((entity) -> texts(entity, "holder").contains("official-kimberly-prost"))
			.map((entity) -> texts(all.get(texts(entity, "post").getFirst()), "name").getFirst()))
			.contains("Judge, International Criminal Court");
	}

	@Test
	void speaksForADay() {
		JsonNode then = all(LocalDate.of(2021, 3, 1)).get("official-fatou-bensouda");
		assertThat(texts(then, "topics")).contains("sanction");
		JsonNode now = all(TODAY).get("official-fatou-bensouda");
		assertThat(texts(now, "topics")).doesNotContain("sanction");
		assertThat(now.path("target").asBoolean()).isEqualTo(texts(now, "topics").contains("wanted"));
		assertThat(all(LocalDate.of(2019, 1, 1)).values())
			.noneMatch((entity) -> texts(entity, "program").contains("EO 14203"));
	}

	@Test
	void callsNoCriminalMeasureASanction() {
		Map<String, JsonNode> all = all(TODAY);
		List<String> criminal = this.jdbc.sql("select slug from sanction where kind <> 'SANCTION'")
			.query(String.class)
			.list();
		assertThat(criminal).isNotEmpty().allMatch((slug) -> !all.containsKey("sanction-" + slug));
		assertThat(texts(all.get("official-tomoko-akane"), "notes"))
			.anyMatch((note) -> note.startsWith("Russia, ") && note.contains("a criminal measure, no sanction in law"));
	}

	@Test
	void servesTheSameFileToAnybodyOnce() throws Exception {
		MockHttpServletResponse file = this.mvc
			.perform(get("/data/entities.ftm.json").header("Origin", "https://x.example"))
			.andReturn()
			.getResponse();
		assertThat(file.getStatus()).isEqualTo(200);
		assertThat(file.getContentType()).startsWith("application/json+ftm");
		assertThat(file.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(file.getHeader("Set-Cookie")).isNull();
		assertThat(file.getContentAsString(StandardCharsets.UTF_8))
			.isEqualTo(written(TODAY, "https://register.example"));
		String tag = file.getHeader("ETag");
		assertThat(tag).isNotNull();
		MockHttpServletResponse again = this.mvc.perform(get("/data/entities.ftm.json").header("If-None-Match", tag))
			.andReturn()
			.getResponse();
		assertThat(again.getStatus()).isEqualTo(304);
		assertThat(again.getContentLength()).isZero();
	}

	private Map<String, JsonNode> all(LocalDate day) {
		Map<String, JsonNode> all = new HashMap<>();
		written(day, "https://register.example").lines().forEach((line) -> {
			JsonNode entity = JsonMapper.shared().readTree(line);
			assertThat(all.put(entity.path("id").asString(), entity)).as("told once: %s", entity.path("id")).isNull();
		});
		return all;
	}

	private String written(LocalDate day, String site) {
		var out = new ByteArrayOutputStream();
		this.entities.writeAll(out, day, site);
		return out.toString(StandardCharsets.UTF_8);
	}

	private long number(String query) {
		return this.jdbc.sql(query).query(Long.class).single();
	}

	private static long count(Map<String, JsonNode> all, String schema) {
		return all.values().stream().filter((entity) -> entity.path("schema").asString().equals(schema)).count();
	}

	private static List<String> texts(JsonNode entity, String property) {
		return strings(entity.path("properties").path(property));
	}

	private static List<String> strings(JsonNode values) {
		return StreamSupport.stream(values.spliterator(), false).map(JsonNode::asString).toList();
	}

	@SafeVarargs
	private static Set<String> union(Set<String>... sets) {
		Set<String> all = new HashSet<>();
		new ArrayList<>(List.of(sets)).forEach(all::addAll);
		return all;
	}

}
