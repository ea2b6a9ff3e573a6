package org.courtsanctions.official;

import java.time.LocalDate;
import java.util.List;

import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the record keeps of an official, and how it is put right. */
class OfficialRecordTests {

	private static final NewOfficial INVENTED = new NewOfficial("ada-invented", "Ada Invented",
			List.of("Ада Инвентед", "A. Invented"), List.of("Invented"), List.of("Ada Former"), 1970,
			List.of("RU", "FR"), OfficialKind.JUDGE, "Judge", 3L, OfficeStanding.IN_OFFICE, "A note");

	private static final NewTenure OFFICE = new NewTenure(3L, "Judge", PartialDate.parse("2018-03-11"),
			PartialDate.parse("2027"), "A note");

	private final Official official = new Official(INVENTED);

	@Test
	void saysWhatWasRecorded() {
		assertThat(this.official.asRecorded()).isEqualTo(INVENTED);
		Tenure tenure = this.official.hold(OFFICE);
		assertThat(tenure.asRecorded()).isEqualTo(OFFICE);
		assertThat(tenure.official()).isSameAs(this.official);
	}

	@Test
	void becomesWhatACorrectionSays() {
		NewOfficial corrected = new NewOfficial("ada-other", "Ada Other", List.of(), List.of(), List.of("Ada Invented"),
				null, List.of(), OfficialKind.PROSECUTOR, "Prosecutor", null, OfficeStanding.FORMER, null);
		assertThat(this.official.forgetNamesUnless(corrected)).isTrue();
		this.official.become(corrected);
		assertThat(this.official.asRecorded()).isEqualTo(corrected);
		assertThat(this.official).extracting("sortName").isEqualTo("Ada Other");
	}

	@Test
	void keepsItsNamesInTheirPlacesWhenACorrectionHasTheSame() {
		NewOfficial corrected = new NewOfficial("ada-invented", "Ada Invented", INVENTED.aliases(),
				INVENTED.weakAliases(), INVENTED.formerNames(), 1971, List.of("RU"), OfficialKind.JUDGE, "Judge", 3L,
				OfficeStanding.IN_OFFICE, null);
		assertThat(this.official.forgetNamesUnless(corrected)).isFalse();
		this.official.become(corrected);
		assertThat(this.official.asRecorded()).isEqualTo(corrected);
	}

	@Test
	void putsEachOfficeAfterTheOneBefore() {
		assertThat(this.official.hold(office("Clerk", null, null)).position()).isZero();
		assertThat(this.official.hold(office("Judge", null, null)).position()).isEqualTo(1);
		assertThat(this.official.hold(office("President", null, null)).position()).isEqualTo(2);
	}

	@Test
	void takesAnOfficeForAnotherUnlessRoleOrTermOrPlaceAreTheSame() {
		Tenure known = this.official.hold(office("Judge of a City", "2018", null));
		assertThat(this.official.hold(office("Judge", "2018", null))).as("a term of which only the start is known")
			.isNotSameAs(known);
		Tenure ended = this.official.hold(office("President", "2010", "2012"));
		assertThat(this.official.hold(office("Head", "2010", "2013"))).isNotSameAs(ended);
		assertThat(this.official.hold(office("Chief", "2011", "2012"))).isNotSameAs(ended);
		assertThat(this.official.hold(office("Presiding judge", "2010", "2012"))).isSameAs(ended);
	}

	@ParameterizedTest
	@CsvSource({ "2018,,false", ",2019,false", "2018,2019,false", ",,true" })
	void takesAPlaceThatIsNamedAsWellForTheSameOfficeOnlyWhenNeitherHasDates(@Nullable String start,
			@Nullable String end, boolean same) {
		Tenure known = this.official.hold(office("Clerk of the Invented Court", start, end));
		assertThat(known.tellsOfTheSameOffice(office("Clerk", null, null))).isEqualTo(same);
		Tenure bare = this.official.hold(office("Usher", null, null));
		assertThat(bare.tellsOfTheSameOffice(office("Usher of a hall", start, end))).isEqualTo(same);
	}

