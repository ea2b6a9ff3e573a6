package org.courtsanctions.intake;

/**
 * What a text says somebody is.
 *
 * @param kind the kind of office
 * @param from the first token of the words that say so
 * @param to the token after their last
 * @param near whether they stand right beside the name
 */
record Role(Kind kind, int from, int to, boolean near) {

	static final Role NONE = new Role(Kind.NONE, 0, 0, false);

	boolean judicial() {
		return this.kind == Kind.JUDGE || this.kind == Kind.PROSECUTOR || this.kind == Kind.STAFF;
	}

	/** Kinds of offices and parts in the story. */
	enum Kind {

		JUDGE, PROSECUTOR, STAFF, POLITICS, PRESS, VICTIM, OTHER, NONE

	}

}
