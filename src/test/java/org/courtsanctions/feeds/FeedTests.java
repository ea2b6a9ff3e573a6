package org.courtsanctions.feeds;

import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.WireFeedInput;
import org.courtsanctions.RegisterTest;
import org.courtsanctions.SqlCount;
import org.courtsanctions.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The feeds of the founding record. */
@RegisterTest
class FeedTests {

	private static final List<String> LISTS = List.of("/changes", "/officials", "/announcements", "/statements",
			"/timeline");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient database;

	@Autowired
	private SqlCount sql;

	@Autowired
	private Ledger ledger;

	@Autowired
	private JsonMapper json;

	@Test
	void tellsTheLatestEventsOfTheFoundingRecord() throws Exception {
		Feed feed = atom("/changes.atom");
		assertThat(feed.getEntries()).hasSize(Feeds.MOST);
		assertThat(feed.getTitle()).isEqualTo("Changes · Court Sanctions Register");
		assertThat(feed.getUpdated()).isEqualTo(this.ledger.head().recordedAt().truncatedTo(ChronoUnit.SECONDS));
		assertThat(feed.getAuthors()).hasSize(1);
		assertThat(href(feed.getOtherLinks(), "self")).isEqualTo("https://register.example/changes.atom");
		assertThat(href(feed.getAlternateLinks(), "alternate")).isEqualTo("https://register.example/changes");
		assertThat(href(feed.getOtherLinks(), "next")).isNull();
		Entry latest = feed.getEntries().getFirst();
		assertThat(latest.getUpdated()).isEqualTo(this.ledger.head().recordedAt().truncatedTo(ChronoUnit.SECONDS));
		assertThat(href(latest.getOtherLinks(), "related")).isEqualTo("https://register.example/changes/1");
		assertThat(feed.getEntries()).extracting(Entry::getTitle)
			.anyMatch((title) -> title.startsWith("New: ") && title.endsWith(", 20 August 2025"));
	}

	@Test
	void tellsNewAndLiftedMeasuresOfAnOfficialApart() throws Exception {
		Feed feed = atom("/officials/fatou-bensouda.atom");
		Entry listed = entry(feed, "New: US State lists Fatou Bensouda (EO 13928), 2 September 2020");
		assertThat(terms(listed)).containsExactly("new", "measure");
		assertThat(href(listed.getAlternateLinks(), "alternate"))
			.startsWith("https://register.example/officials/fatou-bensouda#");
		assertThat(feed.getEntries()).filteredOn((entry) -> terms(entry).contains("lifted"))
			.isNotEmpty()
			.allSatisfy((entry) -> assertThat(entry.getTitle()).startsWith("Lifted: "))
			.anySatisfy((entry) -> assertThat(entry.getTitle()).contains("delists Fatou Bensouda"));
		assertThat(listed.getContents().getFirst().getValue()).contains("asset freeze", "Sources (",
				"<a href=\"https://register.example/sources/",
				"<a href=\"https://register.example/changes/1\">Version 1</a>");
	}

	@Test
	void isValidAtomForEveryRecordAndList() throws Exception {
		List<String> addresses = new ArrayList<>(LISTS);
		addresses.addAll(this.database
			.sql("""
					select '/officials/' || slug from official union all select '/courts/' || slug from court
					union all select '/authorities/' || slug from authority union all select '/programmes/' || slug from programme
					union all select '/announcements/' || slug from announcement""")
			.query(String.class)
			.list());
		Set<String> feeds = new HashSet<>();
		for (String address : addresses) {
			Feed feed = atom(address + ".atom");
			assertThat(feeds.add(feed.getId())).as("one id for each feed: %s", address).isTrue();
			assertThat(feed.getTitle()).as(address).isNotBlank();
			assertThat(feed.getUpdated()).as(address).isNotNull();
			assertThat(href(feed.getOtherLinks(), "self")).isEqualTo("https://register.example" + address + ".atom");
			assertThat(feed.getEntries()).as(address).hasSizeLessThanOrEqualTo(Feeds.MOST);
			assertThat(feed.getEntries()).as(address).extracting(Entry::getId).doesNotHaveDuplicates();
			assertThat(feed.getEntries()).as(address).allSatisfy((entry) -> {
				assertThat(URI.create(entry.getId())).hasScheme("urn");
				assertThat(entry.getTitle()).isNotBlank().doesNotContain("??");
				assertThat(entry.getUpdated()).isNotNull();
				assertThat(href(entry.getAlternateLinks(), "alternate")).startsWith("https://register.example/");
				assertThat(entry.getContents()).hasSize(1);
				assertThat(terms(entry)).isNotEmpty();
			});
		}
		assertThat(feeds.size()).isGreaterThan(300);
	}

