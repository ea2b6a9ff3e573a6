package org.courtsanctions.editing;

import java.time.Instant;

/**
 * What somebody did with a draft or said about it.
 *
 * @param at when
 * @param person who
 * @param kind what was done
 * @param text what was said; may be empty
 */
record DraftNote(Instant at, String person, Kind kind, String text) {

	/** What people do with drafts. */
	enum Kind {

		BEGUN, TAKEN_OVER, SENT, TAKEN_BACK, COMMENTED, RETURNED, PUBLISHED, PUBLISHED_ALONE, SECOND_CHECKED, DISCARDED,
		REOPENED

	}

}
