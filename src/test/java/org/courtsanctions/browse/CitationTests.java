package org.courtsanctions.browse;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.courtsanctions.RegisterTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** That every page can be cited, and that its citation leads back to what it said. */
@RegisterTest
class CitationTests {

	private static final Pattern ADDRESS = Pattern.compile("https://register\\.example(/\\S*?)[.>]?(\\s|$)");

	private final MockMvcTester mvc;

	CitationTests(@Autowired MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@Test
	void citesAProfileInFiveStyles() {
		Document page = Pages.open(this.mvc, "/officials/kimberly-prost");
		String recorded = page.select("footer time").attr("datetime");
		String address = "https://register.example/officials/kimberly-prost?asOf=2026-11-21&recordedAt=" + recorded;
		long version = Long.parseLong(page.select("footer a[href^=/status]").getFirst().text());
		List<String> cited = page.select("footer .take dd").eachText();
		assertThat(cited.subList(0, 3)).containsExactly(
				"Court Sanctions Register. (2026, November 21). Kimberly Prost (Record version " + version
						+ ", as of November 21, 2026). Retrieved November 21, 2026, from " + address,
				"Court Sanctions Register. “Kimberly Prost.” Record version " + version
						+ ", November 21, 2026, as of November 21, 2026. Accessed November 21, 2026. " + address + ".",
				"Court Sanctions Register, ‘Kimberly Prost’ (Court Sanctions Register, record version " + version
						+ ", 21 November 2026, as of 21 November 2026) <" + address + "> accessed 21 November 2026");
		assertThat(page.select("footer .take dl pre").getFirst().wholeText()).contains(
				"@misc{officials-kimberly-prost-v" + version + ",\n", "  title   = {{Kimberly Prost}},\n",
				"  author  = {{Court Sanctions Register}},\n", "  year    = {2026},\n  month   = nov,\n",
				"  url     = {" + address + "},\n  urldate = {2026-11-21}\n");
		assertThat(page.select("footer .take dl pre").getLast().wholeText()).startsWith("TY  - ELEC\n")
			.contains("TI  - Kimberly Prost\n", "DA  - 2026/11/21\n", "UR  - " + address + "\n", "Y2  - 2026/11/21\n")
			.endsWith("ER  - \n");
	}

	@ParameterizedTest(name = "the citation of {0} leads back to the same")
	@ValueSource(strings = { "/officials/kimberly-prost", "/officials/fatou-bensouda?asOf=2021-03-01",
			"/officials?status=in-force&authority=us-ofac", "/courts/icc?recordedAt=2026-11-21T12:00:00Z", "/timeline",
			"/statements/sta-20250821-turk", "/search?q=%D0%96%D0%B8%D0%B2%D0%B8%D1%86%D0%B0" })
	void leadsBackToTheCitedState(String address) {
		Document page = Pages.open(this.mvc, address);
		var cited = ADDRESS.matcher(page.select("footer .take dd").getFirst().text());
		assertThat(cited.find()).isTrue();
		Document again = Pages.open(this.mvc, cited.group(1));
		assertThat(told(again)).isEqualTo(told(page));
		assertThat(again.select("footer .take dd").eachText()).as("cites itself alike")
			.isEqualTo(page.select("footer .take dd").eachText());
	}

	@ParameterizedTest(name = "the files of {0} say what its page says")
	@MethodSource("pages")
	void filesSayWhatThePageSays(String address) throws Exception {
		Document page = Pages.open(this.mvc, address);
		List<String> files = page.select("footer .take dt a").eachAttr("href");
		assertThat(files).hasSize(2);
		assertThat(read(files.getFirst(), "application/x-bibtex"))
			.isEqualTo(page.select("footer .take dl pre").getFirst().wholeText());
		assertThat(read(files.getLast(), "application/x-research-info-systems").replace("\r\n", "\n"))
			.isEqualTo(page.select("footer .take dl pre").getLast().wholeText());
	}

	static Stream<String> pages() {
		return Stream.of("/", "/officials", "/courts", "/announcements", "/authorities", "/programmes", "/statements",
				"/timeline", "/sources", "/changes", "/about", "/about/security", "/accessibility", "/status", "/data",
				"/data/dictionary", "/api/docs", "/officials?status=lifted&page=2", "/officials/kimberly-prost",
				"/officials/fatou-bensouda?asOf=2021-03-01",
				"/officials/karim-khan?recordedAt=2026-11-21T12:00:00Z&asOf=2025-03-01", "/courts/icc",
				"/announcements/ann-us-20250820-icc", "/authorities/us-ofac", "/programmes/us-eo-14203",
				"/statements/sta-20250821-turk", "/events/evt-20260724-khan-removed", "/actors/marco-rubio",
				"/sources/src-state-20250820", "/changes/1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/cite/officials/nobody-invented.bib", "/cite/nowhere.ris", "/cite/nowhere/at-all.bib",
			"/cite/officials/kimberly-prost.doc", "/cite/changes/0.bib", "/cite/about/us.ris", "/cite/.bib" })
	void hasNoFileForWhatIsNoPage(String address) {
		assertThat(this.mvc.get().uri(URI.create(address))).hasStatus(404);
	}

	@Test
	void offersNoCitationOfAnErrorOrOfTheBackOffice() {
		assertThat(this.mvc.get().uri("/officials/nobody-invented")).hasStatus(404)
			.bodyText()
			.doesNotContain("recordedAt=");
	}

	@Test
	void namesTheSiteWhateverHostWasAsked() {
		var answer = this.mvc.get()
			.uri("/officials/kimberly-prost")
			.header("Host", "evil.example")
			.header("X-Forwarded-Host", "evil.example")
			.exchange();
		assertThat(answer).bodyText()
			.doesNotContain("evil.example")
			.contains("https://register.example/officials/kimberly-prost");
	}

	private String read(String address, String type) throws Exception {
		var answer = this.mvc.get().uri(URI.create(address)).exchange();
		assertThat(answer).as(address).hasStatusOk();
		assertThat(answer.getResponse().getContentType()).isEqualTo(type + ";charset=UTF-8");
		assertThat(answer.getResponse().getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(answer.getResponse().getCookies()).isEmpty();
		return answer.getResponse().getContentAsString();
	}

	/** What a page says in its main part, without the remarks about the two clocks. */
	private static String told(Document page) {
		page.select("main > .notice, main > .print-only").remove();
		page.select("main a, main input[type=hidden]").removeAttr("href");
		return page.select("main").text();
	}

}
