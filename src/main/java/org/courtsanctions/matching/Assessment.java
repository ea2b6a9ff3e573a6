package org.courtsanctions.matching;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What comparing two people came to.
 *
 * @param comparable whether there was anything to compare; if not, all else is empty
 * @param score from 0 to 1; from {@link Weights#THRESHOLD} on it counts as a match
 * @param matched the name of the second that came nearest
 * @param reasons what speaks for the two being one, then what speaks against it
 */
public record Assessment(boolean comparable, double score, @Nullable String matched, List<Reason> reasons) {

	static final Assessment NONE = new Assessment(false, 0, null, List.of());

	/** Whether it counts as a match. */
	public boolean match() {
		return this.score >= Weights.THRESHOLD;
	}

	/** What speaks for the two being one. */
	public List<Reason> speakingFor() {
		return this.reasons.stream().filter((reason) -> reason.code().speaksFor()).toList();
	}

	/** What speaks against it. */
	public List<Reason> speakingAgainst() {
		return this.reasons.stream().filter((reason) -> !reason.code().speaksFor()).toList();
	}

}
