package org.courtsanctions.pagecache;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.ledger.KnownHead;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.ledger.LedgerHead;
import org.courtsanctions.web.AskersOwn;
import org.courtsanctions.web.SameForAll;
import org.courtsanctions.web.WholeAnswer;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.TransactionException;

/**
 * Answers with copies as long as they are what would be rendered, and decides which
 * answers become copies.
 */
class PageCache {

	/** What answering sets itself, and what belongs to one connection. */
	private static final Set<String> OF_ONE_ANSWER = Set.of("cache-control", "connection", "content-encoding",
			"content-length", "content-type", "date", "etag", "keep-alive", "transfer-encoding", "vary");

	/** What answers to scripts of any site depend on; {@link Address} knows of them. */
	private static final Set<String> OF_SCRIPTS = Set.of("accept-encoding", "origin", "access-control-request-method",
			"access-control-request-headers");

	private static final long DAY = TimeUnit.DAYS.toMillis(1);

	private final Copies copies;

	private final KnownHead known;

	private final ObjectProvider<Ledger> ledger;

	private final Clock clock;

	private final PageCacheSettings settings;

	private final ConcurrentMap<String, Rendering> renderings = new ConcurrentHashMap<>();

	PageCache(Copies copies, KnownHead known, ObjectProvider<Ledger> ledger, Clock clock, PageCacheSettings settings) {
		this.copies = copies;
		this.known = known;
		this.ledger = ledger;
		this.clock = clock;
		this.settings = settings;
	}

	/** Answers with a copy, if there is one that may be shown. */
	boolean answer(String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Copy copy = this.copies.get(key);
		if (copy == null) {
			return false;
		}
		if (this.known.isAway()) {
			answerInNeed(key, copy, request, response);
			return true;
		}
		return isCurrent(copy) && answer(key, copy, request, response);
	}

	private boolean answer(String key, Copy copy, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		copy.send(request, response, this.copies.body(key, copy, request.getHeader(HttpHeaders.ACCEPT_ENCODING)),
				false);
		return true;
	}

	private void answerInNeed(String key, Copy copy, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		copy.sendInNeed(response, this.copies.bodyInNeed(key, copy, request.getHeader(HttpHeaders.ACCEPT_ENCODING)),
				this.clock.instant());
	}

	private boolean isCurrent(Copy copy) {
		return copy.isOf(this.known.head(), today());
	}

	private long today() {
		return Math.floorDiv(this.clock.millis(), DAY);
	}

	/** Begins to render a page; null when it is not known what record it will show. */
	@Nullable Rendering begin(String key) {
		LedgerHead head = this.known.head();
		return (head != null) ? new Rendering(key, head, today()) : null;
	}

	/**
	 * Answers with the copy of whoever renders the same page already. Asked before a
	 * request is let in, so that a crowd before one page, as after a publication, takes
	 * one turn; there a page whose earlier copy is left is known to be the same for all.
	 */
	boolean awaitOther(Rendering rendering, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		String key = rendering.key();
		Rendering first = (this.copies.get(key) != null) ? this.renderings.putIfAbsent(key, rendering)
				: this.renderings.get(key);
		Copy copy = (first != null) ? first.await() : null;
		return copy != null && isCurrent(copy) && answer(key, copy, request, response);
	}

	/**
	 * The same, now that it is known that the page is the same for all; who finds nobody
	 * lets others wait.
	 */
	boolean join(Rendering rendering, HttpServletRequest request, HttpServletResponse response) throws IOException {
		String key = rendering.key();
		Rendering first = this.renderings.putIfAbsent(key, rendering);
		// Without another, one may have ended while this request waited to be let in
		Copy copy = (first != null && first != rendering) ? first.await() : this.copies.get(key);
		if (copy == null || !isCurrent(copy)) {
			return false;
		}
		rendering.end(copy);
		// The copy has these headers as well
		response.reset();
		return answer(key, copy, request, response);
	}

