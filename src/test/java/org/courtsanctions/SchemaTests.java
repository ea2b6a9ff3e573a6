package org.courtsanctions;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the database refuses, whoever asks: wrong data stays impossible even past the
 * application. Every test is rolled back.
 */
@RegisterTest
@ExtendWith(RolledBack.Each.class)
class SchemaTests {

	private static final String COURT = """
			insert into court (id, slug, name, type, country) values (nextval('fact_id'), 'invented-court', 'Invented Court',
			'DISTRICT', 'JP') returning id""";

	private static final String SANCTION = """
			insert into sanction (slug, target_id, target_kind, jurisdiction, kind, list_reference)
			values (?, ?, ?, 'ZZ', 'SANCTION', ?) returning id""";

	private static final String STEP = """
			insert into sanction_event (id, slug, sanction_id, position, kind, happened_on, happened_precision, measures,
			                            standing)
			values (nextval('fact_id'), 'invented-step-' || ?::text || '-' || ?::text, ?, ?, ?, ?::date, 'DAY',
			        '{ASSET_FREEZE}', 'STATED')""";

	private final RolledBack database;

	SchemaTests(RolledBack database) {
		this.database = database;
	}

	@Test
	void refusesAFactThatNoSourceBacks() throws SQLException {
		long court = this.database.number(COURT);
		assertThat(this.database.refusalAtCommit()).returns("fact_is_cited", RolledBack.Refusal::constraint)
			.returns("fact " + court + " (COURT) has no source", RolledBack.Refusal::message);
	}

	@Test
	void takesAFactThatIsCitedBeforeTheCommit() throws SQLException {
		long court = this.database.number(COURT);
		this.database.run(
				"insert into citation (fact_id, source_id, position) values (?, (select min(id) from source), 0)",
				court);
		assertThat(this.database.attempt("set constraints fact_is_cited, citation_leaves_fact_cited immediate"))
			.isEmpty();
	}

	@Test
	void refusesToLeaveAFactWithoutItsLastSource() throws SQLException {
		long fact = this.database.number("select fact_id from citation group by fact_id having count(*) = 1 limit 1");
		this.database.run("delete from citation where fact_id = ?", fact);
		assertThat(this.database.refusalAtCommit().constraint()).isEqualTo("fact_is_cited");
	}

	@Test
	void refusesToMoveAFactsLastSourceToAnotherFact() throws SQLException {
		this.database
			.run("""
					update citation set fact_id = (select fact_id from citation group by fact_id having count(*) > 1 limit 1),
					                    source_id = (select max(id) from source)
					 where fact_id = (select fact_id from citation group by fact_id having count(*) = 1
					                   and min(source_id) <> (select max(id) from source) limit 1)""");
		assertThat(this.database.refusalAtCommit().constraint()).isEqualTo("fact_is_cited");
	}

	@Test
	void letsAFactLoseOneOfSeveralSources() throws SQLException {
		this.database
			.run("""
					delete from citation where id = (select min(id) from citation group by fact_id having count(*) > 1 limit 1)""");
		assertThat(this.database.attempt("set constraints fact_is_cited, citation_leaves_fact_cited immediate"))
			.isEmpty();
	}

	@Test
	void refusesACitationOfAFactThatIsNone() throws SQLException {
		assertThat(this.database
			.refusal("insert into citation (fact_id, source_id, position) values (-1, (select min(id) from source), 0)")
			.constraint()).isEqualTo("citation_fact_fkey");
	}

	@Test
	void refusesTwoOverlappingListingsOfOneTargetUnderOneProgrammeAndReference() throws SQLException {
		listed(sanction("one", "invented 1"), "2020-01-01", "2020-06-01");
		long other = sanction("other", "invented 1");
		assertThat(step(other, 0, "LISTED", "2020-05-31").constraint()).isEqualTo("sanction_no_overlapping_listings");
	}

	@Test
	void takesListingsOfOneTargetThatFollowOneAnotherOrHaveAnotherReference() throws SQLException {
		listed(sanction("one", "invented 1"), "2020-01-01", "2020-06-01");
		listed(sanction("next", "invented 1"), "2020-06-01", "2020-07-01");
		listed(sanction("other", "invented 2"), "2020-02-01", "2020-07-01");
	}

	@Test
	void refusesASecondListingOfASanctionThatStands() throws SQLException {
		long sanction = sanction("one", "invented 1");
		this.database.run(STEP, sanction, 0, sanction, 0, "LISTED", "2020-01-01");
		assertThat(step(sanction, 1, "LISTED", "2020-02-01").constraint())
			.isEqualTo("sanction_no_overlapping_listings");
	}

	@Test
	void refusesAnEndBeforeItsStart() throws SQLException {
		long sanction = sanction("one", "invented 1");
		this.database.run(STEP, sanction, 0, sanction, 0, "LISTED", "2020-01-02");
		assertThat(step(sanction, 1, "DELISTED", "2020-01-01"))
			.returns("sanction_events_in_order", RolledBack.Refusal::constraint)
			.satisfies((refusal) -> assertThat(refusal.message())
				.contains("comes before the step it follows (2020-01-02)"));
	}

