package org.courtsanctions.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A web server that makes one answer at a time. Readers have a second and one more for
 * each 2 MB; answers that are not sent have 2 MB of memory and 30 MB in files.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeAnswerTests {

	private static final Pace.Allowed SLOWEST = new Pace.Allowed(Duration.ofSeconds(1), 2_000_000);

	/** More than the network holds back by itself. */
	private static final int LARGE = 12_000_000;

	private final HttpClient client = HttpClient.newHttpClient();

	private final List<SlowReader> open = new ArrayList<>();

	private final Tomcat server = new Tomcat();

	private Path files;

	private int port;

	@BeforeAll
	void start(@TempDir Path directory) throws Exception {
		this.files = Files.createDirectory(directory.resolve("files"));
		this.server.setBaseDir(directory.toString());
		this.server.setPort(0);
		this.server.getConnector().setProperty("address", "127.0.0.1");
		StandardContext context = (StandardContext) this.server.addContext("", directory.toString());
		// Nothing outlives this Java process that could leak
		context.setClearReferencesRmiTargets(false);
		context.setClearReferencesThreadLocals(false);
		var lane = new AdmissionSettings.Lane(1, 9, 9, Duration.ofSeconds(10), Duration.ZERO);
		add(context, "sending", new Sending(new Room(2 << 20, 30_000_000, this.files), SLOWEST));
		add(context, "admission", new Admission(new AdmissionSettings(lane, lane, lane, Duration.ZERO, 0),
				Admission.Turned.of("Busy", "Come back."), Admission.Turned.of("Slow", "Send again.")));
		Tomcat.addServlet(context, "maker", new Maker());
		context.addServletMappingDecoded("/", "maker");
		this.server.start();
		this.port = this.server.getConnector().getLocalPort();
	}

	private static void add(StandardContext context, String name, Filter filter) {
		var definition = new FilterDef();
		definition.setFilterName(name);
		definition.setFilter(filter);
		context.addFilterDef(definition);
		var everywhere = new FilterMap();
		everywhere.setFilterName(name);
		everywhere.addURLPattern("/*");
		context.addFilterMap(everywhere);
	}

	@AfterEach
	void hangUp() throws IOException {
		for (SlowReader reader : this.open) {
			reader.close();
		}
	}

	@AfterAll
	void stop() throws LifecycleException {
		this.server.stop();
		this.server.destroy();
	}

	@Test
	void letsSlowReadersHoldNoPlace() throws Exception {
		for (int number = 0; number < 5; number++) {
			connect().ask("/?size=" + LARGE).read(20, 0);
			assertWhole(get("/?size=" + LARGE), LARGE);
		}
		assertWhole(get("/?size=9"), 9);
	}

	@Test
	void letsGoOfWhoReadsTooSlowly() throws Exception {
		SlowReader slow = connect().ask("/?size=" + LARGE);
		for (int tenth = 0; tenth < 60; tenth++) {
			slow.read(1000, 100);
		}
		assertThat(slow.rest()).isLessThan(LARGE - 100_000);
	}

	@Test
	void givesWhoReadsSteadilyTheWhole() throws Exception {
		SlowReader steady = connect().ask("/?size=" + LARGE);
		for (int tenth = 0; tenth < 25; tenth++) {
			steady.read(400_000, 100);
		}
		assertThat(steady.rest()).isGreaterThan(LARGE - 25 * 400_000);
	}

	@Test
	void letsGoOfTheSlowestWhenThereIsNoRoom() throws Exception {
		List<SlowReader> slow = new ArrayList<>();
		for (int number = 0; number < 4; number++) {
			slow.add(connect().ask("/?size=" + LARGE).read(20, 50));
		}
		assertWhole(get("/?size=" + LARGE), LARGE);
		assertWhole(get("/file?size=" + LARGE), LARGE);
		int torn = 0;
		for (SlowReader reader : slow) {
			torn += (reader.rest() < LARGE) ? 1 : 0;
		}
		assertThat(torn).isPositive();
	}

	@Test
	void refusesWhatThereIsNoRoomFor() throws Exception {
		HttpResponse<byte[]> refused = get("/?size=40000000");
		assertThat(refused.statusCode()).isEqualTo(503);
		assertThat(refused.headers().firstValue("Retry-After")).isPresent();
		assertThat(get("/file?size=40000000").statusCode()).isEqualTo(503);
		assertWhole(get("/?size=" + LARGE), LARGE);
	}

	@Test
	void tellsTheLengthOfEveryAnswer() throws Exception {
		for (int size : new int[] { 1, 9000, 200_000, LARGE }) {
			HttpResponse<byte[]> answer = get("/?size=" + size);
			assertWhole(answer, size);
			assertThat(answer.headers().firstValue("Content-Length")).contains(Integer.toString(size));
		}
	}

	@Test
	void sendsAWholeFileAndDeletesIt() throws Exception {
		HttpResponse<byte[]> answer = get("/file?size=3000000");
		assertWhole(answer, 3_000_000);
		assertThat(answer.headers().firstValue("Content-Length")).contains("3000000");
	}

	@Test
	void leavesNoFiles() throws Exception {
		get("/?size=" + LARGE);
		connect().ask("/?size=" + LARGE).read(20, 0).close();
		long began = System.nanoTime();
		while (!names().isEmpty() && System.nanoTime() - began < TimeUnit.SECONDS.toNanos(20)) {
			Thread.sleep(20);
		}
		assertThat(names()).isEmpty();
	}

	@Test
	void tellsOfAFailureOnTheWayInsteadOfAPart() throws Exception {
		HttpResponse<byte[]> answer = get("/?fails=true&size=" + LARGE);
		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(new String(answer.body())).doesNotContain("0123456789");
	}

	@Test
	void forgetsWhatWasMadeBeforeAnError() throws Exception {
		HttpResponse<byte[]> answer = get("/error?size=1000");
		assertThat(answer.statusCode()).isEqualTo(410);
		assertThat(new String(answer.body())).doesNotContain("0123456789");
	}

	private List<String> names() throws IOException {
		try (Stream<Path> all = Files.list(this.files)) {
			return all.map(Path::toString).toList();
		}
	}

	private SlowReader connect() throws IOException {
		var reader = new SlowReader(this.port);
		this.open.add(reader);
		return reader;
	}

	private HttpResponse<byte[]> get(String path) throws Exception {
		return this.client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.timeout(Duration.ofSeconds(20))
			.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	private static void assertWhole(HttpResponse<byte[]> answer, int size) {
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(Arrays.equals(answer.body(), bytes(size))).as("all %d bytes", size).isTrue();
	}

	private static byte[] bytes(int size) {
		byte[] bytes = new byte[size];
		for (int at = 0; at < size; at++) {
			bytes[at] = (byte) ('0' + at % 10);
		}
		return bytes;
	}

	/** Makes an answer of some size. */
	private final class Maker extends HttpServlet {

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
			byte[] all = bytes(Integer.parseInt(request.getParameter("size")));
			if (request.getRequestURI().equals("/file")) {
				Path file = Files.write(Files.createTempFile(WholeAnswerTests.this.files, "whole", ""), all);
				response.setContentLength(all.length);
				WholeAnswer.handOver(file, request, response);
				return;
			}
			ServletOutputStream out = response.getOutputStream();
			for (int at = 0; at < all.length; at += 7000) {
				out.write(Arrays.copyOfRange(all, at, Math.min(all.length, at + 7000)));
			}
			if (request.getRequestURI().equals("/error")) {
				response.sendError(HttpServletResponse.SC_GONE);
			}
			if (request.getParameter("fails") != null) {
				throw new IOException("invented");
			}
		}

	}

}
