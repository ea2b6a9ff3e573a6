package org.courtsanctions.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.courtsanctions.account.AccountEvent.Kind;
import org.courtsanctions.shared.NotFound;
import org.courtsanctions.web.Problem;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do to their own account. */
@Service
@Transactional
class OwnAccount {

	private static final String ISSUER = "Court Sanctions Register";

	private final AccountStore accounts;

	private final AccountEvents events;

	private final Passwords passwords;

	private final PasswordRules rules;

	private final Sessions sessions;

	private final Clock clock;

	OwnAccount(AccountStore accounts, AccountEvents events, Passwords passwords, PasswordRules rules, Sessions sessions,
			Clock clock) {
		this.accounts = accounts;
		this.events = events;
		this.passwords = passwords;
		this.rules = rules;
		this.sessions = sessions;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	Account account(String name) {
		return this.accounts.find(name).orElseThrow(() -> new NotFound("admin", "account"));
	}

	/** What is wrong with a new password for the person; nothing when it may be taken. */
	@Transactional(readOnly = true)
	Optional<Problem> problem(String name, String password) {
		Optional<Problem> problem = this.rules.problem("new", password, name);
		boolean same = problem.isEmpty() && this.passwords.matches(password, this.accounts.passwordHash(name));
		return same ? Optional.of(new Problem("new", "password.problem.same")) : problem;
	}

	/** Takes a new password and ends every session of the person. */
	void changePassword(String name, String password) {
		this.accounts.setPassword(name, this.passwords.hash(password), false);
		this.events.record(name, name, Kind.PASSWORD_CHANGED, null);
		this.sessions.endAll(name);
	}

	/** Makes a secret for a code generator, which counts once a code of it was typed. */
	void offerCodes(String name) {
		this.accounts.offerSecret(name, Secrets.totpSecret());
	}

	/** The secret that waits for its first code. */
	@Transactional(readOnly = true)
	Optional<OfferedSecret> offered(String name) {
		return this.accounts.offeredSecret(name)
			.map((secret) -> new OfferedSecret(secret.replaceAll("(.{4})(?!$)", "$1 "),
					QrDrawing.of(Totp.address(secret, ISSUER, name))));
	}

	/**
	 * Takes the generator into use when the code is one of its codes.
	 * @return whether it was
	 */
	boolean confirmCodes(String name, String typed) {
		String secret = this.accounts.offeredSecret(name).orElse(null);
		if (secret == null) {
			return false;
		}
		OptionalLong step = Totp.step(secret, typed, this.clock.instant());
		if (step.isEmpty()) {
			return false;
		}
		this.accounts.setSecret(name, secret, step.getAsLong());
		this.events.record(name, name, Kind.CODES_ADDED, null);
		return true;
	}

	void removeCodes(String name) {
		this.accounts.setSecret(name, null, 0);
		this.events.record(name, name, Kind.CODES_REMOVED, null);
	}

	/** New recovery codes in the place of all old ones; only their hashes are kept. */
	List<String> newRecoveryCodes(String name) {
		List<String> codes = Secrets.recoveryCodes();
		this.accounts.setRecoveryCodes(account(name).id(), codes.stream().map(Secrets::recoveryHash).toList());
		this.events.record(name, name, Kind.RECOVERY_CODES_MADE, null);
		return codes;
	}

	/**
	 * A secret to be taken over into a code generator.
	 *
	 * @param text it, in groups of four letters
	 * @param drawing it, as a QR code
	 */
	record OfferedSecret(String text, QrDrawing drawing) {
	}

}
