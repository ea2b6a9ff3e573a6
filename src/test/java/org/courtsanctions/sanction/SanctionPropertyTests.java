package org.courtsanctions.sanction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.courtsanctions.official.TenureView;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.Precision;
import org.courtsanctions.shared.Refused;
import org.courtsanctions.shared.SubjectRef;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every life of a sanction, sensible or not, and of every period. */
class SanctionPropertyTests {

	private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

	private static final int DAYS = 60;

	@Property
	void changesItsStatusOnlyOnDaysOnWhichSomethingHappened(@ForAll("lives") List<String> steps) {
		SanctionView sanction = Lives.life(steps.toArray(String[]::new));
		Set<LocalDate> eventful = Set.copyOf(sanction.events().stream().map((event) -> event.on().on()).toList());
		Status before = Status.NOT_LISTED;
		for (LocalDate day : days()) {
			Status status = sanction.statusOn(day);
			if (!eventful.contains(day)) {
				assertThat(status).as("status on %s", day).isEqualTo(before);
			}
			before = status;
		}
	}

	@Property
	void saysNothingElseOfEarlierDaysWhenMoreHappens(@ForAll("lives") List<String> steps) {
		SanctionView whole = Lives.life(steps.toArray(String[]::new));
		for (int length = 0; length < steps.size(); length++) {
			SanctionView begun = Lives.life(steps.subList(0, length).toArray(String[]::new));
			LocalDate next = whole.events().get(length).on().on();
			for (LocalDate day : days()) {
				if (day.isBefore(next)) {
					assertThat(begun.statusOn(day)).isEqualTo(whole.statusOn(day));
					assertThat(begun.measuresOn(day)).isEqualTo(whole.measuresOn(day));
				}
			}
		}
	}

	@Property
	void standsUntilItEndsAndIsSuspendedUntilItIsReinstated(@ForAll("lives") List<String> steps) {
		SanctionView sanction = Lives.life(steps.toArray(String[]::new));
		for (LocalDate day : days()) {
			EventKind last = sanction.events()
				.stream()
				.filter((event) -> !event.on().on().isAfter(day) && event.kind() != EventKind.AMENDED)
				.map(EventView::kind)
				.reduce((one, next) -> next)
				.orElse(null);
			Status status = sanction.statusOn(day);
			assertThat(status.standing()).isEqualTo(last == EventKind.LISTED || last == EventKind.REINSTATED);
			assertThat(status == Status.SUSPENDED).isEqualTo(last == EventKind.SUSPENDED);
			assertThat(status == Status.LIFTED).isEqualTo(last != null && last.ends());
			assertThat(status == Status.NOT_LISTED).isEqualTo(last == null);
		}
	}

	@Property
	void takesAStepWhereItCanFollowOrRefusesItAndLosesNone(@ForAll("steps") List<Tried> tried) {
		var sanction = new Sanction(Events.listing(FIRST), Events.ROUND, null);
		List<SanctionEvent> life = List.of(sanction.lastEvent());
		for (Tried step : tried) {
			SanctionEvent event = Events.step(sanction, step.kind(), FIRST.plusDays(step.day()));
			List<SanctionEvent> with = SanctionLife.with(event, life);
			assertThat(with).hasSize(life.size() + 1).containsAll(life).contains(event);
			assertThat(with.stream().filter((any) -> any != event).toList()).isEqualTo(life);
			boolean refused = refused(with);
			assertThat(refused).as("%s among %s", step, life).isEqualTo(!hasAPlace(event, life));
			if (!refused) {
				life = with;
			}
		}
		assertThat(life).isSortedAccordingTo((one, two) -> one.happened().on().compareTo(two.happened().on()));
	}

	@Property
	void isTheGravestOfWhatAnyMeasureGives(@ForAll("statuses") Set<Status> statuses) {
		OfficialStatus all = OfficialStatus.of(statuses, true);
		for (Status status : statuses) {
			OfficialStatus alone = OfficialStatus.of(EnumSet.of(status), true);
			assertThat(all).isLessThanOrEqualTo(alone);
		}
		assertThat(statuses.isEmpty()).isEqualTo(all == OfficialStatus.CRIMINAL_ONLY);
	}

