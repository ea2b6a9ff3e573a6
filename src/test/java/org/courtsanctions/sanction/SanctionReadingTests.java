package org.courtsanctions.sanction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.courtsanctions.official.TenureView;
import org.courtsanctions.sanction.OfficialTally.OfficialClass;
import org.courtsanctions.shared.Asked;
import org.courtsanctions.shared.FacetCount;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.courtsanctions.sanction.Lives.life;

/** What pages read off sanctions, laws, licences and lists. */
class SanctionReadingTests {

	private static final SubjectLink COURT = new SubjectLink(SubjectKind.COURT, "invented-court", "Invented Court");

	private static final SubjectLink MINISTRY = new SubjectLink(SubjectKind.AUTHORITY, "invented-ministry", "Ministry");

	private static final LocalDate DAY = LocalDate.of(2025, 8, 20);

	@ParameterizedTest
	@EnumSource(EventKind.class)
	void isOverAfterADelistingAnExpiryAndASuccessor(EventKind kind) {
		assertThat(kind.ends())
			.isEqualTo(List.of(EventKind.DELISTED, EventKind.EXPIRED, EventKind.SUPERSEDED).contains(kind));
	}

	@ParameterizedTest
	@EnumSource(Measure.class)
	void isCriminalFromTheOpeningOfACaseOn(Measure measure) {
		assertThat(measure.criminal()).isEqualTo(List.of(Measure.CRIMINAL_CASE, Measure.WANTED_NOTICE,
				Measure.ARREST_ORDER_IN_ABSENTIA, Measure.PRISON_SENTENCE_IN_ABSENTIA)
			.contains(measure));
	}

	@Test
	void doesWhatItsLatestListingOrAmendmentNamed() {
		SanctionView view = view(SanctionKind.SANCTION, event(EventKind.LISTED, "2025-01-01", Measure.ENTRY_BAN),
				event(EventKind.AMENDED, "2025-02-01"), event(EventKind.AMENDED, "2025-03-01", Measure.ASSET_FREEZE),
				event(EventKind.DELISTED, "2025-04-01"),
				event(EventKind.LISTED, "2025-05-01", Measure.VISA_REVOCATION));
		assertThat(view.measuresOn(LocalDate.of(2024, 12, 31))).isEmpty();
		assertThat(view.measuresOn(LocalDate.of(2025, 2, 1))).containsExactly(Measure.ENTRY_BAN);
		assertThat(view.measuresOn(LocalDate.of(2025, 3, 1))).containsExactly(Measure.ASSET_FREEZE);
		assertThat(view.measuresOn(LocalDate.of(2025, 4, 1))).containsExactly(Measure.ASSET_FREEZE);
		assertThat(view.measuresOn(LocalDate.of(2025, 5, 1))).containsExactly(Measure.VISA_REVOCATION);
	}

	@Test
	void isOfTheAuthorityThatListedLast() {
		SubjectLink other = new SubjectLink(SubjectKind.AUTHORITY, "other-ministry", "Other");
		assertThat(view(SanctionKind.SANCTION, by(MINISTRY, EventKind.LISTED, "2025-01-01"),
				by(MINISTRY, EventKind.DELISTED, "2025-02-01"), by(other, EventKind.LISTED, "2025-03-01"),
				by(MINISTRY, EventKind.AMENDED, "2025-04-01"))
			.authority()).isEqualTo(other);
		assertThat(view(SanctionKind.SANCTION).authority()).isNull();
	}

	@Test
	void isUnderTheGravestOfItsSanctionsInLaw() {
		SanctionView inForce = life("LISTED 2025-01-01");
		SanctionView contested = life("LISTED 2025-01-01 CONTESTED");
		SanctionView suspended = life("LISTED 2025-01-01", "SUSPENDED 2025-02-01");
		SanctionView lifted = life("LISTED 2025-01-01", "DELISTED 2025-02-01");
		SanctionView later = life("LISTED 2026-01-01");
		SanctionView criminal = view(SanctionKind.WANTED_NOTICE,
				event(EventKind.LISTED, "2025-01-01", Measure.WANTED_NOTICE));
		assertThat(OfficialStatus.of(List.of(lifted, suspended, contested, inForce), DAY))
			.isEqualTo(OfficialStatus.IN_FORCE);
		assertThat(OfficialStatus.of(List.of(lifted, suspended, contested), DAY)).isEqualTo(OfficialStatus.CONTESTED);
		assertThat(OfficialStatus.of(List.of(lifted, suspended, later), DAY)).isEqualTo(OfficialStatus.SUSPENDED);
		assertThat(OfficialStatus.of(List.of(lifted, criminal), DAY)).isEqualTo(OfficialStatus.LIFTED);
		assertThat(OfficialStatus.of(List.of(criminal, later), DAY)).isEqualTo(OfficialStatus.CRIMINAL_ONLY);
		assertThat(OfficialStatus.of(List.of(later), DAY)).isEqualTo(OfficialStatus.NOT_LISTED);
	}

