package org.courtsanctions.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.SqlCount;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a profile costs its reader and the database, whatever the length of its timeline.
 */
@RegisterTest
class ProfileWeightTests {

	private static final int MOST_BYTES = 30 * 1024;

	private static final int MOST_STATEMENTS = 12;

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private SqlCount sql;

	@Autowired
	private JdbcClient database;

	@ParameterizedTest(name = "the profile of {0} and its style sheets weigh no more than 30 KB")
	@ValueSource(strings = { "kimberly-prost", "karim-khan", "gholam-hossein-mohseni-ejei", "francesca-albanese" })
	void isLight(String slug) throws Exception {
		HttpResponse<byte[]> page = compressed("/officials/" + slug);
		List<String> sheets = Jsoup.parse(plain("/officials/" + slug).body())
			.select("link[rel=stylesheet]")
			.eachAttr("href");
		int bytes = page.body().length;
		for (String sheet : sheets) {
			bytes += compressed(sheet).body().length;
		}
		assertThat(sheets).hasSize(2);
		assertThat(bytes).as("bytes of %s with %s", slug, sheets).isLessThanOrEqualTo(MOST_BYTES);
	}

	@Test
	void takesNoMoreStatementsForALongHistory() throws Exception {
		Map<String, Integer> statements = new LinkedHashMap<>();
		for (String slug : this.database.sql("select slug from official").query(String.class).list()) {
			this.sql.reset();
			assertThat(plain("/officials/" + slug).statusCode()).isEqualTo(200);
			statements.put(slug, this.sql.count());
		}
		assertThat(statements).hasSizeGreaterThan(140)
			.allSatisfy((slug, count) -> assertThat(count).as(slug).isBetween(1, MOST_STATEMENTS));
	}

	@Test
	void setsNoCookieAndAllowsOnlyWhatIsOurs() throws Exception {
		HttpResponse<String> page = plain("/officials/kimberly-prost");
		assertThat(page.headers().map()).doesNotContainKey("set-cookie");
		assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
				(policy) -> assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe", "http", "*"));
	}

	private HttpResponse<byte[]> compressed(String address) throws IOException, InterruptedException {
		HttpResponse<byte[]> response = this.client.send(request(address).header("Accept-Encoding", "gzip").build(),
				BodyHandlers.ofByteArray());
		assertThat(response.statusCode()).as(address).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Encoding")).as(address).hasValue("gzip");
		return response;
	}

	private HttpResponse<String> plain(String address) throws IOException, InterruptedException {
		return this.client.send(request(address).build(), BodyHandlers.ofString());
	}

	private HttpRequest.Builder request(String address) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + address));
	}

}
