package org.courtsanctions.opendata;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.courtsanctions.RegisterTest;
import org.courtsanctions.SqlCount;
import org.courtsanctions.web.DataAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.ExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every list and record at its address with the suffix of a form.
 */
@RegisterTest
class DataAddressTests {

	@LocalServerPort
	private int port;

	@Autowired
	private RestTestClient client;

	@Autowired
	private SqlCount sql;

	@ParameterizedTest
	@EnumSource
	void answersEveryListAsJsonAndAsCsvWithTheSameRecords(RecordType type) throws Exception {
		JsonNode json = json("/" + type.plural() + ".json");
		assertThat(json.path("asOf").asString()).isEqualTo("2026-11-21");
		assertThat(json.path("recordVersion").asLong()).isPositive();
		assertThat(json.path("cite").asString()).contains("record version");
		assertThat(json.path("licence").path("name").asString()).isEqualTo("CC BY-NC 4.0");
		assertThat(json.path("total").asInt()).isEqualTo(json.path("items").size()).isPositive();
		List<CSVRecord> rows = csv("/" + type.plural() + ".csv");
		assertThat(rows.stream().map((row) -> row.get("id"))).containsExactlyElementsOf(
				json.path("items").valueStream().map((item) -> item.path("id").asString()).toList());
		String id = rows.getFirst().get("id");
		JsonNode single = json("/" + type.plural() + "/" + id + ".json").path("record");
		assertThat(single).isEqualTo(json.path("items").get(0));
	}

	@ParameterizedTest
	@CsvSource({ "/officials?status=in-force&authority=us-ofac, .pagination", "/announcements?action=delisting, x",
			"/statements?stance=condemns&country=FR, x", "/sources?read=page, x", "/officials?q=khan, x",
			"/officials?role=judge&asOf=2021-03-01, x" })
	void takesTheFiltersOfThePage(String address, String ignored) {
		Document page = Jsoup.parse(text(address, 200));
		String data = page.select("head link[type=application/json]").attr("href");
		assertThat(page.select("footer a[type=application/json]").attr("href")).isEqualTo(data);
		assertThat(data).isEqualTo(address.replace("?", ".json?"));
		int total = json(data).path("total").asInt();
		assertThat(total).isPositive();
		assertThat(page.select("main").text()).contains(Integer.toString(total));
	}