	@Test
	void givesOneEventTheSameIdInEveryFeedAndFormat() throws Exception {
		Entry own = entry(atom("/announcements/ann-us-20250820-icc.atom"), ", 20 August 2025");
		assertThat(atom("/changes.atom").getEntries()).extracting(Entry::getId).contains(own.getId());
		assertThat(read("/changes.feed.json").at("/items").findValuesAsString("id")).contains(own.getId());
	}

	@Test
	void followsTheFiltersOfLists() throws Exception {
		Feed feed = atom("/officials.atom?authority=eu-council&status=in-force");
		assertThat(feed.getTitle()).startsWith("Officials (").contains("authority eu-council", "status in-force");
		assertThat(href(feed.getAlternateLinks(), "alternate")).contains("/officials?")
			.contains("authority=eu-council");
		assertThat(feed.getEntries()).isNotEmpty()
			.filteredOn((entry) -> terms(entry).contains("measure"))
			.extracting(Entry::getTitle)
			.anyMatch((title) -> title.contains("EU Council"));
		assertThat(atom("/statements.atom?stance=defends").getEntries()).isNotEmpty()
			.allSatisfy((entry) -> assertThat(entry.getTitle()).contains("defends"));
		assertThat(atom("/timeline.atom?kind=office").getEntries()).isNotEmpty()
			.allSatisfy((entry) -> assertThat(terms(entry)).containsExactly("new", "tenure"));
		assertThat(atom("/announcements.atom?authority=us-ofac&year=2020").getEntries()).isNotEmpty()
			.allSatisfy((entry) -> assertThat(entry.getTitle()).endsWith("2020"));
	}

