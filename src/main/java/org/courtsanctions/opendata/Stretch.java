package org.courtsanctions.opendata;

import java.util.List;
import java.util.Map;

import org.courtsanctions.shared.Asked;
import org.courtsanctions.statement.Portions;
import org.courtsanctions.timeline.Timeline;

/**
 * Which part of all that happened around a record is asked for, and in which order.
 *
 * @param choice what its timeline tells, in which order
 * @param skip how many entries of each list earlier parts tell
 * @param apart whether statements by the record itself make a list of their own
 */
public record Stretch(Timeline.Choice choice, long skip, boolean apart) {

	/** The parameter that numbers the parts of a page. */
	public static final String PARAMETER = "page";

	/** The newest part. */
	public static final Stretch NEWEST = new Stretch(Timeline.Choice.EVERYTHING, 0, true);

	/** The part that the address of a page asks for; the first if it asks for none. */
	public static Stretch of(Map<String, List<String>> parameters, Timeline.Choice choice) {
		return new Stretch(choice, (Asked.of(parameters, List.of(), Map.of()).page() - 1L) * Portions.SIZE, true);
	}

	/**
	 * The last part instead.
	 * @param longest how many entries the longest list has
	 */
	Stretch last(long longest) {
		return new Stretch(this.choice, Math.max(0, (longest - 1) / Portions.SIZE * Portions.SIZE), this.apart);
	}

	/** Its number, from 1. */
	int number() {
		return Math.toIntExact(this.skip / Portions.SIZE + 1);
	}

}
