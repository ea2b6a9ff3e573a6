package org.courtsanctions.account;

import java.util.List;
import java.util.Set;

import org.courtsanctions.account.Sessions.Factor;

/**
 * What stands between a right password and the back office, in the order in which it is
 * asked. Until a step is taken, every other address leads back to it.
 */
enum Step {

	/** Prove the second factor. */
	SECOND_FACTOR("/sign-in/second-factor",
			List.of("/sign-in/second-factor", "/webauthn/authenticate", "/login/webauthn")),

	/** Change a password that somebody else gave. */
	PASSWORD("/admin/password", List.of("/admin/password")),

	/** Add a second factor, because an administrator requires one. */
	ENROLMENT("/admin/security", List.of("/admin/security", "/webauthn/register")),

	/** Nothing: the person is in. */
	NONE("/admin", List.of("/"));

	private final String page;

	private final List<String> open;

	Step(String page, List<String> open) {
		this.page = page;
		this.open = open;
	}

	static Step next(Account account, Set<Factor> proven) {
		boolean second = proven.contains(Factor.CODE) || proven.contains(Factor.PASSKEY);
		if (account.secondFactor() && !second) {
			return SECOND_FACTOR;
		}
		if (account.passwordOnce()) {
			return PASSWORD;
		}
		return (account.secondFactorRequired() && !account.secondFactor()) ? ENROLMENT : NONE;
	}

	/** The page that takes the step. */
	String page() {
		return this.page;
	}

	/** Whether an address may be used before the step is taken. */
	boolean allows(String path) {
		return this == NONE || path.equals("/sign-out")
				|| this.open.stream().anyMatch((root) -> path.equals(root) || path.startsWith(root + "/"));
	}

}
