package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Paragraph.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds legal bases: numbered orders, sections, regulations and decisions, regulations by
 * title, and laws known by a name.
 */
final class Programmes {

	private static final Pattern EUROPEAN = Pattern.compile(
			"(?:[\\p{L}-]{3,30}+ )?\\((?:EU|UE|EC|CE|EG|CFSP|PESC|GASP|ЕС|ЄС)\\) ?(?:[Nn][o°º.r]{0,2}\\.? ?)?\\d{2,4}+/\\d{2,4}+");

	private static final Set<String> TITLE = Set.of("of", "and", "the", "(", ")", "for", ",", "&");

	private final Text text;

	private final List<Basis> found = new ArrayList<>();

	Programmes(Text text, Acts acts) {
		this.text = text;
		for (Sentence sentence : text.sentences) {
			Kind kind = text.paragraph(sentence).kind();
			if (kind == Kind.REPEATED || kind == Kind.CONTACT || kind == Kind.CAPTION) {
				continue;
			}
			double weight = acts.tells(sentence) ? 3 : acts.earlier(sentence) && acts.act(sentence) ? 0 : 1;
			weight += acts.lift(sentence) ? 1 : 0;
			weight -= (kind == Kind.NOTES) ? 0.8 : 0;
			if (weight > 0) {
				orders(sentence, weight);
				sections(sentence, weight);
				european(sentence, weight);
				titles(sentence, weight);
				named(sentence, weight);
				codes(sentence, weight);
			}
		}
	}

	/** The legal basis, with what else is named as one; null when none is named. */
	@Nullable Find<String> best() {
		Map<String, Basis> best = new LinkedHashMap<>();
		for (Basis basis : this.found) {
			best.merge(basis.key(), basis, Programmes::better);
		}
		List<Basis> bases = new ArrayList<>(best.values());
		bases.sort(Comparator.comparingDouble(Basis::weight).reversed());
		if (bases.isEmpty()) {
			return null;
		}
		Basis first = bases.getFirst();
		List<Span> spans = new ArrayList<>();
		var words = new StringBuilder();
		for (Basis basis : bases) {
			if (basis == first || basis.weight() >= 3 && spans.size() < 3) {
				words.append(words.isEmpty() ? "" : "; ").append(basis.words());
				spans.add(this.text.span(basis.from(), basis.to()));
			}
		}
		return new Find<>(words.toString(), spans, this.text.span(this.text.sentence(first.from())), How.WORDS);
	}

	/** Of two names for the same, told equally surely, the longer one says more. */
	private static Basis better(Basis one, Basis other) {
		if (one.key().equals("named") && other.key().equals("named") && one.whole() != other.whole()) {
			Basis whole = one.whole() ? one : other;
			return new Basis(whole.from(), whole.to(), whole.key(), whole.words(),
					Math.max(one.weight(), other.weight()));
		}
		boolean longer = one.weight() == other.weight() && one.key().equals("named")
				&& other.words().length() > one.words().length();
		return (longer || other.weight() > one.weight()) ? other : one;
	}

	private void orders(Sentence sentence, double weight) {
		for (Tag tag : this.text.tags("order", sentence)) {
			for (int at = tag.to(); at < Math.min(sentence.to(), tag.to() + 7); at++) {
				Token token = this.text.tokens.get(at);
				if (token.shape() == Token.Shape.NUMBER && token.text().length() == 5 && token.text().startsWith("1")) {
					add(tag.from(), at + 1, token.text(), weight + 0.5);
					break;
				}
				if (token.word() && !token.fold().startsWith("^") && at > tag.to() + 3) {
					break;
				}
			}
		}
	}

	private void sections(Sentence sentence, double weight) {
		for (int at = sentence.from(); at < sentence.to(); at++) {
			Token token = this.text.tokens.get(at);
			if (token.shape() != Token.Shape.NUMBER) {
				continue;
			}
			boolean behind = at > sentence.from()
					&& this.text.tags.any("section", Math.max(sentence.from(), at - 2), at);
			boolean lettered = at + 1 < sentence.to() && this.text.tokens.get(at + 1).is("(")
					&& this.text.tokens.get(at + 1).start() == token.end();
			if (token.text().equals("7031") || token.text().equals("212") && lettered
					|| (token.text().equals("353") || token.text().equals("106") || token.text().equals("231"))
							&& behind) {
				int end = at + 1;
				while (end + 2 < sentence.to() && this.text.tokens.get(end).is("(")
						&& this.text.tokens.get(end + 2).is(")")) {
					end += 3;
				}
				add(behind ? at - 1 : at, end, token.text(), weight + 0.4);
			}
		}
	}

	private void european(Sentence sentence, double weight) {
		int start = this.text.tokens.get(sentence.from()).start();
		int end = this.text.tokens.get(sentence.to() - 1).end();
		Matcher matcher = EUROPEAN.matcher(this.text.raw).region(start, end);
		while (matcher.find()) {
			int from = sentence.from();
			while (this.text.tokens.get(from).end() <= matcher.start()) {
				from++;
			}
			int to = from;
			while (to < sentence.to() && this.text.tokens.get(to).start() < matcher.end()) {
				to++;
			}
			add(from, to, matcher.group().replaceAll("[^0-9/]", ""), weight + 0.4);
		}
	}

	/** "Special Economic Measures (Russia) Regulations". */
	private void titles(Sentence sentence, double weight) {
		for (Tag tag : this.text.tags("regulations", sentence)) {
			int from = tag.from();
			while (from > sentence.from()
					&& (this.text.tokens.get(from - 1).capital()
							|| TITLE.contains(this.text.tokens.get(from - 1).fold()) && from - 1 > sentence.from()
									&& (this.text.tokens.get(from - 2).capital()
											|| this.text.tokens.get(from - 2).is(")")
											|| this.text.tokens.get(from - 1).is("(")))) {
				from--;
			}
			while (from < tag.from()
					&& (!this.text.tokens.get(from).capital() || this.text.tokens.get(from).is("the"))) {
				from++;
			}
			int to = tag.to();
			if (to < sentence.to() && this.text.tokens.get(to).shape() == Token.Shape.NUMBER) {
				to++;
			}
			if (to - from > 2) {
				add(from, to, this.text.between(from, to), weight + 0.3);
			}
		}
	}

	/** "[ICC-EO14203]" behind an entry of a list. */
	private void codes(Sentence sentence, double weight) {
		for (int at = sentence.from() + 1; at + 1 < sentence.to(); at++) {
			Token token = this.text.tokens.get(at);
			if (token.shape() == Token.Shape.CAPITALS && this.text.tokens.get(at - 1).is("[")
					&& this.text.tokens.get(at + 1).is("]")) {
				add(at, at + 1, token.text(), weight);
			}
		}
	}

	private void named(Sentence sentence, double weight) {
		int past = 0;
		for (Tag tag : this.text.tags("programme", sentence)) {
			if (tag.from() >= past) {
				int to = Math.max(tag.to(), tag.from() + this.text.tags.length("programme", tag.from()));
				add(tag.from(), to, "named", weight);
				past = to;
			}
		}
	}

	private void add(int from, int to, String key, double weight) {
		this.found.add(new Basis(from, to, key, this.text.between(from, to).replaceAll("\\s+", " "), weight));
	}

	private record Basis(int from, int to, String key, String words, double weight) {

		/**
		 * Whether a law is called by its own name, "Global Magnitsky", and no short one.
		 */
		boolean whole() {
			return this.words.toLowerCase(Locale.ROOT).startsWith("global ");
		}

	}

}
