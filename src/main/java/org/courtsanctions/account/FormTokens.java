package org.courtsanctions.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * Tokens against forged forms, in a cookie whose name depends on HTTPS like that of
 * {@link SessionCookie}.
 */
class FormTokens implements CsrfTokenRepository {

	private static final String NAME = "form";

	private final CsrfTokenRepository plain = named(NAME, false);

	private final CsrfTokenRepository secure = named(SessionCookie.HOST + NAME, true);

	private static CsrfTokenRepository named(String name, boolean secure) {
		var tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName(name);
		tokens.setCookiePath("/");
		tokens.setCookieCustomizer((cookie) -> cookie.sameSite("Lax").secure(secure));
		return tokens;
	}

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		return fitting(request).generateToken(request);
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		fitting(request).saveToken(token, request, response);
	}

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		return fitting(request).loadToken(request);
	}

	private CsrfTokenRepository fitting(HttpServletRequest request) {
		return request.isSecure() ? this.secure : this.plain;
	}

}
