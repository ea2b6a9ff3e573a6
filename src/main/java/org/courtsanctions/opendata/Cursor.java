package org.courtsanctions.opendata;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.courtsanctions.web.DataRefused;
import org.jspecify.annotations.Nullable;

/**
 * Where the next part of a list begins: pinned to the record version, the day and the
 * filter of the first part, so that nothing is left out or told twice when the register
 * changes meanwhile.
 *
 * @param version the record version
 * @param day the day
 * @param offset how many records came before
 * @param filter what the list was filtered by, as a number
 */
record Cursor(long version, LocalDate day, int offset, int filter) {

	static final String PARAMETER = "cursor";

	/**
	 * Reads a cursor.
	 * @return null when there is none
	 * @throws DataRefused if it is none of ours
	 */
	static @Nullable Cursor read(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(text.strip()), StandardCharsets.US_ASCII)
				.split("~");
			if (parts.length == 4) {
				var cursor = new Cursor(Long.parseLong(parts[0]), LocalDate.parse(parts[1]), Integer.parseInt(parts[2]),
						Integer.parseInt(parts[3]));
				if (cursor.version > 0 && cursor.offset >= 0) {
					return cursor;
				}
			}
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			// Refused below
		}
		throw refused();
	}

	static DataRefused refused() {
		return DataRefused.parameter(PARAMETER,
				"must be taken from the next link of a list with the same filters and day; begin anew without it",
				List.of());
	}

	/** Filters as a number. */
	static int filter(Map<String, List<String>> parameters, List<String> names) {
		var chosen = new TreeMap<String, List<String>>();
		names.forEach((name) -> chosen.put(name, parameters.getOrDefault(name, List.of())));
		return chosen.toString().hashCode();
	}

	@Override
	public String toString() {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((this.version + "~" + this.day + "~" + this.offset + "~" + this.filter)
				.getBytes(StandardCharsets.US_ASCII));
	}

}
