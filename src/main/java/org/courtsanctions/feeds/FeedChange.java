package org.courtsanctions.feeds;

import java.util.Locale;

/** What an entry tells of its record; the term of its category. */
enum FeedChange {

	/** The record was not in the register before. */
	NEW,

	/** The record was in the register and has changed. */
	CHANGED,

	/** The record was put right by a publication marked as a correction. */
	CORRECTED,

	/** New in the register: the end of a measure. */
	LIFTED,

	/** A second person has checked what one person alone had published. */
	CHECKED;

	/** Its term in categories and tags. */
	String term() {
		return name().toLowerCase(Locale.ROOT);
	}

}
