package org.courtsanctions.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Begins and ends the sessions of signed-in people. They live in the database, so all
 * nodes know them and any node can end them.
 */
@Component
class Sessions {

	/** What somebody has proven who signed in with a code beside the password. */
	static final Set<Factor> WITH_CODE = Set.of(Factor.PASSWORD, Factor.CODE);

	private static final String SIGNED_IN_AT = "signedInAt";

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	private final SecurityContextRepository contexts;

	private final CsrfAuthenticationStrategy tokens;

	private final Clock clock;

	private final AccountSettings settings;

	Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, SecurityContextRepository contexts,
			CsrfTokenRepository tokens, Clock clock, AccountSettings settings) {
		this.sessions = sessions;
		this.contexts = contexts;
		this.tokens = new CsrfAuthenticationStrategy(tokens);
		this.clock = clock;
		this.settings = settings;
	}

	/** What somebody has proven in a session. */
	enum Factor {

		PASSWORD(FactorGrantedAuthority.PASSWORD_AUTHORITY), CODE("FACTOR_CODE"),
		PASSKEY(FactorGrantedAuthority.WEBAUTHN_AUTHORITY);

		private final String authority;

		Factor(String authority) {
			this.authority = authority;
		}

	}

	/** Begins a new session in the place of whatever session there was. */
	void begin(String name, Set<Factor> proven, HttpServletRequest request, HttpServletResponse response) {
		HttpSession before = request.getSession(false);
		if (before != null) {
			before.invalidate();
		}
		request.getSession(true).setAttribute(SIGNED_IN_AT, this.clock.instant());
		List<? extends GrantedAuthority> authorities = proven.stream()
			.map((factor) -> FactorGrantedAuthority.fromAuthority(factor.authority))
			.toList();
		var context = SecurityContextHolder.createEmptyContext();
		var authentication = UsernamePasswordAuthenticationToken.authenticated(name, null, authorities);
		context.setAuthentication(authentication);
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
		this.tokens.onAuthentication(authentication, request, response);
	}

	/** What the person who makes a request has proven. */
	static Set<Factor> proven(Authentication authentication) {
		Set<String> held = authentication.getAuthorities()
			.stream()
			.map(GrantedAuthority::getAuthority)
			.collect(Collectors.toSet());
		return Arrays.stream(Factor.values())
			.filter((factor) -> held.contains(factor.authority))
			.collect(Collectors.toSet());
	}

	/** Whether the session behind a request has lasted long enough, busy or not. */
	boolean over(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session == null || !(session.getAttribute(SIGNED_IN_AT) instanceof Instant began)
				|| began.plus(this.settings.longestSession()).isBefore(this.clock.instant());
	}

	/** Ends the session behind a request. */
	static void end(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		SecurityContextHolder.clearContext();
	}

	/** Ends every session of a person, on whatever node or machine. */
	void endAll(String name) {
		endAllBut(name, null);
	}

	void endAllBut(String name, @Nullable String kept) {
		Set<String> open = Set.copyOf(this.sessions.findByPrincipalName(name).keySet());
		open.stream().filter((id) -> !id.equals(kept)).forEach(this.sessions::deleteById);
	}

	/** The open sessions of a person, latest used first. */
	List<OpenSession> of(String name, HttpServletRequest request) {
		HttpSession own = request.getSession(false);
		Stream<? extends Session> open = this.sessions.findByPrincipalName(name).values().stream();
		return open.filter((session) -> !session.isExpired())
			.map((session) -> new OpenSession(session.getCreationTime(), session.getLastAccessedTime(),
					own != null && session.getId().equals(own.getId())))
			.sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
			.toList();
	}

}
