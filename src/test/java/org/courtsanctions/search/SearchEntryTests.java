package org.courtsanctions.search;

import java.sql.SQLException;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.RolledBack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** That the index follows the record within the transaction that changes it. */
@RegisterTest
class SearchEntryTests {

	private static final String DIFFERENT = """
			select count(*) from ((table search_entry except table indexed)
			                      union all (table indexed except table search_entry)) different""";

	@Autowired
	private DataSource dataSource;

	private RolledBack database;

	@BeforeEach
	void begin() throws SQLException {
		this.database = new RolledBack(this.dataSource);
	}

	@AfterEach
	void forget() throws SQLException {
		this.database.close();
	}

	@ParameterizedTest
	@MethodSource("changes")
	void followsAChangeOfManyRecords(String change) {
		assertThat(different()).isZero();
		this.database.run(change);
		assertThat(different()).isZero();
		assertThat(number("select count(*) from search_entry where plain like '%zzz%'")).isPositive();
	}

	static Stream<String> changes() {
		return Stream.of("update official set name = name || ' Zzz'",
				"update official set nationalities = '{ZZ}', office = office || ' Zzz'",
				"update official_name set text = text || ' Zzz' where kind = 'ALIAS'",
				"update court set name = name || ' Zzz', name_local = null", "update court set seat = 'Zzz'",
				"update actor set aliases = '{Zzz, Zzz Zzz}'", "update actor set name = 'Zzz ' || id, role = null",
				"update authority set short_name = 'Zzz ' || short_name, country = 'ZZ'",
				"update programme set codes = '{ZZZ}', citation = 'EO ' || id",
				"update announcement set title = 'Zzz', announced_on = announced_on - 400, announced_precision = 'DAY'",
				"update sanction set list_reference = 'ZZZ-' || target_id",
				"update sanction set programme_codes = '{ZZZ}'",
				"update statement set summary = summary || ' zzz', said_on = said_on - 400, said_precision = 'DAY'",
				"update case_event set title = title || ' zzz'", "update source set publisher = 'Zzz'");
	}

	@Test
	void movesTheDayOfAReferenceWithTheStepThatMadeIt() {
		assertThat(number("select count(*) from search_entry where field = 'REFERENCE' and day < '1999-01-01'"))
			.isZero();
		this.database
			.run("update sanction_event set happened_on = '1998-12-31', happened_precision = 'DAY' where position = 0");
		assertThat(different()).isZero();
		assertThat(number("select count(*) from search_entry where field = 'REFERENCE' and day < '1999-01-01'"))
			.isEqualTo(number("select count(*) from search_entry where field = 'REFERENCE'"));
	}

	@Test
	void forgetsWhatIsGone() {
		for (String kind : new String[] { "statement", "case_event" }) {
			this.database.run("delete from " + kind + "_about");
			this.database.run("update statement set reply_to_id = null");
			this.database.run("delete from " + kind);
		}
		this.database.run("delete from official_name where kind <> 'PRIMARY'");
		assertThat(different()).isZero();
		assertThat(number("select count(*) from search_entry where kind in ('STATEMENT', 'CASE_EVENT')")).isZero();
		assertThat(number("select count(*) from search_entry where kind = 'OFFICIAL' and field = 'ALIAS'")).isZero();
	}

	@Test
	void touchesNothingThatStaysAsItWas() {
		String written = "select count(*) from search_entry where xmin = pg_current_xact_id()::xid";
		this.database
			.run("update official set name = name, notes = 'zzz'; update sanction set jurisdiction = jurisdiction");
		assertThat(number(written)).isZero();
		this.database.run("update official set name = name || ' Zzz' where slug = 'kimberly-prost'");
		assertThat(number(written)).isPositive().isLessThan(10);
	}

	private long different() {
		return number(DIFFERENT);
	}

	private long number(String query) {
		return this.database.number(query);
	}

}
