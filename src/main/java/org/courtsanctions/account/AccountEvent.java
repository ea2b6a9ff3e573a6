package org.courtsanctions.account;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an account.
 *
 * @param at when
 * @param actor who did it; null when the application did
 * @param account whose account
 * @param kind what
 * @param detail more about it, for instance the new role
 */
record AccountEvent(Instant at, @Nullable String actor, String account, Kind kind, @Nullable String detail) {

	/** What can happen to an account, and to all of them. */
	enum Kind {

		ADDED, ROLE_CHANGED, DISABLED, ENABLED, PASSWORD_RESET, PASSWORD_CHANGED, SIGNED_IN, LOCKED, CODES_ADDED,
		CODES_REMOVED, PASSKEY_ADDED, PASSKEY_REMOVED, RECOVERY_CODES_MADE, RECOVERY_CODE_USED, SECOND_FACTOR_REMOVED,
		SECOND_FACTOR_REQUIRED, SECOND_FACTOR_OPTIONAL, KEY_MADE, KEY_REVOKED;

		/** The kind as message keys write it. */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
