package org.courtsanctions.screening;

import java.util.List;

/**
 * What checking one name came to.
 *
 * @param line who was looked for
 * @param comparable whether the name can be compared at all
 * @param candidates the records it may mean, most alike first, those below the threshold
 * among them
 */
record Checked(Line line, boolean comparable, List<Candidate> candidates) {

	/** The candidates that reach the threshold. */
	public List<Candidate> matches() {
		return this.candidates.stream().filter(Candidate::match).toList();
	}

	/** Those that only resemble it. */
	public List<Candidate> lookAlikes() {
		return this.candidates.stream().filter((candidate) -> !candidate.match()).toList();
	}

	/** The outcome by its code. */
	public Outcome outcome() {
		return !this.comparable ? Outcome.CANNOT_COMPARE : matches().isEmpty() ? Outcome.NO_MATCH : Outcome.MATCH;
	}

	/** What a check can come to. */
	enum Outcome {

		MATCH, NO_MATCH, CANNOT_COMPARE

	}

}
