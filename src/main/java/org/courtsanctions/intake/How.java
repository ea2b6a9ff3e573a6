package org.courtsanctions.intake;

/** By which rule something was found. */
public enum How {

	/** A date of the document, and the text says the act is of that day. */
	HEADER,
	/** A weekday in the text, counted back from the date of the document. */
	WEEKDAY,
	/** "Yesterday", counted back from the date of the document. */
	YESTERDAY,
	/** A date in the sentence that tells of the act. */
	BODY,
	/** Words of the list of words in the sentence that tells of the act. */
	WORDS,
	/** Words in the title or the head of the document. */
	TITLE,
	/** Whoever issued the document. */
	AUTHOR,
	/** A name as the object of the act. */
	ACT,
	/**
	 * An item of a list, or a paragraph of its own, in a document that tells of the act.
	 */
	LIST,
	/** The register knows this round. */
	RECORD,
	/** Quotation marks, and a verb of speaking. */
	QUOTED,
	/** A verb of speaking and a colon before a paragraph without quotation marks. */
	UNMARKED,
	/** Reported in other words. */
	INDIRECT,
	/** Nothing in the text speaks for anything else. */
	NOTHING_ELSE

}