	@Test
	void mayBeginAndEndOnOneDay() {
		Tenure tenure = this.official.hold(office("Judge", "2021-06-16", "2021-06-16"));
		tenure.become(OFFICE);
		assertThat(tenure.asRecorded()).isEqualTo(OFFICE);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> tenure.become(office("Judge", "2021-06-16", "2021-05")))
			.returns("ends_before_start", Refused::code);
		assertThat(tenure.asRecorded()).isEqualTo(OFFICE);
	}

	@Test
	void takesOverTheNamesOfAnotherOnceEach() {
		NewOfficial other = new NewOfficial("ada-double", "Ada Double", List.of("A. Invented", "Ada D."),
				List.of("Double", "Ada Invented"), List.of("Ada Former", "Ada Maiden"), null, List.of(),
				OfficialKind.JUDGE, "Judge", null, OfficeStanding.FORMER, null);
		NewOfficial merged = INVENTED.withNamesOf(other);
		assertThat(merged.name()).isEqualTo("Ada Invented");
		assertThat(merged.aliases()).containsExactly("Ада Инвентед", "A. Invented", "Ada Double", "Ada D.");
		assertThat(merged.weakAliases()).containsExactly("Invented", "Double");
		assertThat(merged.formerNames()).containsExactly("Ada Former", "Ada Maiden");
		assertThat(merged.withoutNames(List.of("Ada Double", "Ada D.", "Double", "Ada Maiden"))).isEqualTo(INVENTED);
	}

	@Test
	void showsTheNameInItsOwnScriptApartFromTheOthers() {
		OfficialView.NameView primary = name("Ada Invented", false);
		OfficialView.NameView own = name("Ада Инвентед", true);
		OfficialView.NameView alias = name("A. Invented", false);
		OfficialView view = view(List.of(primary, own, alias));
		assertThat(view.ownScriptName()).isEqualTo(own);
		assertThat(view.aliases()).containsExactly(alias);
		assertThat(view(List.of(primary)).ownScriptName()).isNull();
		assertThat(view.link().href()).isEqualTo("/officials/ada-invented");
	}

	@ParameterizedTest
	@CsvSource({ "JUDGE, true", "PROSECUTOR, true", "COURT_STAFF, true", "JUSTICE_OFFICIAL, true", "UN_EXPERT, false",
			"TRIBUNAL_CHAIR, false" })
	void isACourtOfficialUnlessOfAnotherBody(OfficialKind kind, boolean court) {
		assertThat(kind.courtOfficial()).isEqualTo(court);
	}

	@ParameterizedTest
	@CsvSource({ "2018-03-10, false, false", "2018-03-11, true, true", "2027-12-31, true, true",
			"2028-01-01, true, false" })
	void isHeldFromItsFirstDayToItsLast(LocalDate day, boolean begun, boolean held) {
		TenureView office = new TenureView(1, "Judge", null, OFFICE.start(), OFFICE.end(), null);
		assertThat(office.begunBy(day)).isEqualTo(begun);
		assertThat(office.heldOn(day)).isEqualTo(held);
	}

	@Test
	void isNotSaidToBeHeldWhenNobodyKnowsWhenItBegan() {
		TenureView office = new TenureView(1, "Judge", null, null, null, null);
		assertThat(office.begunBy(LocalDate.MIN)).isTrue();
		assertThat(office.heldOn(LocalDate.of(2026, 11, 21))).isFalse();
		assertThat(new TenureView(1, "Judge", null, OFFICE.start(), null, null).heldOn(LocalDate.MAX)).isTrue();
	}

	@Test
	void hasNoNumberBeforeItIsStored() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(this.official::id);
		ReflectionTestUtils.setField(this.official, "id", 5L);
		assertThat(this.official.id()).isEqualTo(5);
	}

	private static OfficialView.NameView name(String text, boolean own) {
		return new OfficialView.NameView(text, "Latn", "en", NameKind.ALIAS, own);
	}

	private static OfficialView view(List<OfficialView.NameView> names) {
		return new OfficialView(1, "ada-invented", "Ada Invented", OfficialKind.JUDGE, "Judge", null,
				OfficeStanding.IN_OFFICE, null, List.of(), null, names, List.of());
	}

	private static NewTenure office(String role, @Nullable String start, @Nullable String end) {
		return new NewTenure(3L, role, (start != null) ? PartialDate.parse(start) : null,
				(end != null) ? PartialDate.parse(end) : null, null);
	}

}
