package org.courtsanctions.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.courtsanctions.official.TenureView;
import org.courtsanctions.proceeding.CaseEventKind;
import org.courtsanctions.proceeding.CaseEventView;
import org.courtsanctions.sanction.AnnouncementAction;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.LicenceKind;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.statement.Chronicle;
import org.courtsanctions.statement.SpeakerType;
import org.courtsanctions.statement.Stance;
import org.courtsanctions.statement.StatementView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.courtsanctions.sanction.Lives.life;

/** What a reader chooses of a timeline, and what each of its entries says of itself. */
class TimelineReadingTests {

	private static final SubjectLink JUDGE = new SubjectLink(SubjectKind.OFFICIAL, "invented-judge", "Invented Judge");

	@Test
	void readsTheKindsAndTheOrderThatWereTyped() {
		Timeline.Choice choice = Timeline.Choice.read(List.of(" office", "Measure", "nonsense", "OFFICE", ""),
				"Oldest");
		assertThat(choice.kinds()).containsExactly(TimelineKind.OFFICE, TimelineKind.MEASURE);
		assertThat(choice.order()).isEqualTo(Timeline.Order.OLDEST);
		assertThat(choice.includes(TimelineKind.OFFICE)).isTrue();
		assertThat(choice.includes(TimelineKind.EVENT)).isFalse();
		assertThat(Timeline.Choice.read(List.of(), null)).isEqualTo(Timeline.Choice.EVERYTHING);
		assertThat(Timeline.Choice.read(List.of(), "backwards").order()).isEqualTo(Timeline.Order.NEWEST);
		assertThat(Timeline.Choice.EVERYTHING.includes(TimelineKind.EVENT)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "ROUND, MEASURE", "STEP, MEASURE", "STATEMENT, STATEMENT", "EVENT, EVENT", "ISSUED, LICENCE",
			"EXPIRED, LICENCE", "TAKEN, OFFICE", "LEFT, OFFICE" })
	void knowsTheKindOfEachFormOfTheChronicle(Chronicle.Form form, TimelineKind kind) {
		assertThat(TimelineKind.of(form)).isEqualTo(kind);
	}

	@Test
	void saysOfEachEntryWhatItIsWhenAndWhere() {
		TenureView tenure = new TenureView(5, "Judge", null, PartialDate.parse("2018"), PartialDate.parse("2020-01-02"),
				null);
		says(Entries.ofTenures(JUDGE, List.of(tenure)), "Office OFFICE 5 office-5-taken 2018",
				"Office OFFICE 5 office-5-left 2020-01-02");
		says(Entries.ofSanctions(List.of(life("LISTED 2025-08"))), "Measure MEASURE 100 step-0 2025-08");
		says(Entries.ofAnnouncements(List.of(announcement())), "Round MEASURE 4 invented-round 2025-08-20");
		says(Entries.ofStatements(List.of(statement())), "Said STATEMENT 6 invented-words 2025-08-21");
		says(Entries.ofCaseEvents(List.of(caseEvent())), "Happened EVENT 7 invented-ruling 2025-08-22");
		says(Entries.ofLicences(List.of(licence(null))), "Licensed LICENCE 9 invented-licence-issued 2025-08-20");
		says(Entries.ofLicences(List.of(licence(LocalDate.of(2025, 9, 19)))),
				"Licensed LICENCE 9 invented-licence-issued 2025-08-20",
				"Licensed LICENCE 9 invented-licence-expired 2025-09-19");
	}

	@Test
	void putsSeveralListsTogetherInTheirOrder() {
		List<TimelineEntry> rounds = Entries.ofAnnouncements(List.of(announcement()));
		List<TimelineEntry> licences = Entries.ofLicences(List.of(licence(null)));
		assertThat(Entries.together(licences, rounds)).containsExactly(licences.getFirst(), rounds.getFirst());
	}

