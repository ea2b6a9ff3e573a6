package org.courtsanctions.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.courtsanctions.opendata.TermsData;
import org.jspecify.annotations.Nullable;

/**
 * What the ZIP holds, so that anybody can check it; {@code manifest.json} in it.
 *
 * @param recordVersion the record version
 * @param recordedAt when that version was recorded
 * @param asOf the day that statuses are computed for
 * @param cite how to cite it
 * @param licence under which terms it may be used
 * @param files every other file of the ZIP
 */
record Manifest(long recordVersion, Instant recordedAt, LocalDate asOf, String cite, TermsData licence,
		List<File> files) {

	/**
	 * A file.
	 *
	 * @param name its name
	 * @param description what it, or a row of it, stands for
	 * @param rows how many rows it has besides the heading; null when it is no table
	 * @param bytes its size
	 * @param sha256 the SHA-256 of its bytes, in hexadecimal
	 */
	record File(String name, String description, @Nullable Long rows, long bytes, String sha256) {
	}

}
