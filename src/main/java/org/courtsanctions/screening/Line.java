package org.courtsanctions.screening;

import java.util.regex.Pattern;

import org.courtsanctions.search.CountryNames;
import org.courtsanctions.search.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to look for.
 *
 * @param number the place in the list, from 1
 * @param name the name as given, on one line
 * @param birthYear null when none was given
 * @param nationality ISO 3166-1 alpha-2; null when none was given
 */
record Line(int number, String name, @Nullable Integer birthYear, @Nullable String nationality) {

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)");

	static Line of(int number, @Nullable String name, @Nullable String born, @Nullable String nationality) {
		return new Line(number, Typed.clean(name), year(born), country(nationality));
	}

	/** Reads "name; year; country", of which only the name must be there. */
	static Line typed(int number, String text) {
		String[] parts = text.split("[;\t]", -1);
		String born = null;
		String nationality = null;
		for (int at = 1; at < parts.length; at++) {
			if (year(parts[at]) != null) {
				born = parts[at];
			}
			else if (country(parts[at]) != null) {
				nationality = parts[at];
			}
		}
		return of(number, parts[0], born, nationality);
	}

	/** As {@link #typed} reads it. */
	public String text() {
		return this.name + ((this.birthYear != null) ? "; " + this.birthYear : "")
				+ ((this.nationality != null) ? "; " + this.nationality : "");
	}

	private static @Nullable Integer year(@Nullable String text) {
		if (text == null || text.length() > Typed.LONGEST) {
			return null;
		}
		var found = YEAR.matcher(text);
		return found.find() ? Integer.valueOf(found.group()) : null;
	}

	private static @Nullable String country(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : CountryNames.code(Typed.clean(text));
	}

}
