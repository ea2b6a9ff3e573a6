package org.courtsanctions;

import java.time.Clock;
import java.util.List;

import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every test of the whole application relies on.
 */
@RegisterTest
class RegisterTestTests {

	@Autowired
	private SqlCount sql;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Clock clock;

	@Autowired
	private RestTestClient client;

	@Autowired
	private ServletContext servletContext;

	@Test
	void countsTheStatementsSentToTheDatabase() {
		this.sql.reset();
		this.database.sql("select 1").query(Integer.class).single();
		this.database.sql("select 2").query(Integer.class).single();
		assertThat(this.sql.count()).isEqualTo(2);
		assertThat(this.sql.statements()).isEqualTo(List.of("select 1", "select 2"));
	}

	@Test
	void standsStillAtNoon() {
		assertThat(this.clock.instant()).isEqualTo("2026-11-21T12:00:00Z");
	}

	@Test
	void answersHealthChecksWithoutACookie() {
		for (String path : List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")) {
			this.client.get()
				.uri(path)
				.exchange()
				.expectStatus()
				.isOk()
				.expectHeader()
				.doesNotExist("Set-Cookie")
				.expectBody()
				.jsonPath("$.status")
				.isEqualTo("UP");
		}
	}

	@Test
	void hasNoWayToSetASessionCookie() {
		assertThat(this.servletContext.getEffectiveSessionTrackingModes()).isEmpty();
	}

	@Test
	void showsNoOtherManagementPage() {
		for (String path : List.of("/actuator", "/actuator/env", "/actuator/info", "/actuator/metrics")) {
			this.client.get().uri(path).exchange().expectStatus().isNotFound();
		}
	}

}
