package org.courtsanctions.editing;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.courtsanctions.database.OwnServer;
import org.courtsanctions.ledger.LedgerCheck;
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

	private static final int RECORDS = 6;

	private static final int CITED_RECORDS = RECORDS - 1;

	private static final Path DIRECTORY = Path.of("target/crash-database");

	private final Random random = new Random(SEED);

	/** The version that each draft was acknowledged as. */
	private final Map<Long, Long> acknowledged = new LinkedHashMap<>();

	/** The number of each draft. */
	private final Map<Long, Integer> numbers = new LinkedHashMap<>();

	private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

	private final List<Long> durations = new ArrayList<>();

	private OwnServer server;

	private JdbcClient database;

	private Publisher publisher;

	@BeforeAll
	void start() throws Exception {
		this.server = OwnServer.start(DIRECTORY);
		this.database = JdbcClient.create(this.server.asAdministrator());
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
		assertThat(this.acknowledged).hasSameSizeAs(this.numbers);
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
		note(draft, answer);
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
		int number = this.numbers.size() + 1;
		this.publisher.send("prepare " + number);
		String answer = this.publisher.answer();
		assertThat(answer).startsWith("waiting ");
		long draft = Long.parseLong(answer.split(" ")[1]);
		this.numbers.put(draft, number);
		return draft;
	}

	private void approve(long draft) throws Exception {
		this.publisher.send("approve " + draft);
		String answer = this.publisher.answer();
		assertThat(answer).as("seed %d", SEED).startsWith("published ");
		note(draft, answer);
	}

	private void note(long draft, String answer) {
		if (answer.startsWith("published ")) {
			long version = Long.parseLong(answer.split(" ")[2]);
			Long before = this.acknowledged.put(draft, version);
			assertThat(before).as("version of draft %d, seed %d", draft, SEED).isIn(null, version);
		}
	}

	/** Checks every draft there ever was, and returns those that are published. */
	private List<Long> holds() {
		List<Long> through = new ArrayList<>();
		List<Standing> all = this.database.sql("""
				select d.id, d.state, d.published_version, d.reason,
				       (select array_agg(e.version) from ledger_entry e where e.reason = d.reason)::text as entries,
				       (select count(*) from (
				           select id, slug from official union all select id, slug from announcement
				           union all select id, slug from sanction_event union all select id, slug from statement
				           union all select id, slug from case_event) r
				         join citation c on c.fact_id = r.id
				         join source s on s.id = c.source_id and s.slug = m.prefix || 'source'
				        where starts_with(r.slug, m.prefix)) as cited,
				       (select count(*) from (
				           select slug from source union all
				           select slug from official union all select slug from announcement
				           union all select slug from sanction_event union all select slug from statement
				           union all select slug from case_event) r where starts_with(r.slug, m.prefix)) as records
				  from draft d
				 cross join lateral (select 'crash-' || substring(d.reason from '[0-9]+$') || '-' as prefix) m
				 order by d.id""")
			.query((row, number) -> new Standing(row.getLong("id"), row.getString("state"),
					row.getObject("published_version", Long.class), row.getString("entries"), row.getInt("cited"),
					row.getInt("records")))
			.list();
		assertThat(all).extracting(Standing::draft).containsExactlyElementsOf(this.numbers.keySet());
		for (Standing draft : all) {
			String what = "draft %d, seed %d".formatted(draft.draft(), SEED);
			if (draft.version() == null) {
				assertThat(draft).as(what).isEqualTo(new Standing(draft.draft(), "IN_REVIEW", null, null, 0, 0));
				assertThat(this.acknowledged).as(what).doesNotContainKey(draft.draft());
			}
			else {
				assertThat(draft).as(what)
					.isEqualTo(new Standing(draft.draft(), "PUBLISHED", draft.version(), "{" + draft.version() + "}",
							CITED_RECORDS, RECORDS));
				assertThat(this.acknowledged.getOrDefault(draft.draft(), draft.version())).as(what)
					.isEqualTo(draft.version());
				through.add(draft.draft());
			}
		}
		LedgerCheck.Result ledger = LedgerCheck.of(this.server.asAdministrator());
		assertThat(ledger).as("seed %d", SEED).isEqualTo(new LedgerCheck.Result(1 + through.size(), null));
		return through;
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

	/**
	 * A draft and what the record holds of it.
	 *
	 * @param draft the draft
	 * @param state its state
	 * @param version what it became
	 * @param entries the ledger's entries for it
	 * @param cited its records that cite its source
	 * @param records its records
	 */
	private record Standing(long draft, String state, Long version, String entries, int cited, int records) {
	}

	/** The application in a process of its own. */
	private record Publisher(Process process, PrintWriter commands, BlockingQueue<String> answers) {

		private static final String DEAD = "dead";

		private static final int SECONDS = 120;

		static Publisher start(List<String> settings) throws IOException, InterruptedException {
			List<String> command = new ArrayList<>(List.of(
					Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
					"-cp", System.getProperty("java.class.path"), PublishingApplication.class.getName()));
			command.addAll(settings);
			command.addAll(List.of("--server.port=0", "--logging.level.root=error"));
			Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
			BlockingQueue<String> answers = new LinkedBlockingQueue<>();
			Thread.ofVirtual().start(() -> {
				process.inputReader()
					.lines()
					.filter((line) -> line.matches("(waiting|published|failed|ready).*"))
					.forEach(answers::add);
				answers.add(DEAD);
			});
			var publisher = new Publisher(process, new PrintWriter(process.outputWriter(), true), answers);
			assertThat(publisher.answer()).isEqualTo(PublishingApplication.READY);
			return publisher;
		}

		void send(String command) {
			this.commands.println(command);
		}

		/** What it says next; that it is dead once it says nothing more. */
		String answer() throws InterruptedException {
			String answer = this.answers.poll(SECONDS, TimeUnit.SECONDS);
			assertThat(answer).as("an answer").isNotNull();
			return answer;
		}

		void kill() {
			this.process.destroyForcibly().onExit().join();
		}

	}

}