	@Property(tries = 100)
	void isHeldWithoutAGapFromItsFirstDayToTheLastItMayMean(@ForAll("offices") TenureView office) {
		LocalDate start = office.start().on();
		LocalDate end = (office.end() != null) ? office.end().latest() : LocalDate.MAX;
		Stream.iterate(LocalDate.of(2019, 12, 1), (day) -> day.plusDays(1))
			.limit(1_900)
			.forEach((day) -> assertThat(office.heldOn(day)).isEqualTo(!day.isBefore(start) && !day.isAfter(end)));
	}

	/** By trying every place, unlike the code. */
	private static boolean hasAPlace(SanctionEvent event, List<SanctionEvent> life) {
		for (int place = 0; place <= life.size(); place++) {
			List<SanctionEvent> with = new ArrayList<>(life);
			with.add(place, event);
			if (!refused(with)) {
				return true;
			}
		}
		return false;
	}

	private static boolean refused(List<SanctionEvent> life) {
		try {
			SanctionLife.require(life);
			return false;
		}
		catch (Refused ex) {
			return true;
		}
	}

	private static List<LocalDate> days() {
		return Stream.iterate(FIRST.minusDays(1), (day) -> day.plusDays(1)).limit(DAYS + 3).toList();
	}

	/** A step that somebody tries to record. */
	private record Tried(EventKind kind, int day) {
	}

	@Provide
	Arbitrary<List<Tried>> steps() {
		return Combinators
			.combine(Arbitraries.of(EventKind.class).filter((kind) -> kind != EventKind.LISTED),
					Arbitraries.integers().between(-2, 8))
			.as(Tried::new)
			.list()
			.ofMaxSize(7);
	}

	@Provide
	Arbitrary<List<String>> lives() {
		Arbitrary<EventKind> kinds = Arbitraries.of(EventKind.class);
		Arbitrary<Integer> gaps = Arbitraries.integers().between(0, 8);
		Arbitrary<Standing> standings = Arbitraries.of(Standing.class);
		return Combinators.combine(kinds.list().ofMaxSize(7), gaps.list().ofSize(7), standings.list().ofSize(7))
			.as((chosen, days, sure) -> {
				List<String> steps = new ArrayList<>();
				LocalDate day = FIRST;
				boolean listed = false;
				for (int step = 0; step < chosen.size(); step++) {
					day = day.plusDays(days.get(step));
					EventKind kind = listed ? chosen.get(step) : EventKind.LISTED;
					listed = true;
					steps.add(kind + " " + day + " " + sure.get(step));
				}
				return steps;
			});
	}

	@Provide
	Arbitrary<Set<Status>> statuses() {
		return Arbitraries.of(Status.IN_FORCE, Status.CONTESTED, Status.SUSPENDED, Status.LIFTED).set();
	}

	@Provide
	Arbitrary<TenureView> offices() {
		return Combinators
			.combine(Arbitraries.integers().between(0, 700), Arbitraries.integers().between(0, 700),
					Arbitraries.of(Precision.class), Arbitraries.of(true, false))
			.as((from, length, precision, over) -> {
				LocalDate start = LocalDate.of(2020, 1, 1).plusDays(from);
				LocalDate end = start.plusDays(length);
				return new TenureView(1, "Invented judge", null, PartialDate.day(start),
						over ? new PartialDate(switch (precision) {
							case YEAR -> end.withDayOfYear(1);
							case MONTH -> end.withDayOfMonth(1);
							case DAY, APPROXIMATE, INFERRED -> end;
						}, precision) : null, null);
			});
	}

	/** Invented steps of an invented sanction. */
	private static final class Events {

		private static final Announcement ROUND = new Announcement(
				new NewAnnouncement("invented-round", 1, AnnouncementAction.LISTING, "Invented round",
						"Nobody is listed.", PartialDate.day(FIRST), null, null, null, List.of(), null),
				new Authority(new NewAuthority("invented-ministry", "Invented Ministry", "Ministry", "US",
						AuthorityKind.FOREIGN_MINISTRY, null, null, null)),
				Set.of());

		static NewListing listing(LocalDate day) {
			return new NewListing("listed", 1, SubjectRef.official(7), null, List.of(), List.of(Measure.ASSET_FREEZE),
					PartialDate.day(day), null, Standing.STATED, null, null, null, null);
		}

		static SanctionEvent step(Sanction sanction, EventKind kind, LocalDate day) {
			return sanction.step(new NewStep("step", 1, kind, PartialDate.day(day), null, List.of(), null), null);
		}

	}

}
