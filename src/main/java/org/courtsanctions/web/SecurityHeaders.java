package org.courtsanctions.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every answer its headers, refusals and errors included, and refuses queries that
 * nobody can read. Browsers that came by HTTPS are told to stay with it.
 */
final class SecurityHeaders extends OncePerRequestFilter {

	static final List<Header> LIST = List.of(new Header("Content-Security-Policy",
			"default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; "
					+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
			new Header("X-Content-Type-Options", "nosniff"),
			new Header("Referrer-Policy", "strict-origin-when-cross-origin"),
			new Header("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
			new Header("Cross-Origin-Opener-Policy", "same-origin"));

	private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		LIST.forEach((header) -> response.setHeader(header.name(), header.value()));
		if (request.isSecure()) {
			response.setHeader("Strict-Transport-Security", TWO_YEARS);
		}
		if (isReadable(request)) {
			chain.doFilter(request, response);
		}
		else {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
		}
	}

	/**
	 * Whether the query can be decoded. Tomcat finds out when somebody first asks for a
	 * parameter; asked here, it is a refused request and not a failed one, which would
	 * fill the log with stack traces at a stranger's will.
	 */
	private static boolean isReadable(HttpServletRequest request) {
		try {
			return !HttpMethod.GET.matches(request.getMethod()) || request.getParameterMap() != null;
		}
		catch (IllegalStateException ex) {
			return false;
		}
	}

	/** A header of an answer. */
	record Header(String name, String value) {
	}

}
