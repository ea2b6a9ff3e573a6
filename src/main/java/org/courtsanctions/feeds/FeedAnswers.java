package org.courtsanctions.feeds;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.ledger.RecordedAt;
import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.RecordTime;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Answers feeds and calendars: anybody's pages may read them, a copy is good for half a
 * minute, and whoever has the present one hears so from the ledger's head alone.
 */
@Component
class FeedAnswers {

	/** The parameter that names the publication before which a page of a feed begins. */
	static final String BEFORE = "before";

	static final String ATOM = ".atom";

	static final String JSON = ".feed.json";

	static final String CALENDAR = ".ics";

	private static final Duration FRESH = Duration.ofSeconds(30);

	private final Ledger ledger;

	private final Feeds feeds;

	private final Calendars calendars;

	private final AtomWriter atom;

	private final JsonFeedWriter json;

	private final CalendarWriter calendar;

	private final FeedWords words;

	private final String build;

	FeedAnswers(Ledger ledger, Feeds feeds, Calendars calendars, AtomWriter atom, JsonFeedWriter json,
			CalendarWriter calendar, FeedWords words, ObjectProvider<BuildProperties> build) {
		this.ledger = ledger;
		this.feeds = feeds;
		this.calendars = calendars;
		this.atom = atom;
		this.json = json;
		this.calendar = calendar;
		this.words = words;
		BuildProperties properties = build.getIfAvailable();
		this.build = (properties != null && properties.getTime() != null)
				? Long.toString(properties.getTime().getEpochSecond(), Character.MAX_RADIX) : "0";
	}

	/**
	 * Answers with a feed, in the form that the address asks for.
	 * @param target finds what it is about, by the day
	 */
	ResponseEntity<byte[]> feed(HttpServletRequest request, AsOf asOf, Function<LocalDate, FeedTarget> target) {
		boolean atomAsked = request.getRequestURI().endsWith(ATOM);
		FeedAddresses addresses = addresses(request, asOf, atomAsked ? ATOM : JSON);
		return answer(request, asOf, atomAsked ? AtomWriter.TYPE : JsonFeedWriter.TYPE, () -> {
			Feed feed = this.feeds.feed(target, addresses.before(), asOf.day(), addresses.site());
			return atomAsked ? this.atom.write(feed, addresses) : this.json.write(feed, addresses);
		});
	}

	/** Answers with a calendar. */
	ResponseEntity<byte[]> calendar(HttpServletRequest request, AsOf asOf, Function<Calendars, Calendar> calendar) {
		FeedAddresses addresses = addresses(request, asOf, CALENDAR);
		return answer(request, asOf, CalendarWriter.TYPE,
				() -> this.calendar.write(calendar.apply(this.calendars), addresses));
	}

	private ResponseEntity<byte[]> answer(HttpServletRequest request, AsOf asOf, String type, Supplier<byte[]> body) {
		String tag = "\"%d-%s-%s\"".formatted(this.ledger.head().version(), this.build, asOf.day());
		if (new ServletWebRequest(request).checkNotModified(tag)) {
			return common(ResponseEntity.status(HttpStatus.NOT_MODIFIED)).eTag(tag).build();
		}
		return common(ResponseEntity.ok()).eTag(tag)
			.contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
			.body(body.get());
	}

	private static ResponseEntity.BodyBuilder common(ResponseEntity.BodyBuilder answer) {
		return answer.cacheControl(CacheControl.maxAge(FRESH).cachePublic())
			.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
	}

	private FeedAddresses addresses(HttpServletRequest request, AsOf asOf, String suffix) {
		Map<String, String> times = new LinkedHashMap<>();
		String refusedDay = asOf.refused();
		if (refusedDay != null) {
			throw new BadQuestion(this.words.message("feeds.refused.asOf", refusedDay));
		}
		if (asOf.past()) {
			times.put(AsOf.PARAMETER, asOf.day().toString());
		}
		RecordedAt past = RecordedAt.current();
		String instant = request.getParameter(RecordTime.PARAMETER);
		if (past != null) {
			times.put(RecordTime.PARAMETER, past.instant().toString());
		}
		else if (instant != null && !instant.isBlank()) {
			throw new BadQuestion(this.words.message("feeds.refused.recordedAt", instant));
		}
		String site = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
		return new FeedAddresses(site, suffix, times, before(request.getParameter(BEFORE)));
	}

	private @Nullable Long before(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		if (!text.strip().matches("[1-9][0-9]{0,17}")) {
			throw new BadQuestion(this.words.message("feeds.refused.before", text));
		}
		return Long.valueOf(text.strip());
	}

}
