package org.courtsanctions.account;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How many attempts failed under a name or from an address, and until when the next one
 * has to wait.
 *
 * @param failures how many, the one under way included
 * @param since when counting began
 * @param blockedUntil until when no attempt is taken; null when one may be made at once
 */
record Attempts(int failures, Instant since, @Nullable Instant blockedUntil) {

	private static final Duration FORGOTTEN = Duration.ofDays(1);

	boolean blocked(Instant now) {
		return this.blockedUntil != null && now.isBefore(this.blockedUntil);
	}

	/** After one more attempt on an account, taken for failed until it succeeds. */
	Attempts onAccount(Instant now, AccountSettings settings) {
		boolean over = now.isAfter(this.since.plus(FORGOTTEN)) && !blocked(now);
		int count = over ? 1 : this.failures + 1;
		Duration wait = Duration.ZERO;
		if (count >= settings.lockAfter()) {
			wait = settings.lock();
		}
		else if (count >= settings.slowAfter()) {
			wait = settings.firstDelay().multipliedBy(1L << (count - settings.slowAfter()));
		}
		return new Attempts(count, over ? now : this.since, wait.isZero() ? null : now.plus(wait));
	}

	/** After one more attempt from an address. */
	Attempts fromAddress(Instant now, AccountSettings settings) {
		Instant end = this.since.plus(settings.addressWindow());
		boolean over = !now.isBefore(end);
		int count = over ? 1 : this.failures + 1;
		return new Attempts(count, over ? now : this.since, (count >= settings.perAddress()) ? end : null);
	}

}
