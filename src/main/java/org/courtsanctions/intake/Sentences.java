package org.courtsanctions.intake;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Cuts the paragraphs of a text into sentences. */
final class Sentences {

	private static final Map<String, BreakIterator> BREAKS = new ConcurrentHashMap<>();

	/** No sentence has more tokens. */
	private static final int LONGEST = 400;

	private static final String BULLET_MARKS = "•●▪◦‣·*-–—";

	private static final Set<String> ABBREVIATIONS = Set.of("mr", "mrs", "ms", "dr", "prof", "hon", "st", "no", "nos",
			"art", "sept", "sep", "oct", "nov", "dec", "jan", "feb", "mar", "apr", "aug", "jun", "jul", "gen", "rev",
			"lt", "col", "sr", "sra", "dra", "m", "mme", "nr", "vs", "inc", "ltd", "sen", "rep", "gov", "al", "exc",
			"г", "ст", "ул", "см", "рр", "р", "им", "bzw", "z", "d", "ca", "u", "usw");

	private final Text text;

	Sentences(Text text) {
		this.text = text;
	}

	void cut() {
		BreakIterator breaks = breaks(this.text.language);
		for (int at = 0; at < this.text.paragraphs.size(); at++) {
			cut(at, breaks);
		}
	}

	/** An iterator costs a lot to make and little to copy. */
	private static BreakIterator breaks(String language) {
		return (BreakIterator) BREAKS
			.computeIfAbsent(language, (code) -> BreakIterator.getSentenceInstance(new ULocale(code)))
			.clone();
	}

	private void cut(int number, BreakIterator breaks) {
		Paragraph paragraph = this.text.paragraphs.get(number);
		String piece = this.text.raw.substring(paragraph.start(), paragraph.end());
		breaks.setText(piece);
		int from = paragraph.from();
		breaks.first();
		for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
			int edge = paragraph.start() + next;
			int to = from;
			while (to < paragraph.to() && this.text.tokens.get(to).start() < edge) {
				to++;
			}
			if (to > from && (to == paragraph.to() || !abbreviated(to))) {
				add(number, from, to);
				from = to;
			}
		}
		if (from < paragraph.to()) {
			add(number, from, paragraph.to());
		}
	}

	/**
	 * Keeps a sentence; one that goes on and on is cut, so that no rule looks too far.
	 */
	private void add(int number, int from, int to) {
		for (int at = from; at < to; at += LONGEST) {
			this.text.sentences.add(new Sentence(number, at, Math.min(to, at + LONGEST)));
		}
	}

	/** Whether the sentence seems to end only because of an abbreviation or a bullet. */
	private boolean abbreviated(int to) {
		Token last = this.text.tokens.get(to - 1);
		if (last.text().endsWith(".") && last.word()) {
			return last.text().indexOf('.') < last.text().length() - 1 && !this.text.tags.at("stop", to);
		}
		if (last.is(")") && to > 1 && this.text.tokens.get(to - 2).text().endsWith(".")
				&& this.text.tokens.get(to).shape() == Token.Shape.NUMBER) {
			return true;
		}
		if (!last.is(".") || to < 2) {
			return last.mark() && BULLET_MARKS.indexOf(last.text()) >= 0;
		}
		Token before = this.text.tokens.get(to - 2);
		return before.word() && (before.text().length() == 1 || ABBREVIATIONS.contains(before.fold()))
				|| before.shape() == Token.Shape.NUMBER && this.text.tokens.get(to).shape() != Token.Shape.MARK
						&& before.text().length() <= 2;
	}

}
