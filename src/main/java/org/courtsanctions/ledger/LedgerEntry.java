package org.courtsanctions.ledger;

import java.time.Instant;

/**
 * One publication as the register accounts for it.
 *
 * @param version its number, which became the record version
 * @param recordedAt when it was recorded
 * @param kind what kind of change it was
 * @param reason why, in public words
 * @param hash SHA-256 over its content and the hash of the entry before, in hexadecimal
 */
public record LedgerEntry(long version, Instant recordedAt, Kind kind, String reason, String hash) {

	/** The kinds of publication. */
	public enum Kind {

		FOUNDING, PUBLICATION, CORRECTION

	}

}
