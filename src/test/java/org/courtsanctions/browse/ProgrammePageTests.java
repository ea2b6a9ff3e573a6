package org.courtsanctions.browse;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.SqlCount;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** The pages about laws and about who makes them, as readers get them. */
@RegisterTest
class ProgrammePageTests {

	private static final int MOST_STATEMENTS = 14;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SqlCount sql;

	@Test
	void listsTheOrdersWithWhatBecameOfThemAndWhoWasListed() throws Exception {
		Document page = page("/programmes");
		Element first = law(page, "us-eo-13928");
		assertThat(first.text()).contains("EO 13928", "ICCP-EO13928", "11 June 2020",
				"Revoked by EO 14022 on 1 April 2021", "Fatou Bensouda, Phakiso Mochochoko");
		assertThat(first.select(".num").eachText()).containsExactly("2", "0");
		assertThat(law(page, "us-eo-14022").text()).contains("It revoked EO 13928");
		Element second = law(page, "us-eo-14203");
		assertThat(second.text()).contains("ICC-EO14203", "6 February 2025", "No revocation on record",
				"Kimberly Prost", "International Criminal Court");
		assertThat(page.select("section h2").eachText()).contains("United States", "European Union", "Russia");
	}

	@Test
	void listsOnlyLawsMadeByTheDayAskedFor() throws Exception {
		Document page = page("/programmes?asOf=2021-03-01");
		assertThat(page.select("a[href^=/programmes/us-eo-14203]")).isEmpty();
		assertThat(page.select("a[href^=/programmes/us-eo-14022]")).isEmpty();
		Element order = law(page, "us-eo-13928");
		assertThat(order.text()).contains("No revocation on record").doesNotContain("Revoked by");
		assertThat(order.select(".num").eachText()).containsExactly("2", "2");
	}

	@Test
	void showsARevokedOrderWithThoseItListed() throws Exception {
		Document page = page("/programmes/us-eo-13928");
		assertThat(page.select(".lede").text()).contains("Revoked by EO 14022 on 1 April 2021",
				"2 targets ever listed, none under its measures on 21 November 2026");
		assertThat(page.select("#over tbody th").eachText()).containsExactlyInAnyOrder("Fatou Bensouda",
				"Phakiso Mochochoko");
		assertThat(page.select("#in-force")).isEmpty();
		assertThat(page.select("#announcements").text()).contains("US ends the ICC emergency and delists two");
		Document then = page("/programmes/us-eo-13928?asOf=2021-03-01");
		assertThat(then.select("#in-force tbody tr")).hasSize(2);
		assertThat(then.select("#over")).isEmpty();
		assertThat(then.select("main").text()).doesNotContain("14022");
	}

	@Test
	void showsTheOrderInUseWithMeasuresLicencesRulingsAndTimeline() throws Exception {
		Document page = page("/programmes/us-eo-14203");
		assertThat(page.select("#law").text()).contains("Executive order", "Imposing Sanctions on the International",
				"US President", "12 February 2025", "31 CFR part 528");
		assertThat(page.select("#measures tbody tr").first().text()).isEqualTo("asset freeze 18 18");
		assertThat(page.select("#in-force tbody tr:has(th:contains(Kimberly Prost))").text()).contains("GL 9",
				"OFAC UID 54217", "20 August 2025");
		Element licence = page.getElementById("gl-icc-9");
		assertThat(licence).isNotNull();
		assertThat(licence.text()).contains("GL 9", "Winding down", "20 August 2025", "19 September 2025", "Expired");
		assertThat(page.select("#gl-icc-13").text()).contains("7 April 2027", "Valid");
		assertThat(page.select("#licences tbody tr")).hasSize(13);
		assertThat(page.select("#timeline .entry.measure")).isNotEmpty();
		assertThat(page.select("#timeline .entry.statement")).isNotEmpty();
		assertThat(page.select("#timeline .entry.licence")).isNotEmpty();
		assertThat(page.select("#events li")).isNotEmpty();
		assertThat(page.select("#sources li")).isNotEmpty();
	}

