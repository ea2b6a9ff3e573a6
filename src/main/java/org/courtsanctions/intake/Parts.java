package org.courtsanctions.intake;

import java.util.List;
import java.util.regex.Pattern;

import org.courtsanctions.intake.Paragraph.Kind;

/** Says of each paragraph of a text what part of the document it is. */
final class Parts {

	/** A line of the head of a document has at most so many tokens. */
	private static final int HEAD = 18;

	/** A sentence that leads to a list has at least so many tokens. */
	private static final int LEAD = 6;

	/** A heading on top is at most this many tokens long. */
	private static final int HEADING = 26;

	/** A heading within the text is at most this many tokens long. */
	private static final int SUBHEAD = 12;

	private static final Pattern BULLET = Pattern
		.compile("^[\\s\\u00a0]{0,8}+(?:[•●▪◦‣·*>►▸\\-–—]|o(?= )|\\(?[0-9a-z]{1,2}[.)])[\\s\\u00a0]++(?=\\S)");

	private static final String QUOTES = "”\"“»„‘’'";

	private final Text text;

	Parts(Text text) {
		this.text = text;
	}

	void name() {
		List<Paragraph> paragraphs = this.text.paragraphs;
		boolean begun = false;
		Kind section = Kind.BODY;
		for (int at = 0; at < paragraphs.size(); at++) {
			Paragraph paragraph = paragraphs.get(at);
			if (paragraph.kind() == Kind.REPEATED) {
				continue;
			}
			Kind kind = of(paragraph, at, begun, section);
			if (kind == Kind.SUBHEAD) {
				section = (section == Kind.CONTACT && section(paragraph) == Kind.BODY) ? section : section(paragraph);
				kind = (section == Kind.BODY) ? Kind.SUBHEAD : section;
			}
			else if (kind == Kind.NOTES && section == Kind.BODY) {
				section = shortLine(paragraph, SUBHEAD) ? Kind.NOTES : section;
			}
			else if (kind == Kind.CONTACT && this.text.tokens.get(paragraph.to() - 1).is(":")) {
				section = Kind.CONTACT;
			}
			begun |= kind == Kind.BODY;
			paragraphs.set(at, paragraph.as(kind));
		}
	}

	private Kind of(Paragraph paragraph, int number, boolean begun, Kind section) {
		int from = paragraph.from();
		int first = from;
		while (first < paragraph.to() && this.text.tokens.get(first).mark()) {
			first++;
		}
		int length = paragraph.to() - from;
		if (caption(paragraph, first, length)) {
			return Kind.CAPTION;
		}
		boolean brief = shortLine(paragraph, HEADING) || !begun && bold(paragraph, length);
		if (begun && length <= 24 && this.text.tags.at("contact", first)
				&& (brief || length <= 14 || this.text.tags.length("contact", first) > 2)) {
			return Kind.CONTACT;
		}
		if (begun && this.text.tags.at("notes", first) && labelled(paragraph, first, "notes")) {
			return shortLine(paragraph, SUBHEAD) ? Kind.SUBHEAD : Kind.NOTES;
		}
		if (bullet(paragraph)) {
			return (section == Kind.BODY) ? Kind.BULLET : section;
		}
		boolean letterhead = number < 14 && length <= HEAD && labelled(paragraph, first, "letterhead")
				&& this.text.tags.at("letterhead", first);
		boolean dated = letterhead || number < 10 && dateLine(paragraph)
				|| brief && number < 14 && length <= 10 && this.text.tags.any("published", from, paragraph.to())
				|| number < 10 && length <= 7 && digits(paragraph);
		if ((!begun || dated) && (brief || dated) && number < 14 && !introduction(paragraph)) {
			return Kind.HEADING;
		}
		if (begun && shortLine(paragraph, SUBHEAD)
				&& !this.text.raw.substring(paragraph.start(), paragraph.end()).stripTrailing().endsWith(":")) {
			return Kind.SUBHEAD;
		}
		return section;
	}

	/** A short line all in bold is a heading, whatever mark ends it. */
	private boolean bold(Paragraph paragraph, int length) {
		String line = this.text.raw.substring(paragraph.start(), paragraph.end()).strip();
		return length <= HEADING + 4 && line.startsWith("**") && line.endsWith("**") && line.length() > 4;
	}

