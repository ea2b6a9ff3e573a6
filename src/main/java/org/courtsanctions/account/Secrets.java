package org.courtsanctions.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.bouncycastle.util.encoders.Base32;

/**
 * Makes what nobody can guess: one-time passwords, secrets of code generators, recovery
 * codes, keys. All are written in the letters A to Z and digits 2 to 7.
 */
final class Secrets {

	private static final SecureRandom RANDOM = new SecureRandom();

	/** Of a code generator's secret: as long as what SHA-1 makes of it (RFC 4226). */
	private static final int SECRET_BYTES = 20;

	/** Of a recovery code or one-time password: 80 bits are 16 letters. */
	private static final int CODE_BYTES = 10;

	/** What tells a key of a tool from other secrets, wherever it turns up. */
	static final String KEY_PREFIX = "csr_";

	private static final int RECOVERY_CODES = 10;

	private Secrets() {
	}

	static String totpSecret() {
		return letters(SECRET_BYTES);
	}

	/** 16 letters in groups of four, easy to read out. */
	static String oneTimePassword() {
		return letters(CODE_BYTES).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
	}

	static List<String> recoveryCodes() {
		return Stream.generate(Secrets::oneTimePassword).limit(RECOVERY_CODES).toList();
	}

	/** 160 bits, as 32 letters after the prefix. */
	static String toolKey() {
		return KEY_PREFIX + letters(SECRET_BYTES).toLowerCase(Locale.ROOT);
	}

	/** The hash a recovery code is kept as, however it is typed. */
	static String recoveryHash(String typed) {
		String letters = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
		return Digest.sha256(letters.getBytes(StandardCharsets.US_ASCII));
	}

	private static String letters(int bytes) {
		byte[] random = new byte[bytes];
		RANDOM.nextBytes(random);
		return Base32.toBase32String(random);
	}

}
