package org.courtsanctions.browse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.SqlCount;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;

/** What the search page finds, and what it says when it finds nothing. */
@RegisterTest
class SearchPageTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SqlCount sql;

	@ParameterizedTest(name = "{0} → {1}")
	@CsvSource({ "Kimberly Prost, /officials/kimberly-prost", "prost, /officials/kimberly-prost",
			"Prost Kimberly, /officials/kimberly-prost", "Kimberley Proust, /officials/kimberly-prost",
			"Zhyvitsa, /officials/alena-zhyvitsa", "Живица, /officials/alena-zhyvitsa",
			"Жывіца, /officials/alena-zhyvitsa", "Qolam-Hossein, /officials/gholam-hossein-mohseni-ejei",
			"Gholam-Hossein, /officials/gholam-hossein-mohseni-ejei", "Htun Htun Oo, /officials/tun-tun-oo",
			"Tun Tun Oo, /officials/tun-tun-oo", "Ibanez Carranza, /officials/luz-ibanez-carranza",
			"Ibáñez Carranza, /officials/luz-ibanez-carranza", "赤根智子, /officials/tomoko-akane",
			"OFAC UID 54217, /officials/kimberly-prost", "EO 14203, /programmes/us-eo-14203",
			"14203, /programmes/us-eo-14203", "International Criminal Court, /courts/icc", "OFAC, /authorities/us-ofac",
			"Marco Rubio, /actors/marco-rubio",
			"Assembly of States Parties removes Prosecutor Khan, /events/evt-20260724-khan-removed" })
	void findsItFirst(String typed, String address) throws Exception {
		assertThat(search(typed).select(".results a").eachAttr("href")).first().isEqualTo(address);
	}

	@Test
	void groupsByKindAndShowsTheSpellingThatMatched() throws Exception {
		Document page = search("Htun Htun Oo");
		Element first = page.selectFirst(".results li");
		assertThat(first.select(".name").text()).isEqualTo("Tun Tun Oo");
		assertThat(first.select(".matched").text()).isEqualTo("Found by Htun Htun Oo");
		assertThat(first.select(".tag").text()).isEqualTo("In force");
		assertThat(search("criminal court").select("main section h2").eachText()).hasSizeGreaterThan(4)
			.anyMatch((heading) -> heading.startsWith("Courts"))
			.anyMatch((heading) -> heading.startsWith("Sources"));
	}

	@Test
	void filtersByKindAuthorityStatusAndCountry() throws Exception {
		Document all = search("judge");
		assertThat(all.select(".facets summary").eachText()).contains("Kind", "Status", "Authority", "Country");
		Document officials = open("/search?q=judge&kind=official&country=BY&status=in-force");
		assertThat(officials.select(".chips .chip")).hasSize(3);
		assertThat(officials.select(".results a").eachAttr("href")).isNotEmpty()
			.allMatch((address) -> address.startsWith("/officials/"));
		assertThat(officials.select(".results .tag").eachText()).containsOnly("In force");
		Element count = officials.selectFirst(".facets a[href*=kind] .count");
		assertThat(Integer.parseInt(count.text())).isEqualTo(officials.select(".results > li").size());
	}

	@Test
	void pagesThroughOneKind() throws Exception {
		Document first = open("/search?q=judge&kind=official");
		assertThat(first.select(".results > li")).hasSize(25);
		assertThat(first.select(".pagination a[rel=next]")).hasSize(1);
		Document last = open("/search?q=judge&kind=official&page=9999");
		assertThat(last.select(".results a").eachAttr("href")).isNotEmpty()
			.doesNotContainAnyElementsOf(first.select(".results a").eachAttr("href"));
	}

	@Test
	void findsByCountryAndTheOtherWordsTogether() throws Exception {
		assertThat(search("Belarus").select(".results a").eachAttr("href")).contains("/courts/by-supreme");
		assertThat(open("/search?q=Iran&kind=official").select(".results a").eachAttr("href"))
			.contains("/officials/gholam-hossein-mohseni-ejei");
		assertThat(open("/search?q=judges%20Belarus&kind=official").select(".results a").eachAttr("href"))
			.contains("/officials/alena-zhyvitsa")
			.doesNotContain("/officials/kimberly-prost");
	}

	@Test
	void isNoDeadEndWhenNothingIsFound() throws Exception {
		Document page = search("Xyzzy Qwfpgarst");
		assertThat(page.select("[role=status]").text()).contains("Nothing on record");
		assertThat(page.select("#elsewhere").text()).contains("sample");
		assertThat(page.select("#elsewhere a[rel~=external]").eachAttr("href")).isNotEmpty()
			.allMatch((address) -> address.startsWith("https://"));
		assertThat(page.select("main a[href^=/screen]")).isNotEmpty();
		assertThat(search("Kimberley Proust").select("[role=status]").text()).contains("come near");
	}

	@Test
	void speaksForADay() throws Exception {
		assertThat(search("EO 14203").select(".results a").eachAttr("href")).contains("/programmes/us-eo-14203");
		assertThat(open("/search?q=EO%2014203&asOf=2024-01-01").select(".results a").eachAttr("href"))
			.noneMatch((address) -> address.startsWith("/programmes/us-eo-14203"));
		Document then = open("/search?q=Bensouda&asOf=2021-03-01");
		assertThat(then.selectFirst(".results .tag").text()).isEqualTo("In force");
		assertThat(then.select(".results a").eachAttr("href")).first().asString().endsWith("?asOf=2021-03-01");
		assertThat(search("Bensouda").selectFirst(".results .tag").text()).isEqualTo("Lifted");
	}

	@Test
	void answersWithFewStatements() throws Exception {
		search("judge");
		this.sql.reset();
		search("judge");
		assertThat(this.sql.count()).as(() -> String.join("\n", this.sql.statements())).isLessThanOrEqualTo(6);
	}

	@Test
	void suggestsOptionsToAScript() throws Exception {
		Document part = Jsoup.parseBodyFragment(
				this.mvc.perform(MockMvcRequestBuilders.get("/search/suggestions").queryParam("q", "akan"))
					.andReturn()
					.getResponse()
					.getContentAsString());
		assertThat(part.select("ul[role=listbox]")).hasSize(1);
		assertThat(part.select("ul").attr("data-announce")).contains("suggestion", "arrow keys");
		assertThat(part.select("li[role=option]").first().attr("data-href")).isEqualTo("/officials/tomoko-akane");
		assertThat(part.select(".hint").text()).contains("President of the Court", "International Criminal Court");
	}

	@Test
	void filtersTheOfficialsListByTheSameIndex() throws Exception {
		for (String typed : List.of("Htun Oo", "Ibanez", "54217", "Живица")) {
			assertThat(open("/officials?q=" + encoded(typed)).select(".results > li")).as(typed).hasSize(1);
		}
		assertThat(open("/officials?q=Kimberley+Proust").select(".results .name").eachText()).first()
			.isEqualTo("Kimberly Prost");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'", "a & b | !c", ":*", "<-> <2>", "((", "\\", "%", "$1",
			"'; drop table search_entry; --", "\u202eabc", "a\u0000b", "\u0301", "::tsquery" })
	void takesWhateverIsTyped(String typed) throws Exception {
		assertThat(search(typed).select("h1")).hasSize(1);
	}

	private Document search(String typed) throws Exception {
		return open("/search?q=" + encoded(typed));
	}

	private Document open(String address) throws Exception {
		return RenderedPage.of(this.mvc, address);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
