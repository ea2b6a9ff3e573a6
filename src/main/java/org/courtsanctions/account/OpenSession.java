package org.courtsanctions.account;

import java.time.Instant;

/**
 * A session of a signed-in person.
 *
 * @param began when it began
 * @param lastUsed when it was last used
 * @param own whether it is the one that asks
 */
record OpenSession(Instant began, Instant lastUsed, boolean own) {
}
