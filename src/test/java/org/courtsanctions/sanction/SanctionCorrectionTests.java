package org.courtsanctions.sanction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.Refused;
import org.courtsanctions.shared.SubjectRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a correction may change of a sanction and its steps, and what it may not. */
class SanctionCorrectionTests {

	private static final SubjectRef JUDGE = SubjectRef.official(7);

	private static final SubjectRef COURT = SubjectRef.court(8);

	private final Authority authority = new Authority(new NewAuthority("invented-ministry", "Invented Ministry",
			"Ministry", "US", AuthorityKind.FOREIGN_MINISTRY, null, null, null));

	private final Announcement announcement = new Announcement(
			new NewAnnouncement("invented-round", 1, AnnouncementAction.LISTING, "Invented round", "Nobody is listed.",
					PartialDate.parse("2025-08-20"), null, null, null, List.of(), null),
			this.authority, Set.of());

	private final Programme programme = new Programme(new NewProgramme("invented-order", 1,
			ProgrammeKind.EXECUTIVE_ORDER, "EO 1", "Invented order", List.of(), null, null, null, null, null, null),
			this.authority, null);

	private final Sanction sanction;

	SanctionCorrectionTests() {
		ReflectionTestUtils.setField(this.announcement, "id", 4L);
		ReflectionTestUtils.setField(this.programme, "id", 5L);
		this.sanction = new Sanction(listing("first", "2025-08-20", JUDGE, null, "REF-1", Measure.ASSET_FREEZE),
				this.announcement, null);
		ReflectionTestUtils.setField(this.sanction, "id", 9L);
	}

	@Test
	void saysWhatWasRecorded() {
		NewListing whole = new NewListing("whole", 4, JUDGE, 5L, List.of("INV"),
				List.of(Measure.ASSET_FREEZE, Measure.ENTRY_BAN), PartialDate.parse("2025-08"),
				LocalDate.parse("2030-01-01"), Standing.PRESUMED, PartialDate.parse("2025-09"), Capacity.SERVING,
				"A reason", "REF-2");
		Sanction other = new Sanction(whole, this.announcement, this.programme);
		assertThat(other.asRecorded(other.lastEvent())).isEqualTo(whole);
		assertThat(other.kind()).isEqualTo(SanctionKind.SANCTION);
		assertThat(other.lastEvent().sanction()).isSameAs(other);
		NewStep step = new NewStep("end", 9, EventKind.DELISTED, PartialDate.parse("2026-01-01"), 4L, List.of(), "Why");
		assertThat(place(this.sanction.step(step, this.announcement)).asStep()).isEqualTo(step);
		NewStep alone = new NewStep("again", 9, EventKind.AMENDED, PartialDate.parse("2025-12-01"), null,
				List.of(Measure.ENTRY_BAN), null);
		assertThat(place(this.sanction.step(alone, null)).asStep()).isEqualTo(alone);
	}

