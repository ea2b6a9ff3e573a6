package org.courtsanctions.inbox;

import org.jspecify.annotations.Nullable;

/** Something cannot be done with a text; whoever asked for it hears why. */
class IntakeRefused extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final String field;

	private final Why why;

	private final @Nullable String argument;

	IntakeRefused(Why why) {
		this("text", why, null);
	}

	IntakeRefused(String field, Why why, @Nullable String argument) {
		super(why.name());
		this.field = field;
		this.why = why;
		this.argument = argument;
	}

	/** The field of the form that it is about. */
	String field() {
		return this.field;
	}

	Why why() {
		return this.why;
	}

	@Nullable String argument() {
		return this.argument;
	}

	/** Why. */
	enum Why {

		/** Neither a text nor a file. */
		NOTHING,
		/** More than can be read. */
		TOO_LARGE,
		/** No text in it. */
		EMPTY,
		/** Locked with a password. */
		ENCRYPTED,
		/** Not whole, or not what it says it is. */
		DAMAGED,
		/** A kind of file that is not read here. */
		UNKNOWN_KIND,
		/** Taking it apart takes longer than anybody waits. */
		TAKES_TOO_LONG,
		/** Words that do not occur in the text. */
		NOT_IN_TEXT,
		/** Somebody else decided something in the meantime. */
		CHANGED,
		/** Nothing is accepted that a draft could be made of. */
		NOTHING_USED,
		/** Put away; it has to be taken up again first. */
		CLOSED,
		/** More than one draft can hold. */
		FULL

	}

}
