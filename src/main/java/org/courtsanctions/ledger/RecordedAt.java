package org.courtsanctions.ledger;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The past instant whose record the current thread reads. While one is set, every
 * read-only transaction that begins on this thread sees the register as it stood then.
 *
 * @param instant the instant asked for
 * @param version the record version of that instant
 */
public record RecordedAt(Instant instant, long version) {

	private static final ThreadLocal<RecordedAt> CURRENT = new ThreadLocal<>();

	/** The instant this thread reads; null when it reads the present record. */
	public static @Nullable RecordedAt current() {
		return CURRENT.get();
	}

	/**
	 * Sets the instant this thread reads, until the next call.
	 * @param instant null for the present record
	 */
	public static void read(@Nullable RecordedAt instant) {
		if (instant != null) {
			CURRENT.set(instant);
		}
		else {
			CURRENT.remove();
		}
	}

	/** The moment for which this thread's pages speak: the instant read, else now. */
	public static Instant now(Clock clock) {
		RecordedAt current = current();
		return (current != null) ? current.instant() : clock.instant();
	}

}
