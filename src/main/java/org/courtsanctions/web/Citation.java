package org.courtsanctions.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a page of the register is cited. Its parts stand in the order and the punctuation
 * of the styles that the page's foot offers: APA (7th edition: a page by a group that is
 * also its site, with the day it was retrieved, because it is made to change), Chicago
 * (18th edition, bibliography) and OSCOLA (4th edition, 3.4.8, a page by whoever answers
 * for the site). Their dates are written in English whatever the language of the page.
 *
 * @param title what the page is called
 * @param version the record version it shows
 * @param recorded the day on which that version was recorded
 * @param asOf the day the page speaks for
 * @param accessed the day on which it was read
 * @param address the address that shows the same version for the same day, for ever
 */
public record Citation(String title, long version, LocalDate recorded, LocalDate asOf, LocalDate accessed,
		String address) {

	/** The path that stands for the register as a whole where files are asked for. */
	public static final String REGISTER = "/register";

	/** The author, the publisher and the site at once. */
	static final String NAME = "Court Sanctions Register";

	/** Each page writes several dates in each of a few forms. */
	private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

	/**
	 * The title as it stands in double quotation marks: those inside it are single, and
	 * it ends with a full stop.
	 */
	public String sentence() {
		String quoted = this.title.strip().replace('“', '‘').replace('”', '’').replace('"', '\'');
		return quoted.matches("(?s).*[.?!…]") ? quoted : quoted + ".";
	}

	/** A day as "2026, November 21". */
	public static String yearFirst(LocalDate day) {
		return written("uuuu, MMMM d", day);
	}

	/** A day as "November 21, 2026". */
	public static String monthFirst(LocalDate day) {
		return written("MMMM d, uuuu", day);
	}

	/** A day as "21 November 2026". */
	public static String dayFirst(LocalDate day) {
		return written("d MMMM uuuu", day);
	}

	static String written(String pattern, LocalDate day) {
		return FORMATS.computeIfAbsent(pattern, (form) -> DateTimeFormatter.ofPattern(form, Locale.ENGLISH))
			.format(day);
	}

	/** The entry for a bibliography in BibTeX. */
	public String bibtex() {
		return CitationFile.BIB.write(this);
	}

	/** The entry for reference managers in RIS. */
	public String ris() {
		return CitationFile.RIS.write(this).replace("\r", "");
	}

}
