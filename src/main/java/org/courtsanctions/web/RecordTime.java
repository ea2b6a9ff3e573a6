package org.courtsanctions.web;

import java.time.DateTimeException;
import java.time.Instant;

import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.ledger.RecordedAt;
import org.jspecify.annotations.Nullable;

/**
 * The instant whose record a page shows: the present one, or an earlier one that the
 * reader asked for with {@code ?recordedAt=}.
 *
 * @param past the instant asked for; null when the page shows the present record
 * @param refused what was asked for, when the register cannot show it; the page is then
 * the present one
 * @param why why it cannot
 */
public record RecordTime(@Nullable RecordedAt past, @Nullable String refused, @Nullable Refusal why) {

	/** The parameter's name in addresses. */
	public static final String PARAMETER = "recordedAt";

	static final RecordTime PRESENT = new RecordTime(null, null, null);

	private static final int LONGEST_SHOWN = 100;

	/**
	 * Reads what was asked for.
	 * @param ledger tells the record version of an instant
	 */
	static RecordTime read(@Nullable String text, Instant now, Ledger ledger) {
		if (text == null || text.isBlank()) {
			return PRESENT;
		}
		Instant instant;
		try {
			instant = Instant.parse(text.strip());
		}
		catch (DateTimeException ex) {
			return refused(text, Refusal.MALFORMED);
		}
		if (instant.isAfter(now)) {
			return refused(text, Refusal.FUTURE);
		}
		// Long before any register, and before what a database can compare
		long version = instant.isBefore(Instant.EPOCH) ? 0 : ledger.versionAt(instant);
		return (version > 0) ? new RecordTime(new RecordedAt(instant, version), null, null)
				: refused(text, Refusal.EMPTY);
	}

	private static RecordTime refused(String text, Refusal why) {
		return new RecordTime(null, text.substring(0, Math.min(text.length(), LONGEST_SHOWN)), why);
	}

	/** Why the register cannot show its record at an instant. */
	public enum Refusal {

		/** What was written is no instant. */
		MALFORMED,
		/** The instant has not come. */
		FUTURE,
		/** Nothing had been recorded. */
		EMPTY

	}

}
