package org.courtsanctions.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.courtsanctions.intake.Token.Shape;

/**
 * Cuts a text into words, numbers and marks, in one pass. Hyphens join, apostrophes
 * separate (but D’Amelio is one word), abbreviations with points are one word.
 */
final class Tokens {

	/** Longer "words" are no words. */
	private static final int LONGEST = 40;

	/** Abbreviations that keep their meaning in a line all in capitals. */
	private static final Set<String> ALWAYS = Set.of("US", "USA", "UK", "EU", "UN", "ICC", "OFAC", "CPI", "EUA", "UE",
			"EEUU", "МУС", "МКС", "США", "IStGH", "STF", "TSJ");

	private Tokens() {
	}

	/** The tokens between two places of a text. */
	static List<Token> of(String text, int from, int to) {
		List<Token> tokens = new ArrayList<>();
		boolean shouting = shouting(text, from, to);
		int at = from;
		while (at < to) {
			int sign = text.codePointAt(at);
			if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
				at += Character.charCount(sign);
			}
			else if (Character.isDigit(sign)) {
				int end = digits(text, at, to);
				tokens.add(new Token(at, end, text.substring(at, end), fold(text.substring(at, end)), Shape.NUMBER));
				at = end;
			}
			else if (letter(sign)) {
				int end = word(text, at, to);
				tokens.add(word(text, at, end, shouting));
				at = end;
			}
			else {
				int end = at + Character.charCount(sign);
				String mark = text.substring(at, end);
				tokens.add(new Token(at, end, mark, "’‘ʼ`´′".contains(mark) ? "'" : mark, Shape.MARK));
				at = end;
			}
		}
		return tokens;
	}

	/**
	 * A word as it is compared: without marks, in small letters; Arabic without the
	 * letters that are written in front of a word.
	 */
	static String fold(String word) {
		boolean plain = true;
		for (int at = 0; at < word.length() && plain; at++) {
			plain = word.charAt(at) < 128;
		}
		if (plain) {
			return word.toLowerCase(Locale.ROOT);
		}
		String apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
		var bare = new StringBuilder(apart.length());
		apart.codePoints()
			.filter((sign) -> Character.getType(sign) != Character.NON_SPACING_MARK
					&& Character.getType(sign) != Character.FORMAT && sign != 'ـ')
			.map(Character::toLowerCase)
			.forEach((sign) -> {
				switch (sign) {
					case 'ß' -> bare.append("ss");
					case 'ø' -> bare.append('o');
					case 'ł' -> bare.append('l');
					case 'đ' -> bare.append('d');
					case 'æ' -> bare.append("ae");
					case 'œ' -> bare.append("oe");
					case 'ı' -> bare.append('i');
					case 'ة' -> bare.append('ه');
					case 'ى', 'ی' -> bare.append('ي');
					case 'ک' -> bare.append('ك');
					default -> bare.appendCodePoint(sign);
				}
			});
		String folded = bare.toString();
		return (!folded.isEmpty()
				&& Character.UnicodeScript.of(folded.codePointAt(0)) == Character.UnicodeScript.ARABIC) ? arabic(folded)
						: folded;
	}

	private static String arabic(String word) {
		String bare = word;
		if (bare.length() > 3 && bare.charAt(0) == 'و') {
			bare = bare.substring(1);
		}
		if (bare.length() > 4 && (bare.startsWith("ال") || bare.startsWith("لل"))) {
			return bare.substring(2);
		}
		return (bare.length() > 5 && (bare.startsWith("بال") || bare.startsWith("كال"))) ? bare.substring(3) : bare;
	}

	private static Token word(String text, int start, int end, boolean shouting) {
		String shown = text.substring(start, end);
		if (shown.length() > LONGEST) {
			return new Token(start, end, shown, "", Shape.SMALL);
		}
		String letters = shown.replace(".", "");
		boolean capital = Character.isUpperCase(letters.codePointAt(0))
				|| Character.isTitleCase(letters.codePointAt(0));
		boolean capitals = capital && letters.codePointCount(0, letters.length()) > 1
				&& letters.codePoints().noneMatch(Character::isLowerCase);
		if (capitals && (!shouting || ALWAYS.contains(letters)) && letters.indexOf('-') < 0) {
			return new Token(start, end, shown, "^" + fold(letters), Shape.CAPITALS);
		}
		return new Token(start, end, shown, fold(letters),
				capitals ? Shape.CAPITALS : capital ? Shape.CAPITAL : Shape.SMALL);
	}

	private static int digits(String text, int start, int to) {
		int at = start;
		while (at < to && Character.isDigit(text.charAt(at))) {
			at++;
		}
		return Math.max(at, start + 1);
	}

	private static int word(String text, int start, int to) {
		int at = start;
		if (abbreviation(text, at, to)) {
			while (at + 1 < to && Character.isLetter(text.charAt(at)) && text.charAt(at + 1) == '.') {
				at += 2;
			}
			return at;
		}
		while (at < to) {
			int sign = text.codePointAt(at);
			if (letter(sign) || Character.isDigit(sign)) {
				at += Character.charCount(sign);
			}
			else if (at + 1 < to && letter(text.codePointAt(at + 1)) && joins(text, start, at)) {
				at++;
			}
			else {
				break;
			}
		}
		return at;
	}

	/** U.S., E.O. and the like. */
	private static boolean abbreviation(String text, int at, int to) {
		return at + 3 < to && Character.isLetter(text.charAt(at)) && text.charAt(at + 1) == '.'
				&& Character.isUpperCase(text.charAt(at + 2)) && text.charAt(at + 3) == '.';
	}

	private static boolean joins(String text, int start, int at) {
		char sign = text.charAt(at);
		if (sign == '-' || sign == '\u2010' || sign == '\u2011' || sign == '\u200C' || sign == '\u00AD') {
			return true;
		}
		if (sign == '\'' || sign == '’' || sign == 'ʼ') {
			char before = text.charAt(at - 1);
			char after = text.charAt(at + 1);
			boolean name = at - start == 1 && (before == 'D' || before == 'O') && Character.isUpperCase(after);
			return name || Character.UnicodeBlock.of(before) == Character.UnicodeBlock.CYRILLIC;
		}
		return false;
	}

	private static boolean letter(int sign) {
		return Character.isLetter(sign) || Character.getType(sign) == Character.NON_SPACING_MARK;
	}

	private static boolean shouting(String text, int from, int to) {
		int big = 0;
		int small = 0;
		for (int at = from; at < to && small <= big + 8; at++) {
			char sign = text.charAt(at);
			if (Character.isLowerCase(sign)) {
				small++;
			}
			else if (Character.isUpperCase(sign)) {
				big++;
			}
		}
		return big > 4 && small * 4 < big;
	}

}
