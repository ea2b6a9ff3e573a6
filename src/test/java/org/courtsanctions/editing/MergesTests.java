package org.courtsanctions.editing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.assertj.core.api.ThrowableAssert;
import org.courtsanctions.RegisterApplication;
import org.courtsanctions.ServerTest;
import org.courtsanctions.database.OwnDatabase;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.ledger.LedgerCheck;
import org.courtsanctions.ledger.LedgerEntry;
import org.courtsanctions.official.NewOfficial;
import org.courtsanctions.sanction.EventKind;
import org.courtsanctions.shared.Refused;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectRef;
import org.courtsanctions.source.Provenance;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Merges invented doubles, and takes merges back, in a register of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergesTests {

	@Autowired
	private JdbcConnectionDetails server;

	private final HttpClient client = HttpClient.newHttpClient();

	private OwnDatabase own;

	private ConfigurableApplicationContext application;

	private JdbcClient database;

	private Merges merges;

	private TransactionTemplate publication;

	private InventedRecords records;

	private int number;

	private long court;

	private long ministry;

	private long law;

	private long round;

	@BeforeAll
	void startOnADatabaseOfItsOwn() throws SQLException {
		this.own = OwnDatabase.founded(this.server, "merged_records");
		this.application = new SpringApplicationBuilder(RegisterApplication.class)
			.properties("spring.jmx.enabled=false")
			.run(this.own.settings());
		this.database = this.application.getBean(JdbcClient.class);
		this.merges = this.application.getBean(Merges.class);
		this.publication = new TransactionTemplate(this.application.getBean(PlatformTransactionManager.class));
	}

	@AfterAll
	void dropTheDatabase() throws SQLException {
		this.application.close();
		this.own.close();
	}

	@BeforeEach
	void invent() {
		this.number++;
		publish(() -> {
			this.records = new InventedRecords(this.application, slug("paper"));
			this.court = this.records.court(slug("court"));
			this.ministry = this.records.authority(slug("ministry"), "NZ");
			this.law = this.records.programme(slug("law"), this.ministry);
			this.round = this.records.announcement(slug("round"), this.ministry, "2021-01-01", this.law);
			return null;
		});
	}

	@Test
	void makesOneOfficialOfTwoAndTwoOfOneAgain() {
		long[] both = published(() -> {
			long winner = this.records.officials.add(
					this.records.official(slug("winner"), "Invented Winner", this.court, "Вигаданий Переможець"),
					this.records.cited());
			long loser = this.records.officials.add(this.records.official(slug("loser"), "Invented Loser", this.court,
					"Вигаданий Переможець", "Вигаданий Невдаха"), this.records.cited());
			attach(winner, loser);
			return new long[] { winner, loser };
		});
		String winner = "/officials/" + slug("winner");
		String loser = "/officials/" + slug("loser");
		String moved = "/officials/" + slug("moved");
		rename(both[1], slug("moved"));
		Instant before = head();
		Map<String, List<String>> rows = rows();
		String told = page(winner).select("main > section:not(#history)").text();

		long merge = merge(SubjectKind.OFFICIAL, both[1], both[0]);
		assertMoved(loser, winner);
		assertMoved(moved, winner);
		assertThat(pointingAt(both[1])).isEmpty();
		Document page = page(winner);
		assertThat(page.select("main").text()).contains("Invented Loser", "Вигаданий Невдаха", "Invented other law");
		assertThat(count("tenure where role = ? and official_id = ?", "Clerk " + this.number, both[0])).isEqualTo(1);
		assertThat(count("tenure where official_id = ?", both[0])).isEqualTo(2);
		assertThat(count("sanction where target_id = ?", both[0])).isEqualTo(2);
		assertThat(count("statement_about where subject_id = ?", both[0])).isEqualTo(2);
		assertThat(this.database.sql("""
				select s.slug from citation c join source s on s.id = c.source_id
				  join sanction_event e on e.id = c.fact_id join sanction n on n.id = e.sanction_id
				 where n.target_id = ? and n.programme_id = ? and e.kind = 'LISTED' order by c.position""")
			.params(both[0], this.law)
			.query(String.class)
			.list()).containsExactly(slug("paper"), slug("second"));
		assertThat(page(winner + "?recordedAt=" + before).select("main").text()).doesNotContain("Вигаданий Невдаха");
		assertThat(page(moved + "?recordedAt=" + before).select("h1").text()).startsWith("Invented Loser");
		assertThat(page("/changes/" + merge).select("main").text()).contains("Invented Winner", "removed");

		undo(merge);
		assertThat(rows()).isEqualTo(rows);
		assertThat(page(winner).select("main > section:not(#history)").text()).isEqualTo(told);
		assertThat(page(moved).select("h1").text()).startsWith("Invented Loser");
		assertMoved(loser, moved);
		refused("changed_since", () -> undo(merge));
		assertThat(LedgerCheck.of(this.application.getBean(DataSource.class)).first()).isNull();
	}

	/** Everything that can hang on two officials, some of it twice. */
	private void attach(long winner, long loser) {
		SubjectRef kept = SubjectRef.official(winner);
		SubjectRef gone = SubjectRef.official(loser);
		this.records.tenure(winner, this.court, "Judge", "2015", null);
		this.records.tenure(loser, this.court, "Judge", "2015", "2022-05");
		this.records.tenure(loser, this.court, "Clerk " + this.number, null, "2014");
		this.records.listed(slug("kept-listing"), this.round, kept, this.law, "2021-01-01");
		long second = this.records.source(slug("second"));
		this.records.sanctions.designate(
				this.records.listing(slug("gone-listing"), this.round, gone, this.law, "2021-01-01"),
				this.records.cited(second, this.records.source));
		long other = this.records.programme(slug("other-law"), this.ministry);
		long listing = this.records.listed(slug("own-listing"), this.round, gone, other, "2021-02-01");
		this.records.stepped(slug("own-end"), listing, EventKind.DELISTED, "2021-06-01");
		this.records.statement(slug("both"), gone, null, kept, gone);
		this.records.statement(slug("one"), kept, null, gone, new SubjectRef(SubjectKind.ANNOUNCEMENT, this.round));
		this.records.event(slug("event"), this.court, kept, gone);
		this.records.sources.recite(loser, new Provenance(List.of(second, this.records.source),
				List.of(new Provenance.Wanted("birth_year", ""), new Provenance.Wanted("notes", ""))));
		this.records.sources.recite(winner,
				new Provenance(List.of(this.records.source), List.of(new Provenance.Wanted("notes", ""))));
	}

	@Test
	void keepsLaterChangesToOtherFieldsWhenAMergeIsTakenBack() {
		long[] both = published(() -> {
			long winner = this.records.official(slug("winner"), this.court);
			long loser = this.records.official(slug("loser"), this.court);
			attach(winner, loser);
			return new long[] { winner, loser };
		});
		long merge = merge(SubjectKind.OFFICIAL, both[1], both[0]);
		published(() -> {
			NewOfficial known = this.records.officials.asRecorded(both[0]);
			this.records.officials.revise(both[0],
					new NewOfficial(known.slug(), known.name(), List.of("Later Name", known.aliases().getFirst()),
							List.of("Weak Name"), List.of(), 1960, known.nationalities(), known.kind(), known.office(),
							null, known.standing(), "Later"),
					this.records.sources.provenanceOf(both[0]));
			return this.records.listed(slug("later"), this.round, SubjectRef.official(both[0]), null, "2022-01-01");
		});
		undo(merge);
		NewOfficial kept = published(() -> this.records.officials.asRecorded(both[0]));
		assertThat(kept).returns(1960, NewOfficial::birthYear)
			.returns("Later", NewOfficial::notes)
			.returns(List.of("Later Name"), NewOfficial::aliases)
			.returns(List.of("Weak Name"), NewOfficial::weakAliases);
		assertThat(count("sanction where target_id = ?", both[0])).isEqualTo(2);
		assertThat(count("sanction where target_id = ?", both[1])).isEqualTo(2);
		assertThat(page("/officials/" + slug("loser")).select("main").text()).contains("Clerk");
	}

	@Test
	void refusesToTakeBackWhatWasChangedSince() {
		long[] both = published(() -> {
			long winner = this.records.official(slug("winner"), this.court);
			long loser = this.records.official(slug("loser"), this.court);
			attach(winner, loser);
			return new long[] { winner, loser };
		});
		long merge = merge(SubjectKind.OFFICIAL, both[1], both[0]);
		long moved = published(() -> {
			long third = this.records.official(slug("third"), this.court);
			long listing = id("sanction_event", slug("own-listing"));
			var known = this.records.sanctions.listingAsRecorded(listing);
			this.records.sanctions.reviseListing(listing, this.records.listing(known.slug(), this.round,
					SubjectRef.official(third), known.programmeId(), "2021-02-01"), this.records.cited());
			return third;
		});
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> undo(merge))
			.returns("changed_since", Refused::code)
			.returns(List.of("sanction.target_id"), Refused::arguments);
		assertThat(count("sanction where target_id = ?", moved)).isEqualTo(1);
	}

	@Test
	void refusesToTakeBackAMergeWhoseRecordWasMergedAgain() {
		long[] three = published(() -> new long[] { this.records.court(slug("one")), this.records.court(slug("two")),
				this.records.court(slug("three")) });
		long first = merge(SubjectKind.COURT, three[0], three[1]);
		long second = merge(SubjectKind.COURT, three[1], three[2]);
		assertMoved("/courts/" + slug("one"), "/courts/" + slug("three"));
		assertMoved("/courts/" + slug("two"), "/courts/" + slug("three"));
		refused("changed_since", () -> undo(first));
		undo(second);
		assertMoved("/courts/" + slug("one"), "/courts/" + slug("two"));
		undo(first);
		assertThat(page("/courts/" + slug("one")).select("h1")).isNotEmpty();
	}

	@Test
	void refusesToTakeBackWhatPointedAtARecordThatIsGone() {
		long[] both = published(() -> {
			long winner = this.records.official(slug("winner"), this.court);
			long loser = this.records.official(slug("loser"), this.court);
			attach(winner, loser);
			return new long[] { winner, loser };
		});
		long merge = merge(SubjectKind.OFFICIAL, both[1], both[0]);
		merge(SubjectKind.STATEMENT, id("statement", slug("both")), id("statement", slug("one")));
		refused("changed_since", () -> undo(merge));
	}

	@Test
	void refusesWhatIsNoMerge() {
		refused("no_merge", () -> undo(1));
		refused("no_merge", () -> merge(SubjectKind.LICENCE, 1, 2));
		refused("same_record", () -> merge(SubjectKind.COURT, this.court, this.court));
		refused("no_such_record", () -> merge(SubjectKind.COURT, this.court, this.law));
		refused("no_such_record", () -> merge(SubjectKind.OFFICIAL, -1, -2));
	}

	@Test
	void refusesListingsThatOverlapAndDoNotTellTheSame() {
		long[] both = published(() -> {
			long winner = this.records.official(slug("winner"), this.court);
			long loser = this.records.official(slug("loser"), this.court);
			this.records.listed(slug("a"), this.round, SubjectRef.official(winner), this.law, "2021-01-01");
			this.records.listed(slug("b"), this.round, SubjectRef.official(loser), this.law, "2021-01-02");
			return new long[] { winner, loser };
		});
		refused("overlapping_listings", () -> merge(SubjectKind.OFFICIAL, both[1], both[0]));
		assertThat(page("/officials/" + slug("loser")).select("h1")).isNotEmpty();
	}

	@Test
	void refusesAuthoritiesAndAnnouncementsOfDifferentCountries() {
		long[] foreign = published(() -> {
			long authority = this.records.authority(slug("foreign"), "JP");
			return new long[] { authority, this.records.announcement(slug("elsewhere"), authority, "2021-01-01") };
		});
		refused("different_jurisdictions", () -> merge(SubjectKind.AUTHORITY, foreign[0], this.ministry));
		refused("different_jurisdictions", () -> merge(SubjectKind.ANNOUNCEMENT, foreign[1], this.round));
	}

	@Test
	void keepsTheTreeOfCourtsATree() {
		long[] tree = published(() -> {
			long between = this.records.court(slug("between"), this.court);
			return new long[] { between, this.records.court(slug("below"), between) };
		});
		refused("part_of_itself", () -> merge(SubjectKind.COURT, this.court, tree[1]));
		Map<String, List<String>> rows = rows();
		long merge = merge(SubjectKind.COURT, tree[0], tree[1]);
		assertThat(count("court where parent_id = ?", this.court)).isEqualTo(1);
		undo(merge);
		assertThat(rows()).isEqualTo(rows);
	}

	@Test
	void makesOneProgrammeOfTwoWithTheirListingsAndLicences() {
		long[] both = published(() -> {
			long loser = this.records.programme(slug("double-law"), this.ministry);
			long judge = this.records.official(slug("judge"), this.court);
			this.records.licence(slug("gl-1"), "GL 1", this.ministry, this.law, this.round);
			this.records.licence(slug("gl-1-double"), "GL 1", this.ministry, loser, this.round);
			this.records.licence(slug("gl-2"), "GL 2", this.ministry, loser, null);
			this.records.listed(slug("a"), this.round, SubjectRef.official(judge), this.law, "2021-01-01");
			this.records.listed(slug("b"), this.round, SubjectRef.official(judge), loser, "2021-01-01");
			this.records.event(slug("event"), null, new SubjectRef(SubjectKind.PROGRAMME, loser));
			this.records.announcement(slug("second-round"), this.ministry, "2021-05-01", this.law, loser);
			return new long[] { loser, judge };
		});
		Map<String, List<String>> rows = rows();
		long merge = merge(SubjectKind.PROGRAMME, both[0], this.law);
		assertThat(pointingAt(both[0])).isEmpty();
		assertThat(count("licence where programme_id = ?", this.law)).isEqualTo(2);
		assertThat(count("sanction where target_id = ?", both[1])).isEqualTo(1);
		assertMoved("/programmes/" + slug("double-law"), "/programmes/" + slug("law"));
		undo(merge);
		assertThat(rows()).isEqualTo(rows);
	}

	@ParameterizedTest
	@EnumSource(names = { "COURT", "OFFICIAL", "ACTOR", "AUTHORITY", "PROGRAMME", "ANNOUNCEMENT", "STATEMENT",
			"CASE_EVENT" })
	void mergesAnyTwoRecordsAndTakesItBack(SubjectKind kind) {
		long seed = Instant.now().getEpochSecond();
		Random random = new Random(seed);
		String table = kind.name().toLowerCase(Locale.ROOT);
		List<Long> ids = this.database.sql("select id from " + table + " order by id").query(Long.class).list();
		int merged = 0;
		for (int attempt = 0; merged < 4 && attempt < 400; attempt++) {
			long loser = ids.get(random.nextInt(ids.size()));
			long winner = ids.get(random.nextInt(ids.size()));
			Map<String, List<String>> rows = rows();
			String former = slugOf(table, loser);
			try {
				long merge = merge(kind, loser, winner);
				assertThat(pointingAt(loser)).as("%s %s into %s, seed %s", kind, loser, winner, seed).isEmpty();
				assertMoved("/" + kind.path() + "/" + former, "/" + kind.path() + "/" + slugOf(table, winner));
				page("/" + kind.path() + "/" + slugOf(table, winner));
				undo(merge);
				merged++;
			}
			catch (Refused refused) {
				assertThat(refused.code()).as("%s %s into %s, seed %s", kind, loser, winner, seed)
					.isIn("same_record", "overlapping_listings", "different_jurisdictions", "part_of_itself");
			}
			assertThat(rows()).as("%s %s into %s, seed %s", kind, loser, winner, seed).isEqualTo(rows);
		}
		assertThat(merged).isPositive();
	}

	@Test
	void knowsEveryTableOfTheRecord() {
		assertThat(this.database.sql("select unnest(record_tables())").query(String.class).list())
			.containsExactlyInAnyOrderElementsOf(this.database.sql("""
					select relname from pg_class where relnamespace = 'history'::regnamespace and relkind = 'r'
					   and relname not in ('fact', 'awaiting_second_check')""").query(String.class).list());
	}

	private String slug(String name) {
		return "invented-" + name + "-" + this.number;
	}

	private void rename(long official, String slug) {
		published(() -> {
			NewOfficial known = this.records.officials.asRecorded(official);
			this.records.officials.revise(official,
					new NewOfficial(slug, known.name(), known.aliases(), List.of(), List.of(), known.birthYear(),
							known.nationalities(), known.kind(), known.office(), known.courtId(), known.standing(),
							known.notes()),
					this.records.sources.provenanceOf(official));
			return official;
		});
	}

	private long merge(SubjectKind kind, long loser, long winner) {
		return publish(() -> {
			this.merges.merge(kind, loser, winner);
			return null;
		});
	}

	private long undo(long version) {
		return publish(() -> {
			this.merges.undo(version);
			return null;
		});
	}

	private <T> T published(Supplier<T> change) {
		return Objects.requireNonNull(this.publication.execute((status) -> {
			T result = change.get();
			append();
			return result;
		}));
	}

	private long publish(Supplier<Void> change) {
		return Objects.requireNonNull(this.publication.execute((status) -> {
			change.get();
			return append();
		}));
	}

	private long append() {
		return this.application.getBean(Ledger.class).append(LedgerEntry.Kind.PUBLICATION, "Invented", "{}");
	}

	private Instant head() {
		return this.application.getBean(Ledger.class).head().recordedAt();
	}

	private static void refused(String code, ThrowableAssert.ThrowingCallable change) {
		assertThatExceptionOfType(Refused.class).isThrownBy(change).returns(code, Refused::code);
	}

	/** Every row of the record as it stands, by table, without its lock. */
	private Map<String, List<String>> rows() {
		Map<String, List<String>> rows = new TreeMap<>();
		this.database.sql("select unnest(record_tables() || 'fact'::name)")
			.query(String.class)
			.list()
			.forEach((table) -> rows.put(table,
					this.database.sql("select (to_jsonb(t) - 'version')::text as row from " + table + " t order by 1")
						.query(String.class)
						.list()));
		return rows;
	}

	/** Where the number of a fact still stands. */
	private List<String> pointingAt(long fact) {
		return this.database.sql("""
				select distinct k.conrelid::regclass || '.' || a.attname
				  from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
				 where k.contype = 'f' and k.connamespace = 'public'::regnamespace
				   and k.confrelid::regclass::text in ('fact', 'court', 'official', 'tenure', 'actor', 'authority',
				       'programme', 'announcement', 'sanction_event', 'licence', 'statement', 'case_event')""")
			.query(String.class)
			.list()
			.stream()
			.filter((column) -> count(column.replace(".", " where ") + " = ?", fact) > 0)
			.toList();
	}

	private long id(String table, String slug) {
		return this.database.sql("select id from " + table + " where slug = ?").param(slug).query(Long.class).single();
	}

	private String slugOf(String table, long id) {
		return this.database.sql("select slug from " + table + " where id = ?").param(id).query(String.class).single();
	}

	private long count(String what, Object... params) {
		return this.database.sql("select count(*) from " + what).params(params).query(Long.class).single();
	}

	private void assertMoved(String from, String to) {
		HttpResponse<String> answer = get(from);
		assertThat(answer.statusCode()).as(from).isEqualTo(301);
		assertThat(answer.headers().firstValue("Location")).get().asString().endsWith(to);
	}

	private Document page(String address) {
		HttpResponse<String> answer = get(address);
		assertThat(answer.statusCode()).as(address).isEqualTo(200);
		return Jsoup.parse(answer.body());
	}

	private HttpResponse<String> get(String address) {
		String port = this.application.getEnvironment().getRequiredProperty("local.server.port");
		try {
			return this.client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)).build(),
					HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(address, ex);
		}
	}

}
