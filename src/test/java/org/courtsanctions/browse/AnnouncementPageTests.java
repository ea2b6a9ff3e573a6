package org.courtsanctions.browse;

import java.net.URI;
import java.util.List;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.SqlCount;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The announcements list and the page of an announcement, as readers get them. */
@RegisterTest
class AnnouncementPageTests {

	private static final int MOST_STATEMENTS = 12;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SqlCount sql;

	@Test
	void namesFourOfFourWithRoleReasonMeasuresAndStatus() throws Exception {
		Document page = page("/announcements/ann-us-20250820-icc");
		assertThat(page.select("h1").text()).isEqualTo("US designates two ICC judges and both Deputy Prosecutors");
		assertThat(page.select(".lede").text()).contains("US State", "20 August 2025", "4 of 4 named on record",
				"4 of 4 under these measures on 21 November 2026");
		assertThat(page.select("#named tbody tr")).hasSize(4);
		Element prost = row(page, "Kimberly Prost");
		assertThat(prost.select("a").attr("href")).isEqualTo("/officials/kimberly-prost");
		assertThat(prost.text()).contains("Judge, International Criminal Court", "Sitting when listed", "asset freeze",
				"Ruled to authorise the ICC investigation into US personnel in Afghanistan.",
				"New: the first measure of the United States on record", "In force", "confirmed");
		assertThat(page.select("#licences").text()).contains("GL 9", "19 September 2025", "Expired");
		assertThat(page.select("#licences tbody a").attr("href")).isEqualTo("/programmes/us-eo-14203#gl-icc-9");
	}

	@Test
	void groupsTheReactionsByStance() throws Exception {
		Document page = page("/announcements/ann-us-20250820-icc");
		assertThat(page.select("#reactions h3").eachText()).startsWith("Condemn it", "Call for lifting")
			.contains("Support it")
			.endsWith("Defend it");
		Element rubio = page.getElementById("sta-20250820-rubio");
		assertThat(rubio).isNotNull();
		assertThat(rubio.text()).contains("20 August 2025", "defends", "Marco Rubio", "US Department of State",
				"national security threat");
		assertThat(rubio.select("blockquote").attr("lang")).isEqualTo("en");
		assertThat(rubio.select(".cite")).isNotEmpty();
		for (String statement : List.of("sta-20250820-france", "sta-20250820-icc", "sta-20250821-turk",
				"sta-20250820-netanyahu")) {
			assertThat(page.getElementById(statement)).as(statement).isNotNull();
		}
	}

	@Test
	void saysThatACountHasNoNames() throws Exception {
		Document page = page("/announcements/ann-uk-20231208-belarus");
		assertThat(page.select("#named").text())
			.contains("17 in the text, none named on record: a count without names");
		assertThat(page.select("#named table")).isEmpty();
	}

	@Test
	void saysWhenTheTextCountsMoreThanAreNamed() throws Exception {
		assertThat(page("/announcements/ann-uk-20210218-belarus").select("#named").text()).contains(
				"2 of 27 named on record.", "The others in the text are outside the scope of this register, or their");
	}

	@Test
	void showsWhoWasRemoved() throws Exception {
		Document icc = page("/announcements/ann-us-20210401-icc-delisting");
		assertThat(icc.select("#named tbody th").eachText()).hasSize(2);
		assertThat(row(icc, "Fatou Bensouda").text()).contains("2 September 2020", "1 April 2021",
				"executive order revoked", "Ended");
		assertThat(icc.select("#facts").text()).contains("Effective", "In the official journal", "5 April 2021",
				"EO 14022");
		Document moraes = page("/announcements/ann-us-20251212-moraes-delisting");
		assertThat(moraes.select(".lede").text()).contains("3 of 3 named on record");
		assertThat(moraes.select("#named tbody tr")).hasSize(3);
	}

	@Test
	void tellsWhatFollowed() throws Exception {
		String followed = page("/announcements/ann-us-20250709-albanese").select("#followed").text();
		assertThat(followed).contains("about 21 May 2026", "delists Francesca Paola Albanese", "about 27 May 2026",
				"lists again");
		assertThat(page("/announcements/ann-us-20250709-albanese?asOf=2026-05-22").select("#followed").text())
			.contains("delists")
			.doesNotContain("lists again");
		assertThat(page("/announcements/ann-us-20250820-icc").select("#followed").text())
			.contains("Nothing later about these measures is on record");
	}

