package org.courtsanctions.pagecache;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.ledger.LedgerHead;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * A rendered answer, ready to be sent to whoever asks.
 *
 * @param head the record it shows
 * @param day the day on which it was rendered, as the number of days since 1970 (UTC)
 * @param made when it was rendered
 * @param type its media type
 * @param cacheControl how long others may keep it
 * @param headers its other headers; names and values take turns
 * @param bodies the encodings that were asked for so far; the plain bytes always
 * @param note says in HTML that the database is away; empty when the answer is no HTML
 */
record Copy(LedgerHead head, long day, Instant made, String type, String cacheControl, List<String> headers,
		Map<Encoding, Body> bodies, String note) {

	/** What a copy weighs beside its bodies, in bytes, roughly. */
	private static final int FRAME = 1500;

	/** Whether it is what would be rendered now. */
	boolean isOf(@Nullable LedgerHead now, long today) {
		return this.day == today && this.head.equals(now);
	}

	/** What it takes in memory, in bytes, roughly. */
	int weight() {
		return FRAME + this.note.length() + this.bodies.values().stream().mapToInt((body) -> body.bytes().length).sum();
	}

	/**
	 * Answers with the copy, or says that the asker has it already.
	 * @param rendered whether the response has the other headers, because the copy was
	 * made of it
	 */
	void send(HttpServletRequest request, HttpServletResponse response, Body body, boolean rendered)
			throws IOException {
		response.setHeader(HttpHeaders.ETAG, body.tag());
		response.setHeader(HttpHeaders.CACHE_CONTROL, this.cacheControl);
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		if (body.isWith(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return;
		}
		if (!rendered) {
			setHeaders(response);
		}
		sendBody(response, body);
	}

	/**
	 * Answers with the copy while the database is away, so that nobody keeps it.
	 * @param body the copy with the note in it
	 */
	void sendInNeed(HttpServletResponse response, Body body, Instant now) throws IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		response.setHeader(HttpHeaders.AGE, Long.toString(Math.max(0, Duration.between(this.made, now).toSeconds())));
		// Not in use any more between caches, but the one header that says it to programs
		response.setHeader(HttpHeaders.WARNING, "111 - \"Revalidation Failed\"");
		setHeaders(response);
		sendBody(response, body);
	}

	private void setHeaders(HttpServletResponse response) {
		response.setContentType(this.type);
		for (int i = 0; i < this.headers.size(); i += 2) {
			response.addHeader(this.headers.get(i), this.headers.get(i + 1));
		}
	}

	private static void sendBody(HttpServletResponse response, Body body) throws IOException {
		if (body.encoding() != Encoding.IDENTITY) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, body.encoding().token());
		}
		response.setContentLength(body.bytes().length);
		response.getOutputStream().write(body.bytes());
	}

	/** Whether encodings make it smaller. */
	boolean isText() {
		return this.type.startsWith("text/") || this.type.contains("json") || this.type.contains("xml")
				|| this.type.contains("bibtex") || this.type.contains("research-info");
	}

	/** The body as it was rendered. */
	Body whole() {
		return Objects.requireNonNull(this.bodies.get(Encoding.IDENTITY));
	}

	/** The same with more bodies. */
	Copy with(Map<Encoding, Body> more) {
		return new Copy(this.head, this.day, this.made, this.type, this.cacheControl, this.headers, more, this.note);
	}

	/**
	 * The bytes that are sent.
	 *
	 * @param encoding their encoding
	 * @param bytes the bytes
	 * @param tag names exactly these bytes, in quotation marks
	 */
	record Body(Encoding encoding, byte[] bytes, String tag) {

		/** Whether an {@code If-None-Match} names them. */
		boolean isWith(@Nullable String known) {
			return known != null && (known.contains(this.tag) || known.equals("*"));
		}

	}

}
