package org.courtsanctions.founding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVRecord;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.Precision;
import org.courtsanctions.source.Provenance;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * One row of a founding file; every accessor names file, line and column when a cell does
 * not hold what it should.
 *
 * @param file the file's name
 * @param line the line on which the row starts
 * @param csv the cells
 */
record Row(String file, long line, CSVRecord csv) {

	private static final Pattern UNCITED = Pattern.compile("([a-z_]+)(?:\\(([^)]*)\\))?");

	/** The text of a cell that may be empty. */
	@Nullable String optional(String column) {
		if (!this.csv.isSet(column)) {
			throw problem(column, "the column is missing");
		}
		String text = this.csv.get(column).strip();
		return text.isEmpty() ? null : text;
	}

	/** The text of a cell that must not be empty. */
	String text(String column) {
		String text = optional(column);
		if (text == null) {
			throw problem(column, "must not be empty");
		}
		return text;
	}

	List<String> list(String column) {
		return list(column, ";");
	}

	List<String> list(String column, String separator) {
		String text = optional(column);
		return (text == null) ? List.of()
				: Arrays.stream(text.split(Pattern.quote(separator)))
					.map(String::strip)
					.filter(StringUtils::hasText)
					.distinct()
					.toList();
	}

	@Nullable Integer number(String column) {
		String text = optional(column);
		try {
			return (text != null) ? Integer.valueOf(text) : null;
		}
		catch (NumberFormatException ex) {
			throw problem(column, "'" + text + "' is no whole number");
		}
	}

	<E extends Enum<E>> E code(Class<E> set, String column) {
		return code(set, column, text(column));
	}

	<E extends Enum<E>> @Nullable E codeOrNull(Class<E> set, String column) {
		String text = optional(column);
		return (text != null) ? code(set, column, text) : null;
	}

	<E extends Enum<E>> List<E> codes(Class<E> set, String column) {
		return list(column).stream().map((text) -> code(set, column, text)).toList();
	}

	private <E extends Enum<E>> E code(Class<E> set, String column, String text) {
		String wanted = text.toUpperCase(Locale.ROOT).replace('-', '_');
		return Arrays.stream(set.getEnumConstants())
			.filter((known) -> known.name().equals(wanted))
			.findFirst()
			.orElseThrow(
					() -> problem(column, "'" + text + "' is not one of " + Arrays.toString(set.getEnumConstants())));
	}

	/** A date whose form (year, month or day) gives its precision. */
	@Nullable PartialDate dateOrNull(String column) {
		String text = optional(column);
		try {
			return (text != null) ? PartialDate.parse(text) : null;
		}
		catch (DateTimeException ex) {
			throw problem(column, "'" + text + "' is no date (write 2022, 2022-11 or 2022-11-05): " + ex.getMessage());
		}
	}

	/** A date whose precision stands in a column of its own. */
	@Nullable PartialDate dateOrNull(String column, String precisionColumn) {
		PartialDate date = dateOrNull(column);
		if (date == null) {
			return null;
		}
		Precision precision = code(Precision.class, precisionColumn);
		boolean vague = precision == Precision.APPROXIMATE || precision == Precision.INFERRED;
		if (!(vague ? date.precision() == Precision.DAY : date.precision() == precision)) {
			throw problem(precisionColumn, "'" + precision + "' does not fit the date " + date);
		}
		return new PartialDate(date.on(), precision);
	}

	PartialDate date(String column, String precisionColumn) {
		PartialDate date = dateOrNull(column, precisionColumn);
		if (date == null) {
			throw problem(column, "must not be empty");
		}
		return date;
	}

	@Nullable LocalDate dayOrNull(String column) {
		PartialDate date = dateOrNull(column);
		if (date != null && date.precision() != Precision.DAY) {
			throw problem(column, "'" + date + "' must name a day");
		}
		return (date != null) ? date.on() : null;
	}

	LocalDate day(String column) {
		LocalDate day = dayOrNull(column);
		if (day == null) {
			throw problem(column, "must not be empty");
		}
		return day;
	}

	/**
	 * The fields that the row itself marks as backed by none of its sources; none when it
	 * has no such column.
	 */
	List<Provenance.Wanted> uncited() {
		if (!this.csv.isMapped("uncited_fields")) {
			return List.of();
		}
		return list("uncited_fields").stream().map((text) -> {
			Matcher matcher = UNCITED.matcher(text);
			if (!matcher.matches()) {
				throw problem("uncited_fields", "'" + text + "' is no field name (nor name(detail))");
			}
			String detail = matcher.group(2);
			return new Provenance.Wanted(matcher.group(1), (detail != null) ? detail : "");
		}).toList();
	}

	FoundingProblem problem(String column, String reason) {
		return new FoundingProblem(this.file, this.line, column, reason);
	}

}