	@Test
	void knowsWhichAnnouncementDidIt() {
		EventView event = new EventView(1, "step", EventKind.LISTED, PartialDate.day(DAY),
				new SubjectLink(SubjectKind.ANNOUNCEMENT, "invented-round", "Round"), MINISTRY, List.of(), null, null,
				null, Standing.STATED, null);
		assertThat(event.isOf(announcement("invented-round"))).isTrue();
		assertThat(event.isOf(announcement("other-round"))).isFalse();
		assertThat(event(EventKind.LISTED, "2025-01-01").isOf(announcement("invented-round"))).isFalse();
		assertThat(announcement("invented-round").link().href()).isEqualTo("/announcements/invented-round");
	}

	@ParameterizedTest
	@CsvSource({ "FORMER, true, true, SERVING", "FORMER, false, true, FORMER", "FORMER, true, false, FORMER",
			"ON_LEAVE, true, true, ON_LEAVE", ", true, true, SERVING", ", false, true," })
	void wasServingWhenItsOfficesOrTheListingSaySo(@Nullable Capacity said, boolean held, boolean atACourt,
			@Nullable Capacity capacity) {
		EventView event = new EventView(1, "step", EventKind.LISTED, PartialDate.day(DAY), null, null, List.of(), null,
				said, null, Standing.STATED, null);
		TenureView office = new TenureView(1, "Judge", atACourt ? COURT : null,
				PartialDate.day(held ? DAY : DAY.plusDays(1)), null, null);
		assertThat(event.capacityOf(List.of(office))).isEqualTo(capacity);
	}

	@ParameterizedTest
	@CsvSource({ "2025-02-05, false, false", "2025-02-06, true, false", "2025-12-31, true, false",
			"2026-01-01, true, true" })
	void isALawFromItsFirstDateUntilItIsRevoked(LocalDate day, boolean made, boolean revoked) {
		ProgrammeView law = law("2025-02-07", "2025-02-06", "2025-02-12", "2026-01");
		assertThat(law.made()).contains(PartialDate.parse("2025-02-06"));
		assertThat(law.madeBy(day)).isEqualTo(made);
		assertThat(law.revokedBy(day)).isEqualTo(revoked);
		assertThat(law.link().href()).isEqualTo("/programmes/invented-order");
		assertThat(law.link().label()).isEqualTo("EO 1");
	}

	@Test
	void countsAsMadeWithoutADateAndAsRevokedNever() {
		ProgrammeView law = law(null, null, null, null);
		assertThat(law.made()).isEmpty();
		assertThat(law.madeBy(LocalDate.MIN)).isTrue();
		assertThat(law.revokedBy(LocalDate.MAX)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "2025-08-19, false", "2025-08-20, true", "2025-09-19, true", "2025-09-20, false" })
	void isValidFromItsIssueToItsLastDay(LocalDate day, boolean valid) {
		assertThat(licence(LocalDate.of(2025, 9, 19)).validOn(day)).isEqualTo(valid);
		assertThat(licence(null).validOn(day)).isEqualTo(!day.isBefore(DAY));
	}

