package org.courtsanctions.ledger;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.courtsanctions.RegisterApplication;
import org.courtsanctions.ServerTest;
import org.courtsanctions.database.OwnDatabase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Publishes invented changes in a register of its own, and reads what it said before
 * them.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecordTimeTests {

	private static final String PROST = "(select id from official where slug = 'kimberly-prost')";

	private static final List<String> PAGES = List.of("/", "/officials", "/officials/karim-khan", "/courts/icc",
			"/statements", "/timeline?page=2", "/authorities", "/changes", "/status", "/sources?page=2",
			"/sources/src-cfr-528");

	@Autowired
	private JdbcConnectionDetails server;

	private final HttpClient client = HttpClient.newHttpClient();

	private OwnDatabase own;

	private ConfigurableApplicationContext application;

	private Ledger ledger;

	private JdbcClient database;

	private TransactionTemplate publication;

	private TransactionTemplate reading;

	@BeforeAll
	void startOnADatabaseOfItsOwn() throws SQLException {
		this.own = OwnDatabase.founded(this.server, "invented_changes");
		String[] settings = this.own.settings("--spring.jmx.enabled=false");
		this.application = new SpringApplicationBuilder(RegisterApplication.class).run(settings);
		this.ledger = this.application.getBean(Ledger.class);
		this.database = this.application.getBean(JdbcClient.class);
		this.publication = new TransactionTemplate(this.application.getBean(PlatformTransactionManager.class));
		this.reading = new TransactionTemplate(this.application.getBean(PlatformTransactionManager.class));
		this.reading.setReadOnly(true);
	}

	@AfterAll
	void dropTheDatabase() throws SQLException {
		this.application.close();
		this.own.close();
	}

	@AfterEach
	void readThePresent() {
		RecordedAt.read(null);
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void saysAtAnyInstantExactlyWhatItSaidThen() throws Exception {
		long seed = Instant.now().getEpochSecond();
		RandomEdits edits = new RandomEdits(seed);
		Map<Instant, Map<String, String>> said = new LinkedHashMap<>();
		said.put(recordedAt(), answers(null));
		for (int round = 0; round < 12; round++) {
			boolean each = round == 5;
			publish(LedgerEntry.Kind.PUBLICATION, () -> {
				if (each) {
					edits.makeEach(this.database);
				}
				else {
					edits.make(this.database);
				}
			});
			said.put(recordedAt(), answers(null));
		}
		List<Instant> instants = List.copyOf(said.keySet());
		for (int at = 0; at < instants.size(); at++) {
			Instant instant = instants.get(at);
			long until = (at + 1 < instants.size()) ? instants.get(at + 1).toEpochMilli() : instant.toEpochMilli() + 1;
			Instant asked = instant.plusMillis(edits.number((int) (until - instant.toEpochMilli())));
			Map<String, String> then = answers(asked);
			Objects.requireNonNull(said.get(instant))
				.forEach((what, answer) -> assertThat(then.get(what)).as("%s at %s, seed %s", what, asked, seed)
					.isEqualTo(answer));
		}
		assertThat(LedgerCheck.of(this.application.getBean(DataSource.class)).first()).isNull();
	}

	@Test
	void showsAProfileBeforeAndAfterADelisting() throws Exception {
		Instant before = recordedAt();
		long version = publish(LedgerEntry.Kind.PUBLICATION, () -> this.database
			.sql("""
					with step as (
					    insert into sanction_event (id, slug, sanction_id, position, kind, happened_on, happened_precision, standing)
					    select nextval('fact_id'), 'invented-delisting', min(id), 800, 'DELISTED', current_date, 'DAY', 'STATED'
					      from sanction where target_id = (select id from official where slug = 'nicolas-guillou') returning id)
					insert into citation (fact_id, source_id, position) select id, (select min(id) from source), 0 from step""")
			.update());
		String profile = "/officials/nicolas-guillou";
		assertThat(page(profile).select(".lede").text()).contains("Was sanctioned by");
		Document then = page(profile + "?recordedAt=" + before);
		assertThat(then.select(".lede").text()).contains("Sanctioned by 1 authority", "In force on");
		assertThat(then.select("main .notice").text()).contains("as it was recorded on", "Back to the present record");
		assertThat(then.select("main .notice a").attr("href")).isEqualTo(profile);
		assertThat(then.select("nav.breadcrumb a, #timeline a[href^=/]").eachAttr("href"))
			.allSatisfy((link) -> assertThat(link).contains("recordedAt=" + before));
		assertThat(page(profile).select("#history a").eachAttr("href")).first().isEqualTo("/changes/" + version);
		assertThat(then.select("#history a").eachAttr("href")).first().asString().doesNotContain("/" + version + "?");
		assertThat(page("/sources/src-cfr-528").select("#history a").eachAttr("href")).contains("/changes/1");
		Document both = page(profile + "?asOf=2025-01-01&recordedAt=" + before);
		assertThat(both.select("main .notice")).hasSize(2);
		assertThat(both.select(".lede").text()).contains("1 January 2025");
	}

	@Test
	void saysWhyItCannotShowAnInstantAndShowsThePresent() throws Exception {
		Map.of("yesterday", "is no instant", "2926-01-01T00:00:00Z", "has not come yet", "2020-01-01T00:00:00Z",
				"The register was empty", "-99999999-01-01T00:00:00Z", "The register was empty", "%00", "is no instant")
			.forEach((asked, answer) -> {
				Document page = page("/officials?recordedAt=" + asked);
				assertThat(page.select("main .notice.warning").text()).as(asked).contains(answer);
				assertThat(page.select("ol.results li")).isNotEmpty();
			});
	}

	@Test
	void tellsInWordsWhatACorrectionChanged() throws Exception {
		long version = publish(LedgerEntry.Kind.CORRECTION, () -> {
			this.database.sql("update official set birth_year = 1901, court_id = null where id = " + PROST).update();
			this.database
				.sql("update tenure set end_on = '2024-05-01', end_precision = 'MONTH' where official_id = " + PROST)
				.update();
			this.database
				.sql("insert into official_name values (" + PROST
						+ ", 700, 'K. Invented <b>Prost</b>', 'Latn', 'en', 'ALIAS', false)")
				.update();
		});
		Document page = page("/changes/" + version);
		assertThat(page.select("h1").text()).contains("Version " + version, "Correction");
		assertThat(page.select(".lede").text()).isEqualTo("Invented for a test");
		assertThat(page.select("dl.facts").text()).contains("Written by an editor, not yet second-checked.");
		assertThat(page.select("#official tbody tr").eachText()).containsExactlyInAnyOrder("birth year 1958 1901",
				"court International Criminal Court nothing", "spelling of the name nothing K. Invented <b>Prost</b>");
		assertThat(page.select("#official > ul > li > p a").attr("href")).isEqualTo("/officials/kimberly-prost");
		assertThat(page.select("#tenure tbody tr").eachText())
			.anySatisfy((row) -> assertThat(row).contains("May 2024"));
		Document list = page("/changes");
		assertThat(list.select("ol.results li").first().text()).contains("Version " + version, "Correction",
				"Officials 1");
		assertThat(list.select("footer a[href=/changes]")).isNotEmpty();
	}

	@Test
	void countsWhatTheFoundingRecordBroughtAndListsItByKind() {
		Document page = page("/changes/1");
		assertThat(page.select("#counts tbody tr").eachText()).contains("Officials 146", "Sources 187");
		assertThat(page.select("section ul.results")).isEmpty();
		Document officials = page("/changes/1?kind=official&page=3");
		assertThat(officials.select("#official > ul > li")).hasSize(46);
		assertThat(officials.select("#official .tag").eachText()).containsOnly("added");
		assertThat(status("/changes/0")).isEqualTo(404);
		assertThat(status("/changes/99999999999999999999")).isEqualTo(404);
		assertThat(status("/changes/x")).isEqualTo(404);
	}

	@Test
	void refusesAChangeThatTheLedgerDoesNotHold() {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.database.sql("update court set notes = 'x' where slug = 'icc'").update())
			.withMessageContaining("has no ledger entry");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.publication.executeWithoutResult((status) -> {
				this.database.sql("update court set notes = 'x' where slug = 'icc'").update();
				this.ledger.append(LedgerEntry.Kind.PUBLICATION, "Invented", "{}");
				this.database.sql("update court set notes = 'y' where slug = 'icc'").update();
			}))
			.withMessageContaining("after its ledger entry");
	}

	@Test
	void findsTamperedRowsHistoryAndEntries() {
		long version = publish(LedgerEntry.Kind.PUBLICATION,
				() -> this.database.sql("update court set notes = 'as published' where slug = 'icc'").update());
		assertThat(check()).isNull();
		assertThat(checkedWith("court", "update court set notes = 'tampered' where slug = 'icc'"))
			.isEqualTo(new LedgerCheck.Problem(version, "the table court does not hold what it recorded"));
		assertThat(checkedWith("history.court",
				"update history.court set notes = 'tampered' where slug = 'icc' and to_version is null"))
			.returns(version, LedgerCheck.Problem::version);
		assertThat(checkedWith("history.source", "delete from history.source where id = 1")).returns(1L,
				LedgerCheck.Problem::version);
		assertThat(checkedWith("ledger_entry", "grant update on ledger_entry to current_user",
				"update ledger_entry set reason = 'tampered' where version = 1",
				"revoke update on ledger_entry from current_user"))
			.isEqualTo(new LedgerCheck.Problem(1, "its content is not what its hash covers"));
		assertThat(check()).isNull();
	}

	/**
	 * What a check finds after tampering that triggers do not notice; undone afterwards.
	 */
	private LedgerCheck.Problem checkedWith(String table, String... statements) {
		try (var connection = new SingleConnectionDataSource(this.application.getBean(DataSource.class).getConnection(),
				true)) {
			JdbcClient tampering = JdbcClient.create(connection);
			connection.getConnection().setAutoCommit(false);
			tampering.sql("alter table " + table + " disable trigger user").update();
			List.of(statements).forEach((statement) -> tampering.sql(statement).update());
			LedgerCheck.Problem problem = LedgerCheck.inside(tampering).first();
			connection.getConnection().rollback();
			connection.getConnection().setAutoCommit(true);
			return problem;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private LedgerCheck.Problem check() {
		return LedgerCheck.of(this.application.getBean(DataSource.class)).first();
	}

	private long publish(LedgerEntry.Kind kind, Runnable change) {
		return Objects.requireNonNull(this.publication.execute((status) -> {
			change.run();
			return this.ledger.append(kind, "Invented for a test", "{}", "EDITOR", null);
		}));
	}

	private Instant recordedAt() {
		return this.ledger.head().recordedAt();
	}

	/** What pages, tables, views and functions answer, at an instant or now. */
	private Map<String, String> answers(Instant instant) {
		Map<String, String> answers = new TreeMap<>();
		for (String address : PAGES) {
			String asked = (instant != null) ? address + (address.contains("?") ? "&" : "?") + "recordedAt=" + instant
					: address;
			Document page = page(asked);
			page.select("main > .notice").remove();
			answers.put(address, page.select("main").text());
		}
		List<String> tables = this.database
			.sql("select c.relname from pg_class c where relnamespace = 'as_recorded'::regnamespace and relkind = 'v'")
			.query(String.class)
			.list();
		if (instant != null) {
			RecordedAt.read(new RecordedAt(instant, version(instant)));
		}
		this.reading.executeWithoutResult((status) -> {
			for (String table : tables) {
				answers.put(table, digest("select to_jsonb(t)::text as row from " + table + " t"));
			}
			answers.put("status", digest("select s::text as row from sanction_status_on('2126-11-21') s"));
			answers.put("folds", digest("select fold_sanction_events(id)::text || id as row from sanction"));
			answers.put("parts", digest("select id || ' ' || court_with_parts(id) as row from court"));
		});
		RecordedAt.read(null);
		return answers;
	}

	private String digest(String query) {
		return this.database
			.sql("select count(*) || ' ' || coalesce(md5(string_agg(row, ' ' order by row)), '') from (" + query
					+ ") rows")
			.query(String.class)
			.single();
	}

	private long version(Instant instant) {
		return this.database.sql("select max(version) from ledger_entry where recorded_at <= ?")
			.param(instant.atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

	private Document page(String address) {
		HttpResponse<String> answer = get(address);
		assertThat(answer.statusCode()).as(address).isEqualTo(200);
		return Jsoup.parse(answer.body());
	}

	private int status(String address) {
		return get(address).statusCode();
	}

	private HttpResponse<String> get(String address) {
		String port = this.application.getEnvironment().getRequiredProperty("local.server.port");
		try {
			return this.client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)).build(),
					HttpResponse.BodyHandlers.ofString());
		}
		catch (java.io.IOException | InterruptedException ex) {
			throw new IllegalStateException(address, ex);
		}
	}

}
