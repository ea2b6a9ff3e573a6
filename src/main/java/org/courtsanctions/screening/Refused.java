package org.courtsanctions.screening;

import java.util.List;

/**
 * A list that cannot be checked, with the words that say why.
 */
class Refused extends RuntimeException {

	private final Why why;

	private final List<String> details;

	Refused(Why why, String... details) {
		super(why.name());
		this.why = why;
		this.details = List.of(details);
	}

	Why why() {
		return this.why;
	}

	List<String> details() {
		return this.details;
	}

	/** Why a list is refused. */
	enum Why {

		/** Neither names nor a file. */
		NOTHING,

		/** More rows than one check takes. */
		TOO_MANY,

		/** More bytes than one upload may have. */
		TOO_LARGE,

		/** A PDF, a spreadsheet, a picture: no text at all. */
		NO_TEXT,

		/** Quotes that never close and the like. */
		MALFORMED,

		/** No column that looks like names. */
		NO_COLUMN,

		/** A column that was named is not there. */
		OTHER_COLUMN,

		/** More names than an address may carry. */
		TOO_MANY_FOR_LINK,

		/** Too many lists are being checked at this moment. */
		BUSY

	}

}
