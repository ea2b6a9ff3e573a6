package org.courtsanctions.feeds;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.Frequency;
import org.courtsanctions.RegisterTest;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.sanction.LicenceKind;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The calendars of the founding record. */
@RegisterTest
class CalendarTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Ledger ledger;

	@Autowired
	private FeedWords words;

	@Autowired
	private CalendarWriter writer;

	@Test
	void remindsOfAMeasureEveryYearWhileItStands() throws Exception {
		ICalendar calendar = calendar("/officials/kimberly-prost.ics");
		VEvent anniversary = event(calendar, "Anniversary: US State lists Kimberly Prost (EO 14203)");
		assertThat(anniversary.getDateStart().getValue().hasTime()).isFalse();
		assertThat(anniversary.getDateStart().getValue().getRawComponents().toString(true, false))
			.startsWith("20250820");
		assertThat(anniversary.getRecurrenceRule().getValue().getFrequency()).isEqualTo(Frequency.YEARLY);
		assertThat(anniversary.getRecurrenceRule().getValue().getUntil()).isNull();
		assertThat(anniversary.getUrl().getValue()).startsWith("https://register.example/officials/kimberly-prost#");
		VEvent expiry = event(calendar, "Licence expires: GL 9 (EO 14203)");
		assertThat(expiry.getRecurrenceRule()).isNull();
		assertThat(expiry.getUrl().getValue()).startsWith("https://register.example/programmes/us-eo-14203#");
	}

	@Test
	void endsTheAnniversariesOfWhatWasLifted() throws Exception {
		assertThat(calendar("/officials/fatou-bensouda.ics").getEvents())
			.noneMatch((event) -> event.getSummary().getValue().contains("lists Fatou Bensouda (EO 13928)"));
		assertThat(calendar("/officials/fatou-bensouda.ics?asOf=2021-03-01").getEvents())
			.anyMatch((event) -> event.getSummary().getValue().contains("lists Fatou Bensouda (EO 13928)"));
	}

	@Test
	void tellsPlannedEndsOfMeasuresThatStand() throws Exception {
		assertThat(calendar("/calendar.ics").getEvents()).extracting((event) -> event.getSummary().getValue())
			.anyMatch((summary) -> summary.startsWith("Planned end of the measure against "));
	}

	@Test
	void remindsOncePerAnnouncementWhereItNamedSeveral() throws Exception {
		List<VEvent> events = calendar("/courts/icc.ics").getEvents();
		assertThat(events).filteredOn((event) -> event.getDescription().getValue().contains("Kimberly Prost"))
			.singleElement()
			.satisfies((event) -> assertThat(event.getDescription().getValue()).contains("Still standing: "));
	}

	@Test
	void isValidForEveryRecordAndTheSameAtTheSameVersion() throws Exception {
		List<String> addresses = new ArrayList<>(List.of("/calendar.ics"));
		addresses.addAll(this.database
			.sql("""
					select '/courts/' || slug || '.ics' from court union all select '/authorities/' || slug || '.ics' from authority
					union all select '/programmes/' || slug || '.ics' from programme
					union all select '/officials/' || slug || '.ics' from official""")
			.query(String.class)
			.list());
		int dates = 0;
		for (String address : addresses) {
			String text = text(address);
			ICalendar calendar = Biweekly.parse(text).first();
			assertThat(calendar.getEvents()).as(address)
				.extracting((event) -> event.getUid().getValue())
				.doesNotHaveDuplicates();
			assertThat(calendar.getEvents()).as(address)
				.allSatisfy((event) -> assertThat(event.getDateTimeStamp().getValue())
					.isEqualTo(Date.from(this.ledger.head().recordedAt().truncatedTo(ChronoUnit.SECONDS))));
			dates += calendar.getEvents().size();
			if (!calendar.getEvents().isEmpty()) {
				assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).as(address).isEmpty();
			}
			assertThat(text.lines()).as(address).allMatch((line) -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
		}
		assertThat(dates).isGreaterThan(300);
		assertThat(text("/calendar.ics")).isEqualTo(text("/calendar.ics"));
	}

	@Test
	void keepsTheLatestOfVeryManyDatesAndSaysSo() {
		LocalDate first = LocalDate.of(2026, 1, 1);
		var dates = new CalendarDates(this.words, "invented", first, true);
		List<Integer> days = IntStream.rangeClosed(1, CalendarDates.MOST + 2).boxed().collect(Collectors.toList());
		Collections.shuffle(days, new Random(1));
		days.forEach((day) -> dates.add(new LicenceView(day, "invented-" + day, "Invented licence " + day,
				"An invented title", LicenceKind.STANDING, first, first.plusDays(day), null,
				new SubjectLink(SubjectKind.PROGRAMME, "invented", "An invented programme"), null)));
		List<CalendarDate> kept = dates.inOrder((slugs) -> List.of());
		assertThat(kept).hasSize(CalendarDates.MOST)
			.isSortedAccordingTo(Comparator.comparing(CalendarDate::day))
			.first()
			.returns(first.plusDays(3), CalendarDate::day);
		var target = new FeedTarget("Invented", "/timeline", Map.of(), FeedScope.EVERYTHING);
		byte[] written = this.writer.write(new Calendar(target, Instant.EPOCH, kept, dates.found()),
				new FeedAddresses("https://register.example", ".ics", Map.of(), null));
		ICalendar calendar = Biweekly.parse(new String(written, StandardCharsets.UTF_8)).first();
		assertThat(calendar.getDescriptions()).singleElement()
			.satisfies((text) -> assertThat(text.getValue()).contains("5,002").contains("5,000 latest"));
		assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
	}

	private ICalendar calendar(String address) throws Exception {
		return Biweekly.parse(text(address)).first();
	}

	private String text(String address) throws Exception {
		var answer = this.mvc.get().uri(URI.create(address)).exchange();
		assertThat(answer).as(address).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
		return answer.getResponse().getContentAsString();
	}

	private static VEvent event(ICalendar calendar, String summary) {
		return calendar.getEvents()
			.stream()
			.filter((event) -> event.getSummary().getValue().equals(summary))
			.findFirst()
			.orElseThrow(() -> new AssertionError(calendar.getEvents()));
	}

}
