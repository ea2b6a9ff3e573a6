package org.courtsanctions.ledger;

import java.time.Instant;

/**
 * The head of the ledger.
 *
 * @param version the record version: 0 for an empty register, then one more with each
 * publication
 * @param recordedAt when that publication was recorded
 */
public record LedgerHead(long version, Instant recordedAt) {

	/** That of an empty register. */
	static final LedgerHead NONE = new LedgerHead(0, Instant.EPOCH);

}
