package org.courtsanctions.account;

import java.util.List;
import java.util.Optional;

import org.courtsanctions.account.AccountEvent.Kind;
import org.courtsanctions.shared.NotFound;
import org.courtsanctions.web.Problem;
import org.courtsanctions.web.Role;
import org.courtsanctions.web.SignedIn;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do to accounts. One administrator who can sign in is always left.
 */
@Service
@Transactional
class Accounts {

	private static final int EVENTS_SHOWN = 100;

	private final AccountStore accounts;

	private final AccountEvents events;

	private final Passwords passwords;

	private final Sessions sessions;

	private final Throttle throttle;

	Accounts(AccountStore accounts, AccountEvents events, Passwords passwords, Sessions sessions, Throttle throttle) {
		this.accounts = accounts;
		this.events = events;
		this.passwords = passwords;
		this.sessions = sessions;
		this.throttle = throttle;
	}

	@Transactional(readOnly = true)
	List<Account> all() {
		return this.accounts.all();
	}

	@Transactional(readOnly = true)
	List<AccountEvent> events() {
		return this.events.latest(EVENTS_SHOWN);
	}

	@Transactional(readOnly = true)
	Account account(String name) {
		return Optional.of(name)
			.filter((asked) -> SignInService.NAME.matcher(asked).matches())
			.flatMap(this.accounts::find)
			.orElseThrow(() -> new NotFound("admin", "accounts"));
	}

	/**
	 * Adds an account.
	 * @return its one-time password; nothing when the name is taken
	 */
	Optional<String> add(SignedIn actor, String name, Role role) {
		String password = Secrets.oneTimePassword();
		if (!this.accounts.add(name, role, this.passwords.hash(password))) {
			return Optional.empty();
		}
		this.events.record(actor, name, Kind.ADDED, role.key());
		return Optional.of(password);
	}

	/** Gives another role; says what stands against it. */
	Optional<Problem> changeRole(SignedIn actor, String name, Role role) {
		this.accounts.lockAll();
		Account account = account(name);
		if (account.role() == role) {
			return Optional.empty();
		}
		if (last(account)) {
			return Optional.of(new Problem("role", "accounts.problem.last"));
		}
		this.accounts.setRole(name, role);
		this.events.record(actor, name, Kind.ROLE_CHANGED, role.key());
		this.sessions.endAll(name);
		return Optional.empty();
	}

	/** Lets somebody sign in no longer, or again; says what stands against it. */
	Optional<Problem> disable(SignedIn actor, String name, boolean disabled) {
		this.accounts.lockAll();
		Account account = account(name);
		if (account.disabled() == disabled) {
			return Optional.empty();
		}
		if (disabled && last(account)) {
			return Optional.of(new Problem("standing", "accounts.problem.last"));
		}
		this.accounts.setDisabled(name, disabled);
		this.events.record(actor, name, disabled ? Kind.DISABLED : Kind.ENABLED, null);
		this.sessions.endAll(name);
		return Optional.empty();
	}

	/** Gives a new one-time password and lifts a lock. */
	String resetPassword(SignedIn actor, String name) {
		account(name);
		String password = Secrets.oneTimePassword();
		this.accounts.setPassword(name, this.passwords.hash(password), true);
		this.events.record(actor, name, Kind.PASSWORD_RESET, null);
		this.throttle.succeeded(Throttle.Kind.NAME, name);
		this.throttle.succeeded(Throttle.Kind.CODE, name);
		this.sessions.endAll(name);
		return password;
	}

	/** Takes generator, passkeys and recovery codes away from somebody who lost them. */
	void removeSecondFactor(SignedIn actor, String name) {
		Account account = account(name);
		this.accounts.setSecret(name, null, 0);
		this.accounts.setRecoveryCodes(account.id(), List.of());
		this.accounts.removePasskeys(name);
		this.events.record(actor, name, Kind.SECOND_FACTOR_REMOVED, null);
		this.sessions.endAll(name);
	}

	/** Asks a second factor of everybody, or no longer. */
	void requireSecondFactor(SignedIn actor, boolean required) {
		this.accounts.requireSecondFactor(required);
		this.events.record(actor, actor.name(), required ? Kind.SECOND_FACTOR_REQUIRED : Kind.SECOND_FACTOR_OPTIONAL,
				null);
	}

	private boolean last(Account account) {
		return account.role() == Role.ADMINISTRATOR && !account.disabled() && this.accounts.administrators() == 1;
	}

}
