package org.courtsanctions.account;

import java.util.concurrent.atomic.AtomicInteger;

import org.courtsanctions.web.Role;

/** Makes invented accounts for tests. */
final class People {

	static final String PASSWORD = "seven green lanterns humming";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private static final String HASH = new Passwords().hash(PASSWORD);

	private People() {
	}

	/** A new account with {@link #PASSWORD} as its own. */
	static String add(AccountStore accounts, Role role) {
		String name = "test." + role.key() + NUMBER.incrementAndGet();
		accounts.add(name, role, HASH);
		accounts.setPassword(name, HASH, false);
		return name;
	}

}
