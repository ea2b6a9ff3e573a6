package org.courtsanctions.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A key of a tool, without what opens the door.
 *
 * @param id its number
 * @param name what its owner calls the tool
 * @param createdAt when it was made
 * @param lastUsedAt when it last let a request in, to the minute; null when never
 * @param expiresAt when it ends
 * @param expired whether it has ended
 */
record ToolKey(long id, String name, Instant createdAt, @Nullable Instant lastUsedAt, Instant expiresAt,
		boolean expired) {
}
