package org.courtsanctions.feeds;

import java.time.Instant;
import java.util.List;

/**
 * The dates that matter for a record, ready to be written.
 *
 * @param target what it is about
 * @param recorded when the newest publication was recorded
 * @param dates the dates, the earliest first
 * @param found how many there are, with those that are too many to be told
 */
record Calendar(FeedTarget target, Instant recorded, List<CalendarDate> dates, int found) {
}
