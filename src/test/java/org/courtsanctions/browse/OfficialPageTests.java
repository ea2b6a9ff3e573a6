package org.courtsanctions.browse;

import java.util.List;
import java.util.stream.IntStream;

import org.courtsanctions.RegisterTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What profiles and the officials list say about the hard cases of the record.
 */
@RegisterTest
class OfficialPageTests {

	@Autowired
	private RestTestClient client;

	@Test
	void saysWhoSanctionedKimberlyProstSinceWhenAndWhere() {
		Document page = profile("kimberly-prost");
		assertThat(text(page, ".lede")).contains("Sanctioned by 1 authority, the United States, since 20 August 2025.",
				"In force on 21 November 2026.");
		assertThat(page.select(".lede time").eachAttr("datetime")).containsExactly("2025-08-20", "2026-11-21");
		assertThat(text(page, "#in-force")).contains("EO 14203", "OFAC UID 54217", "asset freeze", "GL 9",
				"Sitting when listed");
		assertThat(page.select("#in-force tbody tr")).hasSize(1);
		assertThat(text(page, "#offices")).contains("International Criminal Court", "11 March 2018");
	}

	@Test
	void namesTheRoundOfFour() {
		Elements links = profile("kimberly-prost")
			.select("#rounds li:has(a[href=/announcements/ann-us-20250820-icc]) a");
		assertThat(links.eachAttr("href")).containsExactlyInAnyOrder("/announcements/ann-us-20250820-icc",
				"/officials/kimberly-prost", "/officials/nicolas-guillou", "/officials/nazhat-shameem-khan",
				"/officials/mame-mandiaye-niang");
	}

	@ParameterizedTest(name = "tells what {0} said about the round of four, with sources")
	@CsvSource({ "/statements/sta-20250820-rubio, defends", "/statements/sta-20250820-icc, condemns",
			"/statements/sta-20250820-france, condemns", "/statements/sta-20250821-turk, calls for lifting",
			"/statements/sta-20250820-netanyahu, supports" })
	void tellsWhatWasSaidAboutTheRoundOfFour(String statement, String stance) {
		Document page = profile("kimberly-prost");
		Element told = page.selectFirst("#statements article:has(a[href=" + statement + "])");
		assertThat(told).isNotNull();
		assertThat(told.select(".stance").text()).isEqualTo(stance);
		assertThat(told.select("blockquote").text()).isNotBlank();
		List<String> notes = told.select(".cite a").eachAttr("href");
		assertThat(notes).isNotEmpty()
			.allSatisfy((note) -> assertThat(page.select(note + " cite").text()).isNotBlank());
	}

	@Test
	void tellsAnEarlierDayAsItWas() {
		Document page = page("/officials/fatou-bensouda?asOf=2021-03-01");
		assertThat(text(page, ".lede")).contains("In force on 1 March 2021.");
		assertThat(text(page, "main .notice")).contains("as of 1 March 2021");
		assertThat(page.select("main .notice a").attr("href")).isEqualTo("/officials/fatou-bensouda");
		assertThat(page.select("#over")).isEmpty();
		assertThat(text(page, "section:not(#sources):not(#history)")).isNotBlank()
			.doesNotContain("1 April 2021", "EO 14022", "2025", "2026");
		assertThat(page.select("#timeline a[href^=/], #rounds a[href^=/]").eachAttr("href"))
			.allSatisfy((link) -> assertThat(link).contains("asOf=2021-03-01"));
	}

	@Test
	void givesTheRevokingOrderAsTheReasonForTheEnd() {
		Document page = page("/officials/fatou-bensouda?asOf=2021-05-01");
		assertThat(text(page, ".lede")).contains("Was sanctioned by the United States until 1 April 2021",
				"executive order revoked", "Not in force on 1 May 2021.");
		assertThat(page.select("#in-force")).isEmpty();
		assertThat(page.select("#over a").eachAttr("href"))
			.anySatisfy((link) -> assertThat(link).startsWith("/announcements/ann-us-20210401-icc-delisting"));
		assertThat(text(page, "#timeline")).contains("EO 14022 ends the emergency");
	}

	@Test
	void keepsTheEndOfAnOfficeApartFromTheEndOfAListing() {
		Document page = profile("karim-khan");
		assertThat(text(page, ".lede")).contains("since 6 February 2025. In force on 21 November 2026.",
				"Out of office since 24 July 2026; the listing is still in force.");
		assertThat(text(page, "#timeline")).contains("Assembly of States Parties removes Prosecutor Khan");
		assertThat(text(page("/officials/karim-khan?asOf=2026-07-01"), ".lede")).doesNotContain("Out of office");
	}

