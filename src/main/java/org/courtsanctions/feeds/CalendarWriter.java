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

	private static final int LONGEST_LINE = 75;

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
		if (calendar.found() > calendar.dates().size()) {
			String left = this.words.message("feeds.calendar.left", calendar.dates().size(), calendar.found());
			written.setDescription(left);
			written.setExperimentalProperty("X-WR-CALDESC", escaped(left));
		}
		written.setLastModified(Date.from(calendar.recorded()));
		calendar.dates().forEach((date) -> written.addEvent(event(date, calendar, addresses)));
		var text = new StringWriter();
		try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
			// Its own folding counts letters, where calendars count bytes
			writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
			writer.write(written);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return folded(text.toString()).getBytes(StandardCharsets.UTF_8);
	}

	/** In lines of at most 75 bytes: longer ones go on in the next after a space. */
	private static String folded(String text) {
		var folded = new StringBuilder(text.length() + text.length() / LONGEST_LINE);
		int bytes = 0;
		for (int letter : text.codePoints().toArray()) {
			int size = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
			if (letter == '\r' || letter == '\n') {
				bytes = 0;
			}
			else if (bytes + size > LONGEST_LINE) {
				folded.append("\r\n ");
				bytes = 1 + size;
			}
			else {
				bytes += size;
			}
			folded.appendCodePoint(letter);
		}
		return folded.toString();
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
