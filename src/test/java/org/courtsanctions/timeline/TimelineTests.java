package org.courtsanctions.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.courtsanctions.official.TenureView;
import org.courtsanctions.sanction.LicenceKind;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.Lives;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimelineTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	private static final SubjectLink JUDGE = new SubjectLink(SubjectKind.OFFICIAL, "invented-judge", "Invented Judge");

	private static final Timeline.Choice OLDEST = new Timeline.Choice(List.of(), Timeline.Order.OLDEST);

	@Test
	void tellsTheNewestFirstUnlessTheReaderWantsTheOldest() {
		List<TimelineEntry> entries = taken("2018-03", "2021-06-16", "2018-03-01", "2018");
		assertThat(dates(Timeline.of(entries, TODAY, Timeline.Choice.EVERYTHING))).containsExactly("2021-06-16",
				"2018-03", "2018-03-01", "2018");
		assertThat(dates(Timeline.of(entries, TODAY, OLDEST))).containsExactly("2018", "2018-03-01", "2018-03",
				"2021-06-16");
	}

	@Test
	void groupsEntriesByYearInTheChosenOrder() {
		List<TimelineEntry> entries = taken("2018-03", "2021-06-16", "2018");
		assertThat(Timeline.of(entries, TODAY, Timeline.Choice.EVERYTHING).years()).extracting(Timeline.Year::year)
			.containsExactly(2021, 2018);
		assertThat(Timeline.of(entries, TODAY, OLDEST).years()).extracting(Timeline.Year::year)
			.containsExactly(2018, 2021);
	}

	@Test
	void givesYearsHeadingsFromThirteenEntriesOn() {
		List<TimelineEntry> entries = new ArrayList<>();
		for (int year = 2001; year <= 2012; year++) {
			entries.addAll(taken(Integer.toString(year)));
		}
		assertThat(Timeline.of(entries, TODAY, OLDEST).headings()).isFalse();
		entries.addAll(taken("2013"));
		assertThat(Timeline.of(entries, TODAY, OLDEST)).returns(true, Timeline::headings).returns(13, Timeline::count);
	}

	@Test
	void tellsNothingThatHappenedAfterTheDay() {
		List<TimelineEntry> entries = taken("2021-06-15", "2021-06-16", "2021-06-17", "2022");
		assertThat(dates(Timeline.of(entries, LocalDate.of(2021, 6, 16), OLDEST))).containsExactly("2021-06-15",
				"2021-06-16");
	}

	@Test
	void tellsOnlyTheChosenKindsButCountsThemAll() {
		List<TimelineEntry> entries = Entries.together(taken("2018", "2019"),
				Entries.ofSanctions(List.of(Lives.life("LISTED 2025-08-20", "DELISTED 2027-01-01"))));
		var choice = new Timeline.Choice(List.of(TimelineKind.MEASURE), Timeline.Order.NEWEST);
		Timeline timeline = Timeline.of(entries, TODAY, choice);
		assertThat(dates(timeline)).containsExactly("2025-08-20");
		assertThat(timeline.count()).isEqualTo(1);
		assertThat(timeline.available()).containsOnly(Map.entry(TimelineKind.OFFICE, 2),
				Map.entry(TimelineKind.MEASURE, 1));
	}

	@Test
	void isEmptyWhenNothingHappenedByTheDay() {
		Timeline timeline = Timeline.of(taken("2021"), LocalDate.of(1900, 1, 1), OLDEST);
		assertThat(timeline.count()).isZero();
		assertThat(timeline.years()).isEmpty();
		assertThat(timeline.facts()).isEmpty();
	}

	@Test
	void namesItsFactsInReadingOrder() {
		Timeline timeline = Timeline.of(
				Entries
					.ofSanctions(List.of(Lives.life("LISTED 2025-08-20", "AMENDED 2025-09-01", "DELISTED 2026-01-01"))),
				TODAY, Timeline.Choice.EVERYTHING);
		assertThat(timeline.facts()).containsExactly(102L, 101L, 100L);
	}

	@Test
	void saysWhenAListingFollowsAnEarlierOne() {
		assertThat(Entries
			.ofSanctions(List.of(Lives.life("LISTED 2025-07-09", "DELISTED 2026-05-21", "LISTED 2026-05-27"))))
			.extracting((entry) -> ((TimelineEntry.Measure) entry).again())
			.containsExactly(false, false, true);
	}

	@Test
	void makesAnEntryOfEachKnownEndOfAnOffice() {
		assertThat(Entries.ofTenures(JUDGE,
				List.of(tenure("2018-03-11", "2027-03-10"), tenure(null, "2020"), tenure("2021", null),
						tenure(null, null))))
			.extracting((entry) -> entry.date().iso())
			.containsExactly("2018-03-11", "2027-03-10", "2020", "2021");
	}

	@Test
	void makesOneEntryOfAnOfficeTakenAndLeftInTheSameYear() {
		assertThat(Entries.ofTenures(JUDGE, List.of(tenure("2020", "2020")))).hasSize(1);
	}

	@Test
	void makesAnEntryOfTheIssueAndOfTheExpiryOfALicence() {
		var licence = new LicenceView(9, "invented-licence", "GL 9", "Invented licence", LicenceKind.WIND_DOWN,
				LocalDate.of(2025, 8, 20), LocalDate.of(2025, 9, 19), null,
				new SubjectLink(SubjectKind.PROGRAMME, "invented-order", "Order"), null);
		assertThat(Entries.ofLicences(List.of(licence))).extracting(TimelineEntry::anchor)
			.containsExactly("invented-licence-issued", "invented-licence-expired");
	}

	@Test
	void givesEveryEntryAnAnchorOfItsOwn() {
		List<TimelineEntry> entries = Entries.together(
				Entries.ofTenures(JUDGE, List.of(tenure("2018-03-11", "2027-03-10"))),
				Entries.ofSanctions(List.of(Lives.life("LISTED 2025-08-20", "DELISTED 2026-01-01"))));
		assertThat(entries).extracting(TimelineEntry::anchor).doesNotHaveDuplicates();
	}

	private static List<TimelineEntry> taken(String... dates) {
		return List.of(dates)
			.stream()
			.flatMap((date) -> Entries.ofTenures(JUDGE, List.of(tenure(date, null))).stream())
			.toList();
	}

	private static TenureView tenure(@Nullable String start, @Nullable String end) {
		return new TenureView(5, "Judge", null, (start != null) ? PartialDate.parse(start) : null,
				(end != null) ? PartialDate.parse(end) : null, null);
	}

	private static List<String> dates(Timeline timeline) {
		return timeline.years()
			.stream()
			.flatMap((year) -> year.entries().stream())
			.map((entry) -> entry.date().iso())
			.toList();
	}

}