	/** "Foreign Secretary X said:", "The following have been added to the list:". */
	private boolean introduction(Paragraph paragraph) {
		int last = paragraph.to() - 1;
		return this.text.tokens.get(last).is(":")
				&& (this.text.tags.any("say", Math.max(paragraph.from(), last - 3), last)
						|| last - paragraph.from() >= LEAD && this.text.tags.any("act", paragraph.from(), last));
	}

	/** Whether a line holds a date, a time, and hardly anything else. */
	private boolean dateLine(Paragraph paragraph) {
		int words = 0;
		boolean month = false;
		for (Token token : this.text.tokens.subList(paragraph.from(), paragraph.to())) {
			boolean dated = token.word()
					&& (this.text.calendar.month(token) > 0 || this.text.calendar.weekday(token) != null);
			month |= dated && this.text.calendar.month(token) > 0;
			words += (token.word() && !dated && token.text().length() > 2) ? 1 : 0;
		}
		return (month || numbers(paragraph)) && words <= 3 && paragraph.to() - paragraph.from() <= HEAD
				&& digits(paragraph);
	}

	/** Whether a line has a date in numbers: 06/04/2023. */
	private boolean numbers(Paragraph paragraph) {
		for (int at = paragraph.from(); at + 4 < paragraph.to(); at++) {
			if (this.text.tokens.get(at).shape() == Token.Shape.NUMBER
					&& "/.-".contains(this.text.tokens.get(at + 1).text())
					&& this.text.tokens.get(at + 3).text().equals(this.text.tokens.get(at + 1).text())
					&& this.text.tokens.get(at + 4).shape() == Token.Shape.NUMBER) {
				return true;
			}
		}
		return false;
	}

	private boolean digits(Paragraph paragraph) {
		return this.text.tokens.subList(paragraph.from(), paragraph.to())
			.stream()
			.anyMatch((token) -> token.shape() == Token.Shape.NUMBER && token.text().length() == 4);
	}

	private Kind section(Paragraph paragraph) {
		int first = paragraph.from();
		while (first < paragraph.to() && this.text.tokens.get(first).mark()) {
			first++;
		}
		if (this.text.tags.any("implications", paragraph.from(), paragraph.to())) {
			return Kind.IMPLICATIONS;
		}
		if (this.text.tags.at("notes", first)) {
			return Kind.NOTES;
		}
		return this.text.tags.at("contact", first) ? Kind.CONTACT : Kind.BODY;
	}

	private boolean caption(Paragraph paragraph, int first, int length) {
		if (length > 60) {
			return false;
		}
		List<Lexicon.Tag> tags = this.text.tags.in("caption", paragraph.from(), paragraph.to());
		return tags.stream().anyMatch((tag) -> {
			int next = tag.to();
			boolean labelled = next < paragraph.to() && (this.text.tokens.get(next).is(":")
					|| this.text.tokens.get(next).is("/") || this.text.tokens.get(next).is("by"));
			boolean bracketed = this.text.tokens.get(paragraph.from()).is("[")
					|| tag.from() > paragraph.from() && this.text.tokens.get(tag.from() - 1).is("(");
			return labelled || bracketed || tag.from() == first && length < 5;
		});
	}

	/** Whether a paragraph begins with a label that is all of it or ends in a colon. */
	private boolean labelled(Paragraph paragraph, int first, String section) {
		int end = first + this.text.tags.length(section, first);
		return end >= paragraph.to() || this.text.tokens.get(end).is(":") || shortLine(paragraph, SUBHEAD);
	}

	/** Whether a paragraph looks like a heading of the text. */
	private boolean shortLine(Paragraph paragraph, int most) {
		int end = paragraph.end() - 1;
		while (end > paragraph.start()
				&& (Character.isWhitespace(this.text.raw.charAt(end)) || this.text.raw.charAt(end) == '*')) {
			end--;
		}
		char last = this.text.raw.charAt(end);
		boolean word = end > paragraph.start() && QUOTES.indexOf(last) >= 0
				&& Character.isLetter(this.text.raw.charAt(end - 1))
				&& QUOTES.indexOf(this.text.raw.charAt(paragraph.start())) < 0;
		return paragraph.to() - paragraph.from() <= most
				&& (Blocks.ENDS.indexOf(last) < 0 || last == ')' || last == ':' || word);
	}

	private boolean bullet(Paragraph paragraph) {
		int end = Math.min(paragraph.end(), paragraph.start() + 12);
		return BULLET.matcher(this.text.raw).region(paragraph.start(), end).lookingAt();
	}

}
