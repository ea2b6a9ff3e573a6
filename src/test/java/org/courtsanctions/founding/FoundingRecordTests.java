package org.courtsanctions.founding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.courtsanctions.RegisterTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shipped founding record and the register it became, row by row. The application
 * under test loaded it when it started.
 */
@RegisterTest
class FoundingRecordTests {

	/** The files in the order of loading, with the tables their rows became. */
	private static final Map<String, String> TABLES = Map.of("courts.csv", "court", "officials.csv", "official",
			"actors.csv", "actor", "authorities.csv", "authority", "legal_bases.csv", "programme", "announcements.csv",
			"announcement", "sanctions.csv", "sanction_event", "general_licences.csv", "licence", "related_events.csv",
			"case_event", "statements.csv", "statement");

	private static final String NO_COURT = "gm-none";

	private final FoundingFiles files = FoundingFiles.shipped();

	@Autowired
	private FoundingLoader loader;

	@Autowired
	private JdbcClient database;

	@ParameterizedTest
	@CsvSource({ "sources.csv, source, 187", "officials.csv, official, 146", "actors.csv, actor, 59",
			"authorities.csv, authority, 11", "legal_bases.csv, programme, 38", "announcements.csv, announcement, 103",
			"general_licences.csv, licence, 13", "related_events.csv, case_event, 32",
			"statements.csv, statement, 74" })
	void makesOneRecordOfEachRow(String file, String table, int rows) {
		assertThat(ids(file)).hasSize(rows);
		assertThat(slugs(table)).isEqualTo(ids(file));
	}

	@Test
	void makesACourtOfEachRowButTheOneThatStandsForNoCourt() {
		Set<String> courts = ids("courts.csv");
		assertThat(courts.remove(NO_COURT)).isTrue();
		assertThat(slugs("court")).isEqualTo(courts);
	}

	@Test
	void makesAListingOfEachRowOfSanctionsAndAnEndOfEachEndDate() {
		Set<String> steps = ids("sanctions.csv");
		this.files.rows("sanctions.csv")
			.stream()
			.filter((row) -> row.optional("end_date") != null)
			.forEach((row) -> steps.add(row.text("id") + "-end"));
		assertThat(slugs("sanction_event")).isEqualTo(steps);
	}

	@Test
	void makesOneSanctionOfAllPeriodsOfOneTargetUnderOneLawInOneJurisdiction() {
		assertThat(this.database
			.sql("""
					select s.slug, array_agg(e.slug order by e.position) steps from sanction s join sanction_event e on e.sanction_id = s.id
					 where e.kind = 'LISTED' group by s.id having count(*) > 1""")
			.query((row, number) -> row.getString("slug"))
			.list()).singleElement().asString().contains("albanese");
	}

	@Test
	void makesAnOfficeOfEachRowOfRolesAndOfOfficials() {
		List<String> lost = new ArrayList<>();
		this.files.rows("official_roles.csv").forEach((row) -> {
			if (tenures(row, "official_id", "start", "end").isEmpty()) {
				lost.add(row.text("id"));
			}
		});
		this.files.rows("officials.csv").forEach((row) -> {
			if (tenures(row, "id", "term_start", "term_end").isEmpty()) {
				lost.add(row.text("id"));
			}
		});
		assertThat(lost).isEmpty();
	}

	@Test
	void makesNoTwoOfficesOfOneThatTwoFilesTellOf() {
		assertThat(this.database.sql("""
				select o.slug, t.court_id, t.role from tenure t join official o on o.id = t.official_id
				 group by o.slug, t.court_id, t.role, t.start_on having count(*) > 1""").query().listOfRows())
			.isEmpty();
		assertThat(offices("tomoko-akane")).containsExactly("Judge at icc, 2018-03-11 to 2027-03-10",
				"President at icc, 2024-03-11 to 2027-03-10");
		assertThat(offices("piotr-hofmanski")).containsExactly("Judge at icc, 2015-03-11 to 2024-03-10",
				"President at icc, 2021-03-11 to 2024-03-10");
		assertThat(offices("karim-khan")).containsExactly("Prosecutor at icc-otp, 2021-06-16 to 2026-07-24");
	}

	@Test
	void makesAnOfficeWithoutACourtWhereTheFileSaysThereIsNone() {
		Set<String> without = this.files.rows("officials.csv")
			.stream()
			.filter((row) -> row.text("court_id").equals(NO_COURT))
			.map((row) -> row.text("id"))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(without).isNotEmpty();
		assertThat(new TreeSet<>(this.database.sql(
				"select slug from official o where court_id is null and exists (select from tenure where official_id = o.id and court_id is null)")
			.query(String.class)
			.list())).isEqualTo(without);
	}

