package org.courtsanctions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that a test sets wrong. */
public final class MutableClock extends Clock {

	private final Clock right;

	private volatile Duration ahead = Duration.ZERO;

	public MutableClock(Clock right) {
		this.right = right;
	}

	/** Lets time pass at once. */
	public void pass(Duration time) {
		runAhead(this.ahead.plus(time));
	}

	/**
	 * Sets it.
	 * @param ahead how far it is ahead of the right clock; negative when it is behind
	 */
	public void runAhead(Duration ahead) {
		this.ahead = ahead;
	}

	@Override
	public Instant instant() {
		return this.right.instant().plus(this.ahead);
	}

	@Override
	public ZoneId getZone() {
		return this.right.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.offset(this.right.withZone(zone), this.ahead);
	}

}
