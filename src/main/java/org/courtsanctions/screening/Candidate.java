package org.courtsanctions.screening;

import java.util.List;

import org.courtsanctions.search.Found;
import org.jspecify.annotations.Nullable;

/**
 * A record that a name may mean.
 *
 * @param found the record
 * @param status what all measures against it make of it on the day; null when nothing is
 * on record by then
 * @param authorities short names of the authorities behind them
 * @param score how alike, from 0 to 1
 * @param match whether the score reaches the threshold
 * @param speakingFor sentences that speak for its being meant
 * @param speakingAgainst sentences that speak against it
 */
record Candidate(Found found, @Nullable Status status, List<String> authorities, double score, boolean match,
		List<String> speakingFor, List<String> speakingAgainst) {

	/** The score as a whole percentage. */
	public int percent() {
		return (int) Math.floor(100 * this.score);
	}

	/**
	 * A status by its code.
	 *
	 * @param name the code
	 */
	record Status(String name) {
	}

}
