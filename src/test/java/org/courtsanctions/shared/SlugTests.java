package org.courtsanctions.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SlugTests {

	@ParameterizedTest
	@ValueSource(strings = { "icc", "kimberly-prost", "ann-us-20250820-icc", "7031c", "a", "1" })
	void takesLowerCaseLettersAndDigitsJoinedByHyphens(String text) {
		assertThat(Slug.isSlug(text)).isTrue();
		assertThat(Slug.require(text)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", "-icc", "icc-", "kimberly--prost", "Kimberly-Prost", "kimberly prost",
			"hofmański", "赤根智子", "icc\n", "../etc", "icc;drop", "icc_otp", "icc%20otp", "icc\u0000" })
	void refusesEverythingElse(String text) {
		assertThat(Slug.isSlug(text)).isFalse();
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> Slug.require(text))
			.withMessageContaining("is no slug");
	}

	@Test
	void isAtMost120CharactersLong() {
		assertThat(Slug.isSlug("a".repeat(120))).isTrue();
		assertThat(Slug.isSlug("a".repeat(121))).isFalse();
	}

	@Test
	void judgesAnAbsurdlyLongTextAtOnce() {
		assertThat(Slug.isSlug("a-".repeat(5_000_000))).isFalse();
	}

}
