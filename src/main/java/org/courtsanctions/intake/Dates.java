package org.courtsanctions.intake;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.courtsanctions.intake.Paragraph.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the dates in a text: in words, in numbers, and parts of them. */
final class Dates {

	/** Years a text may speak of. */
	private static final int FIRST_YEAR = 1990;

	private static final int LAST_YEAR = 2099;

	/** A head of a document goes on for at most so many paragraphs. */
	private static final int HEAD = 14;

	/** A dateline is within the first tokens of a paragraph. */
	private static final int DATELINE = 16;

	/** "Paris, le 18 décembre": one small word may stand in front of the date. */
	private static final int PLACE = 1;

	/** A line on when a page was changed is no longer. */
	private static final int UPDATED = 30;

	private final Text text;

	final List<Dated> all = new ArrayList<>();

	Dates(Text text) {
		this.text = text;
		for (int at = 0; at < text.tokens.size(); at++) {
			Dated dated = at(at);
			if (dated != null) {
				this.all.add(dated);
				at = dated.to() - 1;
			}
		}
	}

	/** The date of the document; null when it has none. */
	@Nullable Dated header() {
		Dated dateline = null;
		Dated updated = null;
		for (Dated dated : this.all) {
			if (dated.date() == null || coming(dated)) {
				continue;
			}
			int number = this.text.sentence(dated.from()).paragraph();
			Paragraph paragraph = this.text.paragraphs.get(number);
			if (number >= HEAD) {
				break;
			}
			if (updated(paragraph, dated)) {
				updated = (updated == null) ? dated : updated;
				continue;
			}
			if (paragraph.kind() == Kind.HEADING || paragraph.to() - paragraph.from() <= UPDATED && timed(dated.to())) {
				return dated;
			}
			if (dateline == null && paragraph.kind() == Kind.BODY && dated.to() - paragraph.from() <= DATELINE
					&& dateline(paragraph, dated)) {
				dateline = dated;
			}
			if (dateline == null && number < 3 && paragraph.to() - paragraph.from() <= 26
					&& paragraph.kind() != Kind.CAPTION && paragraph.kind() != Kind.BODY
					&& paragraph.kind() != Kind.BULLET) {
				dateline = dated;
			}
		}
		return (dateline != null) ? dateline : (updated != null) ? updated : published();
	}

	/** "Next review: 13 January": no day of the document. */
	private boolean coming(Dated dated) {
		return this.text.tags.any("next", Math.max(0, dated.from() - 5), dated.from());
	}

	/** Whether a date is only the one of the last change of a page. */
	private boolean updated(Paragraph paragraph, Dated dated) {
		return paragraph.to() - paragraph.from() <= UPDATED
				&& this.text.tags.any("updated", Math.max(paragraph.from(), dated.from() - 7), dated.from())
				&& !this.text.tags.any("published.first", Math.max(paragraph.from(), dated.from() - 3), dated.from());
	}

	/** Whether a date is the one with which a dispatch begins. */
	boolean dateline(Dated dated) {
		Paragraph paragraph = this.text.paragraphs.get(this.text.sentence(dated.from()).paragraph());
		return paragraph.kind() == Kind.BODY && dated.to() - paragraph.from() <= DATELINE && dateline(paragraph, dated);
	}

	/** A date in a short line of its own, wherever it stands. */
	private @Nullable Dated published() {
		for (Dated dated : this.all) {
			Paragraph paragraph = this.text.paragraphs.get(this.text.sentence(dated.from()).paragraph());
			int length = paragraph.to() - paragraph.from();
			if (dated.date() != null && !coming(dated) && paragraph.kind() != Kind.CAPTION
					&& paragraph.kind() != Kind.BULLET && length <= 16
					&& (this.text.tags.any("published", paragraph.from(), paragraph.to())
							|| (dated.to() - dated.from()) * 2 >= length)) {
				return dated;
			}
		}
		return null;
	}

	private boolean dateline(Paragraph paragraph, Dated dated) {
		int words = 0;
		for (int at = paragraph.from(); at < dated.from(); at++) {
			words += (this.text.tokens.get(at).shape() == Token.Shape.SMALL) ? 1 : 0;
		}
		boolean dash = false;
		for (int at = dated.to(); at < Math.min(paragraph.to(), dated.to() + 7); at++) {
			Token token = this.text.tokens.get(at);
			dash |= at == dated.to() && token.is(".") || token.is("-") || token.is("—") || token.is("–")
					|| token.is(")");
		}
		boolean place = this.text.tokens.get(paragraph.from()).capital()
				|| this.text.tokens.get(paragraph.from()).mark() || dated.from() == paragraph.from();
		return place && dash && words <= PLACE;
	}

	/** The dates between two tokens. */
	List<Dated> in(int from, int to) {
		List<Dated> found = new ArrayList<>();
		for (int at = firstFrom(from); at < this.all.size() && this.all.get(at).from() < to; at++) {
			if (this.all.get(at).to() <= to) {
				found.add(this.all.get(at));
			}
		}
		return found;
	}

	private int firstFrom(int token) {
		int low = 0;
		int high = this.all.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.all.get(middle).from() < token) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/** The weekdays between two tokens that are no part of a date. */
	List<Integer> weekdays(int from, int to) {
		List<Integer> found = new ArrayList<>();
		for (int at = from; at < to; at++) {
			if (this.text.calendar.weekday(this.text.tokens.get(at)) != null && !dated(at) && !aside(from, at)
					&& !(at > from && this.text.tags.at("next", at - 1))) {
				found.add(at);
			}
		}
		return found;
	}

	/** "Judges who rejected an appeal on Monday": the day of something else. */
	private boolean aside(int from, int at) {
		return this.text.tags.in("whom", from + 1, at)
			.stream()
			.anyMatch((who) -> !this.text.tags.any("act", who.to(), at) && !this.text.tags.any("say", who.to(), at)
					&& this.text.tokens.subList(who.to(), at).stream().noneMatch((token) -> token.is(",")));
	}

	private boolean dated(int token) {
		int at = firstFrom(token - 8);
		while (at < this.all.size() && this.all.get(at).from() - 2 <= token) {
			if (this.all.get(at).date() != null && token < this.all.get(at).to()) {
				return true;
			}
			at++;
		}
		return false;
	}

	/** The last such weekday on or before a day. */
	static LocalDate before(LocalDate day, DayOfWeek weekday) {
		return day.minusDays((day.getDayOfWeek().getValue() - weekday.getValue() + 7) % 7);
	}

	private @Nullable Dated at(int at) {
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
		if (first >= FIRST_YEAR && first <= LAST_YEAR) {
			return dated(at, at + 5, first, second, third);
		}
		boolean monthFirst = second > 12
				|| first <= 12 && this.text.language.equals("en") && mark.equals("/") && american() && !clock(at + 5);
		return monthFirst ? dated(at, at + 5, third, first, second) : dated(at, at + 5, third, second, first);
	}

	/** Whether a time follows, as behind the date of a page. */
	private boolean timed(int from) {
		for (int at = from; at < Math.min(this.text.tokens.size() - 2, from + 3); at++) {
			if (number(at) >= 0 && this.text.tokens.get(at + 1).is(":") && number(at + 2) >= 0) {
				return true;
			}
		}
		return false;
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

	/**
	 * A date or a part of one.
	 *
	 * @param from its first token
	 * @param to the token after its last
	 * @param date the whole date; null when a part is missing
	 * @param month the month
	 * @param day the day of the month; 0 when only the month is given
	 * @param year the year; 0 when none is given
	 */
	record Dated(int from, int to, @Nullable LocalDate date, int month, int day, int year) {

	}

}