	@Test
	void laysOutAPartThatWasChosenElsewhere() {
		List<TimelineEntry> told = Entries
			.ofSanctions(List.of(life("LISTED 2024-08-20", "DELISTED 2024-09-01", "LISTED 2025")));
		Timeline part = Timeline.part(told, Timeline.Choice.EVERYTHING, Map.of(TimelineKind.MEASURE, 40));
		assertThat(part.years()).extracting(Timeline.Year::year).containsExactly(2024, 2025);
		assertThat(part.years().getFirst().entries()).hasSize(2);
		assertThat(part.count()).isEqualTo(3);
		assertThat(part.available()).isEqualTo(Map.of(TimelineKind.MEASURE, 40));
	}

	@ParameterizedTest
	@CsvSource({ "2020, 2025, 1, 7", "2015, 2026, 1, 13", "2014, 2026, 2, 7", "2003, 2026, 2, 12", "1999, 2026, 5, 6",
			"1967, 2026, 5, 12", "1960, 2026, 10, 7", "1900, 2026, 10, 13" })
	void marksEveryYearOrEveryFewWhenThereAreMany(int first, int last, int every, int marks) {
		Axis axis = Axis.covering(LocalDate.of(first, 5, 5), LocalDate.of(last, 5, 5), 0, 100);
		assertThat(axis.from()).isEqualTo(first + "-01-01");
		assertThat(axis.to()).isEqualTo((last + 1) + "-01-01");
		assertThat(axis.ticks()).hasSize(marks)
			.extracting((tick) -> Integer.parseInt(tick.label()))
			.allMatch((year) -> year % every == 0);
	}

	@Test
	void laysDaysBetweenItsEnds() {
		Axis axis = Axis.covering(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 4, 1), 100, 830);
		assertThat(axis.at(LocalDate.of(2025, 1, 1))).isEqualTo(100);
		assertThat(axis.at(LocalDate.of(2025, 1, 11))).isEqualTo(120);
		assertThat(axis.at(LocalDate.of(2026, 1, 1))).isEqualTo(830);
		assertThat(axis.at(LocalDate.of(2030, 1, 1))).as("after its end").isEqualTo(830);
		assertThat(axis.at(LocalDate.of(2020, 1, 1))).as("before its start").isEqualTo(100);
		assertThat(axis.ticks()).containsExactly(new Axis.Tick("100.0", "2025"), new Axis.Tick("830.0", "2026"));
	}

	private static void says(List<TimelineEntry> entries, String... told) {
		assertThat(entries)
			.extracting((entry) -> String.join(" ", entry.form(), entry.kind().name(), Long.toString(entry.factId()),
					entry.anchor(), entry.date().iso()))
			.containsExactly(told);
	}

	private static AnnouncementView announcement() {
		return new AnnouncementView(4, "invented-round", AnnouncementAction.LISTING, "Round", "Nobody is listed.",
				PartialDate.parse("2025-08-20"), null, null, null, null,
				new SubjectLink(SubjectKind.AUTHORITY, "invented-ministry", "Ministry"), "US", List.of(), List.of());
	}

	private static StatementView statement() {
		return new StatementView(6, "invented-words", PartialDate.parse("2025-08-21"), JUDGE, SpeakerType.values()[0],
				null, null, Stance.values()[0], null, null, "Invented words", null, null, List.of(), List.of());
	}

	private static CaseEventView caseEvent() {
		return new CaseEventView(7, "invented-ruling", CaseEventKind.values()[0], "Ruling", "Nothing is ruled.",
				PartialDate.parse("2025-08-22"), null, null, null, List.of());
	}

	private static LicenceView licence(@Nullable LocalDate expires) {
		return new LicenceView(9, "invented-licence", "GL 9", "Invented licence", LicenceKind.WIND_DOWN,
				LocalDate.of(2025, 8, 20), expires, null,
				new SubjectLink(SubjectKind.PROGRAMME, "invented-order", "Order"), null);
	}

}