	@Test
	void isAJsonFeedOfTheSameEntries() throws Exception {
		JsonNode feed = read("/courts/icc.feed.json");
		Feed atom = atom("/courts/icc.atom");
		assertThat(feed.at("/version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
		assertThat(feed.at("/feed_url").asString()).isEqualTo("https://register.example/courts/icc.feed.json");
		assertThat(feed.at("/home_page_url").asString()).isEqualTo("https://register.example/courts/icc");
		assertThat(feed.at("/items").findValuesAsString("id"))
			.isEqualTo(atom.getEntries().stream().map(Entry::getId).toList());
		JsonNode item = feed.at("/items/0");
		assertThat(Instant.parse(item.at("/date_modified").asString())).isEqualTo(this.ledger.head().recordedAt());
		assertThat(item.at("/_register/version").asLong()).isEqualTo(1);
		assertThat(item.at("/tags/0").asString()).isIn("new", "lifted");
	}

	@Test
	void answersNotModifiedFromTheLedgersHeadAlone() {
		for (String address : List.of("/changes.atom", "/officials/kimberly-prost.feed.json",
				"/officials.atom?authority=us-ofac", "/calendar.ics")) {
			var first = get(address);
			String tag = first.getResponse().getHeader("ETag");
			assertThat(tag).startsWith("W/\"v1-").endsWith("-2026-11-21\"");
			assertThat(first.getResponse().getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
			assertThat(first.getResponse().getHeader("Cache-Control")).contains("max-age=60", "public");
			assertThat(first.getResponse().getCookies()).isEmpty();
			this.sql.reset();
			var again = this.mvc.get().uri(URI.create(address)).header("If-None-Match", tag).exchange();
			assertThat(again).hasStatus(304);
			assertThat(again.getResponse().getHeader("ETag")).isEqualTo(tag);
			assertThat(again.getResponse().getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
			assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
			assertThat(this.sql.statements()).as(address).hasSize(1).first().asString().contains("ledger_entry");
		}
	}

	@Test
	void isNamedByThePageItFollows() throws Exception {
		var page = get("/officials?status=in-force&asOf=2026-01-01&page=2");
		assertThat(page.getResponse().getHeaders("Link")).contains(
				"</officials.atom?status=in-force&asOf=2026-01-01>; rel=\"alternate\"; type=\"application/atom+xml\"",
				"</officials.feed.json?status=in-force&asOf=2026-01-01>; rel=\"alternate\"; type=\"application/feed+json\"");
		assertThat(get("/courts/icc").getResponse().getContentAsString()).contains("href=\"/courts/icc.atom\"",
				"href=\"/courts/icc.feed.json\"", "href=\"/courts/icc.ics\"");
		assertThat(get("/").getResponse().getContentAsString()).contains("href=\"/changes.atom\"",
				"href=\"/calendar.ics\"");
	}

	@Test
	void isMadeInAFewStatementsHoweverMuchItTells() {
		for (String address : List.of("/changes.atom", "/courts/icc.atom", "/officials/kimberly-prost.atom")) {
			this.sql.reset();
			get(address);
			assertThat(this.sql.count()).as("%s: %s", address, this.sql.statements()).isLessThanOrEqualTo(25);
		}
	}

	@Test
	void tellsNothingThatHappensAfterTheDayAskedFor() throws Exception {
		Feed feed = atom("/officials/fatou-bensouda.atom?asOf=2021-03-01");
		assertThat(feed.getEntries()).isNotEmpty().noneMatch((entry) -> terms(entry).contains("lifted"));
		assertThat(href(feed.getOtherLinks(), "self"))
			.isEqualTo("https://register.example/officials/fatou-bensouda.atom?asOf=2021-03-01");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/officials/nobody.atom", "/courts/nowhere.feed.json", "/authorities/nobody.ics",
			"/programmes/none.ics", "/announcements/none.atom", "/officials/a.b.atom" })
	void answersWrongAddressesWithAProblem(String address) {
		var answer = get(address);
		assertThat(answer).hasStatus(404).hasContentType("application/problem+json");
		assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains(address);
		assertThat(answer.getResponse().getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/officials.atom?authority=nobody", "/statements.feed.json?stance=angry",
			"/timeline.atom?kind=gossip", "/announcements.atom?year=1066", "/changes.atom?asOf=yesterday",
			"/changes.atom?asOf=2999-01-01", "/calendar.ics?asOf=x", "/changes.atom?recordedAt=then",
			"/changes.atom?recordedAt=1990-01-01T00:00:00Z", "/changes.atom?before=0",
			"/changes.atom?before=99999999999999999999" })
	void refusesWhatItCannotAnswerWithAProblem(String address) {
		var answer = get(address);
		assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
		assertThat(answer).bodyJson().extractingPath("$.detail").asString().isNotBlank();
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(URI.create(address)).exchange();
	}

	private Feed atom(String address) throws Exception {
		var answer = get(address);
		assertThat(answer).as(address).hasStatusOk().hasContentType("application/atom+xml;charset=UTF-8");
		return (Feed) new WireFeedInput().build(new StringReader(answer.getResponse().getContentAsString()));
	}

	private JsonNode read(String address) throws Exception {
		var answer = get(address);
		assertThat(answer).as(address).hasStatusOk().hasContentType("application/feed+json;charset=UTF-8");
		return this.json.readTree(answer.getResponse().getContentAsByteArray());
	}

	private static Entry entry(Feed feed, String title) {
		return feed.getEntries()
			.stream()
			.filter((entry) -> entry.getTitle().contains(title))
			.findFirst()
			.orElseThrow(() -> new AssertionError(
					title + " is not among " + feed.getEntries().stream().map(Entry::getTitle).toList()));
	}

	static List<String> terms(Entry entry) {
		return entry.getCategories().stream().map(Category::getTerm).toList();
	}

	static String href(List<Link> links, String relation) {
		return links.stream()
			.filter((link) -> link.getRel().equals(relation))
			.map(Link::getHref)
			.findFirst()
			.orElse(null);
	}

}
