package org.courtsanctions.intake;

import org.jspecify.annotations.Nullable;

/**
 * Somebody or a body that may speak, at a place of the text.
 *
 * @param from the first token
 * @param to the token after the last
 * @param name how the speaker is called
 * @param person the person, when it is one
 * @param kind what kind of speaker
 */
record Voice(int from, int to, String name, @Nullable Somebody person, Kind kind) {

	boolean same(Voice other) {
		return (this.person != null) ? this.person == other.person : this.name.equals(other.name);
	}

	/** Kinds of speakers. */
	enum Kind {

		PERSON, COURT, SANCTIONER, BODY, PRONOUN

	}

}
