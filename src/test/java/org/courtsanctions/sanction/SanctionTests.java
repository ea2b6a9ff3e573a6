package org.courtsanctions.sanction;

import java.util.List;
import java.util.Set;

import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.Refused;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SanctionTests {

	private final Authority authority = new Authority(new NewAuthority("invented-ministry", "Invented Ministry",
			"Ministry", "US", AuthorityKind.FOREIGN_MINISTRY, null, null, null));

	private final Announcement announcement = new Announcement(
			new NewAnnouncement("invented-round", 1, AnnouncementAction.LISTING, "Invented round", "Nobody is listed.",
					PartialDate.parse("2025-08-20"), null, null, null, List.of(), null),
			this.authority, Set.of());

	private final Sanction sanction = sanction(SubjectRef.official(7));

	@Test
	void refusesASecondListingWhileTheFirstStands() {
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> list(listing("again", "2025-09-01", SubjectRef.official(7)), this.announcement))
			.withMessageContaining("stands already");
	}

	@Test
	void isListedAgainAfterItEnded() {
		take(ending("2026-01-01"), this.announcement);
		SanctionEvent again = list(listing("again", "2026-01-01", SubjectRef.official(7)), this.announcement);
		assertThat(this.sanction.lastEvent()).isSameAs(again);
		assertThat(again.kind()).isEqualTo(EventKind.LISTED);
	}

	@Test
	void refusesAnEndBeforeItsStart() {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> take(ending("2025-08-19"), null))
			.returns("not_standing", Refused::code);
	}

	@Test
	void refusesAListingBeforeTheEndItFollows() {
		take(ending("2026-01-01"), null);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> list(listing("again", "2025-12-31", SubjectRef.official(7)), this.announcement))
			.withMessageContaining("stands already since 2025-08-20");
	}

	@Test
	void takesAStepThatWasFoundLaterAtItsPlace() {
		SanctionEvent end = take(ending("2026-01-01"), null);
		SanctionEvent change = take(step(EventKind.AMENDED, "2025-10-01"), null);
		SanctionEvent sameDay = take(step(EventKind.SUSPENDED, "2026-01-01"), null);
		assertThat(this.sanction.lastEvent()).isSameAs(end);
		assertThat(change.position()).isEqualTo(1);
		assertThat(sameDay.position()).isEqualTo(2);
		assertThat(end.position()).isEqualTo(3);
	}

	@ParameterizedTest
	@CsvSource({ "AMENDED, 2026-01-02, not_standing", "REINSTATED, 2025-10-01, not_suspended",
			"DELISTED, 2025-10-01, not_standing", "AMENDED, 2025-08-19, not_standing" })
	void refusesAStepThatHasNoPlace(EventKind kind, String on, String refused) {
		take(ending("2026-01-01"), null);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> take(step(kind, on), null))
			.returns(refused, Refused::code);
	}

	@Test
	void refusesToEndWhatDoesNotStand() {
		take(ending("2026-01-01"), null);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> take(ending("2026-02-01"), null))
			.withMessageContaining("does not stand since 2026-01-01");
	}

	@Test
	void refusesAListingAmongTheLaterSteps() {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> take(step(EventKind.LISTED, "2026-01-01"), null))
			.returns("no_step", Refused::code);
	}

	@ParameterizedTest
	@CsvSource({ "AMENDED AMENDED SUSPENDED REINSTATED AMENDED DELISTED,", "REINSTATED, not_suspended",
			"SUSPENDED AMENDED, suspended", "SUSPENDED SUSPENDED, suspended", "DELISTED AMENDED, not_standing",
			"EXPIRED REINSTATED, not_suspended", "SUPERSEDED SUSPENDED, not_standing", "SUSPENDED EXPIRED,",
			"DELISTED DELISTED, not_standing" })
	void takesStepsThatCanFollowOneAnotherAndNoOthers(String kinds, String refused) {
		assertThatCode(() -> {
			int day = 1;
			for (String kind : kinds.split(" ")) {
				take(step(EventKind.valueOf(kind), "2026-01-0" + day++), null);
			}
		}).satisfies((thrown) -> assertThat((thrown instanceof Refused refusal) ? refusal.code() : thrown)
			.isEqualTo(refused));
	}

	@Test
	void namesMeasuresAnewOnlyInAnAmendmentAndOnlyOfItsKind() {
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> take(step(EventKind.SUSPENDED, "2026-01-01", Measure.ENTRY_BAN), null))
			.returns("only_amended", Refused::code);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> take(step(EventKind.AMENDED, "2026-01-01", Measure.WANTED_NOTICE), null))
			.returns("another_kind", Refused::code);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "OFFICIAL", "COURT", "ACTOR" })
	void refusesATargetThatCannotBeSanctioned(SubjectKind kind) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> sanction(new SubjectRef(kind, 7)))
			.withMessageContaining("cannot be a target");
	}

	@Test
	void refusesAListingWithoutMeasures() {
		var nothing = new NewListing("nothing", 1, SubjectRef.official(7), null, List.of(), List.of(),
				PartialDate.parse("2025-08-20"), null, Standing.STATED, null, null, null, null);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Sanction(nothing, this.announcement, null))
			.withMessageContaining("at least one measure");
	}

	@Test
	void takesItsJurisdictionFromTheAuthorityThatAnnounced() {
		assertThat(this.sanction).extracting("jurisdiction").isEqualTo("US");
	}

	@Test
	void isOfTheGravestCriminalKindAmongItsMeasures() {
		assertThat(SanctionKind.of(List.of(Measure.ASSET_FREEZE, Measure.ENTRY_BAN))).isEqualTo(SanctionKind.SANCTION);
		assertThat(SanctionKind.of(List.of(Measure.CRIMINAL_CASE))).isEqualTo(SanctionKind.CRIMINAL_CASE);
		assertThat(SanctionKind.of(List.of(Measure.CRIMINAL_CASE, Measure.WANTED_NOTICE)))
			.isEqualTo(SanctionKind.WANTED_NOTICE);
		assertThat(SanctionKind.of(List.of(Measure.WANTED_NOTICE, Measure.ARREST_ORDER_IN_ABSENTIA)))
			.isEqualTo(SanctionKind.ARREST_ORDER);
		assertThat(SanctionKind.of(List.of(Measure.ARREST_ORDER_IN_ABSENTIA, Measure.PRISON_SENTENCE_IN_ABSENTIA)))
			.isEqualTo(SanctionKind.CONVICTION);
	}

	@ParameterizedTest
	@EnumSource(SanctionKind.class)
	void isASanctionInLawOnlyWhenItIsNoCriminalMeasure(SanctionKind kind) {
		assertThat(kind.inLaw()).isEqualTo(kind == SanctionKind.SANCTION);
	}

	private SanctionEvent list(NewListing listing, Announcement by) {
		return placed(this.sanction.listing(listing, by));
	}

	private SanctionEvent take(NewStep step, Announcement by) {
		return placed(this.sanction.step(step, by));
	}

	private SanctionEvent placed(SanctionEvent event) {
		this.sanction.requirePlaceFor(event);
		return this.sanction.place(event, () -> {
		});
	}

	private Sanction sanction(SubjectRef target) {
		return new Sanction(listing("first", "2025-08-20", target), this.announcement, null);
	}

	private static NewListing listing(String slug, String since, SubjectRef target) {
		return new NewListing(slug, 1, target, null, List.of(), List.of(Measure.ASSET_FREEZE), PartialDate.parse(since),
				null, Standing.STATED, null, null, null, null);
	}

	private static NewStep ending(String on) {
		return step(EventKind.DELISTED, on);
	}

	private static NewStep step(EventKind kind, String on, Measure... measures) {
		return new NewStep("step", 1, kind, PartialDate.parse(on), null, List.of(measures), null);
	}

}
