package org.courtsanctions.account;

import java.util.List;

import org.courtsanctions.account.AccountEvent.Kind;
import org.courtsanctions.web.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/**
 * Makes the account {@code admin} on the very first start, and gives an administrator who
 * lost access a new one-time password when a start asks for it.
 */
@Component
class FirstAdministrator implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

	private static final String NAME = "admin";

	private final AccountStore accounts;

	private final AccountEvents events;

	private final Passwords passwords;

	private final Sessions sessions;

	private final AccountSettings settings;

	private final TransactionTemplate transaction;

	private volatile boolean running;

	FirstAdministrator(AccountStore accounts, AccountEvents events, Passwords passwords, Sessions sessions,
			AccountSettings settings, TransactionTemplate transaction) {
		this.accounts = accounts;
		this.events = events;
		this.passwords = passwords;
		this.sessions = sessions;
		this.settings = settings;
		this.transaction = transaction;
	}

	@Override
	public void start() {
		this.transaction.executeWithoutResult((status) -> add());
		if (StringUtils.hasText(this.settings.reset())) {
			String name = SignInService.name(this.settings.reset());
			this.transaction.executeWithoutResult((status) -> reset(name));
		}
		this.running = true;
	}

	private void add() {
		this.accounts.lockAll();
		if (!this.accounts.isEmpty()) {
			return;
		}
		String given = this.settings.firstPassword();
		String password = StringUtils.hasText(given) ? given : Secrets.oneTimePassword();
		this.accounts.add(NAME, Role.ADMINISTRATOR, this.passwords.hash(password));
		this.events.record((String) null, NAME, Kind.ADDED, Role.ADMINISTRATOR.key());
		if (!StringUtils.hasText(given)) {
			log.info("First start: sign in at /sign-in as {} with the one-time password {} (shown this once)", NAME,
					password);
		}
	}

	private void reset(String name) {
		this.accounts.lockAll();
		var account = this.accounts.find(name).orElse(null);
		if (account == null) {
			log.error("There is no account {} whose password could be reset", name);
			return;
		}
		String password = Secrets.oneTimePassword();
		this.accounts.setPassword(name, this.passwords.hash(password), true);
		this.accounts.setDisabled(name, false);
		this.accounts.setSecret(name, null, 0);
		this.accounts.setRecoveryCodes(account.id(), List.of());
		this.accounts.removePasskeys(name);
		this.accounts.endKeys(name);
		this.events.record((String) null, name, Kind.PASSWORD_RESET, null);
		this.events.record((String) null, name, Kind.SECOND_FACTOR_REMOVED, null);
		this.sessions.endAll(name);
		log.info("Reset: sign in at /sign-in as {} with the one-time password {} (shown this once)", name, password);
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return 0;
	}

}
