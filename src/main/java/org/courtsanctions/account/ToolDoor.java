package org.courtsanctions.account;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.web.RouteRoles;
import org.courtsanctions.web.SignedIn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before every address that tools use: lets in who holds a key, with the rights of
 * an editor, and tells others what to do. It knows no session and no cookie, so that no
 * browser can be made to send what it lets in.
 */
class ToolDoor extends OncePerRequestFilter {

	private static final String SCHEME = "bearer ";

	private final ToolKeys keys;

	private final Throttle throttle;

	private final RouteRoles roles;

	private final MessageSource messages;

	private final JsonMapper json;

	ToolDoor(ToolKeys keys, Throttle throttle, RouteRoles roles, MessageSource messages, JsonMapper json) {
		this.keys = keys;
		this.throttle = throttle;
		this.roles = roles;
		this.messages = messages;
		this.json = json;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		String key = key(request.getHeader(HttpHeaders.AUTHORIZATION));
		if (key == null) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			refuse(request, response, HttpStatus.UNAUTHORIZED, "keys.refused.none");
			return;
		}
		String network = Throttle.network(request.getRemoteAddr());
		if (this.throttle.attempt(Throttle.Kind.ADDRESS, network) == Throttle.Answer.REFUSED) {
			refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, "signIn.problem.address");
			return;
		}
		Optional<SignedIn> owner = this.keys.owner(key);
		if (owner.isEmpty()) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
			refuse(request, response, HttpStatus.UNAUTHORIZED, "keys.refused.wrong");
			return;
		}
		this.throttle.succeeded(Throttle.Kind.ADDRESS, network);
		if (!this.roles.allow(request, owner.get())) {
			refuse(request, response, HttpStatus.FORBIDDEN, "keys.refused.role");
			return;
		}
		owner.get().actIn(request);
		chain.doFilter(request, response);
	}

	private static @Nullable String key(@Nullable String authorization) {
		if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
			return null;
		}
		return authorization.substring(SCHEME.length()).strip();
	}

	/** Answers as RFC 9457 describes problems. */
	private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String why)
			throws IOException {
		var problem = this.json.createObjectNode()
			.put("type", "about:blank")
			.put("title", status.getReasonPhrase())
			.put("status", status.value())
			.put("detail", this.messages.getMessage(why, null, Locale.ENGLISH))
			.put("instance", request.getRequestURI());
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getOutputStream().write(this.json.writeValueAsBytes(problem));
	}

}