	@Test
	void citesEverySourceThatARowNamesAndNoOther() {
		Set<String> expected = new TreeSet<>();
		TABLES.forEach((file, table) -> this.files.rows(file).forEach((row) -> {
			if (!row.text("id").equals(NO_COURT)) {
				row.list("source_ids").forEach((source) -> {
					expected.add(table + " " + row.text("id") + " ← " + source);
					if (file.equals("sanctions.csv") && row.optional("end_date") != null) {
						expected.add(table + " " + row.text("id") + "-end ← " + source);
					}
				});
			}
		}));
		Set<String> cited = new TreeSet<>();
		TABLES.values()
			.forEach((table) -> cited.addAll(this.database.sql(
					"select '%s ' || f.slug || ' ← ' || s.slug from citation c join %s f on f.id = c.fact_id join source s on s.id = c.source_id"
						.formatted(table, table))
				.query(String.class)
				.list()));
		assertThat(cited).isEqualTo(expected);
	}

	@Test
	void citesTheSourcesOfBothFilesForAnOffice() {
		Set<String> lost = new TreeSet<>();
		Stream
			.concat(this.files.rows("official_roles.csv")
				.stream()
				.map((row) -> Map.entry(row, tenures(row, "official_id", "start", "end"))),
					this.files.rows("officials.csv")
						.stream()
						.map((row) -> Map.entry(row, tenures(row, "id", "term_start", "term_end"))))
			.forEach((told) -> {
				Set<String> cited = new HashSet<>();
				told.getValue().forEach((tenure) -> cited.addAll(citedBy(tenure)));
				told.getKey()
					.list("source_ids")
					.stream()
					.filter((source) -> !cited.contains(source))
					.forEach((source) -> lost.add(told.getKey().text("id") + " ← " + source));
			});
		assertThat(lost).isEmpty();
	}

	@Test
	void citesTheBestSourceFirst() {
		Row row = this.files.rows("officials.csv").getFirst();
		long id = this.database.sql("select id from official where slug = ?")
			.param(row.text("id"))
			.query(Long.class)
			.single();
		assertThat(citedBy(id)).isEqualTo(row.list("source_ids"));
	}

	@Test
	void marksEveryFieldThatARowSaysNoSourceBacksAndNoOther() {
		Set<String> expected = new TreeSet<>();
		TABLES.forEach((file, table) -> this.files.rows(file).forEach((row) -> row.uncited().forEach((wanted) -> {
			boolean ofEnd = file.equals("sanctions.csv") && wanted.field().startsWith("end_");
			if (!row.text("id").equals(NO_COURT)) {
				expected.add(table + " " + row.text("id") + (ofEnd ? "-end" : "") + ": " + wanted.field() + "("
						+ wanted.detail() + ")");
			}
		})));
		Set<String> wanted = new TreeSet<>();
		TABLES.values()
			.forEach((table) -> wanted.addAll(this.database.sql(
					"select '%s ' || f.slug || ': ' || w.field || '(' || w.detail || ')' from wanted_source w join %s f on f.id = w.fact_id"
						.formatted(table, table))
				.query(String.class)
				.list()));
		assertThat(wanted).isEqualTo(expected);
	}

	@Test
	void marksOfAnOfficeWhatItsRowSaysNoSourceBacks() {
		List<String> lost = new ArrayList<>();
		this.files.rows("official_roles.csv").forEach((row) -> row.uncited().forEach((wanted) -> {
			boolean marked = tenures(row, "official_id", "start", "end").stream()
				.anyMatch((tenure) -> isWanted(tenure, wanted.field(), wanted.detail()));
			if (!marked) {
				lost.add(row.text("id") + ": " + wanted);
			}
		}));
		this.files.rows("officials.csv").forEach((row) -> row.uncited().forEach((wanted) -> {
			String field = Map.of("term_start", "start", "term_end", "end", "role", "role", "court_id", "court_id")
				.get(wanted.field());
			boolean marked = field == null || tenures(row, "id", "term_start", "term_end").stream()
				.anyMatch((tenure) -> isWanted(tenure, field, wanted.detail()));
			if (!marked) {
				lost.add(row.text("id") + ": " + wanted);
			}
		}));
		assertThat(lost).isEmpty();
	}

