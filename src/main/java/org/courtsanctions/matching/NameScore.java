package org.courtsanctions.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.ibm.icu.lang.UScript;
import org.courtsanctions.matching.Reason.Code;

/**
 * How alike two names are.
 *
 * @param score from 0 to 1
 * @param reasons what made it so
 */
record NameScore(double score, List<Reason> reasons) {

	/** Letters of a whole name that is long enough for one of them to be an error. */
	private static final int LONG = 8;

	static NameScore of(NameForm one, NameForm other) {
		List<Reason> reasons = new ArrayList<>();
		Alignment laid = Alignment.of(one, other);
		double whole = whole(one, other);
		double words = words(one, other, laid, reasons);
		if (whole > words) {
			return new NameScore(whole, List.of(Reason.of(Code.SAME_TRANSCRIBED, one.text(), other.text())));
		}
		return new NameScore(words, List.copyOf(reasons));
	}

	private static double words(NameForm one, NameForm other, Alignment laid, List<Reason> reasons) {
		List<Alignment.Pair> pairs = laid.pairs();
		if (pairs.isEmpty()) {
			reasons.add(Reason.of(Code.NOTHING_COMMON));
			return 0;
		}
		double weight = pairs.stream().mapToDouble(Alignment.Pair::weight).sum();
		double alike = pairs.stream().mapToDouble((pair) -> pair.weight() * pair.score()).sum();
		double score = alike / weight;
		boolean same = laid.here().isEmpty() && laid.there().isEmpty();
		sameness(one, other, laid, same, reasons);
		if (!same && !laid.here().isEmpty() && !laid.there().isEmpty()) {
			score = conflict(laid, weight, alike, reasons);
		}
		else if (!same) {
			score = more(laid, score, reasons);
		}
		long full = pairs.stream().filter(Alignment.Pair::full).count();
		boolean single = laid.here().size() + pairs.size() == 1 || laid.there().size() + pairs.size() == 1;
		if (full <= 1 && !same && single) {
			score *= Weights.ONE_WORD;
			reasons.add(
					Reason.of(isLast(laid) ? Code.SURNAME_ONLY : Code.ONE_WORD_ONLY, pairs.getFirst().other().shown()));
		}
		else if (full <= 1 && pairs.size() > 1) {
			score *= 0.9;
		}
		return laid.inOrder() ? score : score * Weights.ORDER;
	}

	/** What speaks for the two, from the words that stand for each other. */
	private static void sameness(NameForm one, NameForm other, Alignment laid, boolean same, List<Reason> reasons) {
		List<Alignment.Pair> pairs = laid.pairs();
		boolean exact = same && pairs.stream().allMatch((pair) -> pair.score() == Weights.SAME && pair.full());
		boolean turned = pairs.stream().anyMatch((pair) -> pair.at() != pair.otherAt());
		if (exact) {
			int script = pairs.getFirst().word().script();
			boolean own = script != UScript.LATIN && script == pairs.getFirst().other().script();
			reasons.add(own ? Reason.of(Code.SAME_IN_OWN_SCRIPT, other.text(), UScript.getShortName(script))
					: Reason.of(turned ? Code.OTHER_ORDER : Code.SAME_NAME, other.text()));
			return;
		}
		boolean transcribed = same
				&& pairs.stream().allMatch((pair) -> pair.score() >= Weights.SAME_CONSONANTS && pair.full());
		if (transcribed) {
			reasons.add(Reason.of(Code.SAME_TRANSCRIBED, one.text(), other.text()));
			return;
		}
		List<Word> equal = pairs.stream()
			.filter((pair) -> pair.full() && pair.score() == Weights.SAME)
			.map(Alignment.Pair::other)
			.toList();
		if (!equal.isEmpty() && pairs.size() > 1) {
			reasons.add(Reason.of(Code.SAME_WORDS, texts(equal)));
		}
		for (Alignment.Pair pair : pairs) {
			if (!pair.full()) {
				reasons.add(Reason.of(Code.INITIAL_FITS, pair.word().shown(), pair.other().shown()));
			}
			else if (pair.score() < Weights.SAME) {
				reasons.add(Reason.of(Code.WORDS_ALIKE, pair.word().shown(), pair.other().shown()));
			}
		}
	}

