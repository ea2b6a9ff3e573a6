package org.courtsanctions.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A record that a publication added or changed.
 *
 * @param kind what it is: a kind of fact, or SOURCE
 * @param page what to call it and where it stands; null when nothing is known of it any
 * more
 * @param change what happened to it
 * @param fields what was and what is, when it was changed
 */
public record ChangedRecord(String kind, @Nullable Page page, Change change, List<Field> fields) {

	/** What can happen to a record. */
	public enum Change {

		ADDED, CHANGED, REMOVED

	}

	/**
	 * Where a record stands.
	 *
	 * @param href its address, without query
	 * @param label what to call it, in the record's own words
	 */
	public record Page(String href, String label) {
	}

	/**
	 * A field that changed.
	 *
	 * @param name the field's name, with the table it is in: {@code official.notes}
	 * @param was its values before
	 * @param is its values since
	 */
	public record Field(String name, List<Value> was, List<Value> is) {
	}

	/**
	 * A value of a field.
	 *
	 * @param text the value as the record keeps it
	 * @param precision the precision, when it is a date; null otherwise
	 * @param page the record it names, when it names one; null otherwise
	 */
	public record Value(String text, @Nullable String precision, @Nullable Page page) {
	}

}
