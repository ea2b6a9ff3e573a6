package org.courtsanctions.opendata;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.courtsanctions.RegisterTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the data of a record tell besides the record: all that its page tells.
 */
@RegisterTest
class BesideTests {

	@Autowired
	private RestTestClient client;

	@ParameterizedTest
	@ValueSource(strings = { "/officials/kimberly-prost", "/officials/karim-khan",
			"/officials/fatou-bensouda?asOf=2021-03-01", "/officials/francesca-albanese?order=oldest",
			"/officials/karim-khan?kind=measure&kind=event", "/courts/icc", "/courts/icc?kind=statement",
			"/programmes/us-eo-14203", "/actors/al-haq" })
	void tellsTheTimelineOfThePageWithDatesPrecisionAndSupport(String address) {
		Document page = page(address);
		JsonNode answer = json(page.select("head link[type=application/json]").attr("href"));
		assertThat(dates(answer.path("timeline"))).isNotEmpty()
			.isEqualTo(page.select("#timeline ~ ol.timeline > li, #timeline ol.timeline > li")
				.stream()
				.map((entry) -> entry.selectFirst("time").attr("datetime"))
				.toList());
		assertThat(answer.path("timeline").valueStream()).allSatisfy((entry) -> {
			assertThat(entry.path("date").path("precision").asString()).isNotBlank();
			assertThat(entry.path("evidence").path("support").asString()).isIn("confirmed", "reported");
			assertThat(entry.path("about").path("path").asString()).startsWith("/");
			assertThat(entry.path("what").asString()).isNotBlank();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "/officials/karim-khan", "/courts/icc", "/announcements/ann-us-20250820-icc",
			"/actors/marco-rubio" })
	void tellsTheStatementsOfThePageInFull(String address) {
		List<JsonNode> statements = json(address + ".json").path("statements").valueStream().toList();
		assertThat(statements).isNotEmpty();
		assertThat(page(address).select("main a[href^=/statements/]").eachAttr("href"))
			.containsAll(statements.stream().map((statement) -> statement.path("path").asString()).toList());
		JsonNode first = statements.getFirst();
		assertThat(json(first.path("path").asString() + ".json").path("record")).isEqualTo(first);
	}

	@Test
	void tellsWhatAnAuthorityDid() {
		JsonNode answer = json("/authorities/us-ofac.json");
		assertThat(dates(answer.path("timeline")))
			.isEqualTo(dates(json("/timeline.json?authority=us-ofac").path("items")).stream().limit(200).toList())
			.hasSizeGreaterThan(10);
		assertThat(answer.path("statements").size()).isEqualTo(answer.path("timeline")
			.valueStream()
			.filter((entry) -> entry.path("kind").asString().equals("statement"))
			.count());
	}

	@Test
	void listsTheRecordsThatAPublicationChangedPartByPart() {
		List<JsonNode> changed = parts("/changes/1.json", "changed");
		assertThat(changed).hasSizeGreaterThan(400)
			.allSatisfy((record) -> assertThat(record.path("change").asString()).isEqualTo("added"))
			.anySatisfy((record) -> assertThat(record.path("path").asString()).isEqualTo("/officials/kimberly-prost"));
		List<JsonNode> officials = parts("/changes/1.json?kind=official", "changed");
		assertThat(officials).isNotEmpty()
			.isEqualTo(changed.stream().filter((record) -> record.path("kind").asString().equals("official")).toList());
		assertThat(page("/changes/1?kind=official").select("head link[type=application/json]").attr("href"))
			.isEqualTo("/changes/1.json?kind=official");
	}

	@Test
	void listsWhatASourceSupportsPartByPart() {
		for (JsonNode source : json("/sources.json").path("items").valueStream().limit(25).toList()) {
			String path = source.path("path").asString();
			assertThat(parts(path + ".json", "supported").stream()
				.map((fact) -> fact.path("record").path("path").asString())
				.distinct()).as(path)
				.containsExactlyInAnyOrderElementsOf(
						page(path).select("main [data-supports] a, #supports ~ ul a, #supports ul a")
							.eachAttr("href")
							.stream()
							.map((href) -> href.replaceFirst("[#?].*", ""))
							.distinct()
							.toList());
		}
	}

	@Test
	void leavesAllOfItOutWhenOnlySomeFieldsAreAskedFor() {
		JsonNode answer = json("/api/v1/officials/kimberly-prost?fields=name,status");
		assertThat(answer.path("record").propertyNames()).containsExactlyInAnyOrder("name", "status");
		assertThat(answer.has("timeline") || answer.has("statements")).isFalse();
		assertThat(json("/api/v1/officials/kimberly-prost").path("timeline").isEmpty()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/announcements?year=2025&year=2026", "/timeline?year=2025&year=2026",
			"/timeline?country=FR&year=2025&country=NL" })
	void readsSeveralValuesOfAFilterThatTakesOneAsThePageDoes(String address) {
		Document page = page(address);
		String surplus = address.replaceFirst(".*=", "");
		assertThat(page.select(".notice.warning q").eachText()).contains(surplus);
		String data = page.select("head link[type=application/json]").attr("href");
		assertThat(data).doesNotContain("=" + surplus);
		assertThat(page.select("main").text()).contains(Integer.toString(json(data).path("total").asInt()));
		this.client.get()
			.uri(URI.create(address.replace("?", ".json?")))
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.errors[0].detail")
			.value((String message) -> assertThat(message).contains("takes one value"));
	}

	private List<JsonNode> parts(String address, String list) {
		List<JsonNode> all = new ArrayList<>();
		String next = address;
		for (int part = 0; part < 50 && !next.isEmpty(); part++) {
			JsonNode answer = json(next);
			assertThat(answer.path(list).size()).isLessThanOrEqualTo(Besides.PART);
			answer.path(list).forEach(all::add);
			next = answer.path("next").asString("").replaceFirst("^https?://[^/]+", "");
		}
		assertThat(next).isEmpty();
		return all;
	}

	private static List<String> dates(JsonNode entries) {
		return entries.valueStream().map((entry) -> entry.path("date").path("date").asString()).toList();
	}

	private Document page(String address) {
		return Jsoup.parse(text(address));
	}

	private JsonNode json(String address) {
		return JsonMapper.shared().readTree(text(address));
	}

	private String text(String address) {
		return new String(this.client.get()
			.uri(URI.create(address))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBodyContent(), StandardCharsets.UTF_8);
	}

}
