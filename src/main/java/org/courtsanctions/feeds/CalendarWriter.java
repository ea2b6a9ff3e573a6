package org.courtsanctions.feeds;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.ProductId;
import biweekly.property.RecurrenceRule;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;

import org.springframework.stereotype.Component;

/**
 * Writes calendars as iCalendar (RFC 5545, with the name and the refresh interval of RFC
 * 7986).
 */
@Component
class CalendarWriter {

	static final String TYPE = "text/calendar";

	private static final Duration REFRESH = Duration.builder().hours(1).build();

	private final FeedWords words;

	CalendarWriter(FeedWords words) {
		this.words = words;
	}

	byte[] write(Calendar calendar, FeedAddresses addresses) {
		var written = new ICalendar();
		String name = this.words.message("layout.title", calendar.target().title());
		written.setProductId(new ProductId("-//" + this.words.message("layout.name") + "//EN"));
		written.setName(name);
		written.setExperimentalProperty("X-WR-CALNAME", escaped(name));
		written.setUrl(addresses.page(calendar.target()));
		written.setRefreshInterval(REFRESH);
		written.setExperimentalProperty("X-PUBLISHED-TTL", REFRESH.toString());
		written.setLastModified(Date.from(calendar.recorded()));
		calendar.dates().forEach((date) -> written.addEvent(event(date, calendar, addresses)));
		var text = new StringWriter();
		try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
			writer.write(written);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private VEvent event(CalendarDate date, Calendar calendar, FeedAddresses addresses) {
		var event = new VEvent();
		event.setUid(date.id().toString());
		event.setDateTimeStamp(Date.from(calendar.recorded()));
		event.setDateStart(new DateStart(day(date.day())));
		event.setDateEnd(new DateEnd(day(date.day().plusDays(1))));
		event.setSummary(readable(date.title()));
		event.setDescription(readable(date.text()));
		event.setUrl(addresses.site() + date.path());
		event.addCategories(this.words.message("feeds.date." + date.kind().name()));
		event.setTransparency(Transparency.transparent());
		if (date.kind() == CalendarDate.Kind.ANNIVERSARY) {
			var yearly = new Recurrence.Builder(Frequency.YEARLY);
			LocalDate until = date.until();
			if (until != null) {
				yearly.until(day(until));
			}
			event.setRecurrenceRule(new RecurrenceRule(yearly.build()));
		}
		return event;
	}

	private static ICalDate day(LocalDate day) {
		return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
	}

	/** Without the control characters that no calendar can carry. */
	private static String readable(String text) {
		return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
	}

	/** As text stands in a property that the library takes as it is. */
	private static String escaped(String text) {
		return readable(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
	}

}
