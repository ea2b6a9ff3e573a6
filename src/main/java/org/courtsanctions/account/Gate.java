package org.courtsanctions.account;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.web.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before every address of the back office: reads the account anew, ends sessions
 * that are over, and leads people to the step that is still missing.
 */
class Gate extends OncePerRequestFilter {

	private final AccountStore accounts;

	private final Sessions sessions;

	Gate(AccountStore accounts, Sessions sessions) {
		this.accounts = accounts;
		this.sessions = sessions;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null) {
			chain.doFilter(request, response);
			return;
		}
		Account account = account(authentication, request);
		if (account == null) {
			Sessions.end(request);
			response.sendRedirect(Destination.with("/sign-in?notice=ended", request));
			return;
		}
		Step step = Step.next(account, Sessions.proven(authentication));
		new SignedIn(account.name(), account.role(), step == Step.NONE).actIn(request);
		String path = request.getServletPath();
		if (step.allows(path)) {
			chain.doFilter(request, response);
		}
		else if (HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod())) {
			response.sendRedirect(Destination.with(step.page(), request));
		}
		else {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
	}

	private @Nullable Account account(Authentication authentication, HttpServletRequest request) {
		if (this.sessions.over(request)) {
			return null;
		}
		return this.accounts.find(authentication.getName()).filter((found) -> !found.disabled()).orElse(null);
	}

}