	@Test
	void showsNothingLaterThanTheDayAskedFor() throws Exception {
		Document page = page("/programmes/us-eo-14203?asOf=2025-07-15");
		assertThat(page.select(".lede").text()).contains("6 targets ever listed, 6 under its measures on 15 July 2025");
		assertThat(page.getElementById("gl-icc-9")).isNull();
		assertThat(page.select("#gl-icc-1").text()).contains("Expired");
		assertThat(page.select("main").text()).doesNotContain("Kimberly Prost", "Last seen");
		Document before = page("/programmes/us-eo-14203?asOf=2021-03-01");
		assertThat(before.select("main").text()).contains("By 1 March 2021 this law had not been made");
		assertThat(before.select("main section")).isEmpty();
	}

	@Test
	void showsALawWithoutAnyDate() throws Exception {
		Document page = page("/programmes/us-7031c");
		assertThat(page.select("#law").text()).contains("Statute", "Section 7031(c)", "Signed not known",
				"No revocation on record");
		assertThat(page.select("#in-force tbody tr")).isNotEmpty();
	}

	@Test
	void marksTheCriminalCodeAsNoSanctionInLaw() throws Exception {
		Document page = page("/programmes/ru-criminal-code");
		assertThat(page.select("#law").text()).contains("Criminal code", "Not a sanction in law");
		assertThat(page.select("#criminal").text()).contains("no sanctions in law", "Karim");
		assertThat(page.select("#in-force")).isEmpty();
	}

	@Test
	void tellsTheTimelineInTheOrderAskedFor() throws Exception {
		Document page = page("/programmes/us-eo-14203?kind=licence&kind=nothing&order=oldest");
		assertThat(page.select("#timeline .entry")).isNotEmpty()
			.allSatisfy((entry) -> assertThat(entry.hasClass("licence")).isTrue());
		assertThat(page.select("#timeline .entry").first().id()).isEqualTo("gl-icc-1-issued");
	}

	@Test
	void showsWhatAnAuthorityDoes() throws Exception {
		Document page = page("/authorities/eu-council");
		assertThat(page.select("#facts").text()).contains("Council of a union of states", "European Union",
				"EU consolidated list of persons subject to financial sanctions", "exceptionally reserved");
		long targets = page.select("#in-force tbody th a").eachAttr("href").stream().distinct().count();
		assertThat(page.select(".lede").text()).contains(targets + " under its sanctions on 21 November 2026");
		assertThat(page.select("#announcements li")).hasSize(10);
		assertThat(page.select("#announcements a[href='/announcements?authority=eu-council']").text())
			.isEqualTo("All 41 announcements");
		assertThat(page.select("#programmes").text()).contains("Regulation (EU) 2020/1998");
	}

	@Test
	void showsWhatAnAuthorityEndedAlthoughAnotherListedIt() throws Exception {
		assertThat(page("/authorities/us-president").select("#over").text()).contains("Fatou Bensouda",
				"executive order revoked");
		assertThat(page("/authorities/ru-moscow-courts").select(".lede").text()).contains("No target ever listed",
				"under its criminal measures", "Not a sanction in law");
	}

	@Test
	void listsAllAuthorities() throws Exception {
		Document page = page("/authorities");
		assertThat(page.select("tbody tr")).hasSize(11);
		assertThat(page.select("tbody tr").first().text()).startsWith("EU Council");
	}

	@Test
	void takesTheSameStatementsForFewTargetsAsForMany() throws Exception {
		int many = statements("/programmes/us-eo-14203");
		assertThat(many).as(() -> this.sql.statements().toString()).isLessThanOrEqualTo(MOST_STATEMENTS);
		assertThat(statements("/programmes/us-eo-13928")).isLessThanOrEqualTo(many);
		assertThat(statements("/authorities/eu-council")).isEqualTo(statements("/authorities/cn-mfa"))
			.isLessThanOrEqualTo(MOST_STATEMENTS);
		assertThat(statements("/programmes")).isLessThanOrEqualTo(5);
	}

	private int statements(String address) throws Exception {
		this.sql.reset();
		page(address);
		return this.sql.count();
	}

	private static Element law(Document page, String slug) {
		Element row = page.select("tbody tr:has(th > a[href^=/programmes/" + slug + "])").first();
		assertThat(row).as(slug).isNotNull();
		return row;
	}

	private Document page(String address) throws Exception {
		return RenderedPage.of(this.mvc, address);
	}

}
