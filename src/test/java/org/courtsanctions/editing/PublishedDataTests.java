package org.courtsanctions.editing;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.courtsanctions.ledger.LedgerEntry;
import org.courtsanctions.shared.SubjectRef;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What data of the register say while it changes, and to whoever asks too fast. */
@OwnRegisterTest
class PublishedDataTests {

	private final OwnRegister register;

	private final TransactionTemplate publication;

	private final HttpClient http = HttpClient.newHttpClient();

	PublishedDataTests(OwnRegister register) {
		this.register = register;
		this.publication = new TransactionTemplate(register.application.getBean(PlatformTransactionManager.class));
	}

	@Test
	void readsOnFromACursorInTheVersionItBeganWith() throws Exception {
		List<String> before = ids(json("/officials.json").path("items"));
		JsonNode part = json("/api/v1/officials?limit=50&fields=id");
		List<String> read = ids(part.path("items"));
		publish("data-paper", (records) -> {
			long judge = records.official("aaa-data-judge", records.court("data-court"));
			long ministry = records.authority("data-ministry", "NZ");
			long law = records.programme("data-law", ministry);
			records.listed("data-listing", records.announcement("data-round", ministry, "2021-01-01", law),
					SubjectRef.official(judge), law, "2021-01-01");
		});
		while (part.has("next")) {
			part = json(part.path("next").asString().replaceFirst("^https?://[^/]+", ""));
			read.addAll(ids(part.path("items")));
		}
		assertThat(read).isEqualTo(before).doesNotContain("aaa-data-judge");
		assertThat(ids(json("/officials.json").path("items"))).hasSize(before.size() + 1).contains("aaa-data-judge");
	}

	@Test
	void leadsFromAnOldNameToTheNewOneOnAddressesOfData() throws Exception {
		publish("data-moved-paper", (records) -> {
			long judge = records.official("data-moved-judge", records.court("data-moved-court"));
			this.register.database.sql("insert into former_slug (kind, slug, fact_id) values ('OFFICIAL', ?, ?)")
				.params("data-judge-of-old", judge)
				.update();
		});
		for (String address : List.of("/officials/%s.json?asOf=2026-11-20", "/api/v1/officials/%s?fields=name",
				"/officials/%s.atom", "/officials/%s.feed.json", "/officials/%s.ics", "/officials/%s")) {
			HttpResponse<String> answer = get(this.http, address.formatted("data-judge-of-old"));
			assertThat(answer.statusCode()).as(address).isEqualTo(301);
			assertThat(answer.headers().firstValue("Location")).hasValue(address.formatted("data-moved-judge"));
			assertThat(get(this.http, address.formatted("data-moved-judge")).statusCode()).isEqualTo(200);
		}
	}

	@Test
	void tellsWhoAsksTheApiTooFastHowLongToWait() throws Exception {
		try (HttpClient hasty = HttpClient.newBuilder().localAddress(InetAddress.ofLiteral("127.0.0.77")).build()) {
			HttpResponse<String> answer = get(hasty, "/api/v1/screening?name=Nobody");
			for (int request = 0; request < 1000 && answer.statusCode() == 200; request++) {
				answer = get(hasty, "/api/v1/screening?name=Nobody");
			}
			assertThat(answer.statusCode()).isEqualTo(429);
			assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
			assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
			assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
			JsonNode problem = JsonMapper.shared().readTree(answer.body());
			assertThat(problem.path("status").asInt()).isEqualTo(429);
			assertThat(problem.path("detail").asString()).isNotBlank();
		}
		assertThat(get(this.http, "/api/v1/screening?name=Nobody").statusCode()).as("somebody else").isEqualTo(200);
	}

	private void publish(String paper, Consumer<InventedRecords> change) {
		this.publication.executeWithoutResult((status) -> {
			change.accept(new InventedRecords(this.register.application, paper));
			this.register.ledger.append(LedgerEntry.Kind.PUBLICATION, "Invented", "{}");
		});
	}

	private static List<String> ids(JsonNode items) {
		return new ArrayList<>(items.valueStream().map((item) -> item.path("id").asString()).toList());
	}

	private JsonNode json(String address) throws Exception {
		HttpResponse<String> answer = get(this.http, address);
		assertThat(answer.statusCode()).as(address).isEqualTo(200);
		return JsonMapper.shared().readTree(answer.body());
	}

	private HttpResponse<String> get(HttpClient client, String address) throws Exception {
		return client.send(
				HttpRequest.newBuilder(URI.create("http://localhost:" + this.register.port + address)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

}
