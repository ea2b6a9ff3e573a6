package org.courtsanctions.browse;

import java.net.URI;
import java.util.HashSet;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A page as it was rendered: found, HTML, every id once, and no word missing. */
final class RenderedPage {

	private RenderedPage() {
	}

	static Document of(MockMvc mvc, String address) throws Exception {
		String html = mvc.perform(get(URI.create(address)))
			.andExpect(status().isOk())
			.andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
			.andReturn()
			.getResponse()
			.getContentAsString();
		Document page = Jsoup.parse(html, "");
		List<String> ids = page.select("[id]").eachAttr("id");
		assertThat(new HashSet<>(ids)).as("ids are unique").hasSameSizeAs(ids);
		assertThat(html).doesNotContain("??");
		return page;
	}

}