	@Test
	void refusesAnEndOfWhatWasNeverListed() throws SQLException {
		assertThat(step(sanction("one", "invented 1"), 0, "DELISTED", "2020-01-01").constraint())
			.isEqualTo("sanction_events_in_order");
	}

	@Test
	void refusesToTakeAwayTheListingThatAnEndFollows() throws SQLException {
		long sanction = sanction("one", "invented 1");
		listed(sanction, "2020-01-01", "2020-06-01");
		assertThat(
				this.database.refusal("delete from sanction_event where sanction_id = ? and kind = 'LISTED'", sanction)
					.constraint())
			.isEqualTo("sanction_events_in_order");
	}

	@Test
	void keepsTheDaysInForceItself() throws SQLException {
		long sanction = sanction("one", "invented 1");
		listed(sanction, "2020-01-01", "2020-06-01");
		assertThat(inForce(sanction)).isEqualTo("{[2020-01-01,2020-06-01)}");
		this.database.run(
				"update sanction_event set happened_on = '2020-07-01' where sanction_id = ? and kind = 'DELISTED'",
				sanction);
		assertThat(inForce(sanction)).isEqualTo("{[2020-01-01,2020-07-01)}");
		this.database.run("delete from sanction_event where sanction_id = ? and kind = 'DELISTED'", sanction);
		assertThat(inForce(sanction)).isEqualTo("{[2020-01-01,)}");
	}

	@Test
	void refusesDaysInForceSetByHand() throws SQLException {
		assertThat(this.database
			.refusal("update sanction set in_force = '{[2020-01-01,)}' where id = (select min(id) from sanction)")
			.constraint()).isEqualTo("sanction_in_force_is_a_fold");
		assertThat(this.database.refusal("""
				insert into sanction (slug, target_id, target_kind, jurisdiction, kind, in_force)
				values ('invented', (select min(id) from official), 'OFFICIAL', 'ZZ', 'SANCTION', '{[2020-01-01,)}')""")
			.constraint()).isEqualTo("sanction_in_force_is_a_fold");
	}

	@ParameterizedTest
	@CsvSource({ "OFFICIAL, court", "COURT, official", "ACTOR, statement", "OFFICIAL, sanction_event" })
	void refusesATargetThatIsOfAnotherKind(String kind, String table) throws SQLException {
		assertThat(this.database.refusal(insertOnly(SANCTION), "invented", any(table), kind, "invented").constraint())
			.isEqualTo("sanction_target_fkey");
	}

	@Test
	void refusesATargetThatIsNothing() throws SQLException {
		assertThat(this.database.refusal(insertOnly(SANCTION), "invented", -1, "OFFICIAL", "invented").constraint())
			.isEqualTo("sanction_target_fkey");
		assertThat(this.database.refusal(insertOnly(SANCTION), "invented", any("statement"), "STATEMENT", "invented")
			.constraint()).isEqualTo("sanction_target_kind_known");
	}

	@ParameterizedTest
	@ValueSource(strings = { "statement_about", "case_event_about" })
	void refusesToTieAStatementOrAnEventToWhatIsOfAnotherKind(String table) throws SQLException {
		String owner = table.replace("_about", "");
		assertThat(this.database
			.refusal("insert into %s (%s_id, subject_id, subject_kind) values (?, ?, 'ANNOUNCEMENT')".formatted(table,
					owner), any(owner), any("court"))
			.constraint()).isEqualTo(table + "_subject_fkey");
	}

	@Test
	void refusesASpeakerThatIsOfAnotherKind() throws SQLException {
		assertThat(this.database
			.refusal("update statement set speaker_id = ? where id = ?", any("court"), any("statement"))
			.constraint()).isEqualTo("statement_speaker_fkey");
	}

	@Test
	void refusesAFormerSlugOfAnotherKindOfRecord() throws SQLException {
		assertThat(this.database
			.refusal("insert into former_slug (kind, slug, fact_id) values ('COURT', 'invented', ?)", any("official"))
			.constraint()).isEqualTo("former_slug_fact_fkey");
	}

	@ParameterizedTest
	@CsvSource({ "source, read_as", "court, type", "official, kind", "official, office_standing", "official_name, kind",
			"actor, kind", "authority, kind", "programme, kind", "announcement, action", "sanction, kind",
			"sanction_event, kind", "sanction_event, capacity", "sanction_event, standing", "licence, kind",
			"statement, stance", "statement, speaker_type" })
	void refusesACodeThatIsNotInItsClosedSet(String table, String column) throws SQLException {
		assertThat(this.database.refusal("update %s set %s = 'INVENTED'".formatted(table, column)).constraint())
			.isEqualTo(table + "_" + column + "_known");
	}

