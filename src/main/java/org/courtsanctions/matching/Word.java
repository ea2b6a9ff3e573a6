package org.courtsanctions.matching;

import java.util.Set;

/**
 * A word of a name.
 *
 * @param shown as written
 * @param text without marks and case
 * @param script its script, an ICU code
 * @param latin in Latin letters
 * @param folded without what transcriptions differ in
 * @param consonants what an alphabet without short vowels would keep of it
 * @param sounds its keys after Daitch and Mokotoff; empty for short words
 * @param role what it is in the name
 */
record Word(String shown, String text, int script, String latin, String folded, String consonants, Set<String> sounds,
		Role role) {

	double weight() {
		return switch (this.role) {
			case TITLE -> Weights.TITLE_WEIGHT;
			case PARTICLE -> Weights.PARTICLE_WEIGHT;
			case INITIAL -> Weights.INITIAL_WEIGHT;
			case PATRONYMIC -> Weights.PATRONYMIC_WEIGHT;
			case NAME -> 1;
		};
	}

	/** Whether it tells people apart at all. */
	boolean tells() {
		return this.role == Role.NAME || this.role == Role.PATRONYMIC || this.role == Role.INITIAL;
	}

	/** What a word is in a name. */
	enum Role {

		NAME, PATRONYMIC, INITIAL, PARTICLE, TITLE

	}

}
