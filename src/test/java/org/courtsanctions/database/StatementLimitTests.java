package org.courtsanctions.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.courtsanctions.RegisterApplication;
import org.courtsanctions.ServerTest;
import org.courtsanctions.account.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * No statement and no lock keeps a request for ever: the application, with shorter limits
 * than usual, beside somebody who holds what it needs.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementLimitTests {

	private static final long PATIENCE = 30;

	@Autowired
	private JdbcConnectionDetails server;

	private OwnDatabase database;

	private ConfigurableApplicationContext application;

	private Visitor reader;

	@BeforeAll
	void startWithShortLimits() throws SQLException {
		this.database = OwnDatabase.founded(this.server, "statement_limits");
		this.application = new SpringApplicationBuilder(RegisterApplication.class).run(this.database.settings(
				"--register.database.statement-timeout=3s", "--register.database.lock-timeout=500ms",
				"--register.page-cache.enabled=false", "--spring.jmx.enabled=false"));
		this.reader = new Visitor(
				this.application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
	}

	@AfterAll
	void dropTheDatabase() throws SQLException {
		this.application.close();
		this.database.close();
	}

	@Test
	void endsWhatHoldsAConnectionTooLong() {
		JdbcClient sql = this.application.getBean(JdbcClient.class);
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> sql.sql("select 1 from pg_sleep(20)").query(Integer.class).single())
			.havingRootCause()
			.isInstanceOfSatisfying(SQLException.class, (ex) -> assertThat(ex.getSQLState()).isEqualTo("57014"));
		assertThat(sql.sql("select 1").query(Integer.class).single()).isOne();
	}

	@Test
	void waitsForNoLockForEver() throws Exception {
		try (Connection other = connect(); Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("lock table court in access exclusive mode");
			Visitor.Answer answer = CompletableFuture.supplyAsync(() -> this.reader.get("/courts"))
				.get(PATIENCE, TimeUnit.SECONDS);
			assertThat(answer.status()).isEqualTo(503);
			assertThat(answer.page().select("h1").text()).isEqualTo("The register cannot be read right now");
			Visitor.Answer data = CompletableFuture.supplyAsync(() -> this.reader.get("/courts.json"))
				.get(PATIENCE, TimeUnit.SECONDS);
			assertThat(data.status()).isEqualTo(503);
			assertThat(data.response().headers().firstValue("Content-Type")).contains("application/problem+json");
			assertThat(data.response().headers().firstValue("ETag")).isEmpty();
			other.rollback();
		}
		assertThat(this.reader.get("/courts").status()).as("when the lock is gone").isEqualTo(200);
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection(
				this.application.getEnvironment().getRequiredProperty("spring.datasource.url"),
				this.server.getUsername(), this.server.getPassword());
	}

}
