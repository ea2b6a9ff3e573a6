package org.courtsanctions.bulk;

import java.time.Instant;
import java.time.LocalDate;

import org.courtsanctions.opendata.TermsData;

/**
 * The whole register of one record version with the statuses of one day: the same
 * edition, the same bytes.
 *
 * @param version the record version
 * @param recordedAt when it was recorded
 * @param day the day that statuses are computed for
 * @param cite how to cite it
 * @param terms under which terms it may be used
 */
record Edition(long version, Instant recordedAt, LocalDate day, String cite, TermsData terms) {

	/** The address of a file of it, without host. */
	String path(Format format) {
		return path(this.version, format) + "?asOf=" + this.day;
	}

	/** The address without the day. */
	static String path(long version, Format format) {
		return "/data/v" + version + "/" + name(version, format);
	}

	static String name(long version, Format format) {
		return "court-sanctions-register-v" + version + "." + format.ending();
	}

	/** The name under which a file of it is saved. */
	String saveAs(Format format) {
		return "court-sanctions-register-v" + this.version + "-" + this.day + "." + format.ending();
	}

	/** The forms in which the whole register can be had. */
	enum Format {

		ZIP("zip", "application/zip"), SQLITE("sqlite", "application/vnd.sqlite3");

		private final String ending;

		private final String media;

		Format(String ending, String media) {
			this.ending = ending;
			this.media = media;
		}

		String ending() {
			return this.ending;
		}

		String media() {
			return this.media;
		}

	}

}
