package org.courtsanctions.feeds;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.ledger.RecordedAt;
import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.DataRefused;
import org.courtsanctions.web.RecordTime;
import org.courtsanctions.web.SiteAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers feeds and calendars with what they have in common. */
@Component
class FeedAnswers {

	/** The parameter that names the publication before which a page of a feed begins. */
	static final String BEFORE = "before";

	static final String ATOM = ".atom";

	static final String JSON = ".feed.json";

	static final String CALENDAR = ".ics";

	private final Feeds feeds;

	private final Calendars calendars;

	private final AtomWriter atom;

	private final JsonFeedWriter json;

	private final CalendarWriter calendar;

	private final FeedWords words;

	private final SiteAddress site;

	FeedAnswers(Feeds feeds, Calendars calendars, AtomWriter atom, JsonFeedWriter json, CalendarWriter calendar,
			FeedWords words, SiteAddress site) {
		this.site = site;
		this.feeds = feeds;
		this.calendars = calendars;
		this.atom = atom;
		this.json = json;
		this.calendar = calendar;
		this.words = words;
	}

	/**
	 * Answers with a feed, in the form that the address asks for.
	 * @param target finds what it is about, by the day
	 */
	ResponseEntity<byte[]> feed(HttpServletRequest request, AsOf asOf, Function<LocalDate, FeedTarget> target) {
		boolean atomAsked = request.getRequestURI().endsWith(ATOM);
		FeedAddresses addresses = addresses(request, asOf, atomAsked ? ATOM : JSON);
		Feed feed = this.feeds.feed(target, addresses.before(), asOf.day(), addresses.site());
		return atomAsked ? answer(AtomWriter.TYPE, this.atom.write(feed, addresses))
				: answer(JsonFeedWriter.TYPE, this.json.write(feed, addresses));
	}

	/** Answers with a calendar. */
	ResponseEntity<byte[]> calendar(HttpServletRequest request, AsOf asOf, Function<Calendars, Calendar> calendar) {
		FeedAddresses addresses = addresses(request, asOf, CALENDAR);
		return answer(CalendarWriter.TYPE, this.calendar.write(calendar.apply(this.calendars), addresses));
	}

	private static ResponseEntity<byte[]> answer(String type, byte[] body) {
		return ResponseEntity.ok().contentType(MediaType.parseMediaType(type + ";charset=UTF-8")).body(body);
	}

	private FeedAddresses addresses(HttpServletRequest request, AsOf asOf, String suffix) {
		Map<String, String> times = new LinkedHashMap<>();
		if (asOf.past()) {
			times.put(AsOf.PARAMETER, asOf.day().toString());
		}
		RecordedAt past = RecordedAt.current();
		if (past != null) {
			times.put(RecordTime.PARAMETER, past.instant().toString());
		}
		return new FeedAddresses(this.site.origin(), suffix, times, before(request.getParameter(BEFORE)));
	}

	private @Nullable Long before(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		if (!text.strip().matches("[1-9][0-9]{0,17}")) {
			throw DataRefused.parameter(BEFORE, this.words.message("feeds.refused.before"), List.of());
		}
		return Long.valueOf(text.strip());
	}

}