	/** Both have words that the other lacks. */
	private static double conflict(Alignment laid, double weight, double alike, List<Reason> reasons) {
		List<Word> here = laid.here();
		List<Word> there = laid.there();
		if (allPatronymics(here) && allPatronymics(there)) {
			reasons.add(Reason.of(Code.OTHER_PATRONYMIC, texts(here), texts(there)));
			return alike / weight * Weights.OTHER_PATRONYMIC;
		}
		if (isSlip(laid)) {
			reasons.add(Reason.of(Code.WORDS_ALIKE, texts(here), texts(there)));
			double word = Math.min(here.getFirst().weight(), there.getFirst().weight());
			return (alike + word * Weights.SLIP) / (weight + word);
		}
		double lost = Math.min(here.stream().mapToDouble(Word::weight).sum(),
				there.stream().mapToDouble(Word::weight).sum());
		reasons.add(Reason.of(isLast(laid) ? Code.OTHER_GIVEN_NAME : Code.OTHER_WORDS, texts(here), texts(there)));
		if (laid.pairs().size() == 1) {
			reasons.add(Reason.of(isLast(laid) ? Code.SURNAME_ONLY : Code.ONE_WORD_ONLY,
					laid.pairs().getFirst().other().shown()));
		}
		boolean begins = laid.pairs().getFirst().at() == 0 && laid.pairs().getFirst().otherAt() == 0;
		boolean minor = begins && laid.pairs().stream().filter(Alignment.Pair::full).count() > 2;
		return alike / (weight + lost) * (minor ? Weights.MINOR_CONFLICT : Weights.CONFLICT);
	}

	/** Whether the only difference is a letter of a short word among words that agree. */
	private static boolean isSlip(Alignment laid) {
		return laid.here().size() == 1 && laid.there().size() == 1
				&& laid.pairs().stream().filter((pair) -> pair.full() && pair.score() == Weights.SAME).count() > 1
				&& WordScore.isSlip(laid.here().getFirst(), laid.there().getFirst());
	}

	/** Only one of them has words that the other lacks. */
	private static double more(Alignment laid, double score, List<Reason> reasons) {
		boolean here = !laid.here().isEmpty();
		List<Word> extra = here ? laid.here() : laid.there();
		int size = extra.size() + laid.pairs().size();
		boolean last = laid.pairs().stream().noneMatch((pair) -> (here ? pair.at() : pair.otherAt()) == size - 1);
		boolean first = laid.pairs().stream().noneMatch((pair) -> (here ? pair.at() : pair.otherAt()) == 0);
		double cost = 0;
		for (Word word : extra) {
			cost += switch (word.role()) {
				case PATRONYMIC, INITIAL -> Weights.EXTRA_PATRONYMIC;
				case NAME -> Weights.EXTRA_WORD;
				case PARTICLE, TITLE -> 0;
			};
		}
		if ((last || first) && extra.stream().anyMatch((word) -> word.role() == Word.Role.NAME)) {
			cost += Weights.EXTRA_OUTER_WORD - Weights.EXTRA_WORD;
		}
		reasons.add(Reason.of(Code.MORE_WORDS, texts(extra)));
		return score * (1 - Math.min(cost, Weights.EXTRA_MOST));
	}

	/** Whether the last words of both names stand for each other. */
	private static boolean isLast(Alignment laid) {
		int here = laid.here().size() + laid.pairs().size() - 1;
		int there = laid.there().size() + laid.pairs().size() - 1;
		return laid.pairs().stream().anyMatch((pair) -> pair.at() == here && pair.otherAt() == there);
	}

	/**
	 * The names written as one word each, for scripts that leave no gaps between words.
	 */
	private static double whole(NameForm one, NameForm other) {
		String first = one.whole();
		String second = other.whole();
		boolean sameCount = one.words().size() == other.words().size();
		if (first.length() > 4 && first.equals(second)) {
			return sameCount ? Weights.GAP_ASTRAY : Weights.SAME_TRANSCRIBED;
		}
		if (sameCount) {
			return 0;
		}
		boolean latin = one.words().stream().allMatch((word) -> word.script() == UScript.LATIN)
				&& other.words().stream().allMatch((word) -> word.script() == UScript.LATIN);
		if (latin) {
			return WordScore.isOneLetterApart(first, second, LONG) ? Weights.GAP_ASTRAY : 0;
		}
		String bones = Latin.consonants(first);
		return (bones.length() > 3 && bones.equals(Latin.consonants(second))) ? Weights.SAME_CONSONANTS : 0;
	}

	private static boolean allPatronymics(List<Word> words) {
		return words.stream().allMatch((word) -> word.role() == Word.Role.PATRONYMIC);
	}

	private static String texts(List<Word> words) {
		return words.stream().map(Word::shown).collect(Collectors.joining(" "));
	}

}