	/** Keeps a copy of what was rendered, if that may be, and sends it. */
	void finish(Rendering rendering, HttpServletRequest request, WholeAnswer answer) throws IOException {
		String key = rendering.key();
		Copy last = this.copies.get(key);
		if (answer.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR && last != null && this.known.isAway()) {
			answer.reset();
			answerInNeed(key, last, request, answer.straight());
			return;
		}
		Copy copy = copy(rendering, request, answer);
		if (copy != null) {
			this.copies.put(key, copy);
			rendering.end(copy);
			answer.resetBuffer();
			copy.send(request, answer.straight(),
					this.copies.body(key, copy, request.getHeader(HttpHeaders.ACCEPT_ENCODING)), true);
		}
		else if (answer.getStatus() == HttpServletResponse.SC_OK
				&& answer.getHeader(HttpHeaders.CACHE_CONTROL) == null) {
			answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		}
	}

	/** Lets go whoever waits for a rendering. */
	void end(Rendering rendering) {
		this.renderings.remove(rendering.key(), rendering);
		rendering.end(null);
	}

	private @Nullable Copy copy(Rendering rendering, HttpServletRequest request, WholeAnswer answer)
			throws IOException {
		String type = answer.getContentType();
		if (answer.getStatus() != HttpServletResponse.SC_OK || type == null
				|| request.getAttribute(SameForAll.ONLY_NOW) != null || !isForAll(answer) || !isStill(rendering)) {
			return null;
		}
		byte[] body = answer.bytes();
		if (body == null || body.length == 0) {
			return null;
		}
		String kept = answer.getHeader(HttpHeaders.CACHE_CONTROL);
		Copy.Body plain = this.copies.plain(rendering.head().version(), body);
		return new Copy(rendering.head(), rendering.day(), this.clock.instant(), type,
				(kept != null) ? kept : this.settings.cacheControl(request.getParameter(AskersOwn.NAME) == null),
				headers(answer), Map.of(Encoding.IDENTITY, plain),
				type.startsWith("text/html") ? rendering.note() : "");
	}

	/** Whether an answer has nothing that is meant for one reader or for this moment. */
	private static boolean isForAll(HttpServletResponse response) {
		String kept = response.getHeader(HttpHeaders.CACHE_CONTROL);
		String origin = response.getHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
		boolean open = origin == null || origin.equals("*");
		return response.getHeader(HttpHeaders.SET_COOKIE) == null
				&& response.getHeader(HttpHeaders.CONTENT_ENCODING) == null
				&& (kept == null || !kept.contains("private") && !kept.contains("no-"))
				&& response.getHeaders(HttpHeaders.VARY)
					.stream()
					.flatMap((header) -> List.of(header.toLowerCase(Locale.ROOT).split(" *, *")).stream())
					.allMatch((name) -> name.equals("accept-encoding") || open && OF_SCRIPTS.contains(name));
	}

	/**
	 * Whether the record and the day are still those with which a rendering began: then
	 * it read nothing else in between. The database is asked as well, for it may know of
	 * a publication that this node has not heard of yet.
	 */
	private boolean isStill(Rendering rendering) {
		if (this.known.isAway() || !rendering.head().equals(this.known.head()) || rendering.day() != today()) {
			return false;
		}
		try {
			return rendering.head().equals(this.ledger.getObject().head());
		}
		catch (DataAccessException | TransactionException ex) {
			return false;
		}
	}

	private static List<String> headers(HttpServletResponse response) {
		List<String> headers = new ArrayList<>();
		for (String name : Set.copyOf(response.getHeaderNames())) {
			if (!OF_ONE_ANSWER.contains(name.toLowerCase(Locale.ROOT))) {
				response.getHeaders(name).forEach((value) -> {
					headers.add(name);
					headers.add(value);
				});
			}
		}
		return List.copyOf(headers);
	}

}
