package org.courtsanctions.matching;

import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;

import com.ibm.icu.lang.UScript;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** How alike two words of names are, from 0 to 1. */
final class WordScore {

	private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();

	private static final Pattern SLAVIC = Pattern.compile(".{2,}(ov|ev|yov|in|yn|sk[iy]+|tsk[iy]+)");

	private static final Pattern SLAVIC_WOMAN = Pattern.compile(".{2,}(ova|eva|yova|ina|yna|skaya|skaia|tskaya|ska)");

	private static final int SHORT = 4;

	private static final double SOUND_SHARE = 0.34;

	/** Words of which more differs are not alike, whatever the share. */
	private static final double MOST_SHARE = Math.max(SOUND_SHARE, Weights.TYPO_SHARE);

	private static final double VOWELS_ONLY = 0.82;

	private WordScore() {
	}

	static double of(Word one, Word other) {
		if (one.role() == Word.Role.INITIAL || other.role() == Word.Role.INITIAL) {
			return initial(one, other);
		}
		if (one.text().equals(other.text())) {
			return Weights.SAME;
		}
		if (isolated(one.script()) && isolated(other.script())) {
			return 0;
		}
		if (one.latin().isEmpty() || other.latin().isEmpty()) {
			return 0;
		}
		if (one.latin().equals(other.latin())) {
			return (one.script() == other.script()) ? Weights.SAME : Weights.SAME_TRANSCRIBED;
		}
		if (one.folded().equals(other.folded())) {
			return Weights.SAME_TRANSCRIBED;
		}
		if (ShortNames.stand(one.latin(), other.latin())) {
			return Weights.SAME_BY_CUSTOM;
		}
		if (abjad(one.script()) || abjad(other.script())) {
			return byConsonants(one, other);
		}
		if (otherSex(one.latin(), other.latin())) {
			return Weights.OTHER_SEX;
		}
		if (one.script() != other.script() && voiceless(one).equals(voiceless(other))) {
			return Weights.SAME_BY_CUSTOM;
		}
		return spelt(one, other);
	}

	/** Whether two words of four letters, of which one may be missing, differ by one. */
	static boolean isSlip(Word one, Word other) {
		return one.role() == Word.Role.NAME && other.role() == Word.Role.NAME && one.script() == other.script()
				&& !isolated(one.script()) && isOneLetterApart(one.latin(), other.latin(), SHORT);
	}

	/**
	 * Whether two texts, the longer of at least so many letters, differ by one letter.
	 */
	static boolean isOneLetterApart(String one, String other, int length) {
		return Math.max(one.length(), other.length()) >= length && Math.abs(one.length() - other.length()) < 2
				&& DISTANCE.apply(one, other) == 1;
	}

	private static String voiceless(Word word) {
		return word.folded().replace('z', 's').replace('T', 's');
	}

	private static double initial(Word one, Word other) {
		if (one.latin().isEmpty() || other.latin().isEmpty()) {
			return 0;
		}
		boolean fits = one.latin().charAt(0) == other.latin().charAt(0)
				|| one.folded().charAt(0) == other.folded().charAt(0);
		boolean both = one.role() == other.role();
		return !fits ? 0 : both ? Weights.SAME : Weights.INITIAL;
	}

	private static double byConsonants(Word one, Word other) {
		String first = one.consonants();
		String second = other.consonants();
		if (first.isEmpty() || second.isEmpty()) {
			return 0;
		}
		if (first.equals(second)) {
			return (first.length() > 1) ? Weights.SAME_CONSONANTS : Weights.WORD;
		}
		int length = Math.max(first.length(), second.length());
		return (length >= SHORT && DISTANCE.apply(first, second) == 1) ? Weights.WORD + 0.02 : 0;
	}

	private static double spelt(Word one, Word other) {
		double share = Math.min(share(one.latin(), other.latin()), share(one.folded(), other.folded()));
		if (one.script() == other.script() && one.script() != UScript.LATIN) {
			share = Math.min(share, share(one.text(), other.text()));
		}
		double score = (share <= Weights.TYPO_SHARE) ? 1 - share * Weights.TYPO_COST : 0;
		if (share <= SOUND_SHARE && !Collections.disjoint(one.sounds(), other.sounds())) {
			score = Math.max(score, Weights.SOUNDS_ALIKE);
		}
		if (one.consonants().length() > 2 && one.consonants().equals(other.consonants())
				&& one.folded().charAt(0) == other.folded().charAt(0)) {
			score = Math.max(score, VOWELS_ONLY);
		}
		return score;
	}

	/** Which share of two words differs; 1 of words that are short or no longer alike. */
	private static double share(String one, String other) {
		int length = Math.max(one.length(), other.length());
		if (length < SHORT || length - Math.min(one.length(), other.length()) > length * MOST_SHARE) {
			return 1;
		}
		return DISTANCE.apply(one, other) / (double) length;
	}

	private static boolean otherSex(String one, String other) {
		if (!one.regionMatches(0, other, 0, Math.min(4, Math.max(one.length(), other.length())))) {
			return false;
		}
		boolean woman = SLAVIC_WOMAN.matcher(one).matches();
		return (woman || SLAVIC_WOMAN.matcher(other).matches()) && SLAVIC.matcher(woman ? other : one).matches();
	}

	/** Scripts that write consonants only. */
	static boolean abjad(int script) {
		return Set.of(UScript.ARABIC, UScript.HEBREW, UScript.SYRIAC).contains(script);
	}

	/** Scripts whose signs are words: one sign more or less is another name. */
	private static boolean isolated(int script) {
		return script == UScript.HAN;
	}

}
