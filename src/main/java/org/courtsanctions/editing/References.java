package org.courtsanctions.editing;

import java.util.List;

/**
 * Between the words by which drafts point at records and the numbers that records have. A
 * reference is {@code official:karim-khan}, or {@code item:i3} for something that the
 * same draft adds.
 */
interface References {

	/**
	 * The number of the record a reference names.
	 * @param kinds what it may be
	 * @throws Unreadable when it names no record of these kinds
	 */
	long number(String reference, List<RecordKind> kinds) throws Unreadable;

	/**
	 * The kind of record a reference names.
	 * @throws Unreadable when it is no reference
	 */
	RecordKind kind(String reference) throws Unreadable;

	/** The reference to the record with a number, which must be there. */
	String token(long number, List<RecordKind> kinds);

}
