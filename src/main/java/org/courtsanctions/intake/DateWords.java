package org.courtsanctions.intake;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.courtsanctions.intake.Dates.Dated;
import org.jspecify.annotations.Nullable;

/**
 * Reads the date that begins at a token: in words or in numbers, whole or a part of one.
 */
final class DateWords {

	/** Years a text may speak of. */
	private static final int FIRST_YEAR = 1990;

	private static final int LAST_YEAR = 2099;

	/** On top of a text a year may have two digits: "29.01.26". */
	private static final int HEAD = 100;

	private static final int SHORT_YEARS = 50;

	private static final int CENTURY = 2000;

	/** Such a date has so many signs; "1.2.26" may be the number of a section. */
	private static final int SHORT = 7;

	private final Text text;

	DateWords(Text text) {
		this.text = text;
	}

	/** The date that begins at a token; null when none does. */
	@Nullable Dated at(int at) {
		Token token = this.text.tokens.get(at);
		if (token.shape() == Token.Shape.NUMBER) {
			Dated dated = numeric(at);
			return (dated != null) ? dated : dayFirst(at);
		}
		int month = month(at);
		return (month > 0) ? monthFirst(at, month) : null;
	}

	/** 2025-08-20, 20/08/2025, 5/18/2017, 20.8.2025. */
	private @Nullable Dated numeric(int at) {
		if (at + 4 >= this.text.tokens.size()) {
			return null;
		}
		String mark = this.text.tokens.get(at + 1).text();
		if (!"/.-".contains(mark) || !this.text.tokens.get(at + 3).text().equals(mark)
				|| this.text.tokens.get(at + 4).start() - this.text.tokens.get(at).end() > 5) {
			return null;
		}
		int first = number(at);
		int second = number(at + 2);
		int third = number(at + 4);
		if (at < HEAD && this.text.tokens.get(at + 4).text().length() == 2 && third < SHORT_YEARS && first > 0
				&& first < FIRST_YEAR
				&& this.text.tokens.get(at + 4).end() - this.text.tokens.get(at).start() >= SHORT) {
			third += CENTURY;
		}
		if (first >= FIRST_YEAR && first <= LAST_YEAR) {
			return dated(at, at + 5, first, second, third);
		}
		boolean monthFirst = second > 12
				|| first <= 12 && this.text.language.equals("en") && mark.equals("/") && american() && !clock(at + 5);
		return monthFirst ? dated(at, at + 5, third, first, second) : dated(at, at + 5, third, second, first);
	}

	/**
	 * Whether a time of 24 hours follows, as nobody writes it who puts the month first.
	 */
	private boolean clock(int from) {
		int to = Math.min(this.text.tokens.size() - 2, from + 4);
		for (int at = from; at < to; at++) {
			if (number(at) >= 0 && this.text.tokens.get(at + 1).is(":") && number(at + 2) >= 0) {
				String after = (at + 3 < this.text.tokens.size()) ? this.text.tokens.get(at + 3).fold() : "";
				return !after.startsWith("a") && !after.startsWith("p");
			}
		}
		return false;
	}

	private boolean american() {
		int head = Math.min(120, this.text.tokens.size());
		int other = Math.min(first("authority.uk", head), first("authority.eu", head));
		return other == head || first("authority.us", head) < other;
	}

	/** Where words of a section stand first; the end when they do not. */
	private int first(String section, int end) {
		return this.text.tags.in(section, 0, end).stream().mapToInt(Lexicon.Tag::from).findFirst().orElse(end);
	}

	/** 20 August 2025, 20. August 2025, 20 de agosto de 2025, 20th of August. */
	private @Nullable Dated dayFirst(int at) {
		int day = number(at);
		if (day < 1 || day > 31 || this.text.tokens.get(at).text().length() > 2) {
			return null;
		}
		int next = at + 1;
		while (next < this.text.tokens.size() && next - at < 4 && (filler(next) || hyphen(next))) {
			next++;
		}
		int month = (next < this.text.tokens.size()) ? month(next) : 0;
		if (month == 0) {
			return null;
		}
		int after = next + monthLength(next);
		if (after + 1 < this.text.tokens.size() && this.text.tokens.get(after).is("/") && month(after + 1) > 0) {
			after += 1 + monthLength(after + 1);
		}
		int year = after;
		while (year < this.text.tokens.size() && year - after < 2 && (filler(year) || hyphen(year))) {
			year++;
		}
		if (year < this.text.tokens.size() && year(year)) {
			return dated(at, year + 1, number(year), month, day);
		}
		return new Dated(at, after, null, month, day, 0);
	}

