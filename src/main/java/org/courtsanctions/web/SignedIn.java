package org.courtsanctions.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in a request of the back office. Controllers there take it as a parameter.
 *
 * @param name the account's name
 * @param role the account's role, read anew with each request
 * @param whole whether every step of signing in is done: second factor, own password
 */
public record SignedIn(String name, Role role, boolean whole) {

	/** Makes this person the one who acts in the request. */
	public void actIn(HttpServletRequest request) {
		request.setAttribute(SignedIn.class.getName(), this);
	}

	/** Who acts in the request; nobody on public pages. */
	public static @Nullable SignedIn in(HttpServletRequest request) {
		return (SignedIn) request.getAttribute(SignedIn.class.getName());
	}

}
