package org.courtsanctions.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was checked, and against what: stands with every result, so that it can be kept
 * and repeated.
 *
 * @param at when it was checked
 * @param version the record version
 * @param recordedAt when that version was recorded
 * @param day the day whose status is told
 * @param threshold from which score on a candidate counts as a match
 * @param officials how many officials the names were compared with
 * @param others how many other records
 * @param names how many names were checked
 * @param link the address that repeats the check against this version; null when it would
 * carry too many names
 */
record Note(Instant at, long version, Instant recordedAt, LocalDate day, double threshold, int officials, int others,
		int names, @Nullable String link) {

	/**
	 * The address of the result in another form.
	 * @param suffix the ending that names the form
	 */
	public @Nullable String link(String suffix) {
		return (this.link != null) ? this.link.replaceFirst("\\?", suffix + "?") : null;
	}

	/** The threshold as a whole percentage. */
	public int percent() {
		return (int) Math.round(100 * this.threshold);
	}

	/** What no check here looks at, as keys of messages. */
	public List<String> limits() {
		return List.of("screen.limit.scope", "screen.limit.lists", "screen.limit.script", "screen.limit.family",
				"screen.limit.namesakes");
	}

}
