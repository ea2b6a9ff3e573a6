package org.courtsanctions.founding;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.courtsanctions.ServerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Loads records that ship nowhere into a database of its own, next to the shared one on
 * the same server, which is empty before each test.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoundingLoaderTests {

	private static final String DATABASE = "invented_register";

	@Autowired
	private JdbcConnectionDetails server;

	private ConfigurableApplicationContext application;

	private FoundingLoader loader;

	private JdbcClient database;

	@BeforeAll
	void startOnAnEmptyDatabase() throws SQLException {
		asAdministrator("create database " + DATABASE + " owner " + this.server.getUsername());
		this.application = new SpringApplicationBuilder(LoaderOnly.class).web(WebApplicationType.NONE)
			.run("--spring.datasource.url=" + url(DATABASE),
					"--spring.datasource.username=" + this.server.getUsername(),
					"--spring.datasource.password=" + this.server.getPassword());
		this.loader = this.application.getBean(FoundingLoader.class);
		this.database = this.application.getBean(JdbcClient.class);
	}

	@AfterAll
	void dropTheDatabase() throws SQLException {
		this.application.close();
		asAdministrator("drop database " + DATABASE + " with (force)");
	}

	@AfterEach
	void emptyTheDatabase() {
		this.database
			.sql("""
					do $$
					declare
					    all_ regclass[] := array(select oid from pg_class where relkind = 'r' and relname <> 'flyway_schema_history'
					                                and relnamespace in ('public'::regnamespace, 'history'::regnamespace));
					    one  regclass;
					begin
					    grant truncate on ledger_entry, ledger_subject to current_user;
					    foreach one in array all_ loop
					        execute format('alter table %s disable trigger user', one);
					    end loop;
					    execute 'truncate ' || array_to_string(all_, ', ');
					    foreach one in array all_ loop
					        execute format('alter table %s enable trigger user', one);
					    end loop;
					end $$""")
			.update();
	}

	@Test
	void loadsARecordOnceAndTellsHowManyRowsEachFileHad() throws IOException {
		InventedRecord record = InventedRecord.complete();
		assertThat(this.loader.load(record)).hasSize(12).allSatisfy((file, rows) -> assertThat(rows).as(file).isOne());
		assertThat(this.loader.load(record)).isEmpty();
		assertThat(this.database.sql("select count(*) from official").query(Long.class).single()).isOne();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void stopsAtABadRowSaysWhereItIsAndLeavesTheDatabaseEmpty(String what, FoundingFiles record, String file, long line,
			String column, String reason) {
		FoundingProblem problem = catchThrowableOfType(FoundingProblem.class, () -> this.loader.load(record));
		assertThat(problem).as("the load stops").isNotNull();
		assertThat(problem).returns(file, FoundingProblem::file)
			.returns(line, FoundingProblem::line)
			.returns(column, FoundingProblem::column);
		assertThat(problem.reason()).contains(reason);
		assertThat(problem).hasMessageStartingWith(file + ", line " + line + ", " + column + ": ");
		assertThat(rowsInAllTables()).isZero();
	}

	static Stream<Arguments> stopsAtABadRowSaysWhereItIsAndLeavesTheDatabaseEmpty() throws IOException {
		InventedRecord record = InventedRecord.complete();
		return Stream.of(
				bad("an id that no row has", record.with("officials.csv", "court_id", "court-z"), "officials.csv", 2,
						"court_id", "'court-z' is no id in courts.csv"),
				bad("an id in a list that no row has", record.with("statements.csv", "announcement_ids", "ann-a;ann-z"),
						"statements.csv", 2, "announcement_ids", "'ann-z' is no id in announcements.csv"),
				bad("a month that is none", record.with("officials.csv", "term_start", "2022-13"), "officials.csv", 2,
						"term_start", "'2022-13' is no date"),
				bad("a date of another form", record.with("general_licences.csv", "issued_date", "1 May 2020"),
						"general_licences.csv", 2, "issued_date", "'1 May 2020' is no date"),
				bad("a month where a day is wanted", record.with("general_licences.csv", "issued_date", "2020-05"),
						"general_licences.csv", 2, "issued_date", "must name a day"),
				bad("a precision that does not fit the date",
						record.with("announcements.csv", "date_precision", "month"), "announcements.csv", 2,
						"date_precision", "does not fit the date 2020-01-01"),
				bad("a code that is none", record.with("officials.csv", "kind", "jugde"), "officials.csv", 2, "kind",
						"'jugde' is not one of [JUDGE"),
				bad("a measure that is none", record.with("sanctions.csv", "measures", "asset_freeze;tickling"),
						"sanctions.csv", 2, "measures", "'tickling' is not one of"),
				bad("a kind of target that is none", record.with("sanctions.csv", "target_type", "vessel"),
						"sanctions.csv", 2, "target_type", "must be official, court"),
				bad("a country that is none", record.with("courts.csv", "country", "XX"), "courts.csv", 2, "row",
						"country"),
				bad("a number that is none", record.with("officials.csv", "birth_year", "about 1960"), "officials.csv",
						2, "birth_year", "no whole number"),
				bad("no source", record.with("actors.csv", "source_ids", ""), "actors.csv", 2, "source_ids",
						"at least one source"),
				bad("a source that is none", record.with("actors.csv", "source_ids", "src-z"), "actors.csv", 2,
						"source_ids", "'src-z' is no id in sources.csv"),
				bad("an empty cell that must not be", record.with("announcements.csv", "title", " "),
						"announcements.csv", 2, "title", "must not be empty"),
				bad("an id that is no slug", record.with("courts.csv", "id", "Court A"), "courts.csv", 2, "row",
						"no slug"),
				bad("an id that another row has", record.again("courts.csv", Map.of("name", "Other")), "courts.csv", 3,
						"row", "Another record has this public name"),
				bad("no such column", record.without("courts.csv", "seat"), "courts.csv", 2, "seat",
						"the column is missing"),
				bad("a listing of what is listed", record.again("sanctions.csv", Map.of("id", "san-b")),
						"sanctions.csv", 3, "row", "stands already"),
				bad("a listing that overlaps another",
						record.again("sanctions.csv",
								Map.of("id", "san-b", "programme_code", "CODE", "start_date", "2020-02-01")),
						"sanctions.csv", 3, "row", "would stand at the same time"),
				bad("an end before its start",
						record.again("sanctions.csv",
								Map.of("id", "san-b", "list_reference", "no-2", "programme_code", "CODE", "end_date",
										"2019-12-31", "end_precision", "day")),
						"sanctions.csv", 3, "row", "cannot follow, because the listing does not stand"),
				bad("an office that ends before it starts", record.with("officials.csv", "term_end", "2017-12-31"),
						"officials.csv", 2, "row", "before it starts"),
				bad("a quotation without its language", record.with("statements.csv", "quotation", "Words"),
						"statements.csv", 2, "row", "language"),
				bad("an uncited field of another form", record.with("courts.csv", "uncited_fields", "Seat?"),
						"courts.csv", 2, "uncited_fields", "'Seat?' is no field name"),
				bad("a row with too few cells", cut(record), "courts.csv", 2, "source_ids", "the column is missing"),
				bad("a file that cannot be opened", gone(record), "statements.csv", 1, "row", "cannot be read as CSV"));
	}

	@Test
	void countsTheLinesOfARowThatHasSeveral() throws IOException {
		InventedRecord record = InventedRecord.complete()
			.with("courts.csv", "notes", "a note\nof three\nlines")
			.again("courts.csv", Map.of("id", "court-b", "type", "taproom"));
		FoundingProblem problem = catchThrowableOfType(FoundingProblem.class, () -> this.loader.load(record));
		assertThat(problem).returns(5L, FoundingProblem::line).returns("type", FoundingProblem::column);
	}

	@Test
	void namesTheLineOfTheFileThoughSanctionsAreLoadedByDate() throws IOException {
		InventedRecord record = InventedRecord.complete()
			.again("sanctions.csv", Map.of("id", "san-b", "start_date", "2019-01-01", "list_reference", "no-2",
					"programme_code", "CODE", "target_id", "judge-z"));
		FoundingProblem problem = catchThrowableOfType(FoundingProblem.class, () -> this.loader.load(record));
		assertThat(problem).returns(3L, FoundingProblem::line).returns("target_id", FoundingProblem::column);
	}

	@Test
	void loadsAfterTheBadRowIsCorrected() throws IOException {
		InventedRecord record = InventedRecord.complete();
		catchThrowableOfType(FoundingProblem.class,
				() -> this.loader.load(record.with("statements.csv", "stance", "shrugs")));
		assertThat(this.loader.load(record)).hasSize(12);
	}

	@Test
	void makesPeriodsOfOneSanctionOfRowsThatFollowOneAnother() throws IOException {
		this.loader.load(InventedRecord.complete()
			.with("sanctions.csv", "end_date", "2020-06-01")
			.with("sanctions.csv", "end_precision", "day")
			.again("sanctions.csv",
					new LinkedHashMap<>(Map.of("id", "san-b", "start_date", "2020-07-01", "end_date", ""))));
		assertThat(this.database.sql("select slug || ' ' || in_force from sanction").query(String.class).list())
			.containsExactly("san-a {[2020-01-01,2020-06-01),[2020-07-01,)}");
	}

	private static Arguments bad(String what, FoundingFiles record, String file, long line, String column,
			String reason) {
		return arguments(what, record, file, line, column, reason);
	}

	private static FoundingFiles cut(InventedRecord record) {
		return (file) -> file.equals("courts.csv") ? new StringReader(
				"id,name,name_local,type,country,seat,parent_id,notes,uncited_fields,source_ids\ncourt-a,Court,,district,JP,,,,")
				: record.open(file);
	}

	private static FoundingFiles gone(InventedRecord record) {
		return (file) -> {
			if (file.equals("statements.csv")) {
				throw new IOException("gone");
			}
			return record.open(file);
		};
	}

	private long rowsInAllTables() {
		List<String> tables = this.database
			.sql("select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'")
			.query(String.class)
			.list();
		assertThat(tables).contains("fact", "source", "citation", "official", "sanction_event", "ledger_entry");
		return tables.stream()
			.mapToLong((table) -> this.database.sql("select count(*) from " + table).query(Long.class).single())
			.sum();
	}

	private void asAdministrator(String statement) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres",
				this.server.getPassword()); Statement sql = connection.createStatement()) {
			sql.execute(statement);
		}
	}

	private String url(String database) {
		String shared = this.server.getJdbcUrl();
		return shared.substring(0, shared.lastIndexOf('/') + 1) + database;
	}

	/**
	 * The loader and the services it needs, without the start that loads the shipped
	 * record.
	 */
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackages = "org.courtsanctions")
	@ComponentScan(
			basePackages = { "org.courtsanctions.founding", "org.courtsanctions.ledger", "org.courtsanctions.source",
					"org.courtsanctions.court", "org.courtsanctions.official", "org.courtsanctions.actor",
					"org.courtsanctions.sanction", "org.courtsanctions.proceeding", "org.courtsanctions.statement" },
			excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = FoundingStart.class))
	static class LoaderOnly {

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

	}

}
