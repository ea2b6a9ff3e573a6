package org.courtsanctions.editing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.courtsanctions.RegisterApplication;
import org.courtsanctions.database.OwnServer;
import org.courtsanctions.database.RudeProxy;
import org.courtsanctions.database.SmallDisk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Publishes from several threads while something breaks, mends it, and looks: what was
 * acknowledged is there, nothing is there twice or in half, the application needs no
 * restart unless it was killed, and the ledger holds.
 * {@code mvn -Pfaults test -Dfaults.rounds=200 -Dfaults.seed=1} runs it, if wanted for no
 * longer than {@code -Dfaults.minutes=10}; the same seed breaks the same things in the
 * same order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultRounds {

	private static final int ROUNDS = Integer.getInteger("faults.rounds", 30);

	private static final long SEED = Long.getLong("faults.seed", System.nanoTime() % 1_000_000);

	/** When to stop, whatever rounds are left. */
	private static final Duration LONGEST = Duration.ofMinutes(Integer.getInteger("faults.minutes", 24 * 60));

	/** How many rounds pass between two checks of the whole ledger. */
	private static final int WHOLE_LEDGER_EVERY = 10;

	private static final int TOGETHER = 4;

	private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(60);

	private static final int MEGABYTES = 700;

	private final Random random = new Random(SEED);

	private final Map<Fault, Tally> tallies = new EnumMap<>(Fault.class);

	private final List<String> lines = new ArrayList<>();

	private SmallDisk disk;

	private OwnServer server;

	private RudeProxy network;

	private PublishedDrafts drafts;

	private Publisher publisher;

	/** How long publishing takes when nothing is broken, in microseconds. */
	private long usual;

	private int restarts;

	@BeforeAll
	void start() throws Exception {
		this.disk = SmallDisk.at(Path.of("target/faults/database"), MEGABYTES);
		this.server = OwnServer.start(this.disk.folder());
		this.network = RudeProxy.before(this.server.port(), new Random(SEED));
		this.drafts = new PublishedDrafts(JdbcClient.create(this.server.asAdministrator()), SEED);
		startPublisher();
	}

	@AfterAll
	void stop() throws IOException {
		if (this.publisher != null) {
			this.publisher.kill();
		}
		this.network.close();
		this.server.close();
		this.disk.close();
	}

	@Test
	void loseNothingDoubleNothingAndKeepTheLedger() throws Exception {
		List<Fault> deck = new ArrayList<>();
		say("Seed %d, %d rounds, each %d drafts at once, some twice".formatted(SEED, ROUNDS, TOGETHER));
		long begun = System.nanoTime();
		for (int round = 1; round <= ROUNDS
				&& Duration.ofNanos(System.nanoTime() - begun).compareTo(LONGEST) < 0; round++) {
			if (deck.isEmpty()) {
				deck.addAll(List.of(Fault.values()));
				Collections.shuffle(deck, this.random);
			}
			Fault fault = deck.removeLast();
			long before = System.nanoTime();
			String outcome;
			if (fault == Fault.DISK_FULL && !this.disk.isSmall()) {
				this.tallies.computeIfAbsent(fault, (any) -> new Tally()).skipped++;
				outcome = "skipped: no file system of its own could be mounted here";
			}
			else {
				outcome = round(round, fault);
			}
			say("%4d  seed %d  %-18s %s  %d ms".formatted(round, SEED, fault, outcome, millisSince(before)));
		}
		this.drafts.requireAllAcknowledged();
		this.drafts.holds(this.server.asAdministrator());
		assertThat(verifyLedger()).as("--verify-ledger").isZero();
		summarise();
	}

	private String round(int round, Fault fault) throws Exception {
		List<Long> waiting = new ArrayList<>();
		for (int times = 0; times < TOGETHER; times++) {
			waiting.add(prepare());
		}
		List<Long> asked = new ArrayList<>(waiting);
		asked.add(waiting.get(this.random.nextInt(TOGETHER)));
		if (fault == Fault.DISK_FULL) {
			this.disk.fillAlmost();
		}
		long moment = this.random.nextLong(this.usual * (TOGETHER + 1));
		asked.forEach((draft) -> this.publisher.send("approve " + draft));
		TimeUnit.MICROSECONDS.sleep(moment);
		int before = this.drafts.acknowledged();
		Runnable mend = strike(fault);
		boolean killed = fault == Fault.APPLICATION_KILLED;
		if (killed) {
			hearTheDead();
			mend.run();
		}
		else {
			int pause = 100 + this.random.nextInt(900);
			Thread.sleep(pause);
			mend.run();
			for (int answers = 0; answers < asked.size(); answers++) {
				String answer = heard();
				assertThat(answer).as("seed %d, round %d", SEED, round).isNotEqualTo(Publisher.DEAD);
				this.drafts.note(answer);
			}
		}
		long mended = System.nanoTime();
		int heard = this.drafts.acknowledged() - before;
		awaitDatabase();
		List<Long> through = (round % WHOLE_LEDGER_EVERY == 0) ? this.drafts.holds(this.server.asAdministrator())
				: this.drafts.holds();
		int there = (int) waiting.stream().filter(through::contains).count();
		if (killed) {
			startPublisher();
		}
		Collections.shuffle(waiting, this.random);
		int again = 0;
		for (long draft : waiting) {
			again += approve(draft, mended) - 1;
		}
		assertThat(this.drafts.holds()).containsAll(waiting);
		Tally tally = this.tallies.computeIfAbsent(fault, (any) -> new Tally());
		tally.rounds++;
		tally.acknowledged += heard;
		tally.unheard += there - heard;
		tally.absent += TOGETHER - there;
		tally.again += again;
		return "acknowledged %d, there but unheard %d, absent %d".formatted(heard, there - heard, TOGETHER - there);
	}

	/** Takes what a killed application still said. */
	private void hearTheDead() throws InterruptedException {
		for (String answer = this.publisher.answer(); !answer.equals(Publisher.DEAD); answer = this.publisher
			.answer()) {
			this.drafts.note(answer);
		}
	}

	/** Breaks something, and returns how to mend it. */
	private Runnable strike(Fault fault) throws Exception {
		return switch (fault) {
			case APPLICATION_KILLED -> {
				this.publisher.kill();
				yield () -> {
				};
			}
			case DATABASE_STOPPED -> {
				this.server.end(OwnServer.Ending.STOP_AT_ONCE);
				yield this.server::startAgain;
			}
			case DATABASE_KILLED -> {
				this.server.end(this.random.nextBoolean() ? OwnServer.Ending.KILL_ALL : OwnServer.Ending.KILL);
				yield this.server::startAgain;
			}
			case CONNECTION_ENDED -> {
				JdbcClient.create(this.server.asAdministrator()).sql("""
						select count(pg_terminate_backend(pid)) from (
						    select pid from pg_stat_activity
						     where usename = 'register' and (state <> 'idle' or xact_start is not null)
						     order by random() limit 1) one""").query(Long.class).single();
				yield () -> {
				};
			}
			case NETWORK_CUT -> {
				this.network.become(RudeProxy.Mood.SHUT);
				this.network.cut();
				yield () -> this.network.become(RudeProxy.Mood.FAIR);
			}
			case NETWORK_SLOW -> mood(RudeProxy.Mood.SLOW);
			case NETWORK_DRIBBLES -> mood(RudeProxy.Mood.DRIBBLING);
			case NETWORK_HALVES -> mood(RudeProxy.Mood.HALVING);
			case NETWORK_SILENT -> mood(RudeProxy.Mood.SILENT);
			case DISK_FULL -> {
				this.disk.fill();
				yield this.disk::free;
			}
			case CLOCK_SKEWED -> {
				skew(this.random.nextInt(-300_000, 300_000));
				yield () -> {
				};
			}
			case RUDE_REQUESTS -> {
				List<Socket> guests = rudeRequests();
				yield () -> guests.forEach(FaultRounds::hangUp);
			}
		};
	}

	private Runnable mood(RudeProxy.Mood mood) {
		this.network.become(mood);
		return () -> this.network.become(RudeProxy.Mood.FAIR);
	}

	/** Moves the clock now; the answer comes among those to the approvals. */
	private void skew(int seconds) {
		this.publisher.send("skew " + seconds);
	}

	/** Requests that are broken, half, or never end; they stay open. */
	private List<Socket> rudeRequests() throws IOException {
		List<Socket> guests = new ArrayList<>();
		for (String request : List.of("GET /offic", "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
				"POST /api/drafts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{",
				"POST /screen HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\nname=",
				"\u0000\u0001 / HTTP/9\r\n\r\n", "GET /?asOf=%ff%00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
				"GET /officials HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
			for (int times = 0; times < 10; times++) {
				Socket guest = new Socket(InetAddress.getLoopbackAddress(), this.publisher.port());
				guests.add(guest);
				OutputStream out = guest.getOutputStream();
				out.write(request.getBytes(StandardCharsets.ISO_8859_1));
				out.flush();
			}
		}
		return guests;
	}

	private static void hangUp(Socket guest) {
		try {
			guest.setSoLinger(true, 0);
			guest.close();
		}
		catch (IOException ex) {
			// The application was first
		}
	}

	private void startPublisher() throws Exception {
		this.publisher = Publisher.start(this.server.settings(this.network.port()));
		this.restarts++;
		List<Long> durations = new ArrayList<>();
		for (int times = 0; times < 3; times++) {
			long draft = prepare();
			long before = System.nanoTime();
			approve(draft, before);
			durations.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - before));
		}
		this.usual = durations.stream().sorted().skip(1).findFirst().orElseThrow();
	}

	private long prepare() throws Exception {
		int number = this.drafts.nextNumber();
		this.publisher.send("prepare " + number);
		return this.drafts.noteWaiting(number, heard());
	}

	/** Approves until it is acknowledged, and says how often it took. */
	private int approve(long draft, long since) throws Exception {
		for (int times = 1;; times++) {
			this.publisher.send("approve " + draft);
			String answer = heard();
			this.drafts.note(answer);
			if (answer.startsWith("published ")) {
				return times;
			}
			assertThat(Duration.ofNanos(System.nanoTime() - since)).as("recovery, seed %d: %s", SEED, answer)
				.isLessThan(LONGEST_RECOVERY);
			Thread.sleep(50);
		}
	}

	/** The next answer that is about a draft. */
	private String heard() throws InterruptedException {
		String answer = this.publisher.answer();
		return answer.startsWith("skewed ") ? heard() : answer;
	}

	/** Waits until PostgreSQL has repaired itself; starts it if it gave up. */
	private void awaitDatabase() throws InterruptedException {
		for (int tries = 1;; tries++) {
			try (Connection connection = this.server.asAdministrator().getConnection()) {
				return;
			}
			catch (SQLException ex) {
				if (tries == 20) {
					this.server.startAgain();
				}
				assertThat(tries).as("the database comes back, seed %d", SEED).isLessThan(100);
				Thread.sleep(100);
			}
		}
	}

	/** Asks the register itself, as its operator would. */
	private int verifyLedger() throws Exception {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
						System.getProperty("java.class.path"), RegisterApplication.class.getName(), "--verify-ledger"));
		command.addAll(this.server.settings());
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		say(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
		return process.waitFor();
	}

	private void summarise() throws Exception {
		HttpResponse<Void> status = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.publisher.port() + "/status")).build(),
					HttpResponse.BodyHandlers.discarding());
		assertThat(status.statusCode()).isEqualTo(200);
		say("");
		say("%-18s %6s %12s %8s %7s %7s %7s".formatted("fault", "rounds", "acknowledged", "unheard", "absent",
				"retries", "skipped"));
		this.tallies.forEach((fault, tally) -> say("%-18s %6d %12d %8d %7d %7d %7d".formatted(fault, tally.rounds,
				tally.acknowledged, tally.unheard, tally.absent, tally.again, tally.skipped)));
		say("Seed %d: %d publications acknowledged, none lost, none doubled; the application was started %d times."
			.formatted(SEED, this.drafts.acknowledged(), this.restarts));
	}

	private void say(String line) {
		System.out.println(line);
		this.lines.add(line);
		try {
			Files.write(Files.createDirectories(Path.of("target/faults")).resolve("rounds.txt"), this.lines);
		}
		catch (IOException ex) {
			System.out.println("target/faults/rounds.txt cannot be written: " + ex.getMessage());
		}
	}

	private static long millisSince(long nanos) {
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
	}

	/** What breaks. */
	private enum Fault {

		APPLICATION_KILLED, DATABASE_STOPPED, DATABASE_KILLED, CONNECTION_ENDED, NETWORK_CUT, NETWORK_SLOW,
		NETWORK_DRIBBLES, NETWORK_HALVES, NETWORK_SILENT, DISK_FULL, CLOCK_SKEWED, RUDE_REQUESTS

	}

	/** What became of the drafts of one kind of round. */
	private static final class Tally {

		private int rounds;

		private int acknowledged;

		private int unheard;

		private int absent;

		private int again;

		private int skipped;

	}

}
