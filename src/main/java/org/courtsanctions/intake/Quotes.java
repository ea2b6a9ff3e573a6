package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.courtsanctions.intake.Paragraph.Kind;

/**
 * Finds words between quotation marks of all the languages read, the outer ones of nested
 * ones, and leaves out those that only define a term or name a law.
 */
final class Quotes {

	/** A quotation longer than this was never closed. */
	private static final int LONGEST = 3000;

	/** Nobody nests quotations deeper. */
	private static final int NESTED = 4;

	private final Text text;

	private final boolean single;

	Quotes(Text text) {
		this.text = text;
		this.single = text.raw.indexOf('“') < 0 && text.raw.indexOf('"') < 0 && text.raw.indexOf('«') < 0
				&& text.raw.indexOf('„') < 0;
	}

	List<Quote> in(Paragraph paragraph) {
		List<Quote> quotes = new ArrayList<>();
		if (paragraph.kind() == Kind.REPEATED || paragraph.kind() == Kind.CAPTION || paragraph.kind() == Kind.CONTACT
				|| paragraph.kind() == Kind.IMPLICATIONS) {
			return quotes;
		}
		int token = paragraph.from();
		while (token < paragraph.to()) {
			int close = close(token, paragraph);
			if (close > token) {
				Token opening = this.text.tokens.get(token);
				int end = (close < paragraph.to()) ? this.text.tokens.get(close).start() : paragraph.end();
				var quote = new Quote(opening.end(), end, token, Math.min(close + 1, paragraph.to()));
				if (quote.end() > quote.start() && !term(quote, paragraph) && !title(quote)) {
					quotes.add(quote);
				}
				token = close + 1;
			}
			else {
				token++;
			}
		}
		return quotes;
	}

	/**
	 * The token that closes what a token opens; the end of the paragraph when it is left
	 * open.
	 */
	private int close(int token, Paragraph paragraph) {
		String opening = this.text.tokens.get(token).text();
		String closing = switch (opening) {
			case "“" -> "”";
			case "„" -> "“”";
			case "«" -> "»";
			case "»" -> this.text.language.equals("de") ? "«" : "";
			case "\"" -> "\"";
			case "‘" -> (this.single || this.text.language.equals("nl")) ? "’" : "";
			default -> "";
		};
		if (closing.isEmpty()) {
			return -1;
		}
		int deep = 0;
		for (int at = token + 1; at < paragraph.to(); at++) {
			Token next = this.text.tokens.get(at);
			if (next.start() - this.text.tokens.get(token).end() > LONGEST) {
				return -1;
			}
			if (!next.mark()) {
				continue;
			}
			if (closing.contains(next.text()) && (!next.text().equals("’") || apostrophe(at))) {
				if (deep == 0) {
					return at;
				}
				deep--;
			}
			else if (next.text().equals(opening) && ++deep > NESTED) {
				return -1;
			}
		}
		boolean first = token <= paragraph.from() + 1;
		return (first && !opening.equals("\"") && !opening.equals("‘")) ? paragraph.to() : -1;
	}

	/** Whether a closing single mark is one, and no apostrophe. */
	private boolean apostrophe(int at) {
		Token mark = this.text.tokens.get(at);
		boolean followed = at + 1 < this.text.tokens.size() && this.text.tokens.get(at + 1).start() == mark.end()
				&& this.text.tokens.get(at + 1).word();
		boolean preceded = this.text.tokens.get(at - 1).end() == mark.start();
		return preceded && !followed;
	}

	/** (“ICC” or the “Court”), the so-called “clan”. */
	private boolean term(Quote quote, Paragraph paragraph) {
		boolean opened = quote.from() > paragraph.from() && this.text.tokens.get(quote.from() - 1).is("(")
				|| quote.from() > paragraph.from() + 1 && this.text.tokens.get(quote.from() - 2).is("(");
		boolean closed = quote.to() < paragraph.to() && this.text.tokens.get(quote.to()).is(")");
		boolean scare = this.text.tags.in("scare", Math.max(paragraph.from(), quote.from() - 4), quote.from())
			.stream()
			.anyMatch((tag) -> tag.to() >= quote.from() - 1);
		return (opened || closed || scare) && quote.to() - quote.from() < 9;
	}

	/** “Imposing Sanctions on the International Criminal Court”. */
	private boolean title(Quote quote) {
		int words = 0;
		int capitals = 0;
		int numbers = 0;
		for (int at = quote.from() + 1; at < quote.to() - 1; at++) {
			Token token = this.text.tokens.get(at);
			if (token.word() && token.text().length() > 3) {
				words++;
				capitals += token.capital() ? 1 : 0;
			}
		}
		for (int at = Math.max(0, quote.from() - 4); at < quote.from(); at++) {
			numbers += (this.text.tokens.get(at).shape() == Token.Shape.NUMBER
					&& this.text.tokens.get(at).text().length() == 5) ? 1 : 0;
		}
		boolean cased = words > 2 && capitals * 10 >= words * 9 && !this.text.language.equals("de");
		return cased || numbers > 0 && words > 1 && capitals > 1;
	}

	/** The words of a quotation in one line. */
	String words(Quote quote) {
		return this.text.raw.substring(quote.start(), quote.end()).strip().replaceAll("[\\s\\u00a0\\u202f]++", " ");
	}

	/** How many words a quotation has. */
	int length(Quote quote) {
		return words(quote).toLowerCase(Locale.ROOT).split(" ").length;
	}

}
