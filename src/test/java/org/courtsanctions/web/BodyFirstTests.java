package org.courtsanctions.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A web server that answers one request at a time and lets nobody wait, before which
 * bodies are taken in for one second.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodyFirstTests {

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private static final int ROOM = 7_000_000;

	private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

	private final List<SlowSender> open = new ArrayList<>();

	private final Tomcat server = new Tomcat();

	private int port;

	@BeforeAll
	void start(@TempDir Path directory) throws LifecycleException {
		this.server.setBaseDir(directory.toString());
		this.server.setPort(0);
		this.server.getConnector().setProperty("address", "127.0.0.1");
		this.server.getEngine().getPipeline().addValve(new BodyFirst(PATIENCE, 32 << 10, ROOM));
		StandardContext context = (StandardContext) this.server.addContext("", directory.toString());
		// Nothing outlives this Java process that could leak
		context.setClearReferencesRmiTargets(false);
		context.setClearReferencesThreadLocals(false);
		var lane = new AdmissionSettings.Lane(1, 0, 0, Duration.ZERO, Duration.ZERO);
		var admission = new FilterDef();
		admission.setFilterName("admission");
		admission.setFilter(new Admission(new AdmissionSettings(lane, lane, lane, Duration.ZERO, 0),
				Admission.Turned.of("Busy", "Come back."), Admission.Turned.of("Slow", "Send again.")));
		context.addFilterDef(admission);
		var everywhere = new FilterMap();
		everywhere.setFilterName("admission");
		everywhere.addURLPattern("/*");
		context.addFilterMap(everywhere);
		Tomcat.addServlet(context, "reader", new Reader());
		context.addServletMappingDecoded("/", "reader");
		this.server.start();
		this.port = this.server.getConnector().getLocalPort();
	}

	@AfterEach
	void hangUp() throws IOException {
		for (SlowSender sender : this.open) {
			sender.close();
		}
	}

	@AfterAll
	void stop() throws LifecycleException {
		this.senders.close();
		this.server.stop();
		this.server.destroy();
	}

	@Test
	void letsSlowSendersHoldNoPlace() throws Exception {
		List<SlowSender> slow = new ArrayList<>();
		for (int number = 0; number < 5; number++) {
			SlowSender sender = connect().begin("/read", 10);
			slow.add(sender);
			this.senders.submit(() -> sender.trickle("trickle", 20));
		}
		for (int number = 0; number < 20; number++) {
			assertThat(connect().begin("/read", 5).send("names").answer()).contains(" 200 ", "5 bytes");
		}
		for (SlowSender sender : slow) {
			// One after the other, since the server answers one at a time
			Thread.sleep(20);
			assertThat(sender.send("end").answer()).contains(" 200 ", "10 bytes");
		}
	}

	@Test
	void tellsWhoTakesTooLongToSendAgain() throws Exception {
		SlowSender slow = connect().begin("/read", 1000);
		this.senders.submit(() -> slow.trickle("x".repeat(1000), 50));
		long began = System.nanoTime();
		assertThat(slow.answer()).contains(" 408 ", "Send again.").doesNotContain("Retry-After");
		assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(PATIENCE.dividedBy(2),
				PATIENCE.multipliedBy(5));
	}

	@Test
	void givesWhoSendsMuchTheTimeItTakes() throws Exception {
		SlowSender slow = connect().begin("/read", 60_000);
		for (int part = 0; part < 6; part++) {
			slow.send("x".repeat(10_000));
			Thread.sleep(PATIENCE.dividedBy(4));
		}
		assertThat(slow.answer()).contains(" 200 ", "60000 bytes");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 8191, 8192, 8193, 50_000 })
	void handsOverWhatCame(int length) throws Exception {
		String body = "0123456789".repeat(length / 10 + 1).substring(0, length);
		SlowSender sender = connect();
		String expected = length + " bytes, " + body.hashCode();
		assertThat(sender.begin("/read", length).send(body).answer()).contains(" 200 ", expected);
		assertThat(sender.send(chunked("/read", body, 1000)).answer()).contains(" 200 ", expected);
		assertThat(sender.begin("/leave", length).send(body).answer()).contains(" 200 ", "left");
		assertThat(sender.begin("/read", length).send(body).answer()).contains(" 200 ", expected);
	}

	@Test
	void handsOverAlsoWhatIsMoreThanItHolds() throws Exception {
		String body = "0123456789".repeat(650_000);
		assertThat(connect().begin("/read", body.length()).send(body).answer())
			.contains("6500000 bytes, " + body.hashCode());
	}

	@Test
	void takesPiecesOfOneByteTogether() throws Exception {
		String body = "x".repeat(20_000);
		assertThat(connect().send(chunked("/read", body, 1)).answer()).contains(" 200 ", "20000 bytes");
	}

	@Test
	void refusesLargeBodiesWhileItsMemoryIsFull() throws Exception {
		SlowSender one = connect().begin("/read", 6_200_000).send("x".repeat(6_199_999));
		SlowSender another = connect().begin("/read", 780_000).send("x".repeat(779_999));
		Thread.sleep(PATIENCE.dividedBy(2));
		SlowSender large = connect().begin("/read", 40_000).send("x".repeat(40_000));
		assertThat(large.answer()).contains(" 503 ", "Retry-After: 2", "Come back.");
		assertThat(connect().begin("/read", 10_000).send("x".repeat(10_000)).answer()).as("a small one")
			.contains(" 200 ");
		assertThat(one.send("x").answer()).contains("6200000 bytes");
		assertThat(connect().begin("/read", 40_000).send("x".repeat(40_000)).answer()).as("when there is room again")
			.contains(" 200 ");
		assertThat(another.send("x").answer()).contains("780000 bytes");
	}

	@Test
	void tellsWhoAsksFirstToGoOn() throws Exception {
		SlowSender careful = connect()
			.send("POST /read HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n" + "Content-Length: 5\r\n\r\n");
		assertThat(careful.answer()).startsWith("HTTP/1.1 100 ");
		assertThat(careful.send("names").answer()).contains(" 200 ", "5 bytes");
	}

	@Test
	void leavesWhatIsBrokenToWhoReadsIt() throws Exception {
		assertThat(
				connect().send("POST /read HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nno number")
					.answer())
			.contains(" 400 ");
	}

	private SlowSender connect() throws IOException {
		var sender = new SlowSender(this.port);
		this.open.add(sender);
		return sender;
	}

	private static String chunked(String path, String body, int piece) {
		var request = new StringBuilder(
				"POST " + path + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
		for (int at = 0; at < body.length(); at += piece) {
			String part = body.substring(at, Math.min(at + piece, body.length()));
			request.append(Integer.toHexString(part.length())).append("\r\n").append(part).append("\r\n");
		}
		return request.append("0\r\n\r\n").toString();
	}

	/** Says what it was sent, or leaves it unread. */
	private static final class Reader extends HttpServlet {

		@Override
		protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
			if (request.getRequestURI().equals("/leave")) {
				response.getWriter().print("left");
				return;
			}
			try {
				String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
				response.getWriter().print(body.length() + " bytes, " + body.hashCode());
			}
			catch (IOException ex) {
				response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			}
		}

	}

}
