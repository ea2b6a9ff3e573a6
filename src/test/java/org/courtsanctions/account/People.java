package org.courtsanctions.account;

import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import org.courtsanctions.web.Role;
import org.courtsanctions.web.SignedIn;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Makes invented accounts for tests. */
public final class People {

	public static final String PASSWORD = "seven green lanterns humming";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	/**
	 * With little memory and one pass: most tests that sign in are about something else.
	 */
	private static final String HASH = Objects
		.requireNonNull(new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode(PASSWORD));

	private People() {
	}

	/** A new account of an application, with {@link #PASSWORD} as its own. */
	public static String add(BeanFactory application, Role role) {
		return add(application.getBean(AccountStore.class), role);
	}

	/** A new account, signed in. */
	public static Visitor signedIn(int port, String name) {
		Visitor visitor = new Visitor(port);
		visitor.signIn(name, PASSWORD);
		return visitor.at("/admin");
	}

	/** A key for tools. */
	public static String key(BeanFactory application, String owner) {
		return application.getBean(ToolKeys.class)
			.make(new SignedIn(owner, Role.EDITOR, true), "Invented " + NUMBER.incrementAndGet(), 90)
			.orElseThrow();
	}

	/** What a code generator with a secret shows at an instant. */
	public static String code(String secret, Instant at) {
		return Totp.code(secret, at);
	}

	/** A new account with {@link #PASSWORD} as its own. */
	static String add(AccountStore accounts, Role role) {
		String name = "test." + role.key() + NUMBER.incrementAndGet();
		accounts.add(name, role, HASH);
		accounts.setPassword(name, HASH, false);
		return name;
	}

}
