package org.courtsanctions.editing;

import org.jspecify.annotations.Nullable;

/** What was typed into a field is not what the field takes. */
class Unreadable extends Exception {

	private static final long serialVersionUID = 1;

	private final String problem;

	private final @Nullable String argument;

	/**
	 * @param problem the end of the message's key, after {@code draft.problem.}
	 * @param argument what the message is told, if anything
	 */
	Unreadable(String problem, @Nullable String argument) {
		super(problem + ((argument != null) ? ": " + argument : ""), null, false, false);
		this.problem = problem;
		this.argument = argument;
	}

	String problem() {
		return this.problem;
	}

	@Nullable String argument() {
		return this.argument;
	}

}