	@Test
	void keepsTheDayTheMeasuresTheReasonTheActAndTheTargetOfEveryListing() {
		Map<String, String> told = new TreeMap<>();
		this.files.rows("sanctions.csv")
			.forEach((row) -> told.put(row.text("id"),
					String.join(" | ", row.text("start_date"), String.join(",", new TreeSet<>(row.list("measures"))),
							Objects.toString(row.optional("reason"), ""), row.text("announcement_id"),
							row.text("target_id"))));
		Map<String, String> kept = new TreeMap<>();
		this.database
			.sql("""
					select e.slug, left(e.happened_on::text, case e.happened_precision when 'YEAR' then 4 when 'MONTH' then 7 else 10 end) as day,
					       (select string_agg(lower(measure), ',' order by measure) from unnest(e.measures) measure) as measures,
					       coalesce(e.reason, '') as reason, n.slug as announcement, coalesce(o.slug, c.slug, a.slug) as target
					  from sanction_event e join sanction s on s.id = e.sanction_id join announcement n on n.id = e.announcement_id
					  left join official o on o.id = s.target_id left join court c on c.id = s.target_id
					  left join actor a on a.id = s.target_id where e.kind = 'LISTED'""")
			.query((row) -> {
				kept.put(row.getString("slug"), String.join(" | ", row.getString("day"), row.getString("measures"),
						row.getString("reason"), row.getString("announcement"), row.getString("target")));
			});
		assertThat(kept).isEqualTo(told);
	}

	@Test
	void keepsEveryNameOfEveryOfficial() {
		Set<String> told = new TreeSet<>();
		this.files.rows("officials.csv").forEach((row) -> {
			told.add(row.text("id") + ": " + row.text("canonical_name"));
			row.list("aliases", "|").forEach((alias) -> told.add(row.text("id") + ": " + alias));
		});
		assertThat(new TreeSet<>(this.database
			.sql("select o.slug || ': ' || n.text from official_name n join official o on o.id = n.official_id")
			.query(String.class)
			.list())).isEqualTo(told);
	}

	@Test
	void loadsNothingTheSecondTime() {
		Map<String, Long> before = counts();
		assertThat(this.loader.load(this.files)).isEmpty();
		assertThat(counts()).isEqualTo(before);
		assertThat(this.database.sql("select version || ' ' || kind from ledger_entry").query(String.class).list())
			.containsExactly("1 FOUNDING");
	}

	@Test
	void writesDownInTheLedgerHowManyRowsEachFileHad() {
		assertThat(
				this.database.sql("select (change->'rows'->>'sanctions.csv')::int from ledger_entry where version = 1")
					.query(Integer.class)
					.single())
			.isEqualTo(ids("sanctions.csv").size());
		assertThat(this.database
			.sql("select count(*) from ledger_entry, jsonb_object_keys(change->'rows') where version = 1")
			.query(Integer.class)
			.single()).isEqualTo(12);
	}

	/**
	 * The offices on record that a row tells of: same court, and same role or same term.
	 */
	private List<Long> tenures(Row row, String official, String start, String end) {
		return this.database.sql("""
				select t.id from tenure t join official o on o.id = t.official_id left join court c on c.id = t.court_id
				 where o.slug = :official and coalesce(c.slug, 'gm-none') = :court
				   and (t.role = :role or t.start_on = cast(:start as date) and t.end_on = cast(:end as date)
				        or t.start_on is null and t.end_on is null and :role like t.role || ' of %')""")
			.param("official", row.text(official))
			.param("court", row.text("court_id"))
			.param("role", row.text("role"))
			.param("start", day(row, start))
			.param("end", day(row, end))
			.query(Long.class)
			.list();
	}

	private static @Nullable String day(Row row, String column) {
		var date = row.dateOrNull(column);
		return (date != null) ? date.on().toString() : null;
	}

	private List<String> offices(String official) {
		return this.database.sql("""
				select t.role || ' at ' || c.slug || ', ' || t.start_on || ' to ' || t.end_on
				  from tenure t join official o on o.id = t.official_id join court c on c.id = t.court_id
				 where o.slug = ? order by t.start_on""").param(official).query(String.class).list();
	}

	private List<String> citedBy(long fact) {
		return this.database.sql(
				"select source.slug from citation join source on source.id = source_id where fact_id = ? order by position")
			.param(fact)
			.query(String.class)
			.list();
	}

	private boolean isWanted(long fact, String field, String detail) {
		return this.database
			.sql("select exists (select from wanted_source where fact_id = ? and field = ? and detail = ?)")
			.params(fact, field, detail)
			.query(Boolean.class)
			.single();
	}

	private Set<String> ids(String file) {
		return this.files.rows(file)
			.stream()
			.map((row) -> row.text("id"))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private Set<String> slugs(String table) {
		return new TreeSet<>(this.database.sql("select slug from " + table).query(String.class).list());
	}

	private Map<String, Long> counts() {
		Map<String, Long> counts = new TreeMap<>();
		for (String table : List.of("fact", "source", "citation", "wanted_source", "court", "official", "official_name",
				"tenure", "actor", "authority", "programme", "announcement", "sanction", "sanction_event", "licence",
				"case_event", "statement", "ledger_entry")) {
			counts.put(table, this.database.sql("select count(*) from " + table).query(Long.class).single());
		}
		return counts;
	}

}
