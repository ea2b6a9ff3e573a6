package org.courtsanctions.intake;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Finds the dates in a text: in words, in numbers, and parts of them. */
final class Dates {

	private final Text text;

	private final Headers headers;

	private final @Nullable Dated header;

	final List<Dated> all = new ArrayList<>();

	Dates(Text text) {
		this.text = text;
		var words = new DateWords(text);
		for (int at = 0; at < text.tokens.size(); at++) {
			Dated dated = words.at(at);
			if (dated != null) {
				this.all.add(dated);
				at = dated.to() - 1;
			}
		}
		this.headers = new Headers(text, this.all);
		this.header = this.headers.header();
	}

	/** The date of the document; null when it has none. */
	@Nullable Dated header() {
		return this.header;
	}

	/** Whether a date is the one with which a dispatch begins. */
	boolean dateline(Dated dated) {
		return this.headers.dateline(dated);
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

	/** A date of the body, with the year of the header when it has none of its own. */
	@Nullable LocalDate whole(Dated dated) {
		if (dated.date() != null || dated.day() == 0) {
			return dated.date();
		}
		if (this.header == null || this.header.date() == null) {
			return inYear(dated);
		}
		try {
			LocalDate date = LocalDate.of(this.header.year(), dated.month(), dated.day());
			return date.isAfter(this.header.date()) ? date.minusYears(1) : date;
		}
		catch (java.time.DateTimeException ex) {
			return null;
		}
	}

	/** A date without a year in a text all of whose other dates are of one year. */
	private @Nullable LocalDate inYear(Dated dated) {
		List<Integer> years = this.all.stream().map(Dated::year).filter((year) -> year != 0).distinct().toList();
		try {
			return (years.size() == 1) ? LocalDate.of(years.getFirst(), dated.month(), dated.day()) : null;
		}
		catch (java.time.DateTimeException ex) {
			return null;
		}
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
