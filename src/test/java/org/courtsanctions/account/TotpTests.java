package org.courtsanctions.account;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Six-digit codes, against the vectors of RFC 6238. */
class TotpTests {

	private static final String SECRET = Base32
		.toBase32String("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

	/** Appendix B for SHA-1, of which six digits are the last ones. */
	@ParameterizedTest
	@CsvSource({ "59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
			"20000000000, 353130" })
	void makesTheCodesOfTheStandard(long second, String code) {
		assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
		assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
	}

	@Test
	void takesTheCodesJustBeforeAndJustAfter() {
		Instant now = Instant.ofEpochSecond(1111111109);
		for (int off = -1; off <= 1; off++) {
			assertThat(Totp.step(SECRET, Totp.code(SECRET, now.plusSeconds(30L * off)), now))
				.hasValue(1111111109 / 30 + off);
		}
		assertThat(Totp.step(SECRET, Totp.code(SECRET, now.plusSeconds(60)), now)).isEmpty();
		assertThat(Totp.step(SECRET, Totp.code(SECRET, now.minusSeconds(60)), now)).isEmpty();
	}

	@Test
	void takesACodeTypedWithSpacesAndNothingElse() {
		Instant now = Instant.ofEpochSecond(59);
		assertThat(Totp.step(SECRET, " 287 082 ", now)).isPresent();
		for (String odd : new String[] { "", "28708", "2870820", "２８７０８２", "287O82", "\u0000", "x".repeat(10_000) }) {
			assertThat(Totp.step(SECRET, odd, now)).as(odd).isEmpty();
		}
	}

	@Test
	void writesTheAddressAGeneratorReads() {
		assertThat(Totp.address("ABC", "Court Sanctions Register", "vera")).isEqualTo(
				"otpauth://totp/Court%20Sanctions%20Register:vera?secret=ABC&issuer=Court%20Sanctions%20Register");
	}

}
