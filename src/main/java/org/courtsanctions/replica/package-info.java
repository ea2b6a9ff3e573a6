/**
 * Reading from a streaming replica of the database, when {@code register.replica.url}
 * names one. Requests of the public read there what they read in read-only transactions,
 * as long as the replica has every publication this node knows of; all else, and all when
 * the replica is away or behind, reads the primary. No page is older than it would be
 * without a replica.
 */
@NullMarked
package org.courtsanctions.replica;

import org.jspecify.annotations.NullMarked;
