package org.courtsanctions.intake;

import org.courtsanctions.intake.Paragraph.Kind;
import org.courtsanctions.intake.Token.Shape;

/**
 * Entries of lists of blocked persons: "SURNAME, Given Names; DOB …; nationality …", also
 * over several lines.
 */
final class Entries {

	/** An entry goes on for at most so many sentences. */
	private static final int LONGEST = 10;

	private Entries() {
	}

	/** The token after the name that begins an entry; -1 where none begins. */
	static int name(Text text, Sentence sentence) {
		int from = begins(text, sentence);
		int comma = from;
		while (comma < sentence.to() && text.tokens.get(comma).shape() == Shape.CAPITALS) {
			comma++;
		}
		if (comma == from || comma >= sentence.to() || !text.tokens.get(comma).is(",") || end(text, sentence) < 0) {
			return -1;
		}
		int end = comma + 1;
		while (end < sentence.to() && text.tokens.get(end).capital()) {
			end++;
		}
		if (end > comma + 1 && text.calendar.month(text.tokens.get(comma + 1)) > 0) {
			return -1;
		}
		return (end == comma + 1) ? -1 : end;
	}

	/** The first word of a sentence behind the sign of a list. */
	static int begins(Text text, Sentence sentence) {
		int from = sentence.from();
		while (from < sentence.to()
				&& (text.tokens.get(from).mark() || text.tokens.get(from).shape() == Shape.NUMBER)) {
			from++;
		}
		return from;
	}

	/** The token after an entry that begins with a sentence; -1 when it is none. */
	static int end(Text text, Sentence sentence) {
		if (text.any("sdn", sentence)) {
			return sentence.to();
		}
		int number = text.number(sentence);
		int end = -1;
		for (int at = number + 1; at < Math.min(text.sentences.size(), number + LONGEST); at++) {
			Sentence next = text.sentences.get(at);
			Kind kind = text.paragraph(next).kind();
			boolean same = next.paragraph() == sentence.paragraph();
			if (!same && (kind != Kind.BODY || next.paragraph() > sentence.paragraph() + 1)) {
				break;
			}
			end = (end > 0 || text.any("sdn", next)) ? next.to() : end;
		}
		return end;
	}

}
