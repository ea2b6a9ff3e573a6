package org.courtsanctions.feeds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A page of a feed, ready to be written in any format.
 *
 * @param id names the feed for ever
 * @param target what it is about
 * @param updated when its newest entry was recorded
 * @param entries the entries, newest first
 * @param before the publication before which its next page begins; null when this is the
 * last
 */
record Feed(UUID id, FeedTarget target, Instant updated, List<FeedEntry> entries, @Nullable Long before) {
}
