package org.courtsanctions;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How the gate keeps within its time: where a check is repeated over many of a kind, it
 * looks at a share of them, which says so in its Javadoc. Every kind is in every run.
 * {@code -Dregister.check.all=true} looks at all.
 */
public final class Sampling {

	private static final boolean ALL = Boolean.getBoolean("register.check.all");

	private static final long TODAY = LocalDate.now(ZoneOffset.UTC).toEpochDay();

	private Sampling() {
	}

	/** Whether nothing is left out. */
	public static boolean isOff() {
		return ALL;
	}

	/**
	 * Whether one of many has its turn today: each has within as many days as there are
	 * shares.
	 * @param number its place among those of its kind
	 * @param shares how many shares they are dealt into
	 */
	public static boolean isTurnOf(int number, int shares) {
		return ALL || Math.floorMod(number + TODAY, shares) == 0;
	}

}
