package org.courtsanctions.web;

import java.util.List;

/** The headers that every answer has. */
final class SecurityHeaders {

	static final List<Header> LIST = List.of(new Header("Content-Security-Policy",
			"default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; "
					+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
			new Header("X-Content-Type-Options", "nosniff"),
			new Header("Referrer-Policy", "strict-origin-when-cross-origin"),
			new Header("Permissions-Policy", "camera=(), geolocation=(), microphone=()"));

	private SecurityHeaders() {
	}

	/** A header of an answer. */
	record Header(String name, String value) {
	}

}
