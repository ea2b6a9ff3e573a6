package org.courtsanctions.pagecache;

import java.util.Enumeration;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * What a request asks for, as the key of copies: everything about it that an answer which
 * is the same for all may depend on. That is path and query as they were sent, with both
 * clocks in them, and which types it takes when it does not take all. (Pages name the
 * site by its public address, whatever host a request names, and the languages that a
 * browser prefers are not asked: addresses will choose them.)
 */
final class Address {

	private static final String ANYTHING = "*/*";

	private Address() {
	}

	/**
	 * The key of a request; null when it may get no copy, because it changes something,
	 * or carries what tells who asks, or is too long to be kept.
	 * @param session the name of the cookie of signed-in people
	 * @param longest the longest key
	 */
	static @Nullable String of(HttpServletRequest request, String session, int longest) {
		String method = request.getMethod();
		if (!method.equals("GET") && !method.equals("HEAD") || request.getHeader(HttpHeaders.AUTHORIZATION) != null
				|| request.getHeader("HX-Request") != null || isSignedIn(request, session)) {
			return null;
		}
		String path = request.getRequestURI();
		String query = request.getQueryString();
		String accepted = types(request);
		int length = path.length() + ((query != null) ? query.length() : 0) + accepted.length();
		if (length > longest) {
			return null;
		}
		// Neither path nor query has a space, and no header a line feed
		var key = new StringBuilder(length + 16).append(path);
		if (query != null) {
			key.append('?').append(query);
		}
		if (request.getHeader(HttpHeaders.ORIGIN) != null) {
			key.append(" script");
		}
		if (request.isSecure()) {
			// Only then a browser is told to come back that way
			key.append(" secure");
		}
		return accepted.isEmpty() ? key.toString() : key.append('\n').append(accepted).toString();
	}

	/** The types that are taken; empty when all are. */
	private static String types(HttpServletRequest request) {
		Enumeration<String> headers = request.getHeaders(HttpHeaders.ACCEPT);
		if (!headers.hasMoreElements()) {
			return "";
		}
		String first = headers.nextElement();
		if (first.contains(ANYTHING)) {
			return "";
		}
		if (!headers.hasMoreElements()) {
			return first;
		}
		var all = new StringBuilder(first);
		headers.asIterator().forEachRemaining((more) -> all.append(',').append(more));
		return (all.indexOf(ANYTHING) < 0) ? all.toString() : "";
	}

	/**
	 * Whether any cookie is called like the session's, or ends so: better once too often.
	 */
	private static boolean isSignedIn(HttpServletRequest request, String session) {
		Enumeration<String> headers = request.getHeaders(HttpHeaders.COOKIE);
		while (headers.hasMoreElements()) {
			String cookies = headers.nextElement();
			for (int at = cookies.indexOf(session); at >= 0; at = cookies.indexOf(session, at + 1)) {
				int end = at + session.length();
				if (end < cookies.length() && (cookies.charAt(end) == '=' || cookies.charAt(end) == ' ')) {
					return true;
				}
			}
		}
		return false;
	}

}
