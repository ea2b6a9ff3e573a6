package org.courtsanctions.account;

import java.time.Instant;

import org.courtsanctions.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account as its owner and administrators see it.
 *
 * @param id its number
 * @param name the name it signs in with
 * @param role what it may do
 * @param disabled whether it may not sign in
 * @param passwordOnce whether its password must be changed first
 * @param codes whether it has a generator of six-digit codes
 * @param passkeys how many passkeys it has
 * @param recoveryCodes how many recovery codes are left
 * @param createdAt when it was added
 * @param signedInAt when it last signed in; null when never
 * @param secondFactorRequired whether everybody needs a second factor
 */
record Account(long id, String name, Role role, boolean disabled, boolean passwordOnce, boolean codes, int passkeys,
		int recoveryCodes, Instant createdAt, @Nullable Instant signedInAt, boolean secondFactorRequired) {

	/** Whether more than the password is needed to sign in. */
	public boolean secondFactor() {
		return this.codes || this.passkeys > 0;
	}

}
