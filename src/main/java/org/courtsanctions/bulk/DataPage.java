package org.courtsanctions.bulk;

import java.time.Instant;
import java.util.List;

/**
 * What the page about data shows.
 *
 * @param edition the edition that its links lead to
 * @param zip the address of the ZIP
 * @param sqlite the address of the database
 * @param tables how many tables they have
 * @param versions the newest record versions
 */
record DataPage(Edition edition, String zip, String sqlite, int tables, List<Past> versions) {

	/**
	 * A record version.
	 *
	 * @param version its number
	 * @param recordedAt when it was recorded
	 * @param reason why, in public words
	 * @param zip the address of its ZIP
	 * @param sqlite the address of its database
	 */
	record Past(long version, Instant recordedAt, String reason, String zip, String sqlite) {
	}

}
