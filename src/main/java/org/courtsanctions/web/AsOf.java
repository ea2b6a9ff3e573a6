package org.courtsanctions.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

/**
 * The day a page speaks for: the day of the record it shows, which is today's unless it
 * shows an earlier one, or another day that the reader asked for with {@code ?asOf=}.
 *
 * @param day the day
 * @param past whether it was asked for and is not the ordinary day
 * @param refused what was asked for, when it is no day the register can speak for; the
 * page then speaks for the ordinary day
 */
public record AsOf(LocalDate day, boolean past, @Nullable String refused) {

	/** The parameter's name in addresses. */
	public static final String PARAMETER = "asOf";

	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	/**
	 * Reads what was asked for.
	 * @param ordinary the day a page speaks for when nobody asks
	 * @param latest the last day anybody may ask for
	 */
	static AsOf read(@Nullable String text, LocalDate ordinary, LocalDate latest) {
		if (text == null || text.isBlank()) {
			return new AsOf(ordinary, false, null);
		}
		try {
			LocalDate day = LocalDate.parse(text.strip());
			boolean known = !day.isBefore(EARLIEST) && !day.isAfter(latest);
			return known ? new AsOf(day, !day.equals(ordinary), null) : new AsOf(ordinary, false, text);
		}
		catch (DateTimeParseException ex) {
			return new AsOf(ordinary, false, text);
		}
	}

}
