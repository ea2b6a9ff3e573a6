package org.courtsanctions.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

/**
 * The day a page speaks for: today, or an earlier day that the reader asked for with
 * {@code ?asOf=}.
 *
 * @param day the day
 * @param past whether it was asked for and is not today
 * @param refused what was asked for, when it is no day the register can speak for; the
 * page is then today's
 */
public record AsOf(LocalDate day, boolean past, @Nullable String refused) {

	/** The parameter's name in addresses. */
	public static final String PARAMETER = "asOf";

	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	static AsOf read(@Nullable String text, LocalDate today) {
		if (text == null || text.isBlank()) {
			return new AsOf(today, false, null);
		}
		try {
			LocalDate day = LocalDate.parse(text.strip());
			boolean known = !day.isBefore(EARLIEST) && !day.isAfter(today);
			return known ? new AsOf(day, !day.equals(today), null) : new AsOf(today, false, text);
		}
		catch (DateTimeParseException ex) {
			return new AsOf(today, false, text);
		}
	}

}
