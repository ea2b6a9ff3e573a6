package org.courtsanctions.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import org.bouncycastle.util.encoders.Base32;

/**
 * Six-digit codes that change every 30 seconds (RFC 6238), the way all generators
 * understand them.
 */
final class Totp {

	private static final long STEP_SECONDS = 30;

	/** How many steps a generator's clock may be ahead or behind. */
	private static final int TOLERATED = 1;

	private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

	private Totp() {
	}

	/** The step for which the code is right just before, at or just after an instant. */
	static OptionalLong step(String secret, String typed, Instant now) {
		byte[] code = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
		long current = now.getEpochSecond() / STEP_SECONDS;
		OptionalLong found = OptionalLong.empty();
		for (long step = current - TOLERATED; step <= current + TOLERATED; step++) {
			byte[] right = code(secret, Instant.ofEpochSecond(step * STEP_SECONDS)).getBytes(StandardCharsets.UTF_8);
			if (MessageDigest.isEqual(right, code)) {
				found = OptionalLong.of(step);
			}
		}
		return found;
	}

	static String code(String secret, Instant at) {
		try {
			var key = new SecretKeySpec(Base32.decode(secret), "HmacSHA1");
			return GENERATOR.generateOneTimePasswordString(key, at, Locale.ROOT);
		}
		catch (InvalidKeyException ex) {
			throw new IllegalStateException("a secret is a key", ex);
		}
	}

	/** The address a generator reads from a QR code. */
	static String address(String secret, String issuer, String name) {
		String site = URLEncoder.encode(issuer, StandardCharsets.UTF_8).replace("+", "%20");
		return "otpauth://totp/" + site + ":" + name + "?secret=" + secret + "&issuer=" + site;
	}

}
