package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Reads the records of one type, in a number of statements that no number of records
 * changes.
 */
interface Loader {

	RecordType type();

	/**
	 * The number of a record that is there on a day.
	 * @throws org.courtsanctions.shared.NotFound if none has that public name
	 * @throws NotYet if it was not there yet
	 */
	long find(String slug, LocalDate day);

	/** The numbers of all records that are there on a day. */
	List<Long> all(LocalDate day);

	/** Some records by their numbers, as they are on a day. */
	Map<Long, ? extends PublicRecord> load(Collection<Long> ids, LocalDate day);

}
