package org.courtsanctions.account;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.web.server.Cookie;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The cookie of signed-in people. By HTTPS its name begins with {@value #HOST}, with
 * which browsers promise that this host set it, by HTTPS, for itself alone; by HTTP, as
 * on a developer's machine, they would not take such a name.
 */
class SessionCookie implements CookieSerializer {

	static final String HOST = "__Host-";

	private final CookieSerializer plain;

	private final CookieSerializer secure;

	SessionCookie(Cookie settings) {
		String name = Objects.requireNonNull(settings.getName(), "server.servlet.session.cookie.name is not set");
		this.plain = named(name, false);
		this.secure = named(HOST + name, true);
	}

	private static CookieSerializer named(String name, boolean secure) {
		var cookie = new DefaultCookieSerializer();
		cookie.setCookieName(name);
		cookie.setCookiePath("/");
		cookie.setUseHttpOnlyCookie(true);
		cookie.setUseSecureCookie(secure);
		cookie.setSameSite("Lax");
		return cookie;
	}

	@Override
	public void writeCookieValue(CookieValue value) {
		fitting(value.getRequest()).writeCookieValue(value);
	}

	@Override
	public List<String> readCookieValues(HttpServletRequest request) {
		return fitting(request).readCookieValues(request);
	}

	private CookieSerializer fitting(HttpServletRequest request) {
		return request.isSecure() ? this.secure : this.plain;
	}

}
