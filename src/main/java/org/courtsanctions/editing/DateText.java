package org.courtsanctions.editing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as editors write them, in English: {@code 20 August 2025},
 * {@code August 20, 2025}, {@code 2025-08-20}, {@code 20/8/2025}, {@code Nov 2022},
 * {@code 2022}, {@code about 21 May 2026}, {@code inferred 20 Aug 2025}.
 */
final class DateText {

	private static final Pattern QUALIFIED = Pattern.compile(
			"(?i)\\s*(?:(about|around|approximately|circa|ca\\.?|c\\.|~)|(inferred|reported))?\\s*(.*?)\\s*",
			Pattern.DOTALL);

	private static final Pattern LOOSE = Pattern.compile("(?<=\\d)(st|nd|rd|th)\\b|\\bof\\b|[,.]",
			Pattern.CASE_INSENSITIVE);

	private static final List<DateTimeFormatter> DAYS = forms("d MMMM uuuu", "d MMM uuuu", "MMMM d uuuu", "MMM d uuuu",
			"uuuu-M-d", "d/M/uuuu", "d M uuuu", "d-M-uuuu");

	private static final List<DateTimeFormatter> MONTHS = forms("MMMM uuuu", "MMM uuuu", "uuuu-M", "M/uuuu", "M uuuu");

	/** Longer texts hold no date; reading them would take long. */
	private static final int LONGEST = 200;

	private static final int EARLIEST = 1800;

	private static final int LATEST = 2200;

	private DateText() {
	}

	/**
	 * Reads a date, as exactly as it is written. {@code about} makes it approximate,
	 * {@code inferred} marks the date of a report.
	 * @throws Unreadable when it is none
	 */
	static PartialDate read(String typed) throws Unreadable {
		if (typed.length() > LONGEST) {
			throw new Unreadable("date", typed);
		}
		var parts = QUALIFIED.matcher(typed);
		if (!parts.matches()) {
			throw new Unreadable("date", typed);
		}
		String bare = LOOSE.matcher(parts.group(3)).replaceAll(" ").strip().replaceAll("\\s+", " ");
		bare = bare.replaceAll("(?i)\\bsept\\b", "Sep");
		PartialDate date = bare(bare, typed);
		if (date.year() < EARLIEST || date.year() > LATEST) {
			throw new Unreadable("date.year", typed);
		}
		if (parts.group(1) != null) {
			return qualified(date, Precision.APPROXIMATE, typed);
		}
		return (parts.group(2) != null) ? qualified(date, Precision.INFERRED, typed) : date;
	}

	/** The date as {@link #read(String)} reads it, in ISO 8601 behind its qualifier. */
	static String write(PartialDate date) {
		return switch (date.precision()) {
			case APPROXIMATE -> "about " + date.iso();
			case INFERRED -> "inferred " + date.iso();
			case DAY, MONTH, YEAR -> date.iso();
		};
	}

	/** Day with qualifier, month and year, as the three fields of a form show it. */
	static List<String> parts(PartialDate date) {
		String month = date.on().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
		String year = Integer.toString(date.year());
		return switch (date.precision()) {
			case YEAR -> List.of("", "", year);
			case MONTH -> List.of("", month, year);
			case DAY -> List.of(Integer.toString(date.on().getDayOfMonth()), month, year);
			case APPROXIMATE -> List.of("about " + date.on().getDayOfMonth(), month, year);
			case INFERRED -> List.of("inferred " + date.on().getDayOfMonth(), month, year);
		};
	}

	private static PartialDate bare(String text, String typed) throws Unreadable {
		if (text.matches("\\d{4}")) {
			return PartialDate.parse(text);
		}
		for (DateTimeFormatter form : DAYS) {
			TemporalAccessor read = tried(form, text);
			if (read != null) {
				return PartialDate.day(LocalDate.from(read));
			}
		}
		for (DateTimeFormatter form : MONTHS) {
			TemporalAccessor read = tried(form, text);
			if (read != null) {
				return new PartialDate(YearMonth.from(read).atDay(1), Precision.MONTH);
			}
		}
		throw new Unreadable("date", typed);
	}

	private static PartialDate qualified(PartialDate date, Precision precision, String typed) throws Unreadable {
		if (date.precision() != Precision.DAY) {
			throw new Unreadable("date.qualified", typed);
		}
		return new PartialDate(date.on(), precision);
	}

	private static @Nullable TemporalAccessor tried(DateTimeFormatter form, String text) {
		try {
			TemporalAccessor read = form.parse(text);
			return (read.get(ChronoField.YEAR) < 1000) ? null : read;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static List<DateTimeFormatter> forms(String... patterns) {
		return List.of(patterns)
			.stream()
			.map((pattern) -> new DateTimeFormatterBuilder().parseCaseInsensitive()
				.appendPattern(pattern)
				.toFormatter(Locale.ENGLISH)
				.withResolverStyle(ResolverStyle.STRICT))
			.toList();
	}

}
