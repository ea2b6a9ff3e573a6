package org.courtsanctions.ledger;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One publication as the register accounts for it.
 *
 * @param version its number, which became the record version
 * @param recordedAt when it was recorded
 * @param kind what kind of change it was
 * @param reason why, in public words
 * @param authorRole the role of whoever wrote it; null when nobody did
 * @param reviewerRole the role of whoever approved it; null while nobody has
 * @param hash SHA-256 over its content, what it changed, and the hash of the entry
 * before, in hexadecimal
 * @param awaiting whether one person alone published it and nobody has checked it since
 * @param checks the number of the publication that it checked; null unless it is a second
 * check
 * @param checkedBy its second check; null when there was none
 */
public record LedgerEntry(long version, Instant recordedAt, Kind kind, String reason, @Nullable String authorRole,
		@Nullable String reviewerRole, String hash, boolean awaiting, @Nullable Long checks,
		@Nullable SecondCheck checkedBy) {

	/** The kinds of publication. */
	public enum Kind {

		FOUNDING, PUBLICATION, CORRECTION, SECOND_CHECK

	}

	/**
	 * The approval that a publication by one person alone got later.
	 *
	 * @param version the number of the entry that tells it
	 * @param recordedAt when it was recorded
	 * @param reviewerRole the role of whoever checked
	 */
	public record SecondCheck(long version, Instant recordedAt, String reviewerRole) {
	}

}
