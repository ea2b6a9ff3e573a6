package org.courtsanctions.ledger;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import org.courtsanctions.RegisterApplication;
import org.courtsanctions.ServerTest;
import org.courtsanctions.database.OwnDatabase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Publishes invented changes by one person alone in a register of its own, and checks
 * them later.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondCheckTests {

	private static final String MARK = "not yet second-checked";

	/** A record of each kind that has a page, its table and its page. */
	private static final List<List<String>> RECORDS = List.of(
			List.of("official", "kimberly-prost", "/officials/", "notes"), List.of("court", "icc", "/courts/", "notes"),
			List.of("actor", "marco-rubio", "/actors/", "notes"),
			List.of("authority", "us-state", "/authorities/", "list_name"),
			List.of("programme", "us-eo-14203", "/programmes/", "summary"),
			List.of("announcement", "ann-us-20250820-icc", "/announcements/", "summary"),
			List.of("statement", "sta-20250820-rubio", "/statements/", "summary"),
			List.of("case_event", "evt-20200305-afghanistan", "/events/", "summary"),
			List.of("source", "src-cfr-528", "/sources/", "notes"));

	@Autowired
	private JdbcConnectionDetails server;

	private final HttpClient client = HttpClient.newHttpClient();

	private OwnDatabase own;

	private ConfigurableApplicationContext application;

	private Ledger ledger;

	private JdbcClient database;

	private TransactionTemplate publication;

	@BeforeAll
	void startOnADatabaseOfItsOwn() throws SQLException {
		this.own = OwnDatabase.founded(this.server, "invented_checks");
		this.application = new SpringApplicationBuilder(RegisterApplication.class)
			.run(this.own.settings("--spring.jmx.enabled=false"));
		this.ledger = this.application.getBean(Ledger.class);
		this.database = this.application.getBean(JdbcClient.class);
		this.publication = new TransactionTemplate(this.application.getBean(PlatformTransactionManager.class));
	}

	@AfterAll
	void dropTheDatabase() throws SQLException {
		this.application.close();
		this.own.close();
	}

	@Test
	void marksEveryPageUntilASecondPersonChecked() {
		Instant before = this.ledger.head().recordedAt();
		long urgent = alone(() -> RECORDS.forEach((record) -> change(record.get(0), record.get(1), record.get(3))));
		Instant between = this.ledger.head().recordedAt();
		String change = "/changes/" + urgent;
		assertThat(this.ledger.awaitingSecondCheck()).extracting(LedgerEntry::version).contains(urgent);
		for (List<String> record : RECORDS) {
			String address = record.get(2) + record.get(1);
			Document page = page(address);
			assertThat(page.select("main > .notice").text()).as(address)
				.matches("Not yet second-checked: published by one person on .* UTC \\(Version " + urgent + "\\)\\.");
			assertThat(page.select("main > .notice a").attr("href")).isEqualTo(change);
			assertThat(page.select("#history li").first().text()).contains("Not yet second-checked");
			assertThat(page(address + "?recordedAt=" + before).select("main").text()).as(address)
				.doesNotContainIgnoringCase(MARK);
		}
		assertThat(page(change).select("h1, dl.facts").text()).contains("Not yet second-checked",
				"Written by an editor, not yet second-checked.");
		assertThat(page("/changes").select("ol.results li").first().text()).contains("Not yet second-checked");

		long check = check(urgent);
		String checked = "/changes/" + check;
		for (List<String> record : RECORDS) {
			String address = record.get(2) + record.get(1);
			Document page = page(address);
			assertThat(page.select("main").text()).as(address).doesNotContainIgnoringCase(MARK);
			assertThat(page.select("#history li").first().text()).as(address)
				.contains("Version " + check, "Second check", "Looked at again");
			Document then = page(address + "?recordedAt=" + between);
			assertThat(then.select("main > .notice").text()).as(address).contains("Not yet second-checked: published");
			assertThat(then.select("#history").text()).doesNotContain("Second check ");
		}
		assertThat(page(change).select("dl.facts").text())
			.contains("Written by an editor, published by one person, second-checked by a reviewer: Version " + check);
		assertThat(page(change).select("dl.facts a").eachAttr("href")).contains(checked);
		assertThat(page(change + "?recordedAt=" + between).select("dl.facts").text()).contains(MARK)
			.doesNotContain("by a reviewer");
		Document told = page(checked);
		assertThat(told.select("h1, dl.facts").text()).contains("Version " + check + " Second check",
				"Checked by a reviewer: Version " + urgent + ".");
		assertThat(told.select("dl.facts a").eachAttr("href")).contains(change);
		assertThat(told.select("#counts").text()).contains("No record changed.");
		assertThat(page("/changes").select("ol.results li").first().text()).contains("Version " + check, "Second check",
				"Officials 1");
		assertThat(this.ledger.awaitingSecondCheck()).extracting(LedgerEntry::version).doesNotContain(urgent);
		assertThat(LedgerCheck.of(this.application.getBean(DataSource.class)).first()).isNull();
	}

	@Test
	void marksTheRowsOfListsAndTimelines() {
		long urgent = alone(() -> {
			change("official", "luz-ibanez-carranza", "notes");
			change("announcement", newest("announcement", "announced_on"), "summary");
			change("statement", newest("statement", "said_on"), "summary");
		});
		String change = "/changes/" + urgent;
		for (String address : List.of("/officials?q=Carranza", "/announcements", "/", "/statements", "/timeline")) {
			assertThat(page(address).select(".unchecked a").eachAttr("href")).as(address)
				.isNotEmpty()
				.containsOnly(change);
			assertThat(page(address).select(".unchecked").text()).as(address).contains(MARK);
		}
		assertThat(page("/officials?q=Prost").select(".unchecked")).isEmpty();
		check(urgent);
		for (String address : List.of("/officials?q=Carranza", "/announcements", "/", "/statements", "/timeline")) {
			assertThat(page(address).select(".unchecked")).as(address).isEmpty();
		}
	}

	@Test
	void awaitsNothingOfWhatTwoPeopleOrNobodyPublished() {
		long both = publish("EDITOR", "REVIEWER", () -> change("court", "icc", "notes"));
		assertThat(this.ledger.entry(both).orElseThrow()).returns(false, LedgerEntry::awaiting)
			.returns(null, LedgerEntry::checkedBy);
		assertThat(page("/changes/" + both).select("dl.facts").text())
			.contains("Written by an editor, approved by a reviewer.");
		assertThat(this.ledger.entry(1).orElseThrow().awaiting()).isFalse();
		assertThatExceptionOfType(NotAwaitingSecondCheck.class).isThrownBy(() -> check(both))
			.withMessageContaining("version " + both + " does not await");
		assertThatExceptionOfType(NotAwaitingSecondCheck.class).isThrownBy(() -> check(1));
		assertThatExceptionOfType(NotAwaitingSecondCheck.class).isThrownBy(() -> check(999_999));
	}

	@Test
	void checksOnceHoweverManyCheckAtOnce() throws Exception {
		long urgent = alone(() -> change("court", "icc", "notes"));
		int many = 4;
		var start = new CountDownLatch(1);
		try (var people = Executors.newFixedThreadPool(many)) {
			List<Future<Boolean>> checks = java.util.stream.IntStream.range(0, many)
				.mapToObj((person) -> people.submit(() -> {
					start.await();
					try {
						check(urgent);
						return true;
					}
					catch (NotAwaitingSecondCheck ex) {
						return false;
					}
				}))
				.toList();
			start.countDown();
			int done = 0;
			for (Future<Boolean> check : checks) {
				done += check.get() ? 1 : 0;
			}
			assertThat(done).isOne();
		}
		assertThat(this.ledger.entry(urgent).orElseThrow()).returns(false, LedgerEntry::awaiting)
			.satisfies((entry) -> assertThat(entry.checkedBy()).isNotNull());
	}

	@Test
	void refusesASecondCheckThatReleasesNothing() {
		long urgent = alone(() -> change("court", "icc", "notes"));
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.publication.executeWithoutResult((status) -> this.ledger
				.append(LedgerEntry.Kind.SECOND_CHECK, "Invented", "{\"checked\": " + urgent + "}", null, "REVIEWER")))
			.withMessageContaining("which it does not release");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.publication.executeWithoutResult((status) -> this.ledger
				.append(LedgerEntry.Kind.SECOND_CHECK, "Invented", "{\"checked\": " + urgent + "}")))
			.withMessageContaining("ledger_entry_second_check_by_somebody");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.database.sql("delete from awaiting_second_check").update())
			.withMessageContaining("has no ledger entry");
		check(urgent);
	}

	private void change(String table, String slug, String column) {
		assertThat(this.database
			.sql("update " + table + " set " + column + " = coalesce(" + column
					+ ", '') || ' Invented.' where slug = ?")
			.param(slug)
			.update()).as(slug).isOne();
	}

	private String newest(String table, String column) {
		return this.database.sql("select slug from " + table + " order by " + column + " desc, slug limit 1")
			.query(String.class)
			.single();
	}

	private long alone(Runnable change) {
		return publish("EDITOR", null, change);
	}

	private long publish(String author, String reviewer, Runnable change) {
		return Objects.requireNonNull(this.publication.execute((status) -> {
			change.run();
			return this.ledger.append(LedgerEntry.Kind.PUBLICATION, "Invented for a test", "{}", author, reviewer);
		}));
	}

	private long check(long version) {
		return Objects.requireNonNull(this.publication
			.execute((status) -> this.ledger.secondCheck(version, "Looked at again", "EDITOR", "REVIEWER")));
	}

	private Document page(String address) {
		String port = this.application.getEnvironment().getRequiredProperty("local.server.port");
		try {
			HttpResponse<String> answer = this.client.send(
					HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)).build(),
					HttpResponse.BodyHandlers.ofString());
			assertThat(answer.statusCode()).as(address).isEqualTo(200);
			assertThat(answer.body()).as(address).doesNotContain("??");
			return Jsoup.parse(answer.body());
		}
		catch (java.io.IOException | InterruptedException ex) {
			throw new IllegalStateException(address, ex);
		}
	}

}
