package org.courtsanctions.editing;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.courtsanctions.account.Visitor;
import org.courtsanctions.database.ComposeFiles;
import org.courtsanctions.database.OwnServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Two applications in processes of their own, over a PostgreSQL and its streaming
 * replica, with the roles and settings of {@code docker-compose.yml} under
 * {@code least-privilege.yml}. The tests end one thing after the other, so they have an
 * order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicaTests {

	/** The role of the application, and its password here. */
	private static final String ROLE = "register_app";

	private static final String PASSWORD = "of a test's own";

	private static final Duration VISIBLE = Duration.ofSeconds(1);

	private final List<Publisher> nodes = new ArrayList<>();

	private OwnServer primary;

	private OwnServer replica;

	private PublishedDrafts drafts;

	@BeforeAll
	void start() throws Exception {
		this.primary = OwnServer.founded(Path.of("target/replica/primary"));
		JdbcClient administrator = JdbcClient.create(this.primary.asAdministrator());
		administrator.sql(ComposeFiles.createRole(PASSWORD)).update();
		this.drafts = new PublishedDrafts(administrator, 0);
		this.replica = OwnServer.replicaOf(this.primary, Path.of("target/replica/standby"));
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			List<Callable<Publisher>> starts = List.of(() -> start("node-1"), () -> start("node-2"));
			for (Future<Publisher> node : threads.invokeAll(starts)) {
				this.nodes.add(node.get());
			}
		}
		for (Publisher node : this.nodes) {
			// The first of everything is slow
			new Visitor(node.port()).get("/officials/kimberly-prost");
			publish(node);
		}
	}

	@AfterAll
	void stop() {
		this.nodes.forEach(Publisher::kill);
		this.replica.close();
		this.primary.close();
	}

	/** A node of the large setup, as Docker Compose starts it with few rights. */
	private Publisher start(String service) throws Exception {
		Map<String, String> environment = new HashMap<>(ComposeFiles
			.leastPrivilege(Map.of("POSTGRES_PASSWORD", this.primary.password(), "APPLICATION_PASSWORD", PASSWORD))
			.environment(service));
		environment.computeIfPresent("SPRING_DATASOURCE_URL", (name, url) -> here(url, "database", this.primary));
		environment.computeIfPresent("REGISTER_REPLICA_URL", (name, url) -> here(url, "replica", this.replica));
		return Publisher.start(List.of("--register.page-cache.enabled=false", "--register.politeness.burst=1000000"),
				environment);
	}

	private static String here(String url, String service, OwnServer server) {
		return url.replace("//" + service + ":5432/", "//127.0.0.1:" + server.port() + "/");
	}

	@Test
	@Order(0)
	void ownNothing() {
		for (OwnServer server : List.of(this.primary, this.replica)) {
			assertThat(JdbcClient.create(server.asAdministrator()).sql("""
					select distinct usename from pg_stat_activity
					 where datname = current_database() and usename not in ('postgres')""").query(String.class).list())
				.as("who is connected")
				.containsExactly(ROLE);
		}
		JdbcClient application = JdbcClient.create(this.primary.as(ROLE, PASSWORD));
		for (String statement : List.of("drop table official", "delete from ledger_entry",
				"update history.official set name = 'another'")) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> application.sql(statement).update())
				.havingRootCause()
				.isInstanceOfSatisfying(SQLException.class, (ex) -> assertThat(ex.getSQLState()).isEqualTo("42501"));
		}
	}

	@Test
	@Order(1)
	void readFromTheReplicaWhatTheOtherPublishedASecondAgo() throws Exception {
		Visitor there = new Visitor(this.nodes.get(1).port());
		for (int times = 0; times < 5; times++) {
			String page = publish(this.nodes.get(0));
			long published = System.nanoTime();
			assertThat(new Visitor(this.nodes.get(0).port()).get(page).status()).as("read your writes").isEqualTo(200);
			while (there.get(page).status() != 200) {
				assertThat(Duration.ofNanos(System.nanoTime() - published)).isLessThan(VISIBLE);
				Thread.sleep(10);
			}
			while (!reads(this.replica, () -> there.get(page).status() == 200)) {
				assertThat(Duration.ofNanos(System.nanoTime() - published)).as("from the replica")
					.isLessThan(VISIBLE.multipliedBy(3));
			}
			assertThat(there.get(page).page().select("footer").text())
				.contains("version " + this.drafts.newestVersion());
		}
	}

	@Test
	@Order(2)
	void readThePrimaryForWhoeverMayBeAnEditor() {
		Visitor reader = new Visitor(this.nodes.get(1).port());
		assertThat(reads(this.replica, () -> reader.get("/officials").status() == 200)).isTrue();
		assertThat(reads(this.replica, () -> reader.get("/sign-in").status() == 200)).isFalse();
		assertThat(reads(this.replica, () -> reader.get("/officials").status() == 200)).isFalse();
	}

	@Test
	@Order(3)
	void neverReadAReplicaThatIsBehind() throws Exception {
		JdbcClient standby = JdbcClient.create(this.replica.asAdministrator());
		standby.sql("select pg_wal_replay_pause()").query((row) -> {
		});
		String page = publish(this.nodes.get(0));
		Thread.sleep(VISIBLE);
		for (Publisher node : this.nodes) {
			Visitor.Answer answer = new Visitor(node.port()).get(page);
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.page().select("footer").text()).contains("version " + this.drafts.newestVersion());
		}
		standby.sql("select pg_wal_replay_resume()").query((row) -> {
		});
	}

	@Test
	@Order(4)
	void loseNoRequestButThoseInFlightWithTheReplica() throws Exception {
		var ended = new AtomicBoolean();
		int readers = 4;
		List<Future<Integer>> failures = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(readers)) {
			for (int number = 0; number < readers; number++) {
				Visitor reader = new Visitor(this.nodes.get(number % 2).port());
				failures.add(threads.submit((Callable<Integer>) () -> {
					int failed = 0;
					while (!ended.get()) {
						failed += (reader.get("/officials").status() == 200) ? 0 : 1;
					}
					return failed;
				}));
			}
			Thread.sleep(2000);
			this.replica.end(OwnServer.Ending.KILL_ALL);
			Thread.sleep(3000);
			ended.set(true);
			for (Future<Integer> failed : failures) {
				assertThat(failed.get()).as("requests that failed, of one reader").isLessThanOrEqualTo(1);
			}
		}
		this.replica.startAgain();
		Visitor reader = new Visitor(this.nodes.get(1).port());
		long since = System.nanoTime();
		while (!reads(this.replica, () -> reader.get("/officials").status() == 200)) {
			assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(20));
		}
	}

	@Test
	@Order(5)
	void readOnFromTheReplicaWhenThePrimaryIsAway() throws Exception {
		this.primary.end(OwnServer.Ending.STOP_AT_ONCE);
		Visitor reader = new Visitor(this.nodes.get(1).port());
		assertThat(reader.get("/officials/kimberly-prost").status()).isEqualTo(200);
		assertThat(reader.get("/courts/icc").status()).isEqualTo(200);
		// Longer than a node trusts what it heard last
		Thread.sleep(6000);
		assertThat(reader.get("/officials/kimberly-prost").status()).isEqualTo(200);
		this.primary.startAgain();
		awaitThatItWrites(this.nodes.get(1));
	}

	@Test
	@Order(6)
	void readOnAtOneNodeWhenTheOtherIsKilled() throws Exception {
		this.nodes.get(0).kill();
		assertThat(new Visitor(this.nodes.get(1).port()).get("/").status()).isEqualTo(200);
		assertThat(new Visitor(this.nodes.get(1).port()).get(publish(this.nodes.get(1))).status()).isEqualTo(200);
		this.drafts.holds(this.primary.asAdministrator());
	}

	/** A node looks for a server that was away after pauses of some seconds. */
	private void awaitThatItWrites(Publisher node) throws Exception {
		long since = System.nanoTime();
		int number = this.drafts.nextNumber();
		String answer;
		do {
			assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(60));
			node.send("prepare " + number);
			answer = node.answer();
		}
		while (answer.startsWith("failed "));
		this.drafts.noteWaiting(number, answer);
	}

	/** Publishes at a node, and returns the address of somebody new. */
	private String publish(Publisher node) throws Exception {
		int number = this.drafts.nextNumber();
		node.send("prepare " + number);
		node.send("approve " + this.drafts.noteWaiting(number, node.answer()));
		String answer = node.answer();
		assertThat(answer).startsWith("published ");
		this.drafts.note(answer);
		return "/officials/crash-" + number + "-official";
	}

	/** Whether an action, which must succeed, reads a server. */
	private static boolean reads(OwnServer server, BooleanSupplier action) {
		JdbcClient statistics = JdbcClient.create(server.asAdministrator());
		String newest = """
				select coalesce(max(query_start), '-infinity')::text from pg_stat_activity
				 where usename = 'register_app' and application_name <> 'replica watch'""";
		String before = statistics.sql(newest).query(String.class).single();
		assertThat(action.getAsBoolean()).isTrue();
		return !statistics.sql(newest).query(String.class).single().equals(before);
	}

}