	@Test
	void namesTheOtherFormsOfAPageInItsHeaders() {
		assertThat(answer("/officials/kimberly-prost").getResponseHeaders().get(HttpHeaders.LINK))
			.contains("</officials/kimberly-prost.json>; rel=\"alternate\"; type=\"application/json\"");
		assertThat(answer("/officials?status=in-force&page=2").getResponseHeaders().get(HttpHeaders.LINK))
			.contains("</officials.csv?status=in-force>; rel=\"alternate\"; type=\"text/csv\"");
		assertThat(answer("/officials/nobody").getResponseHeaders().get(HttpHeaders.LINK)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/officials.json", "/officials.csv", "/changes.atom", "/changes.feed.json",
			"/calendar.ics", "/data/entities.ftm.json" })
	void isCompressedForWhoeverTakesIt(String address) throws Exception {
		try (HttpClient http = HttpClient.newHttpClient()) {
			var headers = http
				.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + address))
					.header("Accept-Encoding", "gzip")
					.build(), HttpResponse.BodyHandlers.discarding())
				.headers();
			assertThat(headers.firstValue("Content-Encoding")).contains("gzip");
			assertThat(String.join(",", headers.allValues("Vary"))).contains("accept-encoding");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/officials.json", "/officials.csv?status=in-force", "/officials/karim-khan.json",
			"/timeline.json", "/timeline.csv", "/search.json?q=khan", "/officials.csv?q=khan",
			"/api/v1/officials?q=khan", "/api/v1/sanctions", "/api/v1/search?q=khan",
			"/api/v1/officials/karim-khan?fields=name", "/sources/src-cfr-528.json", "/changes/1.json", "/changes.atom",
			"/officials/karim-khan.atom", "/officials.feed.json?status=in-force", "/timeline.atom", "/calendar.ics",
			"/courts/icc.ics", "/data/entities.ftm.json", "/data/changes.json?since=0" })
	void hears304FromTheRecordVersionWithoutReadingTheRecord(String address) {
		HttpHeaders headers = answer(address).getResponseHeaders();
		String tag = Objects.requireNonNull(headers.getETag());
		assertThat(tag).matches("W/\"v[0-9]+-\\w+-2026-11-21\"");
		// Who was looked for is nobody else's business
		assertThat(headers.getCacheControl())
			.isEqualTo((address.contains("q=khan") ? "private" : "public") + ", max-age=60");
		assertThat(headers.getAccessControlAllowOrigin()).isEqualTo("*");
		assertThat(headers.get(HttpHeaders.SET_COOKIE)).isNull();
		this.sql.reset();
		this.client.get()
			.uri(address)
			.header(HttpHeaders.IF_NONE_MATCH, "\"old\", " + tag)
			.exchange()
			.expectStatus()
			.isNotModified();
		assertThat(this.sql.statements()).hasSize(1).first().asString().contains("ledger_entry");
		this.client.get()
			.uri(address)
			.header(HttpHeaders.IF_NONE_MATCH, "\"v0-x-2026-11-21\"")
			.exchange()
			.expectStatus()
			.isOk();
	}

	@Test
	void speaksForAnotherDayAndAnotherInstant() {
		JsonNode then = json("/officials/fatou-bensouda.json?asOf=2021-03-01");
		assertThat(then.path("record").path("status").asString()).isEqualTo("in-force");
		JsonNode now = json("/officials/fatou-bensouda.json");
		assertThat(now.path("record").path("status").asString()).isEqualTo("lifted");
		String recorded = now.path("recordedAt").asString();
		JsonNode past = json("/officials/fatou-bensouda.json?recordedAt=" + recorded);
		assertThat(past.path("record")).isEqualTo(now.path("record"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/officials.json?status=x|400|status", "/officials.csv?foo=1|400|foo",
			"/officials.json?asOf=2021-02-30|400|asOf", "/officials.json?asOf=2999-01-01|400|asOf",
			"/officials.json?recordedAt=x|400|recordedAt", "/announcements.json?year=2025&year=2026|400|year",
			"/timeline.json?kind=x|400|kind", "/timeline.csv?court=nowhere|400|court", "/search.json?kind=x|400|kind",
			"/statements.json?announcement=none|400|announcement", "/sources.json?read=x|400|read",
			"/officials/kimberly-prost.json?part=2|400|part", "/officials/nobody.json|404|", "/nothing.json|404|",
			"/officials.xml|404|", "/api|404|", "/api/v1/nothing|404|", "/officials/x/y.json|404|",
			"/announcements/ann-us-20250820-icc.json?asOf=2021-01-01|404|", "/api/v1/officials?limit=0|400|limit",
			"/api/v1/officials?limit=x|400|limit", "/api/v1/officials?cursor=x|400|cursor",
			"/api/v1/officials?fields=zz|400|fields", "/api/v1/screening|400|name",
			"/api/v1/screening?name=x&threshold=9|400|threshold", "/api/v1/sanctions?target=nobody|400|target" })
	void saysAsDataWhatIsWrong(String address, int status, String parameter) {
		ExchangeResult answer = answer(address);
		assertThat(answer.getStatus().value()).as(body(answer)).isEqualTo(status);
		assertThat(String.valueOf(answer.getResponseHeaders().getContentType())).isEqualTo("application/problem+json");
		assertThat(answer.getResponseHeaders().getETag()).isNull();
		assertThat(answer.getResponseHeaders().getCacheControl()).isEqualTo("no-store");
		JsonNode problem = parsed(answer);
		assertThat(problem.path("status").asInt()).isEqualTo(status);
		assertThat(problem.path("detail").asString()).isNotBlank();
		assertThat(problem.path("errors").findValuesAsString("parameter"))
			.isEqualTo((parameter == null) ? List.of() : List.of(parameter));
	}

	@Test
	void namesTheNearestRecordsAndTheValuesThatExist() {
		assertThat(parsed(answer("/officials/kimberly-prosst.json")).path("nearest").findValuesAsString("path"))
			.contains("/officials/kimberly-prost");
		assertThat(parsed(answer("/announcements.json?action=x")).path("errors").get(0).path("allowed").toString())
			.contains("delisting", "visa-restriction");
	}

	@Test
	void refusesOtherMethodsAndFormsAsData() {
		assertThat(status(HttpMethod.DELETE, "/officials.json", null)).isEqualTo(405);
		assertThat(status(HttpMethod.GET, "/api/v1/officials", "text/csv")).isEqualTo(406);
		assertThat(status(HttpMethod.GET, "/officials.json", "text/html")).isEqualTo(200);
	}

	@Test
	void beginsNoCellLikeAFormula() throws Exception {
		for (RecordType type : RecordType.values()) {
			assertThat(csv("/" + type.plural() + ".csv").stream().flatMap((row) -> row.stream()))
				.noneMatch((cell) -> cell.matches("(?s)[=+\\-@|%\t\r\n].*"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/officials.json", "/x.csv", "/api", "/api/v1/x", "/feed.atom", "/dates.ics" })
	void takesTheseForAddressesOfData(String path) {
		assertThat(DataAddress.is(path)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/officials", "/apiary", "/screen/results.csv", "/admin/x.json", "/css/site.css" })
	void takesTheseForPages(String path) {
		assertThat(DataAddress.is(path)).isFalse();
	}

	@Test
	void pagesThroughTheApiWithoutALossWithOnlySomeFields() {
		List<String> ids = new ArrayList<>();
		String address = "/api/v1/officials?limit=50&fields=id,status&authority=us-ofac";
		for (int part = 0; part < 20 && !address.isEmpty(); part++) {
			JsonNode answer = json(address);
			answer.path("items").forEach((item) -> {
				assertThat(item.propertyNames()).containsExactly("id", "status");
				ids.add(item.path("id").asString());
			});
			address = answer.path("next").asString("").replaceFirst("^https?://[^/]+", "");
		}
		assertThat(ids).doesNotHaveDuplicates()
			.containsExactlyElementsOf(json("/officials.json?authority=us-ofac").path("items")
				.valueStream()
				.map((item) -> item.path("id").asString())
				.toList());
		String cursor = json("/api/v1/officials?limit=1").path("next").asString("").replaceFirst(".*cursor=", "");
		assertThat(answer("/api/v1/officials?status=in-force&cursor=" + cursor).getStatus().value()).isEqualTo(400);
	}

	private int status(HttpMethod method, String address, String accept) {
		return this.client.method(method).uri(address).headers((headers) -> {
			if (accept != null) {
				headers.set(HttpHeaders.ACCEPT, accept);
			}
		}).exchange().expectBody().returnResult().getStatus().value();
	}

	private List<CSVRecord> csv(String address) throws Exception {
		return CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(text(address, 200)))
			.getRecords();
	}

	private JsonNode json(String address) {
		ExchangeResult answer = answer(address);
		assertThat(answer.getStatus().value()).as(address.toLowerCase(Locale.ROOT) + body(answer)).isEqualTo(200);
		return parsed(answer);
	}

	private static JsonNode parsed(ExchangeResult answer) {
		return JsonMapper.shared().readTree(body(answer));
	}

	private String text(String address, int status) {
		ExchangeResult answer = answer(address);
		assertThat(answer.getStatus().value()).isEqualTo(status);
		return body(answer);
	}

	private ExchangeResult answer(String address) {
		return this.client.get().uri(URI.create(address)).exchange().expectBody().returnResult();
	}

	private static String body(ExchangeResult answer) {
		byte[] body = answer.getResponseBodyContent();
		return (body != null) ? new String(body, StandardCharsets.UTF_8) : "";
	}

}
