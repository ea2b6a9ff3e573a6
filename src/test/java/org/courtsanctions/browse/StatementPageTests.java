package org.courtsanctions.browse;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.SqlCount;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the pages of statements, events and actors show.
 */
@RegisterTest
class StatementPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SqlCount sql;

	@Test
	void showsACollectiveStatementWithSpeakerStanceAnswerAndSource() {
		Document page = open("/statements/sta-20250207-79states");
		assertThat(page.select("h1").text())
			.isEqualTo("Statement by 79 States Parties to the Rome Statute, 7 February 2025");
		assertThat(Pages.links(page.select("#facts").first())).contains("/actors/states-79",
				"/announcements/ann-us-20250206-khan");
		assertThat(Pages.fact(page, "Speaker")).contains("Several together");
		assertThat(Pages.fact(page, "Stance")).isEqualTo("condemns");
		assertThat(page.select("#sources li")).isNotEmpty();
		assertThat(page.select("#words .support").text()).isNotEmpty();
	}

	@Test
	void namesEveryAnnouncementThatAStatementAnswers() {
		Document page = open("/statements/sta-20250821-turk");
		assertThat(Pages.links(page.select("#facts").first())).contains("/actors/volker-turk",
				"/announcements/ann-us-20250820-icc", "/announcements/ann-us-20250605-icc-judges",
				"/announcements/ann-us-20250206-khan", "/announcements/ann-us-20250709-albanese",
				"/officials/kimberly-prost", "/officials/nicolas-guillou");
		Element quotation = page.select("#words blockquote").first();
		assertThat(quotation).isNotNull();
		assertThat(quotation.attr("lang")).isEqualTo("en");
		assertThat(quotation.text()).startsWith("“The relentless intensification");
		assertThat(page.select("#alongside article.statement")).hasSize(8);
		assertThat(Pages.links(page.select("#alongside").first()))
			.contains("/statements?announcement=ann-us-20250820-icc")
			.doesNotContain("/statements/sta-20250821-turk");
	}

	@Test
	void linksAnOfficialWhoSpeaksToTheProfile() {
		Document page = open("/statements?speaker=official");
		assertThat(Pages.links(page.select("article.statement .speaker").first()).getFirst()).startsWith("/officials/");
	}

	@Test
	void tellsNothingOfAStatementBeforeItsDay() {
		Document page = open("/statements/sta-20250821-turk?asOf=2025-08-20");
		assertThat(page.select("main").text()).contains("had not been made on 20 August 2025", "21 August 2025")
			.doesNotContain("relentless");
		assertThat(page.select("main section")).isEmpty();
	}

	@Test
	void listsStatementsNewestFirstInPages() {
		Document page = open("/statements");
		assertThat(page.select("article.statement")).hasSize(20);
		assertThat(page.select("#list > .with-facets .meta").text()).contains("1 to 20 of 74");
		assertThat(open("/statements?page=999999999999999").select("#list .meta").first().text())
			.isEqualTo("61 to 74 of 74");
	}

	@Test
	void countsStancesByRoundInCellsThatLeadToThoseStatements() {
		Document page = open("/statements");
		Element row = page.select("#rounds tbody tr")
			.stream()
			.filter((round) -> Pages.links(round).contains("/announcements/ann-us-20250820-icc"))
			.findFirst()
			.orElseThrow();
		Element cell = row.select("td a").first();
		assertThat(cell).isNotNull();
		Document found = open(cell.attr("href"));
		assertThat(found.select("article.statement")).hasSize(Integer.parseInt(cell.text()));
		assertThat(found.select("article.statement .stance").eachText()).containsOnly("condemns");
	}

	@Test
	void filtersByStanceCountryAndKindOfSpeaker() {
		Document page = open("/statements?stance=defends&country=US&speaker=person");
		assertThat(page.select("article.statement .stance").eachText()).isNotEmpty().containsOnly("defends");
		assertThat(page.select("article.statement .speaker").eachText())
			.allMatch((speaker) -> speaker.endsWith("(United States)"));
		assertThat(page.select("a.chip").eachText()).hasSize(3);
		assertThat(page.select("#rounds")).isEmpty();
	}

	@Test
	void listsNothingSaidAfterTheDay() {
		Document page = open("/statements?asOf=2020-12-31");
		assertThat(page.select("article.statement time").eachAttr("datetime")).isNotEmpty()
			.allMatch((day) -> day.compareTo("2020-12-31") <= 0);
		assertThat(page.select("#rounds a[href*=20250820]")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "stance=hates", "country=ZZ&country=", "speaker=%00", "announcement=%27%3B--",
			"page=-5&stance=", "page=abc", "asOf=2025-02-30", "stance=CONDEMNS&stance=condemns" })
	void leavesOutWhatDoesNotExist(String query) {
		assertThat(open("/statements?" + query).select("article.statement")).isNotEmpty();
	}

	@Test
	void namesWhatItLeftOut() {
		assertThat(open("/statements?stance=hates").select(".notice q").text()).isEqualTo("hates");
	}

	@Test
	void showsAnEventWithItsKindCourtAndPeople() {
		Document page = open("/events/evt-20260724-khan-removed");
		assertThat(page.select("h1").text()).isEqualTo("Assembly of States Parties removes Prosecutor Khan");
		assertThat(Pages.fact(page, "Kind")).isEqualTo("Removal from office");
		assertThat(Pages.fact(page, "Date")).isEqualTo("24 July 2026");
		assertThat(Pages.links(page.select("#facts").first())).contains("/courts/icc-otp", "/officials/karim-khan",
				"/actors/asp", "/announcements/ann-us-20250206-khan");
		assertThat(page.select("#sources li")).isNotEmpty();
	}

	@Test
	void showsStatementsThatAnswerAnEvent() {
		assertThat(open("/events/evt-20260713-campaign").select("#statements article.statement")).isNotEmpty();
	}

	@Test
	void leavesOutAnnouncementsThatCameAfterTheDayOfAnEventsPage() {
		assertThat(open("/events/evt-20241121-warrants").select("#facts").html()).contains("ann-us-20250206-khan");
		Document page = open("/events/evt-20241121-warrants?asOf=2024-12-01");
		assertThat(Pages.links(page.select("#facts").first())).anyMatch((link) -> link.startsWith("/courts/"))
			.noneMatch((link) -> link.startsWith("/announcements/"));
	}

	@Test
	void tellsNothingOfAnEventBeforeItsDay() {
		Document page = open("/events/evt-20260724-khan-removed?asOf=2026-07-23");
		assertThat(page.select("main").text()).contains("had not happened on 23 July 2026").doesNotContain("82 of 125");
		assertThat(page.select("main section")).isEmpty();
	}

	@Test
	void showsATargetThatIsNoCourtOfficialWithItsMeasures() {
		Document page = open("/actors/al-haq");
		assertThat(page.select(".lede").text()).contains("Not a court official", "Sanctioned by 1 authority",
				"the United States", "4 September 2025");
		assertThat(page.select("h1 [lang=ar]").text()).isEqualTo("الحق");
		assertThat(page.select("#measures tbody tr")).hasSize(1);
		assertThat(page.select("#timeline .entry.measure")).isNotEmpty();
		assertThat(open("/actors/al-haq?asOf=2025-09-03").select("#measures, #timeline .entry")).isEmpty();
	}

	@Test
	void showsThatMeasuresAgainstARelativeAndAFirmHaveEnded() {
		for (String slug : new String[] { "viviane-barci", "lex-instituto" }) {
			Document page = open("/actors/" + slug);
			assertThat(page.select(".lede .tag").eachText()).contains("Lifted");
			assertThat(page.select("#over tbody tr")).isNotEmpty();
		}
	}

	@Test
	void tellsAsWhichCourtAnActorSpeaks() {
		Document page = open("/actors/icc-institution");
		assertThat(Pages.links(page.select("#facts").first())).contains("/courts/icc");
		assertThat(page.select("#statements article.statement")).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/statements/nothing-here", "/events/nothing-here", "/actors/nothing-here" })
	void doesNotKnowWhatIsNotThere(String address) {
		assertThat(this.mvc.get().uri(address)).hasStatus(404);
	}

	@Test
	void readsAListInAFixedNumberOfSqlStatements() {
		open("/statements?stance=condemns");
		this.sql.reset();
		open("/statements?stance=condemns");
		assertThat(this.sql.count()).as(() -> this.sql.statements().toString()).isLessThanOrEqualTo(7);
	}

	private Document open(String address) {
		return Pages.open(this.mvc, address);
	}

}