	/** August 20, 2025; Aug. 20; August 2025. */
	private @Nullable Dated monthFirst(int at, int month) {
		int next = at + monthLength(at);
		while (next < this.text.tokens.size() && next - at < 3 && this.text.tokens.get(next).is(".")) {
			next++;
		}
		if (next >= this.text.tokens.size()) {
			return new Dated(at, at + 1, null, month, 0, 0);
		}
		Token token = this.text.tokens.get(next);
		if (token.shape() == Token.Shape.NUMBER && token.text().length() <= 2 && number(next) >= 1
				&& number(next) <= 31) {
			int day = number(next);
			int year = next + 1;
			while (year < this.text.tokens.size() && year - next < 3 && filler(year)) {
				year++;
			}
			if (year < this.text.tokens.size() && year(year)) {
				return dated(at, year + 1, number(year), month, day);
			}
			return new Dated(at, next + 1, null, month, day, 0);
		}
		int year = next;
		while (year < this.text.tokens.size() && year - next < 2 && filler(year)) {
			year++;
		}
		if (year < this.text.tokens.size() && year(year)) {
			return new Dated(at, year + 1, null, month, 0, number(year));
		}
		return new Dated(at, next, null, month, 0, 0);
	}

	/** A hyphen within a date: 06-Oct-2022. */
	private boolean hyphen(int at) {
		Token token = this.text.tokens.get(at);
		return (token.is("-") || token.is("/")) && token.start() == this.text.tokens.get(at - 1).end()
				&& at + 1 < this.text.tokens.size() && this.text.tokens.get(at + 1).start() == token.end();
	}

	private boolean filler(int at) {
		String fold = this.text.tokens.get(at).fold();
		return fold.equals("de") || fold.equals("del") || fold.equals(".") || fold.equals(",") || fold.equals("of")
				|| fold.equals("th") || fold.equals("st") || fold.equals("nd") || fold.equals("rd") || fold.equals("er")
				|| fold.equals("º") || fold.equals("г");
	}

	private int month(int at) {
		Token token = this.text.tokens.get(at);
		if (!token.word()) {
			return 0;
		}
		int month = this.text.calendar.month(token);
		if (this.text.language.equals("ar") && at + 1 < this.text.tokens.size()) {
			return arabicMonth(token, this.text.tokens.get(at + 1), month);
		}
		return month;
	}

	private static int arabicMonth(Token token, Token next, int month) {
		boolean first = next.is("اول");
		if (token.is("كانون")) {
			return first ? 12 : 1;
		}
		return token.is("تشرين") ? (first ? 10 : 11) : month;
	}

	private int monthLength(int at) {
		Token token = this.text.tokens.get(at);
		return (token.is("كانون") || token.is("تشرين")) ? 2 : 1;
	}

	private boolean year(int at) {
		Token token = this.text.tokens.get(at);
		return token.shape() == Token.Shape.NUMBER && token.text().length() == 4 && number(at) >= FIRST_YEAR
				&& number(at) <= LAST_YEAR;
	}

	private int number(int at) {
		Token token = this.text.tokens.get(at);
		if (token.shape() != Token.Shape.NUMBER || token.text().length() > 5) {
			return -1;
		}
		int value = 0;
		for (int sign = 0; sign < token.text().length(); sign++) {
			value = value * 10 + Character.digit(token.text().charAt(sign), 10);
		}
		return value;
	}

	private static @Nullable Dated dated(int from, int to, int year, int month, int day) {
		if (year < FIRST_YEAR || year > LAST_YEAR) {
			return null;
		}
		try {
			return new Dated(from, to, LocalDate.of(year, month, day), month, day, year);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
