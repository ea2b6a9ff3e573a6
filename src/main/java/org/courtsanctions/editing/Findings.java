package org.courtsanctions.editing;

import java.util.List;

import org.courtsanctions.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a draft found.
 *
 * @param problems what has to be put right before anybody can publish it
 * @param warnings what somebody should look at
 */
record Findings(List<Problem> problems, List<Warning> warnings) {

	/**
	 * Something that may be a mistake.
	 *
	 * @param item the item's key
	 * @param kind what may be wrong
	 * @param argument what the message is told
	 * @param other the record or draft it is about; null when there is none
	 */
	record Warning(String item, Kind kind, String argument, @Nullable Named other) {
	}

	/** What may be wrong. */
	enum Kind {

		/** The number of targets in the text is not the number of those entered. */
		COUNT,

		/** The authority announced something on that day already. */
		ANNOUNCED,

		/** Another open draft has an announcement of the authority on that day. */
		DRAFTED,

		/** Somebody of that name is on record. */
		NAME,

		/** A source with that address is on record. */
		ADDRESS

	}

}
