package org.courtsanctions.feeds;

import java.util.List;
import java.util.Map;

/**
 * What a feed or a calendar is about.
 *
 * @param title what to call it
 * @param path the page that tells the same to people, without host and query
 * @param choices the filters chosen, as addresses write them, by parameter
 * @param scope what belongs to it
 */
record FeedTarget(String title, String path, Map<String, List<String>> choices, FeedScope scope) {
}
