package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Lexicon.Tags;
import org.courtsanctions.intake.Paragraph.Kind;

/**
 * A text, taken apart: language, paragraphs with what they are, sentences, tokens, and
 * the phrases of the lexicon in them.
 */
final class Text {

	final String raw;

	final String language;

	final Lexicon lexicon;

	final List<Token> tokens = new ArrayList<>();

	final List<Paragraph> paragraphs = new ArrayList<>();

	final List<Sentence> sentences = new ArrayList<>();

	final Tags tags;

	final Tags countries;

	final Calendars calendar;

	Text(String raw) {
		this.raw = raw;
		this.language = Languages.of(raw);
		this.lexicon = Lexicon.of(this.language);
		Set<String> seen = new HashSet<>();
		for (int[] lines : Blocks.of(raw)) {
			int from = this.tokens.size();
			this.tokens.addAll(Tokens.of(raw, lines[0], lines[1]));
			if (this.tokens.size() == from) {
				continue;
			}
			Kind kind = seen.add(folded(from)) ? Kind.BODY : Kind.REPEATED;
			this.paragraphs.add(new Paragraph(lines[0], lines[1], kind, from, this.tokens.size()));
		}
		this.tags = Phrases.in(this.tokens, this.lexicon.tag(this.tokens));
		this.countries = Countries.in(this.language).tag(this.tokens);
		this.calendar = Calendars.of(this.language);
		new Parts(this).name();
		new Sentences(this).cut();
	}

	/** The text between two tokens. */
	String between(int from, int to) {
		return (to <= from) ? "" : this.raw.substring(this.tokens.get(from).start(), this.tokens.get(to - 1).end());
	}

	Span span(int from, int to) {
		return new Span(this.tokens.get(from).start(), this.tokens.get(to - 1).end());
	}

	Span span(Sentence sentence) {
		return span(sentence.from(), sentence.to());
	}

	Paragraph paragraph(Sentence sentence) {
		return this.paragraphs.get(sentence.paragraph());
	}

	/** The sentence a token stands in. */
	Sentence sentence(int token) {
		return this.sentences.get(number(token));
	}

	/** The number of a sentence. */
	int number(Sentence sentence) {
		return number(sentence.from());
	}

	private int number(int token) {
		int low = 0;
		int high = this.sentences.size() - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (this.sentences.get(middle).from() <= token) {
				low = middle;
			}
			else {
				high = middle - 1;
			}
		}
		return low;
	}

	boolean any(String section, Sentence sentence) {
		return this.tags.any(section, sentence.from(), sentence.to());
	}

	List<Tag> tags(String section, Sentence sentence) {
		return this.tags.in(section, sentence.from(), sentence.to());
	}

	private String folded(int from) {
		var folded = new StringBuilder();
		for (Token token : this.tokens.subList(from, this.tokens.size())) {
			if (!token.mark()) {
				folded.append(token.fold()).append(' ');
			}
		}
		return (folded.length() < 12) ? folded.append(from).toString() : folded.toString();
	}

}
