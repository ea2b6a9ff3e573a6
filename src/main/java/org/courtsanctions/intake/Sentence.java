package org.courtsanctions.intake;

/**
 * A sentence, or a heading taken as one.
 *
 * @param paragraph the number of its paragraph
 * @param from its first token
 * @param to the token after its last
 */
record Sentence(int paragraph, int from, int to) {

	boolean holds(int token) {
		return token >= this.from && token < this.to;
	}

}
