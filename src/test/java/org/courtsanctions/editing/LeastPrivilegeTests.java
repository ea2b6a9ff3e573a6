package org.courtsanctions.editing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.courtsanctions.RegisterApplication;
import org.courtsanctions.ServerTest;
import org.courtsanctions.account.People;
import org.courtsanctions.account.Visitor;
import org.courtsanctions.database.OwnDatabase;
import org.courtsanctions.ledger.LedgerCheck;
import org.courtsanctions.web.Role;
import org.courtsanctions.web.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The application under a role that owns nothing, on a database that another role
 * migrated: everything it does works, and what only somebody does who broke in does not.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeastPrivilegeTests {

	private static final String ROLE = "least_privileged";

	private static final String PASSWORD = "of a test only";

	@Autowired
	private JdbcConnectionDetails server;

	private OwnDatabase database;

	private ConfigurableApplicationContext application;

	private JdbcClient sql;

	private int port;

	@BeforeAll
	void startUnderARoleThatOwnsNothing() throws SQLException {
		this.database = OwnDatabase.create(this.server, "least_privilege");
		asAdministrator("drop role if exists " + ROLE);
		asAdministrator("create role " + ROLE + " login password '" + PASSWORD + "'");
		start();
	}

	@AfterAll
	void dropTheDatabaseAndTheRole() throws SQLException {
		this.application.close();
		this.database.close();
		asAdministrator("drop role " + ROLE);
	}

	@Test
	void servesItsPagesAsOfNowAndAsOfThePast() {
		Visitor reader = new Visitor(this.port);
		for (String path : List.of("/", "/officials", "/officials/kimberly-prost", "/courts/icc", "/search?q=prost",
				"/changes", "/status", "/officials.json", "/changes.atom",
				"/officials/kimberly-prost?recordedAt=2099-01-01T00:00:00Z")) {
			assertThat(reader.get(path).status()).as(path).isEqualTo(200);
		}
	}

	@Test
	void publishesWithHistoryAndLedger() {
		Drafts drafts = this.application.getBean(Drafts.class);
		var author = new SignedIn(People.add(this.application, Role.EDITOR), Role.EDITOR, true);
		var reviewer = new SignedIn(People.add(this.application, Role.REVIEWER), Role.REVIEWER, true);
		long draft = drafts.begin(author,
				DraftContent.empty()
					.plus(RecordKind.SOURCE, null,
							Map.of("publisher", List.of("Invented Press"), "title", List.of("Few rights"), "language",
									List.of("en"), "readAs", List.of("PAGE")),
							Map.of())
					.plus(RecordKind.OFFICIAL, null,
							Map.of("name", List.of("Invented of few rights"), "slug", List.of("invented-of-few-rights"),
									"officialKind", List.of("JUDGE"), "office", List.of("Judge"), "officeStanding",
									List.of("IN_OFFICE"), "sources", List.of("item:i1")),
							Map.of()));
		drafts.explain(author, draft, "Few rights", false);
		drafts.send(author, draft);
		this.application.getBean(PublishService.class).approve(reviewer, draft, drafts.draft(draft).revision());
		assertThat(new Visitor(this.port).get("/officials/invented-of-few-rights").status()).isEqualTo(200);
		assertThat(count("history.official where slug = 'invented-of-few-rights'")).isOne();
		assertThat(count("ledger_subject where version = (select max(version) from ledger_entry)")).isPositive();
		assertThat(LedgerCheck.of(this.application.getBean(DataSource.class)).first()).isNull();
	}

	@Test
	void letsPeopleSignInAndOut() {
		Visitor editor = People.signedIn(this.port, People.add(this.application, Role.EDITOR));
		assertThat(editor.get("/admin/drafts").status()).isEqualTo(200);
		assertThat(editor.at("/admin").post("/sign-out").location()).startsWith("/sign-in");
	}

	@ParameterizedTest
	@ValueSource(strings = { "drop table official", "alter table official add column extra text",
			"create table extra (id bigint)", "create temporary table extra (id bigint)", "create schema extra",
			"create function extra() returns int language sql as 'select 1'", "truncate official",
			"alter table ledger_entry disable trigger all", "drop trigger ledger_entry_is_append_only on ledger_entry",
			"alter function history.keep_official() security invoker", "update ledger_entry set reason = 'another'",
			"delete from ledger_entry", "insert into ledger_subject values (1, 'OFFICIAL', 1)",
			"update ledger_subject set version = 1", "update history.official set name = 'another'",
			"delete from history.official", "insert into history.official select * from history.official",
			"select * from flyway_schema_history", "set role postgres", "create role extra",
			"copy official to program 'cat'", "select pg_read_file('/etc/passwd')" })
	void isRefusedWhatOnlyItsOwnerMay(String statement) {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.sql.sql(statement).update())
			.havingRootCause()
			.isInstanceOfSatisfying(SQLException.class,
					(ex) -> assertThat(ex.getSQLState()).as(ex.getMessage()).isEqualTo("42501"));
	}

	@Test
	void startsAgainWithTheSameRights() throws SQLException {
		this.application.close();
		start();
		assertThat(new Visitor(this.port).get("/officials").status()).isEqualTo(200);
		isRefusedWhatOnlyItsOwnerMay("delete from ledger_entry");
	}

	private void start() {
		String[] settings = Stream
			.concat(Stream
				.of(this.database.settings("--spring.jmx.enabled=false",
						"--spring.flyway.user=" + this.server.getUsername(),
						"--spring.flyway.password=" + this.server.getPassword()))
				.filter((setting) -> !setting.matches("--spring\\.datasource\\.(username|password)=.*")),
					Stream.of("--spring.datasource.username=" + ROLE, "--spring.datasource.password=" + PASSWORD))
			.toArray(String[]::new);
		this.application = new SpringApplicationBuilder(RegisterApplication.class).run(settings);
		this.sql = this.application.getBean(JdbcClient.class);
		this.port = this.application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	private long count(String from) {
		return this.sql.sql("select count(*) from " + from).query(Long.class).single();
	}

	private void asAdministrator(String statement) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.server.getJdbcUrl(), "postgres",
				this.server.getPassword()); Statement sql = connection.createStatement()) {
			sql.execute(statement);
		}
	}

}