	@Test
	void handsEachFacetToTheDatabaseOrNothing() {
		Map<String, @Nullable Object> params = new SanctionFilter(Map.of("kind", List.of("SANCTION", "CONVICTION")))
			.params();
		assertThat(params).containsOnlyKeys(SanctionFilter.FACETS);
		assertThat((String[]) params.get("kind")).containsExactly("SANCTION", "CONVICTION");
		assertThat(SanctionFilter.NONE.params().values()).containsOnlyNulls();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null", value = { "null, null", "'', null", "'  ', null", "' Khan ', Khan" })
	void asksForTheNameThatWasTyped(@Nullable String typed, @Nullable String name) {
		Asked asked = new Asked(Map.of("year", List.of("2025")), Map.of(), 1, List.of());
		OfficialFilter filter = OfficialFilter.of(asked, typed);
		assertThat(filter.name()).isEqualTo(name);
		assertThat(filter.chosen()).isEqualTo(asked.chosen());
	}

	@Test
	void asksForNoMoreThanAHundredSignsAndNoneThatADatabaseCannotTake() {
		Asked asked = new Asked(Map.of(), Map.of(), 1, List.of());
		assertThat(OfficialFilter.of(asked, "x\0y" + "z".repeat(200)).name()).isEqualTo("xy" + "z".repeat(98));
	}

	@Test
	void countsEachFacetAsIfNothingWereChosenInIt() {
		OfficialTally tally = new OfficialTally(
				List.of(of(1, 5, "IN_FORCE", "2025", "icc"), of(2, 3, "LIFTED", "2025", "icc"),
						of(3, 2, "IN_FORCE", "2020", "icc"), of(4, 1, "LIFTED", "2020", "other")),
				Map.of("court", Map.of("icc", "International Criminal Court")));
		OfficialFilter filter = new OfficialFilter(
				Map.of("status", List.of("IN_FORCE"), "year", List.of("2025", "1999")), null);
		assertThat(tally.total(filter)).isEqualTo(5);
		assertThat(tally.classes(filter)).containsExactly(1L);
		assertThat(tally.facets(filter)).containsExactly(
				new FacetCount("court", "icc", "International Criminal Court", 5),
				new FacetCount("status", "IN_FORCE", null, 5), new FacetCount("status", "LIFTED", null, 3),
				new FacetCount("year", "2025", null, 5), new FacetCount("year", "2020", null, 2));
		assertThat(tally.total(OfficialFilter.NONE)).isEqualTo(11);
		assertThat(tally.classes(OfficialFilter.NONE)).containsExactly(1L, 2L, 3L, 4L);
		assertThat(tally.facets(OfficialFilter.NONE)).containsExactly(
				new FacetCount("court", "icc", "International Criminal Court", 10),
				new FacetCount("court", "other", null, 1), new FacetCount("status", "IN_FORCE", null, 7),
				new FacetCount("status", "LIFTED", null, 4), new FacetCount("year", "2025", null, 8),
				new FacetCount("year", "2020", null, 3));
	}

	@Test
	void knowsTheValuesOfEachFacet() {
		assertThat(FacetCount.values(List.of(new FacetCount("year", "2025", null, 3),
				new FacetCount("year", "2020", null, 1), new FacetCount("court", "icc", null, 2))))
			.isEqualTo(Map.of("year", Set.of("2025", "2020"), "court", Set.of("icc")));
	}

	@Test
	void standsAtAnAddressUnderItsShortName() {
		assertThat(new AuthorityView(1, "invented-ministry", "Invented Ministry", "Ministry", "US",
				AuthorityKind.FOREIGN_MINISTRY, null, null, null)
			.link()).isEqualTo(MINISTRY);
	}

	@Test
	void tellsValuesThatAreAsFrequentInTheirOrder() {
		OfficialTally tally = new OfficialTally(
				List.of(of(1, 2, "LIFTED", "2025", "b"), of(2, 2, "LIFTED", "2024", "a")), Map.of());
		assertThat(tally.facets(OfficialFilter.NONE)).extracting(FacetCount::value)
			.containsExactly("a", "b", "LIFTED", "2024", "2025");
	}

	private static OfficialClass of(long number, long hits, String status, String year, String court) {
		return new OfficialClass(number,
				Map.of("status", List.of(status), "year", List.of(year), "court", List.of(court)), hits);
	}

	private static ProgrammeView law(@Nullable String signed, @Nullable String effective, @Nullable String published,
			@Nullable String revoked) {
		return new ProgrammeView(1, "invented-order", ProgrammeKind.EXECUTIVE_ORDER, "EO 1", "Invented order",
				List.of(), date(signed), date(effective), date(published), date(revoked), null, null, MINISTRY, "US", 0,
				0);
	}

	private static @Nullable PartialDate date(@Nullable String text) {
		return (text != null) ? PartialDate.parse(text) : null;
	}

	private static LicenceView licence(@Nullable LocalDate expires) {
		return new LicenceView(9, "invented-licence", "GL 9", "Invented licence", LicenceKind.WIND_DOWN, DAY, expires,
				null, new SubjectLink(SubjectKind.PROGRAMME, "invented-order", "Order"), null);
	}

	private static AnnouncementView announcement(String slug) {
		return new AnnouncementView(1, slug, AnnouncementAction.LISTING, "Round", "Nobody is listed.",
				PartialDate.day(DAY), null, null, null, null, MINISTRY, "US", List.of(), List.of());
	}

	private static SanctionView view(SanctionKind kind, EventView... events) {
		return new SanctionView(1, "invented-sanction", COURT, 2, kind, "US", null, List.of(), null, List.of(events));
	}

	private static EventView event(EventKind kind, String on, Measure... measures) {
		return new EventView(1, "step", kind, PartialDate.parse(on), null, null, List.of(measures), null, null, null,
				Standing.STATED, null);
	}

	private static EventView by(SubjectLink authority, EventKind kind, String on) {
		return new EventView(1, "step", kind, PartialDate.parse(on), null, authority, List.of(), null, null, null,
				Standing.STATED, null);
	}

}
