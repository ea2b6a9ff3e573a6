package org.courtsanctions.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.regex.Pattern;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A date together with how exactly it is known. Sorts by its (first) day, the more exact
 * date first on equal days; prints as ISO 8601 cut to its precision ("2022-11").
 *
 * @param on the day, or the first day of the month or year
 * @param precision how exactly it is known
 */
@Embeddable
public record PartialDate(LocalDate on,
		@Enumerated(EnumType.STRING) Precision precision) implements Comparable<PartialDate> {

	private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

	private static final Comparator<PartialDate> ORDER = Comparator.comparing(PartialDate::on)
		.thenComparing(PartialDate::precision);

	public PartialDate {
		if (precision == Precision.YEAR && on.getDayOfYear() != 1
				|| precision == Precision.MONTH && on.getDayOfMonth() != 1) {
			throw new IllegalArgumentException("a " + precision + " starts on its first day, not on " + on);
		}
	}

	public static PartialDate day(LocalDate on) {
		return new PartialDate(on, Precision.DAY);
	}

	/**
	 * Reads {@code 2022}, {@code 2022-11} or {@code 2022-11-05}; the form gives the
	 * precision.
	 * @throws DateTimeException if the text has another form or names no day of the
	 * calendar
	 */
	public static PartialDate parse(String text) {
		var matcher = ISO.matcher(text);
		if (!matcher.matches()) {
			throw new DateTimeException(
					"'" + text + "' is no date; write a year, a month (2022-11) or a day (2022-11-05)");
		}
		int year = Integer.parseInt(matcher.group(1));
		if (matcher.group(2) == null) {
			return new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR);
		}
		int month = Integer.parseInt(matcher.group(2));
		if (matcher.group(3) == null) {
			return new PartialDate(LocalDate.of(year, month, 1), Precision.MONTH);
		}
		return day(LocalDate.of(year, month, Integer.parseInt(matcher.group(3))));
	}

	/**
	 * The last day this date may mean: the end of its month or year, else the day itself.
	 */
	public LocalDate latest() {
		return switch (this.precision) {
			case YEAR -> this.on.plusYears(1).minusDays(1);
			case MONTH -> this.on.plusMonths(1).minusDays(1);
			case DAY, APPROXIMATE, INFERRED -> this.on;
		};
	}

	public int year() {
		return this.on.getYear();
	}

	/**
	 * ISO 8601, as long as the precision allows: {@code 2022-11-05}, {@code 2022-11} or
	 * {@code 2022}.
	 */
	public String iso() {
		String day = this.on.toString();
		return switch (this.precision) {
			case YEAR -> day.substring(0, 4);
			case MONTH -> day.substring(0, 7);
			case DAY, APPROXIMATE, INFERRED -> day;
		};
	}

	@Override
	public int compareTo(PartialDate other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return iso();
	}

}
