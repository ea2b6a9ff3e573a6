package org.courtsanctions.matching;

import java.util.List;

/**
 * Something that speaks for or against two names meaning one person.
 *
 * @param code what it is
 * @param details what its sentence names, in order: words, years, countries
 */
public record Reason(Code code, List<String> details) {

	static Reason of(Code code, String... details) {
		return new Reason(code, List.of(details));
	}

	/** Every reason there is, and which way it speaks. */
	public enum Code {

		/** The same name, accents and case aside. */
		SAME_NAME(true),

		/** The same words in another order. */
		OTHER_ORDER(true),

		/** The same in a script other than Latin. */
		SAME_IN_OWN_SCRIPT(true),

		/** The same when both are written in Latin letters. */
		SAME_TRANSCRIBED(true),

		/** An alias is what matched. */
		ALIAS(true),

		/** Some words are the same. */
		SAME_WORDS(true),

		/** Two words are spelt or sound alike. */
		WORDS_ALIKE(true),

		/** An initial fits. */
		INITIAL_FITS(true),

		/** The same year of birth. */
		SAME_YEAR(true),

		/** Years of birth a year apart. */
		NEAR_YEAR(true),

		/** A nationality in common. */
		SAME_NATIONALITY(true),

		/** One name has words that the other lacks. */
		MORE_WORDS(false),

		/** Only the surname is common. */
		SURNAME_ONLY(false),

		/** Only one word is common. */
		ONE_WORD_ONLY(false),

		/** The given names differ. */
		OTHER_GIVEN_NAME(false),

		/** Words differ. */
		OTHER_WORDS(false),

		/** The patronymics differ. */
		OTHER_PATRONYMIC(false),

		/** Nothing is common. */
		NOTHING_COMMON(false),

		/** Years of birth with turned digits. */
		TURNED_YEAR(false),

		/** Other years of birth. */
		OTHER_YEAR(false),

		/** No nationality in common. */
		OTHER_NATIONALITY(false);

		private final boolean speaksFor;

		Code(boolean speaksFor) {
			this.speaksFor = speaksFor;
		}

		/** Whether it speaks for the two being one. */
		public boolean speaksFor() {
			return this.speaksFor;
		}

	}

}
