package org.courtsanctions.feeds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One entry of a feed.
 *
 * @param id names it for ever
 * @param title what it tells, in a line
 * @param updated when it was recorded
 * @param version the publication that recorded it
 * @param change what it tells of its record
 * @param lifted whether it is also a measure's end, when the change is a correction
 * @param kind what kind of record it is, as a term
 * @param path the record's page, without host
 * @param content what it tells, as HTML
 */
record FeedEntry(UUID id, String title, Instant updated, long version, FeedChange change, boolean lifted, String kind,
		String path, String content) {

	/** The publication's own page. */
	String changePath() {
		return "/changes/" + this.version;
	}

	/** The terms of its categories: what it tells, and of what kind of record. */
	List<String> terms() {
		return (this.lifted && this.change != FeedChange.LIFTED)
				? List.of(this.change.term(), FeedChange.LIFTED.term(), this.kind)
				: List.of(this.change.term(), this.kind);
	}

}