	@Test
	void doesNotConfuseTheTwoKhans() {
		Document prosecutor = profile("karim-khan");
		Document deputy = profile("nazhat-shameem-khan");
		assertThat(text(prosecutor, "#in-force")).contains("OFAC UID 52965");
		assertThat(text(deputy, "#in-force")).doesNotContain("OFAC UID 52965").contains("20 August 2025");
		assertThat(text(deputy, ".lede")).doesNotContain("Out of office", "criminal");
		assertThat(prosecutor.select("#rounds a").eachAttr("href")).doesNotContain("/officials/nazhat-shameem-khan");
	}

	@Test
	void tellsListedRemovedRelistedEachWithItsAnnouncement() {
		Document page = page("/officials/francesca-albanese?kind=measure&order=oldest");
		Elements steps = page.select("#timeline .entry");
		assertThat(steps.select("h3, h4").eachText()).satisfiesExactly(
				(step) -> assertThat(step).startsWith("9 July 2025 US State lists Francesca Paola Albanese"),
				(step) -> assertThat(step).startsWith("about 21 May 2026 OFAC delists"),
				(step) -> assertThat(step).startsWith("about 27 May 2026 OFAC lists again"));
		assertThat(steps.select("a[href^=/announcements/]").eachAttr("href")).containsExactly(
				"/announcements/ann-us-20250709-albanese", "/announcements/ann-us-202605-albanese-removal",
				"/announcements/ann-us-20260527-albanese-relisting");
		assertThat(text(page, ".lede")).contains("Not a court official", "Contested", "21 November 2026");
	}

	@ParameterizedTest(name = "knows that Albanese was {1} on {0}")
	@CsvSource({ "2025-07-08, Not listed", "2025-07-09, In force", "2026-05-24, Lifted", "2026-06-01, Contested" })
	void foldsTheStepsToTheStatusOfADay(String day, String status) {
		Document page = page("/officials/francesca-albanese?asOf=" + day);
		assertThat(page.select(".lede .tag").first().text()).isEqualTo(status);
	}

	@Test
	void countsAuthoritiesByJurisdiction() {
		Document page = profile("elena-lenskaya");
		assertThat(text(page, ".lede")).contains("Sanctioned by 4 authorities", "Canada", "the United States",
				"the United Kingdom", "the European Union", "since November 2022.");
		assertThat(page.select("#in-force tbody tr > td:nth-child(3) time").eachAttr("datetime"))
			.containsExactly("2023-06-05", "2023-04-21", "2023-03-03", "2022-11");
		assertThat(text(page, "#in-force")).contains("OFAC UID 40906", "source wanted");
	}

	@Test
	void showsTwoListingsOfOneAuthorityAsTwo() {
		Document page = profile("kirill-nikiforov");
		assertThat(text(page, ".lede")).contains("Sanctioned by 1 authority, the European Union, since 22 March 2024.");
		assertThat(page.select("#in-force tbody tr")).hasSize(2);
		assertThat(text(page, "#in-force")).contains("Regulation (EU) 2024/1485", "EU-RUS", "Regulation (EU) 2020/1998",
				"EU-HR");
	}

	@ParameterizedTest(name = "marks the verdict of 12 December 2025 against {0} as no sanction in law")
	@ValueSource(strings = { "karim-khan", "tomoko-akane", "rosario-salvatore-aitala", "sergio-ugalde",
			"haykel-ben-mahfoudh", "piotr-hofmanski", "luz-ibanez-carranza", "bertram-schmitt",
			"reine-alapini-gansou" })
	void marksTheVerdictAsNoSanctionInLaw(String slug) {
		Document page = profile(slug);
		Element entry = page
			.selectFirst("#timeline .entry.criminal:has(a[href=/announcements/ann-ru-20251212-verdict])");
		assertThat(entry).isNotNull();
		assertThat(entry.select("time").attr("datetime")).isEqualTo("2025-12-12");
		assertThat(entry.select(".tag.criminal").text()).isEqualTo("Not a sanction in law");
		assertThat(text(page, "#criminal")).contains("no sanctions in law", "prison sentence in absentia",
				"12 December 2025");
		assertThat(text(page, ".lede")).contains("criminal measures of Russia").doesNotContain("Sanctioned by 2");
	}

	@Test
	void writesANameInItsOwnScriptWithItsLanguage() {
		Document page = profile("tomoko-akane");
		assertThat(page.select("h1 bdi[lang=ja]").text()).isEqualTo("赤根智子");
		assertThat(page.select("main bdi[lang=und-Cyrl]").eachText()).contains("Томоко Аканэ");
		assertThat(page("/officials?q=赤根").select(".results h2 a").eachAttr("href"))
			.containsExactly("/officials/tomoko-akane");
		assertThat(page("/officials?q=赤根").select(".results bdi[lang=ja]").text()).isEqualTo("赤根智子");
	}

