package org.courtsanctions.browse;

import org.courtsanctions.RegisterTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the pages of sources show.
 */
@RegisterTest
class SourcePageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient database;

	@Test
	void listsSourcesWithWhatEachSupports() {
		Document page = open("/sources");
		assertThat(page.select(".results > li")).hasSize(50);
		assertThat(page.select(".results > li .meta").eachText()).allMatch((text) -> text.contains("upports"));
		assertThat(page.select("#support").text()).contains("confirmed", "reported", "source wanted");
	}

	@Test
	void filtersByHowASourceWasRead() {
		Document page = open("/sources?read=list-copy");
		assertThat(page.select(".results > li .meta").eachText()).hasSize(15)
			.allMatch((text) -> text.startsWith("Copy of the official list"));
		assertThat(page.select("a.chip")).hasSize(1);
	}

	@Test
	void saysHowASourceWasReadAndWhatItSupports() {
		Document page = open("/sources/src-ofac-gl-list");
		assertThat(Pages.fact(page, "How it was read")).isEqualTo("Only its headline or a summary was read.");
		assertThat(Pages.fact(page, "Read in the original")).startsWith("No");
		assertThat(Pages.fact(page, "Note")).isEqualTo("The OFAC page itself was not read.");
		assertThat(Pages.texts(page, "#supports h3")).contains("General licences 11", "Measures against 5");
		assertThat(page.select("#licence + ul li").eachText()).first().asString().startsWith("GL 1:");
		assertThat(page.select("#licence + ul li").eachText()).last().asString().startsWith("GL 11:");
		assertThat(Pages.links(page.select("#supports").first())).contains("/actors/al-haq");
	}

	@Test
	void leavesOutWhatASourceCameToSupportAfterTheDay() {
		Document page = open("/sources/src-ofac-gl-list?asOf=2025-07-02");
		assertThat(page.select("#supports").text()).doesNotContain("Al-Haq", "GL 10");
		assertThat(open("/sources/src-ofac-gl-list?asOf=2000-01-01").select("#supports").text())
			.contains("no fact on record rested on this source");
	}

	@Test
	void tellsNothingOfASourceBeforeItWasPublished() {
		Document page = open("/sources/src-menafn-turk-20250821?asOf=2025-01-01");
		assertThat(page.select("main").text()).contains("had not been published on 1 January 2025");
		assertThat(page.select("main section")).isEmpty();
		assertThat(open("/sources?asOf=2025-01-01").select(".results time").eachAttr("datetime")).isNotEmpty()
			.allMatch((day) -> day.compareTo("2025-01-02") < 0);
	}

	@Test
	void saysSoPlainlyWhenASourceSupportsNothingDirectly() {
		String slug = this.database
			.sql("select slug from source where id not in (select source_id from citation) order by slug limit 1")
			.query(String.class)
			.single();
		assertThat(open("/sources/" + slug).select("#supports").text())
			.contains("This source supports no fact directly.");
	}

	@Test
	void writesForeignTitlesUnderTheirLanguage() {
		String slug = this.database.sql("select slug from source where language = 'uk'").query(String.class).single();
		Document page = open("/sources/" + slug);
		assertThat(page.select("h1").attr("lang")).isEqualTo("uk");
		assertThat(Pages.fact(page, "Language")).isEqualTo("Ukrainian");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "read=aloud", "read=", "page=0", "page=99999999999999999999", "read=%00", "asOf=tomorrow" })
	void leavesOutWhatDoesNotExist(String query) {
		assertThat(open("/sources?" + query).select(".results > li")).isNotEmpty();
	}

	@Test
	void doesNotKnowWhatIsNotThere() {
		assertThat(this.mvc.get().uri("/sources/nothing-here")).hasStatus(404);
	}

	private Document open(String address) {
		return Pages.open(this.mvc, address);
	}

}
