package org.courtsanctions.screening;

import java.util.List;

import org.courtsanctions.search.Found;
import org.jspecify.annotations.Nullable;

/**
 * What checking one name came to, for other features.
 *
 * @param number the place in the list, from 1
 * @param name the name as it was compared
 * @param birthYear null when none was given
 * @param nationality ISO 3166-1 alpha-2; null when none was given
 * @param outcome what it came to
 * @param candidates the records it may mean, most alike first
 */
public record Screened(int number, String name, @Nullable Integer birthYear, @Nullable String nationality,
		Outcome outcome, List<Candidate> candidates) {

	static Screened of(Checked checked) {
		Line line = checked.line();
		return new Screened(line.number(), line.name(), line.birthYear(), line.nationality(),
				Outcome.valueOf(checked.outcome().name()),
				checked.candidates()
					.stream()
					.map((one) -> new Candidate(one.found(), (one.status() != null) ? one.status().name() : null,
							one.authorities(), one.score(), one.match(), one.speakingFor(), one.speakingAgainst()))
					.toList());
	}

	/** What a check can come to. */
	public enum Outcome {

		MATCH, NO_MATCH, CANNOT_COMPARE

	}

	/**
	 * A record that a name may mean.
	 *
	 * @param found the record
	 * @param status what all measures make of it on the day, by its code; null when
	 * nothing is on record by then
	 * @param authorities short names of the authorities behind them
	 * @param score how alike, from 0 to 1
	 * @param match whether the score reaches the threshold
	 * @param speakingFor sentences that speak for its being meant
	 * @param speakingAgainst sentences that speak against it
	 */
	public record Candidate(Found found, @Nullable String status, List<String> authorities, double score, boolean match,
			List<String> speakingFor, List<String> speakingAgainst) {
	}

	/**
	 * Somebody to look for, as given.
	 *
	 * @param name the name
	 * @param born the year of birth, if given, alone or in a date
	 * @param nationality a country's code or name, if given
	 */
	public record Name(String name, @Nullable String born, @Nullable String nationality) {
	}

}
