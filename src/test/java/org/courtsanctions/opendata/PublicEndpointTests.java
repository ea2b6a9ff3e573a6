package org.courtsanctions.opendata;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.courtsanctions.RegisterTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What scripts of other sites may read, and that nobody is given a cookie for it. */
@RegisterTest
class PublicEndpointTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "GET, /officials.json", "GET, /officials.csv", "GET, /officials/kimberly-prost.json",
			"GET, /timeline.json", "GET, /search.json", "GET, /screen.json", "GET, /changes.atom",
			"GET, /courts/icc.feed.json", "GET, /calendar.ics", "GET, /api/v1/officials", "POST, /api/v1/screening",
			"GET, /api/docs/openapi.json", "GET, /data/entities.ftm.json", "GET, /data/changes.json",
			"POST, /reconcile", "POST, /reconcile/v1/match", "POST, /match/default", "GET, /catalog" })
	void letsScriptsOfOtherSitesAskBeforeTheyReadOrSend(String method, String path) throws Exception {
		HttpResponse<String> answer = send(HttpRequest.newBuilder(address(path))
			.method("OPTIONS", HttpRequest.BodyPublishers.noBody())
			.header("Origin", "https://elsewhere.example")
			.header("Access-Control-Request-Method", method)
			.header("Access-Control-Request-Headers", "content-type, if-none-match"));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
		assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElse("")).contains(method);
		assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElse("")).contains("if-none-match");
		assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
		assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/officials", "/officials/kimberly-prost", "/search?q=khan", "/screen?name=Khan",
			"/officials.json", "/officials.csv", "/officials/kimberly-prost.json", "/officials/nobody.json",
			"/officials.json?status=x", "/timeline.csv", "/search.json?q=khan", "/screen.json?name=Khan",
			"/changes.atom", "/changes.feed.json", "/calendar.ics", "/api/docs", "/api/docs/openapi.json",
			"/api/v1/officials", "/api/v1/nothing", "/api/v1/screening?name=Khan", "/data", "/data/dictionary",
			"/data/entities.ftm.json", "/data/latest.zip", "/data/changes.json?since=0", "/reconcile", "/reconcile/v1",
			"/reconcile/preview?id=official-karim-khan", "/id/official-karim-khan", "/catalog",
			"/search/default?q=khan", "/entities/official-karim-khan", "/cite/officials/kimberly-prost.bib",
			"/embed/officials/kimberly-prost", "/sitemap.xml", "/robots.txt" })
	void givesNobodyACookie(String path) throws Exception {
		assertThat(send(HttpRequest.newBuilder(address(path))).headers().allValues("Set-Cookie")).isEmpty();
	}

	private URI address(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
	}

}
