package org.courtsanctions.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures search, suggestions and screening against 100,000 invented officials with
 * 300,000 names, on the machine it runs on: {@code mvn -Pbench test}. The database is
 * made once and kept in {@code target/bench-database}; what was measured is printed and
 * written to {@code target/bench.txt}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "register.database.directory=target/bench-database", "register.database.port=0",
				"register.database.statement-timeout=0", "register.database.idle-timeout=0",
				"register.politeness.burst=100000000", "register.politeness.per-second=100000000" })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SearchBench {

	private static final int CLIENTS = 16;

	private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warmup", 60);

	private static final int SECONDS = Integer.getInteger("bench.seconds", 40);

	private static final int PAUSE_MILLIS = 250;

	private static final int NAMES = 10_000;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final List<String> names = new ArrayList<>();

	private PrintWriter report;

	@BeforeAll
	void fill() throws IOException {
		this.report = new PrintWriter(Files.newBufferedWriter(Path.of("target/bench.txt")), true);
		var record = new LargeRecord(this.jdbc, new TransactionTemplate(this.transactions),
				(progress) -> tell("%s%n", progress));
		this.names.addAll(record.fillOfficials());
		this.jdbc.sql("""
				select relname || ' ' || pg_size_pretty(pg_relation_size(oid)) as line from pg_class
				 where relname like 'search_entry%' order by relname""").query((row) -> {
			tell("%s%n", row.getString("line"));
		});
		tell("search_entry: %d rows%n",
				this.jdbc.sql("select count(*) from search_entry").query(Integer.class).single());
	}

	@AfterAll
	void close() {
		this.report.close();
	}

	@Test
	@Order(1)
	void suggestions() throws Exception {
		Function<Random, String> typed = (random) -> {
			String name = name(random);
			return "/search/suggestions?q=" + encoded(name.substring(0, 2 + random.nextInt(name.length() - 2)));
		};
		measure("suggestions, 16 clients that type (a request every 250 ms each)", typed, PAUSE_MILLIS);
		measure("suggestions, 16 clients without pause", typed, 0);
	}

	@Test
	@Order(2)
	void search() throws Exception {
		Function<Random, String> asked = (random) -> "/search?q=" + encoded(switch (random.nextInt(10)) {
			case 0, 1 -> misspelt(name(random), random);
			case 2 -> name(random).split(" ")[1];
			case 3 -> "invented reference " + random.nextInt(LargeRecord.OFFICIALS);
			case 4 -> List.of("International Criminal Court", "EO 14203", "khan", "sanctions judges", "Belarus court")
				.get(random.nextInt(5));
			default -> name(random);
		});
		measure("search pages, 16 clients that read (a request every 250 ms each)", asked, PAUSE_MILLIS);
		measure("search pages, 16 clients without pause", asked, 0);
	}

	@Test
	@Order(3)
	void screening() throws Exception {
		Random random = new Random(3);
		var list = new StringBuilder("name;born\n");
		for (int row = 0; row < NAMES; row++) {
			String name = name(random);
			list.append((row % 10 == 0) ? name
					: (row % 10 == 1) ? misspelt(name, random)
							: "Nobody " + new StringBuilder(name.split(" ")[1]).reverse())
				.append(";19")
				.append(30 + random.nextInt(60))
				.append('\n');
		}
		for (int round = 1; round <= 3; round++) {
			System.gc();
			long before = used();
			long start = System.nanoTime();
			HttpResponse<String> answer = this.http
				.send(HttpRequest.newBuilder(URI.create(base() + "/screen/results.csv"))
					.header("Content-Type", "multipart/form-data; boundary=x")
					.POST(HttpRequest.BodyPublishers
						.ofString("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"l.csv\"\r\n\r\n"
								+ list + "\r\n--x--\r\n"))
					.build(), HttpResponse.BodyHandlers.ofString());
			double seconds = (System.nanoTime() - start) / 1e9;
			long matches = answer.body().lines().filter((line) -> line.contains(",match,")).count();
			System.gc();
			tell("screening, round %d: %d names in %.1f s = %.0f names/s, %d rows with a match, heap %d MB before, %d MB after%n",
					round, NAMES, seconds, NAMES / seconds, matches, before >> 20, used() >> 20);
		}
	}

	private void measure(String what, Function<Random, String> address, int pause) throws Exception {
		run(address, pause, WARM_UP_SECONDS);
		long[] nanos = run(address, pause, SECONDS);
		Arrays.sort(nanos);
		tell("%s: %d requests, %.0f/s, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms%n", what, nanos.length,
				nanos.length / (double) SECONDS, at(nanos, 0.5), at(nanos, 0.95), at(nanos, 0.99), at(nanos, 1));
	}

	private long[] run(Function<Random, String> address, int pause, int seconds) throws Exception {
		try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
			long end = System.nanoTime() + seconds * 1_000_000_000L;
			List<Future<List<Long>>> all = IntStream.range(0, CLIENTS).mapToObj((client) -> clients.submit(() -> {
				Random random = new Random(client + seconds * 100L);
				List<Long> times = new ArrayList<>();
				while (System.nanoTime() < end) {
					URI asked = URI.create(base() + address.apply(random));
					long start = System.nanoTime();
					int status = this.http
						.send(HttpRequest.newBuilder(asked).build(), HttpResponse.BodyHandlers.discarding())
						.statusCode();
					times.add(System.nanoTime() - start);
					if (status != 200) {
						throw new IllegalStateException(asked + " answered " + status);
					}
					Thread.sleep((pause > 0) ? random.nextInt(2 * pause) : 0);
				}
				return times;
			})).toList();
			List<Long> times = new ArrayList<>();
			for (Future<List<Long>> one : all) {
				times.addAll(one.get());
			}
			return times.stream().mapToLong(Long::longValue).toArray();
		}
	}

	private String name(Random random) {
		return this.names.get(random.nextInt(this.names.size()));
	}

	private static String misspelt(String name, Random random) {
		int at = 1 + random.nextInt(name.length() - 2);
		return name.substring(0, at) + name.substring(at + 1);
	}

	private static double at(long[] sorted, double share) {
		return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
	}

	private static long used() {
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	private String base() {
		return "http://localhost:" + this.port;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private void tell(String form, Object... values) {
		System.out.printf(form, values);
		this.report.printf(form, values);
	}

}
