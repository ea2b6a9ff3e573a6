package org.courtsanctions.opendata;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.ledger.LedgerHead;
import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.PageContext;
import org.courtsanctions.web.Published;
import org.courtsanctions.web.RecordTime;
import org.courtsanctions.web.SiteAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** That pages tell machines what schema.org has words for, in those words. */
@RegisterTest
class JsonLdTests {

	/** Types with the type above each, as far as pages use them. */
	private static final Map<String, String> ABOVE = Map.ofEntries(Map.entry("Person", "Thing"),
			Map.entry("Organization", "Thing"), Map.entry("GovernmentOrganization", "Organization"),
			Map.entry("NGO", "Organization"), Map.entry("Corporation", "Organization"),
			Map.entry("CreativeWork", "Thing"), Map.entry("WebPage", "CreativeWork"),
			Map.entry("DataCatalog", "CreativeWork"), Map.entry("Dataset", "CreativeWork"),
			Map.entry("DataDownload", "CreativeWork"), Map.entry("Legislation", "CreativeWork"),
			Map.entry("Quotation", "CreativeWork"), Map.entry("Claim", "CreativeWork"), Map.entry("Event", "Thing"),
			Map.entry("UpdateAction", "Thing"), Map.entry("Place", "Thing"), Map.entry("Country", "Place"),
			Map.entry("PostalAddress", "Thing"), Map.entry("Role", "Thing"), Map.entry("Occupation", "Thing"));

	/**
	 * The properties that schema.org gives each type itself, as far as pages use them.
	 */
	private static final Map<String, Set<String>> PROPERTIES = Map.ofEntries(
			Map.entry("Thing",
					Set.of("name", "alternateName", "description", "url", "identifier", "mainEntityOfPage",
							"subjectOf")),
			Map.entry("Person",
					Set.of("birthDate", "nationality", "jobTitle", "worksFor", "affiliation", "hasOccupation")),
			Map.entry("Organization", Set.of("parentOrganization", "address")),
			Map.entry("CreativeWork",
					Set.of("abstract", "about", "citation", "creator", "dateModified", "datePublished",
							"encodingFormat", "inLanguage", "isAccessibleForFree", "isBasedOn", "isPartOf", "license",
							"mentions", "publisher", "temporalCoverage", "text", "version")),
			Map.entry("DataCatalog", Set.of("dataset")),
			Map.entry("Dataset", Set.of("distribution", "includedInDataCatalog")),
			Map.entry("DataDownload", Set.of("contentUrl")),
			Map.entry("Legislation",
					Set.of("legislationIdentifier", "legislationPassedBy", "legislationJurisdiction", "legislationDate",
							"legislationLegalForce")),
			Map.entry("Claim", Set.of("appearance")), Map.entry("Event", Set.of("startDate", "location", "about")),
			Map.entry("UpdateAction", Set.of("endTime", "object")),
			Map.entry("PostalAddress", Set.of("addressLocality", "addressCountry")),
			Map.entry("Role", Set.of("startDate", "endDate", "hasOccupation")));

	private static final Set<String> DATES = Set.of("birthDate", "datePublished", "startDate", "endDate",
			"legislationDate");

	private final JsonMapper json = JsonMapper.builder().build();

	@Autowired
	private JsonLd linked;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient database;

	@ParameterizedTest(name = "{0} tells of a {1}")
	@CsvSource({ "/, DataCatalog", "/officials, Dataset", "/timeline, Dataset", "/officials/kimberly-prost, Person",
			"/officials/gholam-hossein-mohseni-ejei, Person", "/courts/icc, GovernmentOrganization",
			"/announcements/ann-us-20250820-icc, CreativeWork", "/authorities/us-ofac, GovernmentOrganization",
			"/programmes/us-eo-14203, Legislation", "/statements/sta-20250821-turk, Quotation",
			"/events/evt-20260724-khan-removed, Event", "/actors/marco-rubio, Person",
			"/sources/src-state-20250820, CreativeWork", "/changes/1, UpdateAction" })
	void tellsWhatThePageIsAbout(String address, String type) {
		JsonNode thing = thing(open(address));
		assertThat(thing.path("@context").asString()).isEqualTo("https://schema.org");
		assertThat(thing.path("@type").asString()).isEqualTo(type);
		assertThat(thing.path("@id").asString()).isEqualTo("https://register.example" + address);
		assertThat(thing.path("name").asString()).isNotBlank();
		assertThat(thing.path("description").asString())
			.isEqualTo(open(address).select("meta[name=description]").attr("content"));
		assertThat(problems(thing, "")).isEmpty();
	}

