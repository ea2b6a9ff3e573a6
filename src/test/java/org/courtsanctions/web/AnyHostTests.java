package org.courtsanctions.web;

import java.nio.charset.StandardCharsets;

import org.courtsanctions.RegisterTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Answers do not depend on the host that was asked, so that one copy serves everybody.
 */
@RegisterTest
class AnyHostTests {

	@Autowired
	private MockMvc mvc;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/officials/kimberly-prost", "/officials.json?status=in-force", "/officials.csv",
			"/officials/kimberly-prost.json", "/api/v1/officials?limit=1", "/api/v1/search?q=khan", "/changes.atom",
			"/courts/icc.feed.json", "/calendar.ics", "/data/entities.ftm.json", "/data/changes.json?since=0",
			"/reconcile", "/reconcile/v1", "/reconcile/preview?id=official-karim-khan", "/catalog",
			"/entities/official-karim-khan", "/search/default?q=khan", "/screen?name=Karim+Khan", "/sitemap.xml",
			"/robots.txt", "/cite/officials/kimberly-prost.bib", "/embed/officials/kimberly-prost",
			"/api/docs/openapi.json" })
	void answersTheSameUnderEveryHost(String address) throws Exception {
		assertThat(body(address, "elsewhere.example", 8443)).isEqualTo(body(address, "localhost", 80))
			.doesNotContain("elsewhere", "http://localhost");
	}

	private String body(String address, String host, int port) throws Exception {
		var response = this.mvc.perform(get(address.split("\\?")[0])
			.queryParams(UriComponentsBuilder.fromUriString(address).build().getQueryParams())
			.header("Host", host + ":" + port)
			.with((request) -> {
				request.setServerName(host);
				request.setServerPort(port);
				return request;
			})).andReturn().getResponse();
		assertThat(response.getStatus()).isEqualTo(200);
		return response.getContentAsString(StandardCharsets.UTF_8) + response.getHeaders("Link")
				+ response.getHeader("Location");
	}

}
