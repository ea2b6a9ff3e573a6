package org.courtsanctions.bench;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.courtsanctions.account.Visitor;
import org.junit.jupiter.api.Test;

/**
 * Asks the built application for many times what it can serve, and looks beside the crowd
 * how long a reader waits for a page, whether an editor can sign in, and how it serves
 * when the crowd has gone. Its page cache is off, so that each page has to be made.
 * {@code mvn -DskipTests package}, then {@code mvn -Pbench test -Dtest=OverloadBench}.
 * What was measured is printed and written to {@code target/bench/overload.txt}.
 */
class OverloadBench {

	private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warmup", 60);

	private static final int SECONDS = Integer.getInteger("bench.seconds", 30);

	private static final int CROWD = Integer.getInteger("bench.crowd", 400);

	private static final int PAUSE_MILLIS = 100;

	private static final String PAGE = "/officials/kimberly-prost";

	private static final String PASSWORD = "seven green lanterns measured";

	private static final Path FOLDER = Path.of("target/bench");

	private final StringBuilder told = new StringBuilder();

	@Test
	void readersAndEditorsBesideACrowd() throws Exception {
		Files.createDirectories(FOLDER);
		try (MeasuredServer server = MeasuredServer.register(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-jar",
						SiteBench.jar().toString()),
				FOLDER.resolve("overload"), FOLDER.resolve("overload.log"),
				Map.of("register.page-cache.enabled", "false", "register.accounts.first-password", PASSWORD))) {
			Wrk.run(server.address(PAGE), WARM_UP_SECONDS);
			Wrk.Result served = Wrk.run(server.address(PAGE), SECONDS);
			tell("it serves %.0f pages a second to 16 connections, p50 %.1f ms, p99 %.1f ms", served.perSecond(),
					served.p50(), served.p99());
			beside(server, served.perSecond());
			Wrk.Result after = Wrk.run(server.address(PAGE), SECONDS);
			tell("right after it, it serves %.0f pages a second, p50 %.1f ms, p99 %.1f ms, and refuses %.0f",
					after.perSecond(), after.p50(), after.p99(), after.refused());
		}
		Files.writeString(FOLDER.resolve("overload.txt"), this.told);
	}

	private void beside(MeasuredServer server, double capacity) throws Exception {
		var over = new CountDownLatch(1);
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<List<Asked>> reader = people.submit(() -> {
				List<Asked> asked = new ArrayList<>();
				while (!over.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
					long start = System.nanoTime();
					HttpResponse<byte[]> answer = server.get(PAGE, null);
					asked.add(new Asked(answer.statusCode(), answer.headers().firstValue("Retry-After").isPresent(),
							start));
				}
				return asked;
			});
			Future<List<Asked>> editor = people.submit(() -> {
				List<Asked> asked = new ArrayList<>();
				while (!over.await(10L * PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
					long start = System.nanoTime();
					Visitor.Answer answer = new Visitor(server.port()).signIn("admin", PASSWORD);
					boolean in = answer.status() == 302 && answer.location().startsWith("/admin");
					asked.add(new Asked(in ? 200 : answer.status(), false, start));
				}
				return asked;
			});
			try {
				Wrk.Result crowd = Wrk.crowd(CROWD, server.address(PAGE), SECONDS);
				tell("a crowd of %d connections asks %.0f times a second, %.1f times that; %.0f a second are served, the others told to come back",
						CROWD, crowd.perSecond(), crowd.perSecond() / capacity, crowd.perSecond() - crowd.refused());
			}
			finally {
				over.countDown();
			}
			tell("a reader beside it: %s", Asked.tell(reader.get()));
			tell("an editor beside it who signs in: %s", Asked.tell(editor.get()));
		}
	}

	private void tell(String text, Object... values) {
		String line = String.format(Locale.ROOT, text, values);
		System.out.println(line);
		this.told.append(line).append(System.lineSeparator());
	}

	/**
	 * What came of one request.
	 *
	 * @param status the answer's
	 * @param later whether it says when to come back
	 * @param millis how long it took
	 */
	private record Asked(int status, boolean later, double millis) {

		Asked(int status, boolean later, long start) {
			this(status, later, (System.nanoTime() - start) / 1e6);
		}

		static String tell(List<Asked> all) {
			double[] served = all.stream()
				.filter((asked) -> asked.status == 200)
				.mapToDouble(Asked::millis)
				.sorted()
				.toArray();
			long refused = all.stream().filter((asked) -> asked.later).count();
			long other = all.size() - served.length - refused;
			return String.format(Locale.ROOT,
					"%d asked, %d served (p50 %.0f ms, p99 %.0f ms), %d told to come back, %d else", all.size(),
					served.length, at(served, 0.5), at(served, 0.99), refused, other);
		}

		private static double at(double[] sorted, double part) {
			return (sorted.length > 0) ? sorted[(int) Math.min(sorted.length - 1L, (long) (part * sorted.length))]
					: Double.NaN;
		}

	}

}
