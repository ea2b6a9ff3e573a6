package org.courtsanctions.intake;

/**
 * A word, a number or a mark of a text.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param text as written
 * @param fold as it is compared: small letters without marks; abbreviations in capitals
 * begin with {@code ^}
 * @param shape what it looks like
 */
record Token(int start, int end, String text, String fold, Shape shape) {

	boolean is(String word) {
		return this.fold.equals(word);
	}

	/** Whether it may be a word of a name. */
	boolean capital() {
		return this.shape == Shape.CAPITAL || this.shape == Shape.CAPITALS;
	}

	boolean mark() {
		return this.shape == Shape.MARK;
	}

	boolean word() {
		return capital() || this.shape == Shape.SMALL;
	}

	/** What a token looks like. */
	enum Shape {

		/** A word in small letters, or of a script that has no others. */
		SMALL,
		/** A word that begins with a capital. */
		CAPITAL,
		/** A word all in capitals. */
		CAPITALS,
		/** Digits. */
		NUMBER,
		/** Anything else. */
		MARK

	}

}
