package org.courtsanctions.browse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.SqlCount;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the timeline of everything tells.
 */
@RegisterTest
class TimelinePageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SqlCount sql;

	@Autowired
	private JdbcClient database;

	@Test
	void tellsEveryKindNewestFirstFiftyToAPage() {
		Document page = open("/timeline");
		assertThat(page.select(".entry")).hasSize(50);
		assertThat(days(page)).isSortedAccordingTo(Comparator.reverseOrder());
		assertThat(page.select("#timeline .chip").eachText()).extracting((text) -> text.replaceAll(" [0-9]+$", ""))
			.containsExactly("Measures", "Statements", "Court events", "Offices", "Licences");
	}

	@Test
	void turnsTheOrderRound() {
		Document page = open("/timeline?order=oldest");
		assertThat(days(page)).isSorted();
		assertThat(page.select("link[rel=prev], a[rel=next]").attr("href")).contains("order=oldest");
	}

	@Test
	void tellsEachEntryOnExactlyOnePage() {
		List<String> anchors = new ArrayList<>();
		int pages = 0;
		for (String next = "/timeline"; !next.isEmpty(); pages++) {
			Document page = open(next);
			anchors.addAll(page.select(".entry").eachAttr("id"));
			next = page.select("a[rel=next]").attr("href");
		}
		assertThat(anchors).doesNotHaveDuplicates();
		assertThat(pages).isEqualTo((anchors.size() + 49) / 50);
		assertThat(anchors).containsAll(this.database.sql("""
				select slug from announcement union all select slug from statement union all select slug from case_event
				union all select slug || '-issued' from licence""").query(String.class).list());
	}

	@Test
	void tellsAnAnnouncementAsOneEntryWithAllItNames() {
		Document page = open("/timeline?kind=measure&court=icc&year=2025");
		Element round = page.getElementById("ann-us-20250820-icc");
		assertThat(round).isNotNull();
		assertThat(round.select(".meta a").eachText()).contains("Kimberly Prost", "Nicolas Guillou");
	}

	@Test
	void filtersByKindCourtAuthorityCountryAndYear() {
		assertThat(open("/timeline?kind=event&kind=licence").select(".entry:not(.event, .licence)")).isEmpty();
		assertThat(days(open("/timeline?year=2023"))).isNotEmpty().allMatch((day) -> day.startsWith("2023"));
		assertThat(open("/timeline?court=icc-otp").select(".entry").eachAttr("id"))
			.contains("evt-20260724-khan-removed")
			.doesNotContain("ann-uk-20231208-belarus");
		assertThat(open("/timeline?authority=us-ofac&kind=statement&year=2025").select(".entry").eachAttr("id"))
			.isNotEmpty()
			.allMatch((anchor) -> anchor.startsWith("sta-"));
		assertThat(open("/timeline?country=GB&kind=measure").select(".entry").eachAttr("id")).isNotEmpty()
			.allMatch((anchor) -> anchor.startsWith("ann-uk-"));
	}

	@Test
	void keepsTheChoicesInTheFormAndOffersThemAsChips() {
		Document page = open("/timeline?court=icc&country=US&kind=statement&order=oldest");
		assertThat(page.select("select[name=court] option[selected]").attr("value")).isEqualTo("icc");
		assertThat(page.select("form.filter input[name=kind]").attr("value")).isEqualTo("statement");
		assertThat(page.select("form.filter input[name=order]").attr("value")).isEqualTo("oldest");
		assertThat(page.select("main > ul.chips a.chip").eachText()).hasSize(2);
	}

	@Test
	void tellsNothingAfterTheDay() {
		Document page = open("/timeline?asOf=2021-04-01");
		assertThat(days(page)).isNotEmpty().allMatch((day) -> day.compareTo("2021-04-01") <= 0);
		assertThat(page.select("select[name=year] option").eachAttr("value")).contains("2021").doesNotContain("2022");
		assertThat(page.select("form.filter input[name=asOf]").attr("value")).isEqualTo("2021-04-01");
		assertThat(open("/timeline?asOf=1900-01-01").select(".entry")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "kind=gossip", "court=nowhere", "authority=%00", "country=XX", "year=0000",
			"year=99999999999", "year=2O25", "page=-1", "page=1e9", "order=sideways",
			"court=&authority=&country=&year=&kind=&page=", "asOf=2999-01-01" })
	void leavesOutWhatDoesNotExist(String query) {
		assertThat(open("/timeline?" + query).select(".entry")).hasSize(50);
	}

	@Test
	void namesWhatItLeftOut() {
		assertThat(open("/timeline?court=nowhere&kind=gossip").select(".notice q").eachText())
			.containsExactly("nowhere", "gossip");
	}

	@Test
	void answersAnAbsurdPageNumberWithTheLastPage() {
		Document page = open("/timeline?page=99999999999999");
		assertThat(page.select(".entry")).isNotEmpty();
		assertThat(page.select("a[rel=next]")).isEmpty();
	}

	@Test
	void readsAPageInAFixedNumberOfSqlStatements() {
		open("/timeline");
		this.sql.reset();
		open("/timeline");
		assertThat(this.sql.count()).as(() -> this.sql.statements().toString()).isLessThanOrEqualTo(14);
	}

	private static List<String> days(Document page) {
		return page.select(".entry > article > :is(h3, h4) > time")
			.eachAttr("datetime")
			.stream()
			.map((day) -> (day + "-01-01").substring(0, 10))
			.toList();
	}

	private Document open(String address) {
		return Pages.open(this.mvc, address);
	}

}
