package org.courtsanctions.court;

import org.courtsanctions.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CourtTests {

	private final Court court = stored(1, new Court(command("invented-court", "NL", null), null));

	private final Court chamber = stored(2, new Court(command("invented-chamber", null, 1L), this.court));

	@Test
	void saysWhatWasRecorded() {
		assertThat(this.court.asRecorded()).isEqualTo(command("invented-court", "NL", null));
		assertThat(this.chamber.asRecorded()).isEqualTo(command("invented-chamber", null, 1L));
		assertThat(this.chamber.id()).isEqualTo(2);
	}

	@Test
	void isAPartOfItselfAndOfEverythingAboveIt() {
		Court branch = stored(3, new Court(command("invented-branch", null, 2L), this.chamber));
		assertThat(branch.isPartOf(branch)).isTrue();
		assertThat(branch.isPartOf(this.chamber)).isTrue();
		assertThat(branch.isPartOf(this.court)).isTrue();
		assertThat(this.court.isPartOf(branch)).isFalse();
		assertThat(this.chamber.isPartOf(branch)).isFalse();
	}

	@Test
	void cannotBecomeAPartOfItsOwnPart() {
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.court.become(command("invented-court", "NL", 2L), this.chamber))
			.returns("part_of_itself", Refused::code);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.court.become(command("invented-court", "NL", 1L), this.court));
		assertThat(this.court.asRecorded().parentId()).isNull();
	}

	@Test
	void refusesASlugAndACountryThatAreNone() {
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> new Court(command("Invented Court", null, null), null))
			.returns("slug_form", Refused::code);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> new Court(command("invented-court", "XX", null), null))
			.returns("country_code", Refused::code);
	}

	@Test
	void hasNoNumberBeforeItIsStored() {
		Court fresh = new Court(command("invented-court", null, null), null);
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(fresh::id).withMessageContaining("Court");
	}

	@ParameterizedTest
	@CsvSource({ "Суд, RU, ru", "საკონსტიტუციო სასამართლო, GE, ka", "Cour inventée, FR, fr", "Court, RU,", "Суд, FR,",
			"Cour inventée, BE,", "Gericht, CH,", "دادگاه, AF,", "دادگاه, IR, fa", "Суд,,", ",RU," })
	void knowsTheLanguageOfItsLocalNameAsFarAsCountryAndLettersTell(@Nullable String name, @Nullable String country,
			@Nullable String language) {
		assertThat(view(name, country).localLanguage()).isEqualTo(language);
	}

	@Test
	void standsAtAnAddressOfItsOwn() {
		assertThat(view(null, null).link().href()).isEqualTo("/courts/invented-court");
		assertThat(view(null, null).link().label()).isEqualTo("Invented Court");
	}

	private static CourtView view(@Nullable String local, @Nullable String country) {
		return new CourtView(1, "invented-court", "Invented Court", local, CourtType.DISTRICT, country, null, null,
				null);
	}

	private static NewCourt command(String slug, @Nullable String country, @Nullable Long parent) {
		return new NewCourt(slug, "Invented Court", "Local name", CourtType.DISTRICT, country, "Invented City", parent,
				"A note");
	}

	private static Court stored(long id, Court court) {
		ReflectionTestUtils.setField(court, "id", id);
		return court;
	}

}