	@Test
	void refusesAMeasureThatIsNotInItsClosedSet() throws SQLException {
		assertThat(this.database.refusal("update sanction_event set measures = '{ASSET_FREEZE,INVENTED}'").constraint())
			.isEqualTo("sanction_event_measures_known");
		assertThat(this.database.refusal("update sanction_event set measures = '{}'").constraint())
			.isEqualTo("sanction_event_listing_has_measures");
	}

	@ParameterizedTest
	@CsvSource({ "source, published", "tenure, start", "tenure, end", "programme, signed", "programme, effective",
			"programme, published", "programme, revoked", "announcement, announced", "announcement, effective",
			"announcement, gazetted", "sanction_event, happened", "sanction_event, seen", "statement, said",
			"case_event, happened" })
	void refusesAMonthThatDoesNotStandOnItsFirstDay(String table, String date) throws SQLException {
		String day = date.equals("start") ? "1900-11-05" : "2099-11-05";
		assertThat(this.database
			.refusal("update %s set %s_on = '%s', %s_precision = 'MONTH'".formatted(table, date, day, date))
			.constraint()).isEqualTo(table + "_" + date + "_precision");
	}

	@ParameterizedTest
	@ValueSource(strings = { "court", "official", "actor", "authority", "programme", "announcement", "sanction",
			"sanction_event", "licence", "statement", "case_event", "source" })
	void refusesASlugOfAnotherForm(String table) throws SQLException {
		assertThat(this.database.refusal("update %s set slug = 'Not A Slug'".formatted(table)).constraint())
			.isEqualTo(table + "_slug_form");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'2021-06-15', 'DAY'", "'2021-05-01', 'MONTH'", "'2020-01-01', 'YEAR'" })
	void refusesAnOfficeThatEndsBeforeItStarts(String end) throws SQLException {
		this.database.refusal("""
				insert into tenure (id, official_id, position, role, start_on, start_precision, end_on, end_precision)
				values (nextval('fact_id'), ?, 99, 'Judge', '2021-06-16', 'DAY', %s)""".formatted(end),
				any("official"));
	}

	@ParameterizedTest
	@CsvSource({ "2021-01-01, YEAR, 2022-01-01", "2021-06-01, MONTH, 2021-07-01", "2024-02-01, MONTH, 2024-03-01",
			"2021-12-01, MONTH, 2022-01-01", "2021-06-30, DAY, 2021-07-01" })
	void takesTheWholeMonthOrYearForHeldWhenAnOfficeEndedInIt(String end, String precision, String firstDayAfter)
			throws SQLException {
		long tenure = this.database.number("""
				insert into tenure (id, official_id, position, role, start_on, start_precision, end_on, end_precision)
				values (nextval('fact_id'), ?, 99, 'Judge', '2020-05-03', 'DAY', ?::date, ?) returning id""",
				any("official"), end, precision);
		assertThat(this.database.sql()
			.sql("select held::text from tenure where id = ?")
			.param(tenure)
			.query(String.class)
			.single()).isEqualTo("[2020-05-03," + firstDayAfter + ")");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update ledger_entry set reason = 'another'", "delete from ledger_entry",
			"truncate ledger_entry", "update ledger_entry set reason = 'another' where false" })
	void refusesToChangeTheLedger(String statement) throws SQLException {
		assertThat(this.database.refusal(statement).message()).isEqualTo("permission denied for table ledger_entry");
		this.database.run("grant update, delete, truncate on ledger_entry to current_user");
		assertThat(this.database.refusal(statement).message()).isEqualTo("the ledger is append-only");
	}

	@Test
	void refusesTwoRecordsWithOneSlug() throws SQLException {
		this.database.number(COURT);
		assertThat(this.database.refusal(insertOnly(COURT)).constraint()).isEqualTo("court_slug_key");
	}

	@Test
	void refusesAQuotationWithoutItsLanguage() throws SQLException {
		assertThat(this.database.refusal("update statement set quotation = 'words', quotation_language = null")
			.constraint()).isEqualTo("statement_quotation_has_language");
	}

	private long sanction(String slug, String reference) {
		return this.database.number(SANCTION, "invented-" + slug, any("official"), "OFFICIAL", reference);
	}

	private void listed(long sanction, String from, String to) {
		this.database.run(STEP, sanction, 0, sanction, 0, "LISTED", from);
		this.database.run(STEP, sanction, 1, sanction, 1, "DELISTED", to);
	}

	private RolledBack.Refusal step(long sanction, int position, String kind, String on) throws SQLException {
		return this.database.refusal(STEP, sanction, position, sanction, position, kind, on);
	}

	private String inForce(long sanction) {
		return this.database.sql()
			.sql("select in_force::text from sanction where id = ?")
			.param(sanction)
			.query(String.class)
			.single();
	}

	private long any(String table) {
		return this.database.number("select min(id) from " + table);
	}

	private static String insertOnly(String insertReturning) {
		return insertReturning.replace("returning id", "");
	}

}
