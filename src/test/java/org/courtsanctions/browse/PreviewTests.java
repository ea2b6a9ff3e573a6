package org.courtsanctions.browse;

import org.courtsanctions.RegisterTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** What link previews and search engines are told of a page: what the page says first. */
@RegisterTest
class PreviewTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient database;

	@ParameterizedTest(name = "the preview of {0} says what the page says first")
	@ValueSource(strings = { "/", "/courts/icc", "/courts/icc?asOf=2021-03-01", "/courts/ru-basmanny",
			"/announcements/ann-us-20250820-icc", "/announcements/ann-us-20250820-icc?asOf=2020-01-01",
			"/announcements/ann-uk-20231208-belarus", "/announcements/ann-us-20210401-icc-delisting",
			"/programmes/us-eo-14203", "/programmes/us-eo-13928", "/authorities/us-ofac", "/actors/viviane-barci",
			"/events/evt-20260724-khan-removed", "/changes/1", "/about/security" })
	void saysWhatThePageSaysFirst(String address) {
		check(Pages.open(this.mvc, address));
	}

	@Test
	void saysOfEveryOfficialWhatTheProfileSaysFirst() {
		for (String slug : this.database.sql("select slug from official").query(String.class).list()) {
			check(Pages.open(this.mvc, "/officials/" + slug));
			check(Pages.open(this.mvc, "/officials/" + slug + "?asOf=2021-05-01"));
		}
	}

	@Test
	void namesTitleAddressAndSite() {
		Document page = Pages.open(this.mvc, "/officials/kimberly-prost?kind=measure");
		assertThat(property(page, "og:title")).isEqualTo("Kimberly Prost");
		assertThat(property(page, "og:type")).isEqualTo("profile");
		assertThat(property(page, "og:site_name")).isEqualTo("Court Sanctions Register");
		assertThat(property(page, "og:url")).isEqualTo("https://register.example/officials/kimberly-prost");
		assertThat(property(page, "og:description"))
			.isEqualTo("Sanctioned by 1 authority, the United States, since 20 August 2025. "
					+ "In force on 21 November 2026.");
		assertThat(page.select("meta[name=description]").attr("content")).isEqualTo(property(page, "og:description"));
	}

	@ParameterizedTest
	@CsvSource({ "/officials/kimberly-prost?order=oldest, /officials/kimberly-prost",
			"/officials?page=2, /officials?page=2", "/officials?page=1&status=lifted, /officials",
			"/officials?status=lifted&page=3, /officials?page=3", "/officials?page=%3Cb%3E, /officials", "/, /" })
	void knowsOneAddressOfEachPage(String asked, String canonical) {
		assertThat(Pages.open(this.mvc, asked).select("link[rel=canonical]").attr("href"))
			.isEqualTo("https://register.example" + canonical);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/officials/kimberly-prost?asOf=2025-01-01",
			"/officials/kimberly-prost?recordedAt=2026-11-21T12:00:00Z" })
	void recommendsNoOtherDayToSearchEngines(String address) {
		Document page = Pages.open(this.mvc, address);
		assertThat(page.select("link[rel=canonical], meta[property=og:url]")).isEmpty();
		assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
	}

	@Test
	void keepsHostileTitlesInsideTheirAttribute() {
		Document page = Pages.open(this.mvc, "/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
		assertThat(property(page, "og:title")).contains("\"><script>alert(1)</script>");
		assertThat(page.select("head script:not([src])")).isEmpty();
	}

	private static void check(Document page) {
		Element lede = page.selectFirst(".lede").clone();
		lede.select(".tag, .cite, .support").remove();
		String said = lede.text().replaceAll("\\s+([.,;:])", "$1").replaceAll("\\( ", "(");
		String told = page.select("meta[name=description]").attr("content");
		// The page also links the announcement that ended a sanction
		String plain = said.replaceAll(" \\([^)]*\\)(?=\\. Not in force)", "");
		assertThat(told.endsWith("…") ? plain.substring(0, told.length() - 1) + "…" : plain).as(page.location())
			.isEqualTo(told.replaceAll("Revoked by", plain.contains("Revoked by") ? "Revoked by" : "by"));
	}

	private static String property(Document page, String name) {
		return page.select("meta[property=" + name + "]").attr("content");
	}

}
