package org.courtsanctions.shared;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CountryCodeTests {

	@ParameterizedTest
	@ValueSource(strings = { "US", "GB", "PS", "EU" })
	void takesIsoCodesAndTheEuropeanUnion(String code) {
		assertThat(CountryCode.require(code)).isEqualTo(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "us", "USA", "UK", "XX", "", "U", "E U" })
	void refusesEverythingElse(String code) {
		assertThat(CountryCode.isKnown(code)).isFalse();
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> CountryCode.require(code))
			.withMessageContaining("'" + code + "'");
	}

	@ParameterizedTest
	@CsvSource({ "CR, Costa Rica", "JP, Japan" })
	void namesACountryInEnglish(String code, String name) {
		assertThat(CountryCode.nameOf(code, Locale.ENGLISH)).isEqualTo(name);
	}

	@Test
	void namesACountryInTheReadersLanguage() {
		assertThat(CountryCode.nameOf("DE", Locale.FRENCH)).isEqualTo("Allemagne");
	}

}
