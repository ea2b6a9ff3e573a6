package org.courtsanctions.browse;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.timeline.ChartFile;
import org.courtsanctions.timeline.StripChart;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** That charts can be taken away and still say what they show and whence they come. */
@RegisterTest
class ChartFileTests {

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest(name = "the chart of {0} says what it shows and whence it comes")
	@CsvSource(delimiter = '|', textBlock = """
			/officials/kimberly-prost | Kimberly Prost: offices held and measures
			/courts/icc | International Criminal Court: people on record in office who were under sanctions, over time
			/ | Officials, courts and others under at least one sanction, over time
			""")
	void saysWhatItShows(String page, String title) throws Exception {
		String base = page.equals("/") ? "" : page;
		Element svg = svg(base + "/chart.svg?asOf=2026-03-01");
		assertThat(texts(svg, "title")).containsExactly(title);
		assertThat(String.join(" ", texts(svg, "text"))).contains(title)
			.containsPattern("Source: Court Sanctions Register, version \\d+ of 21 November 2026, as of 1 March 2026")
			.contains("https://register.example" + page + "?asOf=2026-03-01&recordedAt=2026-");
		assertThat(svg.getAttribute("viewBox")).startsWith("0 0 760 ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/officials/kimberly-prost", "/officials/gholam-hossein-mohseni-ejei", "/courts/icc", "" })
	void canBeHadAsAPicture(String base) throws Exception {
		var answer = this.mvc.get().uri(base + "/chart.png").exchange();
		assertThat(answer).hasStatusOk().hasContentType("image/png");
		assertThat(answer.getResponse().getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
		Element svg = svg(base + "/chart.svg");
		assertThat(image.getWidth()).isEqualTo(2 * Integer.parseInt(svg.getAttribute("width")));
		assertThat(image.getHeight()).isEqualTo(2 * Integer.parseInt(svg.getAttribute("height")));
		assertThat(image.getRGB(2, 2) & 0xffffff).as("paper").isEqualTo(0xfdfcf9);
		long ink = 0;
		for (int x = 0; x < image.getWidth(); x++) {
			for (int y = 20; y < 90; y++) {
				ink += ((image.getRGB(x, y) & 0xff) < 0x60) ? 1 : 0;
			}
		}
		assertThat(ink).as("dark points of the title").isGreaterThan(1000);
	}

	@Test
	void drawsTheSameBarsAsThePage() throws Exception {
		Document page = Pages.open(this.mvc, "/officials/karim-khan");
		NodeList rows = svg("/officials/karim-khan/chart.svg").getElementsByTagName("rect");
		int legend = 4;
		assertThat(rows.getLength()).isEqualTo(1 + page.select(".strip rect.bar").size() + legend);
		for (int bar = 0; bar < page.select(".strip rect.bar").size(); bar++) {
			assertThat(((Element) rows.item(1 + bar)).getAttribute("width"))
				.isEqualTo(page.select(".strip rect.bar").get(bar).attr("width"));
		}
	}

	@Test
	void isLinkedUnderEachChartForItsDay() {
		assertThat(Pages.links(Pages.open(this.mvc, "/officials/karim-khan?asOf=2025-03-01").selectFirst("figcaption")))
			.containsExactly("/officials/karim-khan/chart.svg?asOf=2025-03-01",
					"/officials/karim-khan/chart.png?asOf=2025-03-01");
		assertThat(Pages.links(Pages.open(this.mvc, "/courts/icc").selectFirst("#share figcaption")))
			.containsExactly("/courts/icc/chart.svg", "/courts/icc/chart.png");
		assertThat(Pages.links(Pages.open(this.mvc, "/").selectFirst("#time figcaption"))).containsExactly("/chart.svg",
				"/chart.png");
	}

	@Test
	void isThePictureOfLinkPreviews() {
		assertThat(Pages.open(this.mvc, "/officials/karim-khan?asOf=2025-03-01")
			.select("meta[property=og:image]")
			.attr("content")).isEqualTo("https://register.example/officials/karim-khan/chart.png?asOf=2025-03-01");
		assertThat(Pages.open(this.mvc, "/about").select("meta[property=og:image]")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/officials/nobody-invented/chart.svg, 404", "/officials/nobody-invented/chart.png, 404",
			"/officials/kimberly-prost/chart.svg?asOf=1901-01-01, 404", "/courts/x/chart.png, 404",
			"/officials/kimberly-prost/chart.gif, 404", "/chart.svg?asOf=1901-01-01, 404",
			"/chart.png?asOf=2021-02-30, 400", "/courts/icc/chart.svg?recordedAt=yesterday, 400" })
	void refusesWhatThereIsNotAsAProblem(String address, int status) {
		var answer = this.mvc.get().uri(URI.create(address)).exchange();
		assertThat(answer).hasStatus(status);
		if (!address.contains(".gif")) {
			assertThat(answer).hasContentType("application/problem+json");
		}
	}

	@Test
	void answersThatNothingChangedByItsTag() {
		String tag = this.mvc.get().uri("/chart.png").exchange().getResponse().getHeader("ETag");
		assertThat(tag).matches("\"v\\d+-\\w+-2026-11-21\"");
		assertThat(this.mvc.get().uri("/chart.png").header("If-None-Match", tag)).hasStatus(304);
	}

	@Test
	void keepsHostileWordsInsideItsTexts() throws Exception {
		String hostile = "<script>alert(1)</script>&\"'\u0001]]>";
		LocalDate day = LocalDate.of(2026, 11, 21);
		StripChart chart = StripChart
			.of(List.of(new StripChart.Span("</text><script/>", null, "office", day.minusYears(1), null)), day);
		String svg = ChartFile.of(chart, new ChartFile.Captions(hostile, hostile,
				List.of(new ChartFile.Key("office", hostile)), List.of(hostile)), (word) -> word, hostile);
		assertThat(parsed(svg.getBytes(StandardCharsets.UTF_8)).getElementsByTagName("script").getLength()).isZero();
	}

	private Element svg(String address) throws Exception {
		var answer = this.mvc.get().uri(address).exchange();
		assertThat(answer).hasStatusOk().hasContentType("image/svg+xml;charset=UTF-8");
		return parsed(answer.getResponse().getContentAsByteArray());
	}

	private static Element parsed(byte[] svg) throws Exception {
		return DocumentBuilderFactory.newDefaultInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(svg))
			.getDocumentElement();
	}

	private static List<String> texts(Element svg, String name) {
		NodeList found = svg.getElementsByTagName(name);
		return IntStream.range(0, found.getLength()).mapToObj((at) -> found.item(at).getTextContent()).toList();
	}

}