	@Test
	void keepsTheRulesOnEveryPage() {
		List<String> wrong = new ArrayList<>();
		Map.of("official", "/officials/", "court", "/courts/", "announcement", "/announcements/", "programme",
				"/programmes/", "authority", "/authorities/", "statement", "/statements/", "case_event", "/events/",
				"actor", "/actors/", "source", "/sources/")
			.forEach((table, path) -> this.database.sql("select slug from " + table + " order by id limit 40")
				.query(String.class)
				.list()
				.forEach((slug) -> problems(thing(open(path + slug)), path + slug).forEach(wrong::add)));
		assertThat(wrong).isEmpty();
	}

	@Test
	void tellsAPersonAsTheJsonDoes() throws Exception {
		JsonNode person = thing(open("/officials/kimberly-prost"));
		JsonNode official = this.json
			.readTree(
					this.mvc.get().uri("/officials/kimberly-prost.json").exchange().getResponse().getContentAsString())
			.path("record");
		assertThat(person.path("name").asString()).isEqualTo("Kimberly Prost");
		assertThat(person.path("jobTitle").asString()).isEqualTo(official.path("office").asString()).isNotBlank();
		assertThat(person.path("worksFor").path("@id").asString())
			.isEqualTo("https://register.example" + official.path("court").path("path").asString());
		assertThat(person.path("hasOccupation").size()).isEqualTo(official.path("offices").size());
		assertThat(person.path("mainEntityOfPage").path("temporalCoverage").asString()).isEqualTo("../2026-11-21");
	}

	@Test
	void offersListsInTheirOtherForms() {
		JsonNode list = thing(open("/officials"));
		assertThat(list.path("distribution").findValuesAsString("contentUrl"))
			.contains("https://register.example/officials.json", "https://register.example/officials.csv");
	}

	@Test
	void tellsNothingOfErrors() {
		Document page = Jsoup.parse(new String(
				this.mvc.get().uri("/officials/nobody-invented").exchange().getResponse().getContentAsByteArray()));
		assertThat(page.select("script[type]")).isEmpty();
	}

	@Test
	void keepsHostileNamesInsideTheBlock() {
		String hostile = "</script><script>alert(1)</script><!-- & \u2028 \"'";
		LocalDate day = LocalDate.of(2026, 11, 21);
		var site = new SiteAddress(URI.create("https://register.example"));
		var frame = new PageContext(new AsOf(day, false, null), new RecordTime(null, null, null),
				new LedgerHead(1, Instant.EPOCH), "/officials", new Published(site, "/officials", "", day, true, true),
				"", "", List.of(), "0", List.of(), null);
		String block = this.linked.list(frame, hostile, hostile);
		assertThat(block).doesNotContain("<", ">", "&", "\u2028");
		assertThat(this.json.readTree(block).path("description").asString()).isEqualTo(hostile);
		Document page = Jsoup.parse("<script type=\"application/ld+json\">" + block + "</script><p>after</p>");
		assertThat(page.select("script")).hasSize(1);
	}

	private Document open(String address) {
		var answer = this.mvc.get().uri(URI.create(address)).exchange();
		assertThat(answer).as(address).hasStatusOk();
		try {
			return Jsoup.parse(answer.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private JsonNode thing(Document page) {
		assertThat(page.select("script[type=application/ld+json]")).hasSize(1);
		return this.json.readTree(page.select("script[type=application/ld+json]").first().data());
	}

	/** What schema.org has no word for, and dates that are none. */
	private static List<String> problems(JsonNode thing, String where) {
		List<String> problems = new ArrayList<>();
		String type = thing.path("@type").asString();
		if (!type.equals("Thing") && !ABOVE.containsKey(type)) {
			problems.add(where + ": no type " + type);
			return problems;
		}
		Set<String> known = new TreeSet<>(Set.of("@type", "@id", "@context"));
		Map<String, String> above = new HashMap<>(ABOVE);
		for (String at = type; at != null; at = above.get(at)) {
			known.addAll(PROPERTIES.getOrDefault(at, Set.of()));
		}
		thing.properties().forEach((member) -> {
			if (!known.contains(member.getKey())) {
				problems.add(where + ": no " + member.getKey() + " of " + type);
			}
			if (DATES.contains(member.getKey()) && !member.getValue().asString().matches("\\d{4}(-\\d\\d){0,2}")) {
				problems.add(where + ": no date " + member.getValue());
			}
			List<JsonNode> values = member.getValue().isArray() ? List.copyOf(member.getValue().values())
					: List.of(member.getValue());
			values.stream()
				.filter(JsonNode::isObject)
				.forEach((value) -> problems.addAll(problems(value, where + " " + member.getKey())));
		});
		return problems;
	}

}
