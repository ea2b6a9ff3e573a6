package org.courtsanctions.opendata;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.Precision;
import org.jspecify.annotations.Nullable;

/**
 * A date as exactly as it is known.
 *
 * @param date iSO 8601, cut to what is known: 2022-11-05, 2022-11 or 2022
 * @param precision how exactly it is known: approximate when a source says about,
 * inferred when it is the date of the report
 */
@Schema(name = "Date", description = "A date as exactly as it is known.")
public record DateData(
		@Schema(description = "ISO 8601, cut to what is known: 2022-11-05, 2022-11 or 2022.") String date,
		@Schema(description = "How exactly it is known: approximate when a source says about, inferred when it is the date of the report.") Precision precision) {

	static DateData of(PartialDate date) {
		return new DateData(date.iso(), date.precision());
	}

	static @Nullable DateData ofNullable(@Nullable PartialDate date) {
		return (date != null) ? of(date) : null;
	}

	static @Nullable DateData ofDay(@Nullable LocalDate day) {
		return (day != null) ? of(PartialDate.day(day)) : null;
	}

}
