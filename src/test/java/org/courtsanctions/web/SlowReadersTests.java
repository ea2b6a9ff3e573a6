package org.courtsanctions.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.account.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * More readers of whole files than there are places, who do not read, and everybody else
 * gets theirs.
 */
@RegisterTest
class SlowReadersTests {

	private static final int MANY = 8;

	private static final int OFTEN = 9;

	private static final Duration SOON = Duration.ofSeconds(20);

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void keepNobodyFromWholeFilesAndHoldNoConnectionToTheDatabase() throws Exception {
		List<SlowReader> slow = new ArrayList<>();
		try {
			for (int number = 0; number < MANY; number++) {
				SlowReader reader = new SlowReader(this.port);
				slow.add(reader);
				// One after the other, until the network takes no more
				for (int again = 0; again < OFTEN; again++) {
					reader.askOn("/data/changes.jsonl?since=0");
				}
			}
			for (SlowReader reader : slow) {
				reader.read(20, 0);
			}
			long began = System.nanoTime();
			Visitor visitor = new Visitor(this.port);
			for (String file : List.of("/data/entities.ftm.json", "/data/changes.jsonl?since=0", "/statements.csv",
					"/data/latest.zip")) {
				assertThat(visitor.get(file).status()).as(file).isIn(200, 302);
			}
			while (inTransaction() > 0) {
				assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
				Thread.sleep(50);
			}
		}
		finally {
			for (SlowReader reader : slow) {
				reader.close();
			}
		}
	}

	private long inTransaction() {
		return this.jdbc.sql("""
				select count(*) from pg_stat_activity
				 where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null""")
			.query(Long.class)
			.single();
	}

}
