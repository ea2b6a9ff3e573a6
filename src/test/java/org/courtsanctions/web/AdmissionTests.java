package org.courtsanctions.web;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That as many are let in as can be answered, and everybody else is told to come back.
 */
class AdmissionTests {

	private static final Duration NO_TIME = Duration.ZERO;

	private static final Duration LONG = Duration.ofMinutes(1);

	private final CountDownLatch full = new CountDownLatch(2);

	private final CountDownLatch answered = new CountDownLatch(1);

	private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

	@AfterEach
	void end() {
		this.answered.countDown();
		this.readers.close();
	}

	@Test
	void turnsAwayWhoWouldWaitTooLong() throws Exception {
		Admission admission = admission(5, NO_TIME);
		fill(admission, "/officials");
		MockHttpServletResponse turned = ask(admission, "GET", "/courts");
		assertThat(turned.getStatus()).isEqualTo(503);
		assertThat(turned.getHeader("Retry-After")).isEqualTo("2");
		assertThat(turned.getHeader("Cache-Control")).isEqualTo("no-store");
		assertThat(turned.getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
		assertThat(turned.getContentType()).startsWith("text/html");
		assertThat(turned.getContentAsString()).contains("<h1>Busy</h1>", "Come back.");
	}

	@Test
	void tellsAProgramSoAsAProblem() throws Exception {
		Admission admission = admission(5, NO_TIME);
		fill(admission, "/officials");
		MockHttpServletResponse turned = ask(admission, "GET", "/officials.json");
		assertThat(turned.getStatus()).isEqualTo(503);
		assertThat(turned.getHeader("Retry-After")).isEqualTo("2");
		assertThat(turned.getContentType()).startsWith("application/problem+json");
		assertThat(turned.getContentAsString()).contains("\"status\":503", "Come back.");
	}

	@Test
	void answersAgainWhenThereIsRoom() throws Exception {
		Admission admission = admission(5, NO_TIME);
		Future<MockHttpServletResponse> first = fill(admission, "/officials");
		assertThat(ask(admission, "GET", "/courts").getStatus()).isEqualTo(503);
		this.answered.countDown();
		assertThat(first.get().getStatus()).isEqualTo(200);
		this.readers.close();
		assertThat(ask(admission, "GET", "/courts").getStatus()).isEqualTo(200);
	}

	@Test
	void keepsWhoCanWaitInAQueue() throws Exception {
		Admission admission = admission(5, LONG);
		fill(admission, "/officials");
		Future<MockHttpServletResponse> waiting = this.readers.submit(() -> ask(admission, "GET", "/courts"));
		this.answered.countDown();
		assertThat(waiting.get().getStatus()).isEqualTo(200);
	}

	@Test
	void hasPatienceWithAFewAndLittleInACrowd() throws Exception {
		Admission admission = admission(new AdmissionSettings.Lane(2, 5, 1, LONG, NO_TIME));
		fill(admission, "/officials");
		var first = new FutureTask<>(() -> ask(admission, "GET", "/courts"));
		Thread waiting = Thread.ofVirtual().start(first);
		while (waiting.getState() != Thread.State.TIMED_WAITING) {
			Thread.onSpinWait();
		}
		assertThat(ask(admission, "GET", "/timeline").getStatus()).as("behind another").isEqualTo(503);
		this.answered.countDown();
		assertThat(first.get().getStatus()).as("the first in line").isEqualTo(200);
	}

	@Test
	void turnsAwayAtOnceWhoComesWhenTheQueueIsFull() throws Exception {
		Admission admission = admission(0, LONG);
		fill(admission, "/officials");
		assertThat(ask(admission, "GET", "/courts").getStatus()).isEqualTo(503);
	}

	@Test
	void keepsForAMomentAsManyAsItMayOfThoseItTurnsAway() throws Exception {
		var lane = new AdmissionSettings.Lane(2, 0, 0, NO_TIME, NO_TIME);
		Admission admission = admission(new AdmissionSettings(lane, lane, lane, LONG, 1));
		fill(admission, "/officials");
		var kept = new FutureTask<>(() -> ask(admission, "GET", "/courts"));
		Thread waiting = Thread.ofVirtual().start(kept);
		while (waiting.getState() != Thread.State.TIMED_WAITING) {
			Thread.onSpinWait();
		}
		assertThat(ask(admission, "GET", "/timeline").getStatus()).as("at once").isEqualTo(503);
		waiting.interrupt();
		assertThat(kept.get().getStatus()).as("after the pause").isEqualTo(503);
	}

	@Test
	void letsEditorsSignInWhileReadersFillTheirQueue() throws Exception {
		Admission admission = admission(0, NO_TIME);
		fill(admission, "/officials");
		for (String path : new String[] { "/sign-in", "/admin", "/admin/drafts/7", "/api/drafts" }) {
			assertThat(ask(admission, "POST", path).getStatus()).as(path).isEqualTo(200);
		}
		assertThat(ask(admission, "GET", "/data/v1/register.zip").getStatus()).as("files").isEqualTo(200);
	}

	@Test
	void answersHealthChecksAndFilesOfTheSiteHoweverFullItIs() throws Exception {
		Admission admission = admission(0, NO_TIME);
		fill(admission, "/officials");
		for (String path : new String[] { "/actuator/health/liveness", "/healthz", "/css/site.css", "/favicon.svg" }) {
			assertThat(ask(admission, "GET", path).getStatus()).as(path).isEqualTo(200);
		}
	}

	@Test
	void queuesThePageOfAnErrorLikeThePageThatFailed() throws Exception {
		Admission admission = admission(0, NO_TIME);
		fill(admission, "/officials");
		var request = new MockHttpServletRequest("GET", "/error");
		request.setDispatcherType(DispatcherType.ERROR);
		request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/courts/nowhere");
		var response = new MockHttpServletResponse();
		admission.doFilter(request, response, (asked, answer) -> {
		});
		assertThat(response.getStatus()).isEqualTo(503);
	}

	@Test
	void givesItsPlaceBackWhenARequestFails() throws Exception {
		Admission admission = admission(0, NO_TIME);
		for (int round = 0; round < 5; round++) {
			try {
				admission.doFilter(new MockHttpServletRequest("GET", "/courts"), new MockHttpServletResponse(),
						(request, response) -> {
							throw new IllegalStateException("invented");
						});
			}
			catch (IllegalStateException expected) {
				// the page of errors is somebody else's work
			}
		}
		assertThat(ask(admission, "GET", "/courts").getStatus()).isEqualTo(200);
	}

	/** Two are let in and not answered until the test says so. */
	private Future<MockHttpServletResponse> fill(Admission admission, String path) throws Exception {
		FilterChain slow = (request, response) -> {
			this.full.countDown();
			try {
				this.answered.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		};
		Future<MockHttpServletResponse> first = null;
		for (int reader = 0; reader < 2; reader++) {
			first = this.readers.submit(() -> {
				var response = new MockHttpServletResponse();
				admission.doFilter(new MockHttpServletRequest("GET", path), response, slow);
				return response;
			});
		}
		this.full.await();
		return first;
	}

	private static MockHttpServletResponse ask(Admission admission, String method, String path) throws Exception {
		var response = new MockHttpServletResponse();
		admission.doFilter(new MockHttpServletRequest(method, path), response, (request, answer) -> {
		});
		return response;
	}

	/** One that lets two in, and knows no crowd. */
	private static Admission admission(int waiting, Duration patience) {
		return admission(new AdmissionSettings.Lane(2, waiting, waiting, patience, NO_TIME));
	}

	private static Admission admission(AdmissionSettings.Lane lane) {
		return admission(new AdmissionSettings(lane, lane, lane, NO_TIME, 0));
	}

	private static Admission admission(AdmissionSettings settings) {
		return new Admission(settings, Admission.Turned.of("Busy", "Come back."),
				Admission.Turned.of("Slow", "Send again."));
	}

}
