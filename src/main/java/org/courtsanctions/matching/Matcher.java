package org.courtsanctions.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.courtsanctions.matching.Reason.Code;
import org.jspecify.annotations.Nullable;

/**
 * Compares people by names, years of birth and nationalities. The names decide; the rest
 * shifts the score, and what is not known shifts nothing.
 */
public final class Matcher {

	private Matcher() {
	}

	/** How alike two names are by themselves, from 0 to 1. */
	public static double compare(String name, String other) {
		return compare(Person.called(name, null, null), Person.called(other, null, null)).score();
	}

	/**
	 * Compares somebody asked for with somebody known.
	 * @return not comparable when either has no name of letters
	 */
	public static Assessment compare(Person asked, Person known) {
		NameScore best = null;
		NameForm matched = null;
		for (NameForm name : asked.names()) {
			for (NameForm other : known.names()) {
				if (name.comparable() && other.comparable()) {
					NameScore score = NameScore.of(name, other);
					if (best == null || score.score() > best.score()) {
						best = score;
						matched = other;
					}
				}
			}
		}
		if (best == null || matched == null) {
			return Assessment.NONE;
		}
		List<Reason> reasons = new ArrayList<>(best.reasons());
		NameForm primary = known.names().getFirst();
		if (best.score() > 0 && matched != primary) {
			reasons.add(Reason.of(Code.ALIAS, matched.text(), primary.text()));
		}
		double score = best.score();
		if (score > 0) {
			score = year(score, asked.birthYear(), known.birthYear(), reasons);
			score = nationality(score, asked.nationalities(), known.nationalities(), reasons);
		}
		reasons.sort(Comparator.comparing((reason) -> !reason.code().speaksFor()));
		return new Assessment(true, Math.clamp(score, 0, 1), matched.text(), List.copyOf(reasons));
	}

	private static double year(double score, @Nullable Integer asked, @Nullable Integer known, List<Reason> reasons) {
		if (asked == null || known == null) {
			return score;
		}
		int apart = Math.abs(asked - known);
		if (apart == 0) {
			reasons.add(Reason.of(Code.SAME_YEAR, known.toString()));
			// It confirms what is alike; it makes no match of what is not
			return (score >= Weights.SHOWN) ? score + Weights.SAME_YEAR * score : score;
		}
		if (apart <= Weights.NEAR_YEARS) {
			reasons.add(Reason.of(Code.NEAR_YEAR, asked.toString(), known.toString()));
			return score;
		}
		if (digits(asked).equals(digits(known))) {
			reasons.add(Reason.of(Code.TURNED_YEAR, asked.toString(), known.toString()));
			return score * Weights.TURNED_YEAR;
		}
		reasons.add(Reason.of(Code.OTHER_YEAR, Integer.toString(apart), asked.toString(), known.toString()));
		return score * ((apart < Weights.FAR_YEARS) ? Weights.OTHER_YEAR : Weights.FAR_YEAR);
	}

	private static double nationality(double score, List<String> asked, List<String> known, List<Reason> reasons) {
		if (asked.isEmpty() || known.isEmpty()) {
			return score;
		}
		String common = asked.stream().filter(known::contains).findFirst().orElse(null);
		if (common != null) {
			reasons.add(Reason.of(Code.SAME_NATIONALITY, common));
			return score + Weights.SAME_NATIONALITY * score;
		}
		reasons.add(Reason.of(Code.OTHER_NATIONALITY, asked.getFirst(), known.getFirst()));
		return score * Weights.OTHER_NATIONALITY;
	}

	private static String digits(int year) {
		char[] digits = Integer.toString(year).toCharArray();
		Arrays.sort(digits);
		return new String(digits);
	}

}
