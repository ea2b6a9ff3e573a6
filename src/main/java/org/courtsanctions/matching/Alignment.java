package org.courtsanctions.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Two names laid side by side: which words stand for each other, and which have no
 * counterpart.
 *
 * @param pairs words that stand for each other
 * @param here words of the first name without counterpart
 * @param there words of the second name without counterpart
 * @param inOrder whether the words come in the same order, a turn of the whole aside
 */
record Alignment(List<Pair> pairs, List<Word> here, List<Word> there, boolean inOrder) {

	private static final int MOST_JOINED = 3;

	/** So many consonants at an edge may become others when words are written as one. */
	private static final int MOST_MELTING = 2;

	static Alignment of(NameForm one, NameForm other) {
		List<Word> first = joining(one.words(), other.words());
		List<Word> second = joining(other.words(), one.words());
		first = telling(first);
		second = telling(second);
		List<Pair> possible = new ArrayList<>();
		for (int i = 0; i < first.size(); i++) {
			for (int j = 0; j < second.size(); j++) {
				double score = WordScore.of(first.get(i), second.get(j));
				if (score >= Weights.WORD) {
					possible.add(new Pair(first.get(i), second.get(j), i, j, score));
				}
			}
		}
		possible.sort(Comparator.comparingDouble((Pair pair) -> -pair.score() * pair.weight())
			.thenComparingInt((pair) -> Math.abs(pair.at() - pair.otherAt())));
		Set<Integer> taken = new HashSet<>();
		Set<Integer> otherTaken = new HashSet<>();
		List<Pair> pairs = new ArrayList<>();
		for (Pair pair : possible) {
			if (!taken.contains(pair.at()) && !otherTaken.contains(pair.otherAt())) {
				taken.add(pair.at());
				otherTaken.add(pair.otherAt());
				pairs.add(pair);
			}
		}
		pairs.sort(Comparator.comparingInt(Pair::at));
		return new Alignment(List.copyOf(pairs), without(first, taken), without(second, otherTaken), inOrder(pairs));
	}

	private static List<Word> telling(List<Word> words) {
		List<Word> telling = words.stream().filter(Word::tells).toList();
		return telling.isEmpty() ? words : telling;
	}

	private static List<Word> without(List<Word> words, Set<Integer> taken) {
		return IntStream.range(0, words.size()).filter((at) -> !taken.contains(at)).mapToObj(words::get).toList();
	}

	/** The order is a turn of the other: it falls at most once. */
	private static boolean inOrder(List<Pair> pairs) {
		int falls = 0;
		for (int at = 0; at < pairs.size(); at++) {
			if (pairs.get(at).otherAt() > pairs.get((at + 1) % pairs.size()).otherAt()) {
				falls++;
			}
		}
		return falls <= 1;
	}

	/** Writes two or three neighbours as one where the other name does. */
	private static List<Word> joining(List<Word> words, List<Word> others) {
		List<Word> joined = new ArrayList<>();
		int at = 0;
		while (at < words.size()) {
			int length = 1;
			Word next = words.get(at);
			for (int more = 1; more < MOST_JOINED && at + more < words.size(); more++) {
				Word candidate = joined(words.subList(at, at + more + 1), others);
				if (candidate != null) {
					next = candidate;
					length = more + 1;
				}
			}
			joined.add(next);
			at += length;
		}
		return joined;
	}

	/** Neighbours written as one, when another word is written so. */
	private static @Nullable Word joined(List<Word> neighbours, List<Word> others) {
		List<Word> possible = others.stream().filter((other) -> mayBe(neighbours, other)).toList();
		if (possible.isEmpty()) {
			return null;
		}
		Word joined = neighbours.stream().reduce(NameForm::joined).orElseThrow();
		return possible.stream().anyMatch((other) -> isWritten(joined, other)) ? joined : null;
	}

	/**
	 * Whether a word has about as many consonants as others together, and begins and ends
	 * like them but for what may melt where they meet: to join words costs more than all
	 * the rest of a comparison.
	 */
	private static boolean mayBe(List<Word> neighbours, Word other) {
		int length = 0;
		char start = 0;
		for (Word word : neighbours) {
			String consonants = word.consonants();
			length += consonants.length();
			start = (start == 0 && !consonants.isEmpty()) ? consonants.charAt(0) : start;
		}
		String consonants = other.consonants();
		return Math.abs(consonants.length() - length) < 2 * neighbours.size()
				&& (consonants.isEmpty() ? start == 0 : consonants.charAt(0) == start)
				&& consonants.startsWith(withoutEnd(neighbours.getFirst().consonants()))
				&& consonants.endsWith(withoutStart(neighbours.getLast().consonants()));
	}

	private static String withoutEnd(String consonants) {
		return consonants.substring(0, Math.max(0, consonants.length() - MOST_MELTING));
	}

	private static String withoutStart(String consonants) {
		return consonants.substring(Math.min(MOST_MELTING, consonants.length()));
	}

	private static boolean isWritten(Word joined, Word other) {
		return joined.folded().length() > 3 && joined.folded().equals(other.folded())
				|| joined.consonants().length() > 3 && joined.consonants().equals(other.consonants())
				|| joined.consonants().length() > 2 && joined.consonants().equals(other.consonants())
						&& (WordScore.abjad(joined.script()) || WordScore.abjad(other.script()));
	}

	/**
	 * Two words that stand for each other.
	 *
	 * @param word of the first name
	 * @param other of the second name
	 * @param at place of the first
	 * @param otherAt place of the second
	 * @param score how alike they are
	 */
	record Pair(Word word, Word other, int at, int otherAt, double score) {

		double weight() {
			return Math.min(this.word.weight(), this.other.weight());
		}

		/** Whether both are written out. */
		boolean full() {
			return this.word.role() != Word.Role.INITIAL && this.other.role() != Word.Role.INITIAL;
		}

	}

}
