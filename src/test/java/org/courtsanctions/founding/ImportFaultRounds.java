package org.courtsanctions.founding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.courtsanctions.RegisterApplication;
import org.courtsanctions.database.OwnServer;
import org.courtsanctions.ledger.LedgerCheck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Loads the founding record, and restores a backup, while something breaks half way, and
 * looks: all of it is there or nothing, the ledger holds, and the next try brings all of
 * it. {@code mvn -Pfaults test -Dtest=ImportFaultRounds -Dfaults.imports=40} runs it
 * alone; beside the rounds of publications it has a fifth of their number.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportFaultRounds {

	private static final int ROUNDS = Integer.getInteger("faults.imports",
			Math.max(8, Integer.getInteger("faults.rounds", 30) / 5));

	private static final long SEED = Long.getLong("faults.seed", System.nanoTime() % 1_000_000);

	private static final Path FOLDER = Path.of("target/faults/imports");

	private static final Duration LONGEST = Duration.ofMinutes(5);

	/** What the application says of its own that only this start knows. */
	private static final List<String> QUIETLY = List.of("--server.port=0", "--spring.jmx.enabled=false",
			"--logging.level.root=error");

	private final Random random = new Random(SEED);

	private final Map<Import, Map<Fault, Tally>> outcomes = new EnumMap<>(Import.class);

	/** How long its transaction takes, in milliseconds. */
	private final Map<Import, Long> usual = new EnumMap<>(Import.class);

	private final List<String> lines = new ArrayList<>();

	private final Path backup = FOLDER.resolve("register.zip");

	private OwnServer server;

	private Map<String, Long> whole = Map.of();

	@BeforeAll
	void importOnceInPeace() throws Exception {
		Files.createDirectories(FOLDER);
		Files.deleteIfExists(this.backup);
		this.server = OwnServer.start(FOLDER.resolve("database"));
		forgetAll();
		inPeace(Import.FOUNDING);
		this.whole = rows();
		assertThat(this.whole.get("official")).isGreaterThan(100);
		assertThat(run("--backup=" + this.backup).waitFor()).isZero();
		forgetAll();
		inPeace(Import.RESTORE);
		assertThat(rows()).isEqualTo(this.whole);
	}

	@AfterAll
	void stop() {
		this.server.close();
	}

	@Test
	void areThereWhollyOrNotAtAll() throws Exception {
		say("Seed %d, %d rounds".formatted(SEED, ROUNDS));
		for (int round = 0; round < ROUNDS; round++) {
			Import what = Import.values()[round % Import.values().length];
			Fault fault = Fault.values()[round / Import.values().length % Fault.values().length];
			Outcome outcome = round(what, fault);
			this.outcomes.computeIfAbsent(what, (any) -> new EnumMap<>(Fault.class))
				.merge(fault, Tally.of(outcome), Tally::plus);
			say("%4d  %-9s %-18s struck %s its transaction: %s".formatted(round + 1, what, fault,
					outcome.within() ? "within" : "outside", outcome.there() ? "there" : "absent"));
		}
		this.outcomes.forEach((what,
				faults) -> faults.forEach((fault, times) -> say(
						"%-9s %-18s %3d times, %3d within the transaction: %3d there, %3d absent".formatted(what, fault,
								times.there() + times.absent(), times.within(), times.there(), times.absent()))));
		Tally all = this.outcomes.values()
			.stream()
			.flatMap((faults) -> faults.values().stream())
			.reduce(new Tally(0, 0, 0), Tally::plus);
		say("Seed %d: %d imports, %d struck within the transaction; none there in part".formatted(SEED, ROUNDS,
				all.within()));
	}

	/** Strikes an import, and looks whether it came through. */
	private Outcome round(Import what, Fault fault) throws Exception {
		forgetAll();
		Process process = start(what);
		awaitTransaction(what, process);
		// A busy machine has quick moments, in which its end is struck as well
		TimeUnit.MILLISECONDS.sleep(this.random.nextLong(this.usual.get(what) * 9 / 10));
		boolean within = isOpen(what);
		switch (fault) {
			case APPLICATION_KILLED -> process.destroyForcibly();
			case DATABASE_STOPPED -> this.server.end(OwnServer.Ending.STOP_AT_ONCE);
			case DATABASE_KILLED -> this.server.end(OwnServer.Ending.KILL_ALL);
			case CONNECTIONS_ENDED -> JdbcClient.create(this.server.asAdministrator())
				.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'register'")
				.query(Long.class)
				.single();
		}
		if (fault == Fault.DATABASE_STOPPED || fault == Fault.DATABASE_KILLED) {
			this.server.startAgain();
		}
		boolean heard = succeeds(what, process);
		process.destroyForcibly().onExit().join();
		awaitNobody();
		Map<String, Long> rows = rows();
		boolean there = rows.getOrDefault("ledger_entry", 0L) > 0;
		String words = "seed %d, %s, %s".formatted(SEED, what, fault);
		if (there) {
			assertThat(rows).as(words).isEqualTo(this.whole);
		}
		else {
			assertThat(heard).as("said to be there, %s", words).isFalse();
			assertThat(rows.values()).as(words).containsOnly(0L);
			inPeace(what);
			assertThat(rows()).as(words).isEqualTo(this.whole);
		}
		assertThat(LedgerCheck.of(this.server.asAdministrator())).as(words).isEqualTo(new LedgerCheck.Result(1, null));
		return new Outcome(within, there);
	}

	/** Imports with nothing broken, and notes the shortest time it took. */
	private void inPeace(Import what) throws Exception {
		Process process = start(what);
		awaitTransaction(what, process);
		long before = System.nanoTime();
		while (isOpen(what)) {
			Thread.sleep(5);
		}
		this.usual.merge(what, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before), Math::min);
		assertThat(succeeds(what, process)).as(() -> what + " in peace: " + said()).isTrue();
		process.destroyForcibly().onExit().join();
		awaitNobody();
	}

	private Process start(Import what) throws IOException {
		return (what == Import.RESTORE) ? run("--restore=" + this.backup) : run();
	}

	private Process run(String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
						RegisterApplication.class.getName()));
		command.addAll(this.server.settings());
		command.addAll(QUIETLY);
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(FOLDER.resolve("said.txt").toFile())
			.start();
	}

	/** Whether the import said that all went well. */
	private boolean succeeds(Import what, Process process) throws Exception {
		if (what == Import.FOUNDING) {
			return endedOrThere(process);
		}
		assertThat(process.waitFor(LONGEST)).as("restored for long").isTrue();
		return process.exitValue() == 0;
	}

	/** Waits until the founding record is there, or the application gave up. */
	private boolean endedOrThere(Process process) throws Exception {
		long until = System.nanoTime() + LONGEST.toNanos();
		while (process.isAlive()) {
			if (count("ledger_entry") > 0) {
				return true;
			}
			assertThat(System.nanoTime()).as("waited for long").isLessThan(until);
			Thread.sleep(20);
		}
		return false;
	}

	/** Waits until the import has begun its transaction. */
	private void awaitTransaction(Import what, Process process) throws Exception {
		while (process.isAlive() && !hasBegun(what) && count("ledger_entry") <= 0) {
			Thread.sleep(5);
		}
		assertThat(process.isAlive() || count("ledger_entry") > 0).as(ImportFaultRounds::said).isTrue();
	}

	/**
	 * Whether its transaction is open: the lock is held to its end, copies are followed
	 * by checks.
	 */
	private boolean isOpen(Import what) {
		return switch (what) {
			case FOUNDING -> hasBegun(what);
			case RESTORE -> JdbcClient.create(this.server.asAdministrator())
				.sql("""
						select exists (select from pg_stat_activity
						                where usename = 'register' and backend_xid is not null)""")
				.query(Boolean.class)
				.single();
		};
	}

	/** Whether the loader's lock is held, or rows are copied. */
	private boolean hasBegun(Import what) {
		return JdbcClient.create(this.server.asAdministrator()).sql(switch (what) {
			case FOUNDING -> """
					select exists (select from pg_locks
					                where locktype = 'advisory' and classid = 0 and objid = 20261121 and objsubid = 1
					                  and granted)""";
			case RESTORE -> """
					select exists (select from pg_stat_activity
					                where usename = 'register' and xact_start is not null and query like 'copy %')""";
		}).query(Boolean.class).single();
	}

	private static String said() {
		try {
			return Files.readString(FOLDER.resolve("said.txt"), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waits until the server has noticed that the application is gone. */
	private void awaitNobody() throws InterruptedException {
		JdbcClient jdbc = JdbcClient.create(this.server.asAdministrator());
		while (jdbc.sql("select exists (select from pg_stat_activity where usename = 'register')")
			.query(Boolean.class)
			.single()) {
			Thread.sleep(20);
		}
	}

	/** Makes the database anew. */
	private void forgetAll() throws SQLException {
		var administrator = (DriverManagerDataSource) this.server.asAdministrator();
		String url = administrator.getUrl();
		String name = url.substring(url.lastIndexOf('/') + 1);
		try (Connection connection = DriverManager.getConnection(url.replaceFirst("[^/]+$", "postgres"),
				administrator.getUsername(), administrator.getPassword());
				Statement sql = connection.createStatement()) {
			sql.execute("drop database if exists " + name + " with (force)");
			sql.execute("create database " + name + " owner register");
		}
	}

	/** How many rows each table of the record and its history has. */
	private Map<String, Long> rows() {
		Map<String, Long> rows = new TreeMap<>();
		JdbcClient jdbc = JdbcClient.create(this.server.asAdministrator());
		jdbc.sql("""
				select table_schema || '.' || table_name from information_schema.tables
				 where table_type = 'BASE TABLE' and table_schema = 'history' or table_schema = 'public'
				   and table_name in (select table_name from information_schema.tables where table_schema = 'history'
				                      union values ('ledger_entry'), ('search_entry'), ('official_period'))""")
			.query(String.class)
			.list()
			.forEach((table) -> rows.put(table.replaceFirst("^public\\.", ""),
					jdbc.sql("select count(*) from " + table).query(Long.class).single()));
		return rows;
	}

	/** The rows of a table; less than none without it, or while the database is away. */
	private long count(String table) {
		try {
			return JdbcClient.create(this.server.asAdministrator())
				.sql("select count(*) from " + table)
				.query(Long.class)
				.single();
		}
		catch (DataAccessException ex) {
			return -1;
		}
	}

	private void say(String line) {
		System.out.println(line);
		this.lines.add(line);
		try {
			Files.write(FOLDER.resolveSibling("imports.txt"), this.lines);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What became of an import.
	 *
	 * @param within whether its transaction was open when it was struck
	 * @param there whether it came through
	 */
	private record Outcome(boolean within, boolean there) {
	}

	/** How many outcomes of each sort there were. */
	private record Tally(int within, int there, int absent) {

		static Tally of(Outcome outcome) {
			return new Tally(outcome.within() ? 1 : 0, outcome.there() ? 1 : 0, outcome.there() ? 0 : 1);
		}

		Tally plus(Tally other) {
			return new Tally(this.within + other.within, this.there + other.there, this.absent + other.absent);
		}

	}

	/** What is imported. */
	private enum Import {

		FOUNDING, RESTORE

	}

	/** What breaks. */
	private enum Fault {

		APPLICATION_KILLED, DATABASE_STOPPED, DATABASE_KILLED, CONNECTIONS_ENDED

	}

}