	@Test
	void hasNoNumberBeforeItIsStored() {
		assertThat(this.sanction.id()).isEqualTo(9);
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> ReflectionTestUtils.invokeMethod(
				new Sanction(listing("other", "2025", JUDGE, null, null, Measure.ENTRY_BAN), this.announcement, null),
				"id"));
	}

	@Test
	void standsUntilItsLastStepEndsIt() {
		assertThat(this.sanction.stands()).isTrue();
		place(this.sanction.step(step("off", EventKind.SUSPENDED, "2026-01-01"), null));
		assertThat(this.sanction.stands()).isTrue();
		place(this.sanction.step(step("end", EventKind.EXPIRED, "2026-02-01"), null));
		assertThat(this.sanction.stands()).isFalse();
	}

	@Test
	void correctsWhomItsOnlyListingListsUnderWhichLaw() {
		NewListing corrected = listing("other", "2025-08-21", COURT, 5L, null, Measure.WANTED_NOTICE);
		this.sanction.correct(this.sanction.lastEvent(), corrected, this.announcement, this.programme);
		assertThat(this.sanction.asRecorded(this.sanction.lastEvent())).isEqualTo(corrected);
		assertThat(this.sanction.kind()).isEqualTo(SanctionKind.WANTED_NOTICE);
		assertThat(this.sanction).extracting("slug").isEqualTo("other");
	}

	@Test
	void keepsTargetAndLawWhenThereAreOtherListings() {
		SanctionEvent first = this.sanction.lastEvent();
		place(this.sanction.step(step("end", EventKind.DELISTED, "2026-01-01"), null));
		SanctionEvent again = place(this.sanction
			.listing(listing("again", "2026-02-01", JUDGE, null, "REF-2", Measure.ASSET_FREEZE), this.announcement));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.sanction.correct(again,
					listing("again", "2026-02-01", COURT, null, null, Measure.ASSET_FREEZE), this.announcement, null))
			.returns("listed_again", Refused::code);
		this.sanction.correct(again, listing("again", "2026-02-02", JUDGE, null, "REF-3", Measure.ENTRY_BAN),
				this.announcement, null);
		assertThat(again.happened()).isEqualTo(PartialDate.parse("2026-02-02"));
		assertThat(this.sanction).extracting("slug", "listReference").containsExactly("first", "REF-3");
		this.sanction.correct(first, listing("renamed", "2025-08-20", JUDGE, null, null, Measure.ENTRY_BAN),
				this.announcement, null);
		assertThat(this.sanction).extracting("slug", "listReference").containsExactly("renamed", null);
	}

	@Test
	void takesTheReferenceOfALaterListingOnlyWhenItHasNone() {
		place(this.sanction.step(step("end", EventKind.DELISTED, "2026-01-01"), null));
		this.sanction.listing(listing("again", "2026-02-01", JUDGE, null, "REF-2", Measure.ENTRY_BAN),
				this.announcement);
		assertThat(this.sanction).extracting("listReference").isEqualTo("REF-1");
		Sanction bare = new Sanction(listing("bare", "2025", JUDGE, null, null, Measure.ENTRY_BAN), this.announcement,
				null);
		bare.listing(listing("again", "2026", JUDGE, null, "REF-3", Measure.ENTRY_BAN), this.announcement);
		assertThat(bare).extracting("listReference").isEqualTo("REF-3");
	}

	@Test
	void becomesNoOtherKindThanItsAmendmentsSay() {
		place(this.sanction.step(step("more", EventKind.AMENDED, "2026-01-01", Measure.ENTRY_BAN), null));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.sanction.correct(this.sanction.lastEvent(),
					listing("first", "2025-08-20", JUDGE, null, null, Measure.CRIMINAL_CASE), this.announcement, null))
			.returns("another_kind", Refused::code);
	}

	@Test
	void refusesACorrectionAfterWhichItsStepsDoNotFollowOneAnother() {
		SanctionEvent first = this.sanction.lastEvent();
		SanctionEvent end = place(this.sanction.step(step("end", EventKind.DELISTED, "2026-01-01"), null));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.sanction.correct(first,
					listing("first", "2026-01-02", JUDGE, null, null, Measure.ASSET_FREEZE), this.announcement, null))
			.returns("out_of_order", Refused::code)
			.withMessageContaining("2026-01-01 (delisted) comes before the step it follows (2026-01-02)");
		this.sanction.correct(first, listing("first", "2025-08-20", JUDGE, null, null, Measure.ASSET_FREEZE),
				this.announcement, null);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.sanction.correct(end, step("end", EventKind.REINSTATED, "2026-01-01"), null))
			.returns("not_suspended", Refused::code);
		assertThatExceptionOfType(Refused.class).isThrownBy(this.sanction::requireOrder);
		this.sanction.correct(end, step("expiry", EventKind.EXPIRED, "2026-03-01"), this.announcement);
		assertThat(end.asStep()).isEqualTo(
				new NewStep("expiry", 9, EventKind.EXPIRED, PartialDate.parse("2026-03-01"), 4L, List.of(), null));
		this.sanction.requireOrder();
	}

	@Test
	void leavesAStepWithItsSanction() {
		SanctionEvent end = place(this.sanction.step(step("end", EventKind.DELISTED, "2026-01-01"), null));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.sanction.correct(end,
				new NewStep("end", 10, EventKind.DELISTED, PartialDate.parse("2026-01-01"), null, List.of(), null),
				null))
			.returns("other_sanction", Refused::code);
	}

	@Test
	void takesNoListingForAStepAndNoStepForAListing() {
		SanctionEvent first = this.sanction.lastEvent();
		SanctionEvent end = place(this.sanction.step(step("end", EventKind.DELISTED, "2026-01-01"), null));
		assertThatExceptionOfType(Refused.class).isThrownBy(first::asStep).returns("no_step", Refused::code);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.sanction.asRecorded(end))
			.returns("no_listing", Refused::code);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.sanction.correct(end,
					listing("end", "2026-01-01", JUDGE, null, null, Measure.ASSET_FREEZE), this.announcement, null))
			.returns("no_listing", Refused::code);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.sanction.correct(first, step("first", EventKind.DELISTED, "2026-01-01"), null))
			.returns("no_step", Refused::code);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.sanction.correct(end, step("end", EventKind.LISTED, "2026-01-01"), null))
			.returns("no_step", Refused::code);
	}

	@Test
	void namesEachMeasureOnce() {
		this.sanction.correct(this.sanction.lastEvent(), listing("first", "2025-08-20", JUDGE, null, null,
				Measure.ENTRY_BAN, Measure.ASSET_FREEZE, Measure.ENTRY_BAN), this.announcement, null);
		assertThat(this.sanction.asRecorded(this.sanction.lastEvent()).measures()).containsExactly(Measure.ENTRY_BAN,
				Measure.ASSET_FREEZE);
	}

	@Test
	void makesRoomForAStepFromTheLastPlaceOn() {
		place(this.sanction.step(step("end", EventKind.DELISTED, "2026-01-01"), null));
		SanctionEvent last = this.sanction.lastEvent();
		List<Integer> stored = new ArrayList<>();
		SanctionEvent before = this.sanction.step(step("more", EventKind.AMENDED, "2025-10-01"), null);
		this.sanction.place(before, () -> stored.add(last.position()));
		assertThat(stored).containsExactly(2);
		assertThat(before.position()).isEqualTo(1);
		SanctionEvent early = this.sanction
			.listing(listing("early", "2020-01-01", JUDGE, null, null, Measure.ENTRY_BAN), this.announcement);
		this.sanction.place(early, () -> stored.add(last.position()));
		assertThat(early.position()).isZero();
		assertThat(stored).containsExactly(2, 3, 3, 3);
		assertThat(last.position()).isEqualTo(3);
	}

	private SanctionEvent place(SanctionEvent event) {
		this.sanction.requirePlaceFor(event);
		return this.sanction.place(event, () -> {
		});
	}

	private static NewListing listing(String slug, String since, SubjectRef target, @Nullable Long programme,
			@Nullable String reference, Measure... measures) {
		return new NewListing(slug, 4, target, programme, List.of(), List.of(measures), PartialDate.parse(since), null,
				Standing.STATED, null, null, null, reference);
	}

	private static NewStep step(String slug, EventKind kind, String on, Measure... measures) {
		return new NewStep(slug, 9, kind, PartialDate.parse(on), null, List.of(measures), null);
	}

}
