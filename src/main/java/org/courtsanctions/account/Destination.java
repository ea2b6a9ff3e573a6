package org.courtsanctions.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriUtils;

/**
 * The page of the back office that somebody asked for before the steps of signing in. It
 * goes with them as a parameter from step to step, and only addresses of the back office
 * are taken, written in one plain way: nobody can be sent elsewhere by it.
 */
final class Destination {

	static final String PARAMETER = "next";

	private static final String DESK = "/admin";

	private static final int LONGEST = 1000;

	/**
	 * No empty or dotted segment, no backslash, no control character, no slash, dot,
	 * backslash or percent sign in percent encoding.
	 */
	private static final Pattern TAKEN = Pattern.compile(
			"/admin(?:/(?!\\.{1,2}(?:[/?]|$))(?:[\\w.~:@!$'()*,=+&-]|%(?!2[EeFf5]|5[Cc]|7[Ff])[2-9A-Fa-f]\\p{XDigit})++)*+"
					+ "(?:\\?(?:[\\w.~:@!$'()*,;=+&/?-]|%(?!7[Ff])[2-9A-Fa-f]\\p{XDigit})*+)?");

	private Destination() {
	}

	/** Where to go after the last step: where somebody asked to go, or the desk. */
	static String after(@Nullable String asked) {
		return taken(asked).orElse(DESK);
	}

	/** What to carry to the next step; null when it is nothing but the desk. */
	static @Nullable String carried(@Nullable String asked) {
		return taken(asked).filter((address) -> !address.equals(DESK)).orElse(null);
	}

	/** The address of a step that carries on what was asked for. */
	static String with(String step, @Nullable String asked) {
		String carried = carried(asked);
		if (carried == null) {
			return step;
		}
		String value = UriUtils.encodeQueryParam(carried, StandardCharsets.UTF_8).replace("+", "%2B");
		return step + (step.contains("?") ? "&" : "?") + PARAMETER + "=" + value;
	}

	/** The address of a step that carries on the page a request asks for. */
	static String with(String step, HttpServletRequest request) {
		if (!HttpMethod.GET.matches(request.getMethod())) {
			return step;
		}
		String query = request.getQueryString();
		return with(step, request.getRequestURI() + ((query != null) ? "?" + query : ""));
	}

	private static Optional<String> taken(@Nullable String asked) {
		return Optional.ofNullable(asked)
			.filter((address) -> address.length() <= LONGEST && TAKEN.matcher(address).matches());
	}

}
