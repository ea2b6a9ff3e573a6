package org.courtsanctions.editing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.courtsanctions.database.OwnServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ends the application, its PostgreSQL, or the one connection that publishes, at a random
 * moment of a publication, starts again, and looks: all of it is there or nothing, what
 * was acknowledged is there, and trying again publishes once.
 * <p>
 * {@code -Dregister.crash.tries=100} sets the number of tries,
 * {@code -Dregister.crash.seed=…} repeats the moments of an earlier run.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicationCrashTests {

	private static final int TRIES = Integer.getInteger("register.crash.tries", 4);

	private static final long SEED = Long.getLong("register.crash.seed", System.nanoTime());

	private static final Path DIRECTORY = Path.of("target/crash-database");

	private final Random random = new Random(SEED);

	private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

	private final List<Long> durations = new ArrayList<>();

	private OwnServer server;

	private JdbcClient database;

	private PublishedDrafts drafts;

	private Publisher publisher;

	@BeforeAll
	void start() throws Exception {
		this.server = OwnServer.founded(DIRECTORY);
		this.database = JdbcClient.create(this.server.asAdministrator());
		this.drafts = new PublishedDrafts(this.database, SEED);
		startPublisher();
	}

	@AfterAll
	void stop() {
		if (this.publisher != null) {
			this.publisher.kill();
		}
		this.server.close();
	}

	@Test
	void leavesAllOrNothingWhateverEndsItAndWhen() throws Exception {
		Map<Crash, Integer> tries = new EnumMap<>(Crash.class);
		for (int number = 1; number <= TRIES; number++) {
			Crash crash = Crash.values()[number % Crash.values().length];
			tries.merge(crash, 1, Integer::sum);
			crash(crash);
		}
		this.drafts.requireAllAcknowledged();
		holds();
		System.out.printf("%d tries with seed %d: %s; %s%n", TRIES, SEED, tries, this.outcomes);
	}

	private void crash(Crash crash) throws Exception {
		long draft = prepare();
		this.publisher.send("approve " + draft);
		TimeUnit.MICROSECONDS.sleep(this.random.nextLong(moment()));
		switch (crash) {
			case APPLICATION -> this.publisher.kill();
			case DATABASE -> {
				this.server.end(OwnServer.Ending.values()[this.random.nextInt(OwnServer.Ending.values().length)]);
				this.server.startAgain();
			}
			case CONNECTION -> this.database.sql("""
					select count(pg_terminate_backend(pid)) from pg_stat_activity
					 where usename = 'register' and (state <> 'idle' or xact_start is not null)""")
				.query(Long.class)
				.single();
		}
		String answer = this.publisher.answer();
		this.drafts.note(answer);
		boolean through = holds().contains(draft);
		this.outcomes.merge(
				through ? answer.startsWith("published") ? Outcome.ACKNOWLEDGED : Outcome.UNHEARD : Outcome.ABSENT, 1,
				Integer::sum);
		if (crash == Crash.APPLICATION) {
			startPublisher();
		}
		approve(draft);
		approve(draft);
		assertThat(holds()).contains(draft);
	}

	/** Up to a little longer than publishing takes, in microseconds. */
	private long moment() {
		return this.durations.stream().sorted().skip(this.durations.size() / 2).findFirst().orElseThrow() * 5 / 4;
	}

	/** Starts the application, and publishes once so that it is warm. */
	private void startPublisher() throws Exception {
		this.publisher = Publisher.start(this.server.settings());
		for (int times = 0; times < 3; times++) {
			long draft = prepare();
			long before = System.nanoTime();
			approve(draft);
			this.durations.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - before));
			while (this.durations.size() > 3) {
				this.durations.removeFirst();
			}
		}
	}

	private long prepare() throws Exception {
		int number = this.drafts.nextNumber();
		this.publisher.send("prepare " + number);
		return this.drafts.noteWaiting(number, this.publisher.answer());
	}

	private void approve(long draft) throws Exception {
		this.publisher.send("approve " + draft);
		String answer = this.publisher.answer();
		assertThat(answer).as("seed %d", SEED).startsWith("published ");
		this.drafts.note(answer);
	}

	/** Checks everything, and returns the drafts that are published. */
	private List<Long> holds() {
		return this.drafts.holds(this.server.asAdministrator());
	}

	/** What ends. */
	private enum Crash {

		APPLICATION, DATABASE, CONNECTION

	}

	/** What became of the publication that was disturbed. */
	private enum Outcome {

		/** It was through before. */
		ACKNOWLEDGED,

		/** It is there, but nobody had heard so yet. */
		UNHEARD,

		/** Nothing of it is there. */
		ABSENT

	}

}
