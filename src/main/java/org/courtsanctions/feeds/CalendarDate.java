package org.courtsanctions.feeds;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A day that matters.
 *
 * @param id names it for ever
 * @param kind why it matters
 * @param day the day; of an anniversary the first one, on which the measure began
 * @param until the last day on which an anniversary is kept; null while the measure
 * stands
 * @param title what happens, in a line
 * @param text what happens, in a few sentences
 * @param path the page that tells more, without host
 */
record CalendarDate(UUID id, Kind kind, LocalDate day, @Nullable LocalDate until, String title, String text,
		String path) {

	/** Why a day matters. */
	enum Kind {

		LICENCE_EXPIRY, PLANNED_END, ANNIVERSARY

	}

}
