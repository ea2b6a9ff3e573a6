package org.courtsanctions.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Lets in as many requests as the machine can work on and keeps the others in a queue,
 * first come first served. Whoever would wait too long is told at once to come back (503
 * with Retry-After), so that those who are let in are answered quickly however many ask.
 * Pages, long lists and the back office have queues of their own; files of the site and
 * the health checks have none.
 */
class Admission extends HttpFilter {

	/** Seconds after which somebody who was turned away may ask again. */
	private static final String COME_BACK = "2";

	private static final Pattern FREE = Pattern
		.compile("/(css|js|webjars)/.*|/favicon\\..*|/actuator(/.*)?|/healthz|/readyz");

	private static final Pattern DESK = Pattern
		.compile("/(admin|sign-in|login|webauthn)(/.*)?|/(sign-out|logout)|/api/drafts");

	private static final Pattern LISTS = Pattern.compile("/data/.+|/screen/.+|.*\\.(csv|zip|sqlite|ics)");

	private final transient Queue pages;

	private final transient Queue lists;

	private final transient Queue desk;

	private final Duration pause;

	private final Semaphore paused;

	private final transient Turned turned;

	private final transient Turned tooSlow;

	/**
	 * Makes the filter.
	 * @param settings how long the queues are
	 * @param turned what somebody reads who is turned away
	 * @param tooSlow what somebody reads whose request did not come in time
	 */
	Admission(AdmissionSettings settings, Turned turned, Turned tooSlow) {
		this.pages = new Queue(settings.pages());
		this.lists = new Queue(settings.lists());
		this.desk = new Queue(settings.desk());
		this.pause = settings.pause();
		this.paused = new Semaphore(settings.paused());
		this.turned = turned;
		this.tooSlow = tooSlow;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		// The page that tells of an error is one more page to make
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String path = (request.getDispatcherType() == DispatcherType.ERROR && failed != null) ? failed.toString()
				: request.getRequestURI();
		if (request.getAttribute(BodyFirst.REFUSED) instanceof HttpStatus refused) {
			turnAway(refused, path, response);
			return;
		}
		long came = System.nanoTime();
		Queue queue = queue(path, request.getMethod());
		if (queue == null) {
			chain.doFilter(request, response);
		}
		else if (queue.enter()) {
			try {
				chain.doFilter(request, response);
			}
			finally {
				queue.leave();
			}
		}
		else {
			pause(came);
			turnAway(HttpStatus.SERVICE_UNAVAILABLE, path, response);
		}
	}

	/**
	 * Keeps somebody for a moment who is turned away without having waited. Refusing is
	 * little work, but a crowd that asks again as soon as it is refused would take most
	 * of the machine for it.
	 */
	private void pause(long came) {
		Duration left = this.pause.minusNanos(System.nanoTime() - came);
		if (!left.isPositive() || !this.paused.tryAcquire()) {
			return;
		}
		try {
			Thread.sleep(left);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.paused.release();
		}
	}

	private @Nullable Queue queue(String path, String method) {
		if (FREE.matcher(path).matches()) {
			return null;
		}
		if (DESK.matcher(path).matches()) {
			return this.desk;
		}
		return (method.equals("POST") || LISTS.matcher(path).matches()) ? this.lists : this.pages;
	}

	private void turnAway(HttpStatus status, String path, HttpServletResponse response) throws IOException {
		Turned said = (status == HttpStatus.REQUEST_TIMEOUT) ? this.tooSlow : this.turned;
		if (status == HttpStatus.SERVICE_UNAVAILABLE) {
			response.setHeader(HttpHeaders.RETRY_AFTER, COME_BACK);
		}
		if (DataAddress.is(path)) {
			DataProblem.of(status, said.text()).writeTo(response);
			return;
		}
		response.setStatus(status.value());
		response.setContentType(MediaType.TEXT_HTML_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		SecurityHeaders.LIST.forEach((header) -> response.setHeader(header.name(), header.value()));
		response.getOutputStream().write(said.page());
	}

	/**
	 * What somebody reads who is turned away: made once, since there is no time left to
	 * make it then.
	 *
	 * @param text what is the matter and what to do, in a sentence or two
	 * @param page the page that says so
	 */
	record Turned(String text, byte[] page) {

		static Turned of(String title, String text) {
			String page = """
					<!doctype html>
					<html lang="en" dir="ltr">
					<head>
					<meta charset="utf-8">
					<title>%1$s</title>
					<meta name="viewport" content="width=device-width, initial-scale=1">
					<meta name="color-scheme" content="light dark">
					<link rel="stylesheet" href="/webjars/picocss__pico/2.1.1/css/pico.fluid.classless.min.css">
					<link rel="stylesheet" href="/css/site.css">
					</head>
					<body>
					<main>
					<h1>%1$s</h1>
					<p>%2$s</p>
					</main>
					</body>
					</html>
					""".formatted(title, text);
			return new Turned(text, page.getBytes(StandardCharsets.UTF_8));
		}

	}

	/** Who is being answered, and who waits for it. */
	private static final class Queue {

		private final Semaphore free;

		private final AdmissionSettings.Lane lane;

		private Queue(AdmissionSettings.Lane lane) {
			this.lane = lane;
			this.free = new Semaphore(lane.permits(), true);
		}

		/** Whether a turn came, at once or after a while. */
		private boolean enter() {
			int before = this.free.getQueueLength();
			if (before >= this.lane.waiting()) {
				return this.free.tryAcquire();
			}
			Duration patience = (before < this.lane.few()) ? this.lane.patience() : this.lane.patienceInCrowd();
			try {
				return this.free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return false;
			}
		}

		private void leave() {
			this.free.release();
		}

	}

}
