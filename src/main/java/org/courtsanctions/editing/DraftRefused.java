package org.courtsanctions.editing;

import org.jspecify.annotations.Nullable;

/** Something cannot be done with a draft, for a reason its people can understand. */
class DraftRefused extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final Why why;

	private final @Nullable String argument;

	DraftRefused(Why why) {
		this(why, null);
	}

	DraftRefused(Why why, @Nullable String argument) {
		super(why + ((argument != null) ? ": " + argument : ""));
		this.why = why;
		this.argument = argument;
	}

	/** The reason. */
	public Why why() {
		return this.why;
	}

	/** What the message is told, if anything. */
	public @Nullable String argument() {
		return this.argument;
	}

	/** The reasons. */
	enum Why {

		/** Somebody else holds it. */
		HELD,

		/** It is not being written: it waits for review, or is through. */
		CLOSED,

		/** Whoever wrote in a draft cannot approve it. */
		OWN,

		/** It changed after the page was shown. */
		CHANGED,

		/** The record changed under it. */
		MOVED,

		/** Fields are missing or cannot be read. */
		INCOMPLETE,

		/** Nothing says why the record is to change. */
		NO_REASON,

		/** It would change nothing. */
		NOTHING,

		/** It holds as many records as a draft can hold. */
		FULL,

		/** It does not wait for review. */
		NOT_WAITING,

		/** Publishing alone is for reviewers. */
		NOT_ALLOWED,

		/** The record refuses a change. */
		REFUSED

	}

}
