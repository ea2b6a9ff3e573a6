package org.courtsanctions.browse;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Opens public pages for tests: as a reader's browser gets them, read as HTML.
 */
final class Pages {

	private Pages() {
	}

	/**
	 * The page at an address, which must answer 200.
	 * @param address path and query, encoded
	 */
	static Document open(MockMvcTester mvc, String address) {
		var answer = mvc.get().uri(URI.create(address)).exchange();
		assertThat(answer).as(address).hasStatusOk();
		try {
			return Jsoup.parse(answer.getResponse().getContentAsString(), "http://localhost" + address);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The texts of all elements that a selector finds. */
	static List<String> texts(Document page, String selector) {
		return page.select(selector).eachText();
	}

	/** The value of a key fact, by its name. */
	static String fact(Document page, String name) {
		return page.select("dl.facts > div")
			.stream()
			.filter((fact) -> fact.select("dt").text().equals(name))
			.map((fact) -> fact.select("dd").text())
			.findFirst()
			.orElse("");
	}

	/** The paths of the links in a part of a page. */
	static List<String> links(Element part) {
		return part.select("a[href]").eachAttr("href");
	}

}
