package org.courtsanctions.feeds;

import java.util.List;
import java.util.regex.Pattern;

import org.courtsanctions.web.Alternate;
import org.courtsanctions.web.AlternateSource;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Names the feeds and calendars of pages. The home page has those of everything. */
@Component
@Order(1)
class FeedAlternates implements AlternateSource {

	private static final Pattern FEED = Pattern.compile("/(changes|officials|announcements|statements|timeline"
			+ "|(officials|courts|authorities|programmes|announcements)/[a-z0-9-]+)");

	private static final Pattern CALENDAR = Pattern.compile("/(officials|courts|authorities|programmes)/[a-z0-9-]+");

	@Override
	public List<Alternate.Form> of(String path) {
		if (path.equals("/")) {
			return List.of(atom("/changes"), json("/changes"), calendar("/calendar"));
		}
		if (path.equals("/timeline")) {
			return List.of(atom(path), json(path), calendar("/calendar"));
		}
		if (CALENDAR.matcher(path).matches()) {
			return List.of(atom(path), json(path), calendar(path));
		}
		return FEED.matcher(path).matches() ? List.of(atom(path), json(path)) : List.of();
	}

	private static Alternate.Form atom(String path) {
		return new Alternate.Form("atom", AtomWriter.TYPE, path + FeedAnswers.ATOM);
	}

	private static Alternate.Form json(String path) {
		return new Alternate.Form("feedJson", JsonFeedWriter.TYPE, path + FeedAnswers.JSON);
	}

	private static Alternate.Form calendar(String path) {
		return new Alternate.Form("ics", CalendarWriter.TYPE, path + FeedAnswers.CALENDAR);
	}

}