	@Test
	void countsInFacetsWhatTheyWouldLeave() {
		Document list = page("/officials");
		assertThat(text(list, "main")).contains("1 to 25 of 146");
		Element lifted = list.selectFirst(".facets a[href='/officials?status=lifted']");
		String count = lifted.select(".count").text();
		Document filtered = page("/officials?status=lifted");
		assertThat(text(filtered, "main")).contains("1 to " + count + " of " + count);
		assertThat(filtered.select(".results > li")).hasSize(Integer.parseInt(count));
		assertThat(filtered.select(".chips a.chip").attr("href")).isEqualTo("/officials");
		assertThat(filtered.select(".facets a[aria-current=true]").attr("href")).isEqualTo("/officials");
	}

	@Test
	void facetsOfOneKindWidenAndOfSeveralKindsNarrow() {
		int french = found("/officials?nationality=FR");
		int german = found("/officials?nationality=DE");
		assertThat(found("/officials?nationality=FR&nationality=DE")).isEqualTo(french + german);
		assertThat(found("/officials?nationality=FR&status=in-force&role=judge")).isBetween(1, french);
	}

	@Test
	void everyOfficialStandsOnExactlyOnePage() {
		List<String> all = IntStream.rangeClosed(1, 6)
			.boxed()
			.flatMap((number) -> page("/officials?page=" + number).select(".results h2 a").eachAttr("href").stream())
			.toList();
		assertThat(all).hasSize(146).doesNotHaveDuplicates();
		assertThat(page("/officials?page=3").select(".pagination [aria-current=page]").text()).isEqualTo("3");
	}

	@ParameterizedTest(name = "page {0} is the last page")
	@ValueSource(strings = { "7", "99999", "2147483648", "99999999999999999999999" })
	void takesAnAbsurdPageForTheLast(String number) {
		assertThat(text(page("/officials?page=" + number), "main")).contains("126 to 146 of 146");
	}

	@ParameterizedTest(name = "page {0} is the first page")
	@ValueSource(strings = { "-1", "0", "x", "1.5", "" })
	void takesWhatIsNoPageForTheFirst(String number) {
		assertThat(text(page("/officials?page=" + number), "main")).contains("1 to 25 of 146");
	}

	@Test
	void setsAsideChoicesThatDoNotExistAndSaysSo() {
		Document list = page("/officials?status=sleeping&year=1066&nationality=FR");
		assertThat(list.select("main .notice.warning q").eachText()).containsExactlyInAnyOrder("sleeping", "1066");
		assertThat(list.select(".chips a.chip")).hasSize(1);
		assertThat(list.select(".results > li")).hasSize(found("/officials?nationality=FR"));
	}

	@Test
	void offersTheNearestNamesWhenNobodyHasTheOneSearchedFor() {
		Document list = page("/officials?q=Kimberley Proust");
		assertThat(text(list, "main")).contains("Nobody on record has that name");
		assertThat(list.select(".results h2 a").eachAttr("href")).startsWith("/officials/kimberly-prost");
	}

	@ParameterizedTest(name = "says that {0} is no day it can speak for")
	@ValueSource(strings = { "2021-02-30", "2021-3-1", "0000-00-00", "9999-12-31", "2026-11-22", "1899-12-31",
			"yesterday", "NaN" })
	void refusesAnImpossibleDayAndShowsToday(String day) {
		Document page = page("/officials/kimberly-prost?asOf=" + day);
		assertThat(text(page, "main [role=alert]")).startsWith("“" + day + "” is not a day");
		assertThat(text(page, ".lede")).contains("In force on 21 November 2026.");
		assertThat(page.select("#timeline a[href*=asOf]")).isEmpty();
	}

	@ParameterizedTest(name = "nobody is at {0}")
	@ValueSource(strings = { "kimberly-proust", "KIMBERLY-PROST", "-", "赤根智子" })
	void answersNotFoundForAnUnknownOfficial(String slug) {
		this.client.get().uri("/officials/{slug}", slug).exchange().expectStatus().isNotFound();
	}

	private int found(String address) {
		return page(address).select(".results > li").size();
	}

	private Document profile(String slug) {
		return page("/officials/" + slug);
	}

	private Document page(String address) {
		String html = this.client.get()
			.uri(address)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(html).isNotNull();
		return Jsoup.parse(html);
	}

	/** What a reader reads there. */
	private static String text(Document page, String selector) {
		return page.select(selector).text();
	}

}
