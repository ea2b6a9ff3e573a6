package org.courtsanctions.bench;

import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

import org.courtsanctions.ledger.Ledger;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures the whole register as a ZIP, as the founding record alone (version 1) and with
 * the 100,000 invented officials that {@link SearchBench} makes:
 * {@code mvn -Pbench test -Dtest=ExportBench -Dbench.jvm=-Xmx300m}, after
 * {@code mvn -Pbench test -Dtest=SearchBench}. What was measured is printed and added to
 * {@code target/bench.txt}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "register.database.directory=target/bench-database", "register.database.port=0",
				"register.database.statement-timeout=0", "register.database.idle-timeout=0",
				"register.politeness.burst=100000000", "register.politeness.per-second=100000000" })
class ExportBench {

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 10);

	@LocalServerPort
	private int port;

	@Autowired
	private Ledger ledger;

	@Autowired
	private JdbcClient jdbc;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	@Test
	void theWholeRegister() throws Exception {
		long newest = this.ledger.head().version();
		int officials = this.jdbc.sql("select count(*) from official").query(Integer.class).single();
		try (var report = new PrintWriter(Files.newBufferedWriter(Path.of("target/bench.txt"),
				StandardOpenOption.CREATE, StandardOpenOption.APPEND), true)) {
			for (int round = 1; round <= ROUNDS; round++) {
				tell(report, "version 1, round " + round, measure("/data/v1/court-sanctions-register-v1.zip"));
			}
			tell(report, "version " + newest + " with " + officials + " officials",
					measure("/data/v" + newest + "/court-sanctions-register-v" + newest + ".zip"));
		}
	}

	private void tell(PrintWriter report, String what, Measured measured) {
		String line = "whole register as ZIP, %s: %d bytes in %.1f s, heap %d MB at most".formatted(what,
				measured.bytes(), measured.seconds(), measured.heap() >> 20);
		System.out.println(line);
		report.println(line);
	}

	private Measured measure(String address) throws Exception {
		var most = new AtomicLong();
		Thread watch = Thread.startVirtualThread(() -> {
			try {
				while (true) {
					Runtime runtime = Runtime.getRuntime();
					most.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
					Thread.sleep(20);
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
		Path file = Files.createTempFile("bench-", ".zip");
		try {
			long start = System.nanoTime();
			HttpResponse<Path> answer = this.http.send(
					HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + address)).build(),
					HttpResponse.BodyHandlers.ofFile(file));
			double seconds = (System.nanoTime() - start) / 1e9;
			if (answer.statusCode() != 200) {
				throw new IllegalStateException(address + " answered " + answer.statusCode());
			}
			return new Measured(Files.size(file), seconds, most.get());
		}
		finally {
			watch.interrupt();
			Files.delete(file);
		}
	}

	/**
	 * What a download took.
	 *
	 * @param bytes its size
	 * @param seconds how long it took
	 * @param heap how much of the heap was in use at most, in bytes
	 */
	private record Measured(long bytes, double seconds, long heap) {
	}

}
