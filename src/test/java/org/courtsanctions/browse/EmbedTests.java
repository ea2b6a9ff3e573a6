package org.courtsanctions.browse;

import java.net.URI;

import org.courtsanctions.RegisterTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The cards that other sites show inside their pages. */
@RegisterTest
class EmbedTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void tellsOfAnOfficialWhatTheProfileSaysFirst() {
		Document card = Pages.open(this.mvc, "/embed/officials/kimberly-prost");
		assertThat(card.select("h1").text()).isEqualTo("Kimberly Prost");
		assertThat(card.select(".said").text())
			.isEqualTo("In force Sanctioned by 1 authority, the United States, since 20 August 2025. "
					+ "In force on 21 November 2026.");
		assertThat(card.select(".version").text())
			.matches("Court Sanctions Register, record version \\d+, as of 21 November 2026");
	}

	@Test
	void tellsACourtsShare() {
		assertThat(Pages.open(this.mvc, "/embed/courts/icc").select(".share").text())
			.matches("\\d+ of \\d+ people on record in office here are under sanctions");
	}

	@Test
	void namesWhomARoundNamed() {
		assertThat(Pages.open(this.mvc, "/embed/announcements/ann-us-20250820-icc").select("li").eachText())
			.containsExactlyInAnyOrder("Kimberly Prost", "Nicolas Guillou", "Nazhat Shameem Khan",
					"Mame Mandiaye Niang");
		assertThat(Pages.open(this.mvc, "/embed/announcements/ann-us-20250820-icc?asOf=2025-01-01").text())
			.contains("had not been made")
			.doesNotContain("Kimberly Prost");
	}

	@Test
	void keepsDayAndInstant() {
		Document card = Pages.open(this.mvc,
				"/embed/officials/fatou-bensouda?asOf=2021-03-01&recordedAt=2026-11-21T12:00:00Z");
		assertThat(card.select(".said").text()).contains("In force on 1 March 2021.");
		assertThat(card.select("h1 a").attr("href"))
			.isEqualTo("/officials/fatou-bensouda?asOf=2021-03-01&recordedAt=2026-11-21T12:00:00Z");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/embed/officials/kimberly-prost", "/embed/courts/icc",
			"/embed/announcements/ann-us-20250820-icc" })
	void mayStandInAFrameWithoutScriptOrForm(String address) {
		var answer = this.mvc.get().uri(address).exchange();
		assertThat(answer.getResponse().getHeaders("Content-Security-Policy")).hasSize(1)
			.allSatisfy((policy) -> assertThat(policy).contains("default-src 'none'", "frame-ancestors *")
				.doesNotContain("script-src"));
		assertThat(answer.getResponse().getHeader("X-Frame-Options")).isNull();
		Document card = Pages.open(this.mvc, address);
		assertThat(card.select("script, form, input, [style], iframe")).isEmpty();
		assertThat(card.select("a")).isNotEmpty()
			.allSatisfy(
					(link) -> assertThat(link.attr("target") + " " + link.attr("rel")).isEqualTo("_blank noopener"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/officials/kimberly-prost", "/", "/embed/officials/nobody-invented",
			"/embed/statements/sta-20250821-turk", "/embed/officials/", "/sign-in", "/chart.svg" })
	void nothingElseMayStandInAFrame(String address) {
		var answer = this.mvc.get().uri(URI.create(address)).exchange();
		assertThat(answer.getResponse().getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'");
	}

	@Test
	void isOfferedAsCodeToCopy() {
		Document page = Pages.open(this.mvc, "/officials/fatou-bensouda?asOf=2021-03-01");
		Element frame = Jsoup.parse(page.select("footer pre:contains(iframe)").text()).selectFirst("iframe");
		assertThat(frame).isNotNull();
		assertThat(frame.attr("src"))
			.isEqualTo("https://register.example/embed/officials/fatou-bensouda?asOf=2021-03-01");
		assertThat(frame.attr("title")).isEqualTo("Fatou Bensouda, Court Sanctions Register");
		assertThat(Pages.open(this.mvc, "/officials").select("footer pre:contains(iframe)")).isEmpty();
	}

}
