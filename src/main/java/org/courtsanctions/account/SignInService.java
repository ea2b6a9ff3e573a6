package org.courtsanctions.account;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import org.courtsanctions.account.AccountEvent.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Decides who may sign in. The answer to an unknown name, a wrong password, and a
 * disabled or locked account is one and the same, and takes as long.
 */
@Service
class SignInService {

	private static final Logger log = LoggerFactory.getLogger(SignInService.class);

	/** How names look; what looks otherwise never reaches the database. */
	static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

	private final AccountStore accounts;

	private final AccountEvents events;

	private final Passwords passwords;

	private final Throttle throttle;

	private final Clock clock;

	SignInService(AccountStore accounts, AccountEvents events, Passwords passwords, Throttle throttle, Clock clock) {
		this.accounts = accounts;
		this.events = events;
		this.passwords = passwords;
		this.throttle = throttle;
		this.clock = clock;
	}

	/** What an attempt led to. */
	enum Outcome {

		ACCEPTED, REFUSED, ADDRESS_BLOCKED

	}

	static String name(String typed) {
		return typed.strip().toLowerCase(Locale.ROOT);
	}

	/** Tries a name and a password. */
	Outcome password(String typedName, String password, String address) {
		String network = Throttle.network(address);
		if (this.throttle.attempt(Throttle.Kind.ADDRESS, network) == Throttle.Answer.REFUSED) {
			log.info("Sign-in refused to everybody from {} for a while", address);
			return Outcome.ADDRESS_BLOCKED;
		}
		String name = name(typedName);
		Throttle.Answer answer = this.throttle.attempt(Throttle.Kind.NAME, name);
		Optional<String> hash = NAME.matcher(name).matches() ? this.accounts.passwordHash(name) : Optional.empty();
		boolean readable = password.codePointCount(0, password.length()) <= PasswordRules.LONGEST;
		boolean right = this.passwords.matches(readable ? password : "", hash) && readable
				&& answer != Throttle.Answer.REFUSED;
		if (right) {
			this.throttle.succeeded(Throttle.Kind.NAME, name);
			this.throttle.succeeded(Throttle.Kind.ADDRESS, network);
			return Outcome.ACCEPTED;
		}
		if (hash.isPresent() && answer == Throttle.Answer.GO_ON_LOCKING) {
			this.events.record((String) null, name, Kind.LOCKED, null);
		}
		// People type passwords into the wrong field: only names that somebody has are
		// told
		log.info("Sign-in as {} refused from {}", hash.isPresent() ? name : "nobody", address);
		return Outcome.REFUSED;
	}

	/**
	 * Tries a code of the person's generator, or a recovery code, which is then used up.
	 */
	Outcome code(Account account, String typed) {
		String name = account.name();
		if (this.throttle.attempt(Throttle.Kind.CODE, name) == Throttle.Answer.REFUSED) {
			return Outcome.REFUSED;
		}
		if (generated(name, typed) || recovery(account, typed)) {
			this.throttle.succeeded(Throttle.Kind.CODE, name);
			return Outcome.ACCEPTED;
		}
		log.info("Second factor of {} refused", name);
		return Outcome.REFUSED;
	}

	/** Tries the password of somebody who is signed in already. */
	Outcome again(String name, String password) {
		if (this.throttle.attempt(Throttle.Kind.CODE, name) == Throttle.Answer.REFUSED) {
			return Outcome.REFUSED;
		}
		boolean readable = password.codePointCount(0, password.length()) <= PasswordRules.LONGEST;
		if (readable && this.passwords.matches(password, this.accounts.passwordHash(name))) {
			this.throttle.succeeded(Throttle.Kind.CODE, name);
			return Outcome.ACCEPTED;
		}
		return Outcome.REFUSED;
	}

	/** Notes that somebody is in. */
	void arrived(String name) {
		this.accounts.signedIn(name);
		this.events.record(name, name, Kind.SIGNED_IN, null);
	}

	private boolean generated(String name, String typed) {
		OptionalLong step = this.accounts.secret(name)
			.map((secret) -> Totp.step(secret, typed, this.clock.instant()))
			.orElse(OptionalLong.empty());
		return step.isPresent() && this.accounts.spend(name, step.getAsLong());
	}

	private boolean recovery(Account account, String typed) {
		boolean used = this.accounts.useRecoveryCode(account.id(), Secrets.recoveryHash(typed));
		if (used) {
			this.events.record(account.name(), account.name(), Kind.RECOVERY_CODE_USED, null);
		}
		return used;
	}

}