	@Test
	void marksCriminalMeasuresAndEarlierOnes() throws Exception {
		Document page = page("/announcements/ann-ru-20251212-verdict");
		assertThat(page.select("#facts").text()).contains("Criminal measure, not a sanction in law");
		assertThat(row(page, "Tomoko Akane").text()).contains("Not a sanction in law",
				"Under measures of Russia before");
	}

	@Test
	void showsNothingOfAnAnnouncementBeforeItsDay() throws Exception {
		Document page = page("/announcements/ann-us-20250820-icc?asOf=2025-08-19");
		assertThat(page.select("main").text()).contains("By 19 August 2025 this announcement had not been made",
				"20 August 2025");
		assertThat(page.select("main").text()).doesNotContain("Prost", "EO 14203", "Rubio");
		assertThat(page.select("main section")).isEmpty();
	}

	@Test
	void showsOnlyWhatHadBeenSaidByADay() throws Exception {
		Document page = page("/announcements/ann-us-20250820-icc?asOf=2025-08-20");
		assertThat(page.select("#named tbody tr")).hasSize(4);
		assertThat(page.getElementById("sta-20250820-rubio")).isNotNull();
		assertThat(page.getElementById("sta-20250821-turk")).isNull();
		assertThat(page.select("header nav a").first().attr("href")).isEqualTo("/officials?asOf=2025-08-20");
	}

	@Test
	void filtersTheListByAuthorityActionAndYear() throws Exception {
		Document page = page("/announcements?authority=us-state&action=visa-restriction&year=2025");
		assertThat(page.select(".results > li")).isNotEmpty()
			.allSatisfy((entry) -> assertThat(entry.text()).contains("2025", "US State", "visa measure"));
		assertThat(page.select(".chips .chip")).hasSize(3);
		assertThat(page("/announcements?authority=us-state&year=2025").select(".facets a[href*=us-ofac]").attr("href"))
			.isEqualTo("/announcements?authority=us-ofac&year=2025");
	}

	@Test
	void saysInTheListWhenAnEntryIsACountWithoutNames() throws Exception {
		Document page = page("/announcements?authority=uk-fcdo&year=2023");
		Element entry = page.select(".results > li:has(a[href=/announcements/ann-uk-20231208-belarus])").first();
		assertThat(entry).isNotNull();
		assertThat(entry.text()).contains("8 December 2023", "UK FCDO", "a count without names");
	}

	@Test
	void setsAsideWhatDoesNotExistAndShowsTheNearestPage() throws Exception {
		Document page = page("/announcements?authority=nobody&action=DANCING&year=abcd&page=99999999999");
		assertThat(page.select(".notice.warning q").eachText()).containsExactly("nobody", "DANCING", "abcd");
		assertThat(page.select(".pagination [aria-current=page]").text()).isEqualTo("5");
	}

	@Test
	void answersUnknownNamesWithNotFound() throws Exception {
		for (String address : List.of("/announcements/ann-nobody", "/authorities/nobody", "/programmes/nobody")) {
			this.mvc.perform(get(URI.create(address)).accept(MediaType.TEXT_HTML)).andExpect(status().isNotFound());
		}
	}

	@Test
	void listsNothingLaterThanTheDayAskedFor() throws Exception {
		Document page = page("/announcements?asOf=2021-04-01");
		assertThat(page.select(".results > li").first().text()).contains("US ends the ICC emergency");
		assertThat(page.select(".facets").text()).doesNotContain("2025");
	}

	@Test
	void takesTheSameStatementsForOneTargetAsForMany() throws Exception {
		int many = statements("/announcements/ann-ru-20251212-verdict");
		assertThat(many).as(() -> this.sql.statements().toString()).isLessThanOrEqualTo(MOST_STATEMENTS);
		assertThat(statements("/announcements/ann-us-20250709-albanese")).isEqualTo(many);
		assertThat(statements("/announcements?year=2025")).isLessThanOrEqualTo(MOST_STATEMENTS);
	}

	private int statements(String address) throws Exception {
		this.sql.reset();
		page(address);
		return this.sql.count();
	}

	private static Element row(Document page, String name) {
		Element row = page.select("#named tbody tr:has(th:contains(" + name + "))").first();
		assertThat(row).as(name).isNotNull();
		return row;
	}

	private Document page(String address) throws Exception {
		return RenderedPage.of(this.mvc, address);
	}

}
