package org.courtsanctions.matching;

/**
 * Every number of the comparison, with its reason. Scores run from 0 (nothing in common)
 * to 1 (the same). They were set by hand and checked against the labelled pairs of the
 * tests; they are no probabilities.
 */
public final class Weights {

	/**
	 * From here on a candidate counts as a match. On the labelled pairs the same people
	 * begin at about .80 and different people end at about .70; the middle errs to
	 * neither side.
	 */
	public static final double THRESHOLD = 0.75;

	/**
	 * Candidates below this have less than one word in two in common with the name and
	 * are not shown. Namesakes by surname lie at .40: they are shown, with the reason.
	 */
	public static final double SHOWN = 0.38;

	/** Letter for letter the same, accents and case aside. */
	static final double SAME = 1;

	/**
	 * The same after the usual differences of transcription (kh and h, zh and j, w and
	 * v): as good as the same, but an exact spelling should stand before it.
	 */
	static final double SAME_TRANSCRIBED = 0.97;

	/**
	 * The same consonants in an alphabet that writes no short vowels: several names have
	 * them, so one such word is weaker than a spelt one.
	 */
	static final double SAME_CONSONANTS = 0.9;

	/** A short form that is commonly used for the other (Bill, William). */
	static final double SAME_BY_CUSTOM = 0.93;

	/**
	 * An initial that fits: it rules out most names, yet one in ten others has it too.
	 */
	static final double INITIAL = 0.8;

	/** Sounds alike by the rules of Daitch and Mokotoff, and is spelt much alike. */
	static final double SOUNDS_ALIKE = 0.84;

	/** Words less alike than this are different words and never laid together. */
	static final double WORD = 0.7;

	/**
	 * How much of a word may be wrong: a letter in four, for words of four letters or
	 * more. Short words turn into other names by one letter (Kim, Kam).
	 */
	static final double TYPO_SHARE = 0.26;

	/**
	 * What a letter wrong costs, as a share of the word: twice its share, because the
	 * first wrong letter says most.
	 */
	static final double TYPO_COST = 1.25;

	/**
	 * What is left of a word of four letters with one wrong, when it is the only
	 * difference and two other words are the same: such a name is rather mistyped than
	 * another one. Two of three words and this come to .80.
	 */
	static final double SLIP = 0.4;

	/**
	 * All words written as one differ by one letter, or not at all: a gap went astray.
	 */
	static final double GAP_ASTRAY = 0.86;

	/** Titles and degrees tell nobody apart and are often left out. */
	static final double TITLE_WEIGHT = 0.05;

	/** Particles (al, bin, de, von) are left out or joined as writers please. */
	static final double PARTICLE_WEIGHT = 0.2;

	/** An initial is worth less than a word. */
	static final double INITIAL_WEIGHT = 0.5;

	/** A patronymic stands in official papers and hardly anywhere else. */
	static final double PATRONYMIC_WEIGHT = 0.6;

	/**
	 * What each word costs that only the longer name has: second given names and second
	 * surnames are often left out.
	 */
	static final double EXTRA_WORD = 0.06;

	/** The same for a patronymic. */
	static final double EXTRA_PATRONYMIC = 0.02;

	/**
	 * More when it is the first or last word of the longer name that is missing: it may
	 * be the surname.
	 */
	static final double EXTRA_OUTER_WORD = 0.1;

	/** All that missing words together may cost. */
	static final double EXTRA_MOST = 0.24;

	/**
	 * Both names have a word that the other lacks: another given name or another surname.
	 * With this factor one such word among two or three keeps a pair below the threshold.
	 */
	static final double CONFLICT = 0.8;

	/**
	 * The same with three words in common, the first among them: a maiden name and a
	 * married one, an error in one of many words. Three of four lie just at the
	 * threshold.
	 */
	static final double MINOR_CONFLICT = 1;

	/** Two different patronymics: brothers at best. */
	static final double OTHER_PATRONYMIC = 0.72;

	/** Only one word is common and one name has no other: a surname proves nothing. */
	static final double ONE_WORD = 0.6;

	/** The words stand in another order than a turn of surname and given names makes. */
	static final double ORDER = 0.98;

	/** A Slavic surname in the form of the other sex. */
	static final double OTHER_SEX = 0.66;

	/** The same birth year: namesakes of one age are rare. */
	static final double SAME_YEAR = 0.06;

	/** Lists differ by a year often enough (calendars, age at a date). */
	static final int NEAR_YEARS = 1;

	/** Two digits changed places: more often an error than another person. */
	static final double TURNED_YEAR = 0.88;

	/** A few years apart: hardly the same, seldom an error. */
	static final double OTHER_YEAR = 0.7;

	/** Five years or more apart. */
	static final double FAR_YEAR = 0.6;

	static final int FAR_YEARS = 5;

	/** The same nationality helps little: namesakes have it too. */
	static final double SAME_NATIONALITY = 0.02;

	/**
	 * Another nationality speaks against, but people have several and lists are
	 * incomplete: it tips only what is doubtful anyway.
	 */
	static final double OTHER_NATIONALITY = 0.93;

	private Weights() {
	}

}
