package org.courtsanctions.search;

/**
 * An entry of the index that answers what was typed.
 *
 * @param kind what it is
 * @param id the record's number among those of its kind
 * @param field what matched: a name, an alias, a reference, a code or a text
 * @param text what matched, as the record writes it
 * @param whole whether it is just what was typed, accents, case and punctuation aside
 */
record Hit(Kind kind, long id, Field field, String text, boolean whole) {

	/** Whether both hits lead to the same record. */
	Subject subject() {
		return new Subject(this.kind, this.id);
	}

	/**
	 * A record.
	 *
	 * @param kind what it is
	 * @param id its number among those of its kind
	 */
	record Subject(Kind kind, long id) {
	}

	/** By what a record can be found. */
	enum Field {

		NAME, ALIAS, REFERENCE, CODE, TEXT

	}

}
