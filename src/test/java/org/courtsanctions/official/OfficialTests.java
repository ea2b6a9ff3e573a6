package org.courtsanctions.official;

import java.util.List;

import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OfficialTests {

	private static final long COURT = 1;

	private static final long OTHER_COURT = 2;

	private final Official official = official("invented-person", "JP");

	@Test
	void holdsAnOfficeOnceThoughTwoFilesTellOfIt() {
		Tenure known = this.official.hold(office(COURT, "Prosecutor", "2021-06-16", "2026-07-24", null));
		Tenure told = this.official
			.hold(office(COURT, "Prosecutor", "2021-06-16", "2026-07-24", "Removed by the Assembly"));
		assertThat(told).isSameAs(known);
		assertThat(told).extracting("note").isEqualTo("Removed by the Assembly");
	}

	@Test
	void completesAnOfficeWhoseDatesWereNotKnown() {
		Tenure known = this.official.hold(office(COURT, "Judge", null, null, null));
		this.official.hold(office(COURT, "Judge", "2018-03-11", "2027-03-10", null));
		assertThat(known).extracting("start", "end")
			.containsExactly(PartialDate.parse("2018-03-11"), PartialDate.parse("2027-03-10"));
	}

	@Test
	void keepsTheDatesItHasWhenAnotherFileTellsOthers() {
		Tenure known = this.official.hold(office(COURT, "Judge", "2018-03-11", null, "first"));
		this.official.hold(office(COURT, "Judge", "2018", "2027-03-10", "second"));
		assertThat(known).extracting("start", "end", "note")
			.containsExactly(PartialDate.parse("2018-03-11"), PartialDate.parse("2027-03-10"), "first");
	}

	@Test
	void takesTheMoreSpecificNameOfAnOfficeWithTheSameTerm() {
		Tenure known = this.official
			.hold(office(COURT, "Judge; President of the Court", "2015-03-11", "2024-03-10", null));
		Tenure judge = this.official.hold(office(COURT, "Judge", "2015-03-11", "2024-03-10", null));
		Tenure president = this.official.hold(office(COURT, "President", "2021-03-11", "2024-03-10", null));
		assertThat(judge).isSameAs(known).isNotSameAs(president).extracting("role").isEqualTo("Judge");
	}

	@Test
	void keepsTheSameOfficeAtTwoCourtsApart() {
		Tenure first = this.official.hold(office(COURT, "Judge", "2018-03-11", "2027-03-10", null));
		Tenure second = this.official.hold(office(OTHER_COURT, "Judge", "2018-03-11", "2027-03-10", null));
		Tenure noCourt = this.official.hold(office(null, "Judge", "2018-03-11", "2027-03-10", null));
		assertThat(List.of(first, second, noCourt)).doesNotHaveDuplicates();
	}

	@Test
	void takesAnOfficeWithoutDatesForTheOneThatOnlyNamesItsPlaceAsWell() {
		Tenure known = this.official.hold(office(COURT, "Judge of the Invented City Court", null, null, null));
		assertThat(this.official.hold(office(COURT, "Judge", null, null, null))).isSameAs(known);
		assertThat(this.official.hold(office(COURT, "Judge of the Invented City Court", "2020", null, null)))
			.isNotSameAs(known);
		assertThat(this.official.hold(office(COURT, "Judgement clerk", null, null, null))).isNotSameAs(known);
	}

	@Test
	void keepsDifferentOfficesWithoutDatesApart() {
		Tenure judge = this.official.hold(office(COURT, "Judge", null, null, null));
		Tenure clerk = this.official.hold(office(COURT, "Clerk", null, null, null));
		assertThat(judge).isNotSameAs(clerk);
	}

	@Test
	void refusesAnOfficeThatEndsBeforeItStarts() {
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.official.hold(office(COURT, "Judge", "2021-06-16", "2021-06-15", null)))
			.withMessageContaining("2021-06-15")
			.withMessageContaining("before it starts");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.official.hold(office(COURT, "Judge", "2021-06-16", "2020", null)));
	}

	@Test
	void takesAnEndWhoseYearIsAllThatIsKnown() {
		Tenure tenure = this.official.hold(office(COURT, "Judge", "2021-06-16", "2021", null));
		assertThat(tenure).extracting("end").isEqualTo(PartialDate.parse("2021"));
	}

	@Test
	void refusesASlugAndACountryThatAreNone() {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> official("Invented Person", "JP"))
			.withMessageContaining("no slug");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> official("invented-person", "XX"))
			.withMessageContaining("country code");
	}

	@Test
	void hasOneNameInItsOwnScriptAndNoNameTwice() {
		Official named = new Official(new NewOfficial("invented-person", "Invented Person",
				List.of("Томоко", "創作太郎", "創作 太郎", "創作太郎", "Invented Person"), List.of(), List.of(), null,
				List.of("JP"), OfficialKind.JUDGE, "Judge", COURT, OfficeStanding.IN_OFFICE, null));
		assertThat(named).extracting("names")
			.asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(OfficialName.class))
			.containsExactly(new OfficialName("Invented Person", "Latn", "und-Latn", NameKind.PRIMARY, false),
					new OfficialName("Томоко", "Cyrl", "und-Cyrl", NameKind.ALIAS, false),
					new OfficialName("創作太郎", "Hani", "ja", NameKind.ALIAS, true),
					new OfficialName("創作 太郎", "Hani", "ja", NameKind.ALIAS, false));
	}

	private static Official official(String slug, String country) {
		return new Official(new NewOfficial(slug, "Invented Person", List.of(), List.of(), List.of(), null,
				List.of(country), OfficialKind.JUDGE, "Judge", COURT, OfficeStanding.IN_OFFICE, null));
	}

	private static NewTenure office(@Nullable Long court, String role, @Nullable String start, @Nullable String end,
			@Nullable String note) {
		return new NewTenure(court, role, (start != null) ? PartialDate.parse(start) : null,
				(end != null) ? PartialDate.parse(end) : null, note);
	}

}
