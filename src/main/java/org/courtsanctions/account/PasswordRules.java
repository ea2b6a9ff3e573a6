package org.courtsanctions.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.courtsanctions.web.Problem;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which passwords people may choose: 12 to 128 characters of any script, and none that a
 * guesser tries first. There are no rules about digits or signs, which make passwords
 * harder to remember rather than to guess (NIST SP 800-63B).
 */
@Component
class PasswordRules {

	static final int SHORTEST = 12;

	static final int LONGEST = 128;

	private static final int FEWEST_DIFFERENT = 5;

	private static final Set<String> SITE = Set.of("courtsanctions", "court sanctions", "sanctionsregister",
			"sanctions register");

	private final Set<String> common;

	PasswordRules() {
		try {
			String list = new ClassPathResource("accounts/common-passwords.txt")
				.getContentAsString(StandardCharsets.UTF_8);
			this.common = list.lines()
				.filter((line) -> !line.startsWith("#") && !line.isBlank())
				.map((line) -> line.toLowerCase(Locale.ROOT))
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What is wrong with a password as the new one of the named account. */
	Optional<Problem> problem(String field, String password, String name) {
		int length = password.codePointCount(0, password.length());
		String lower = password.toLowerCase(Locale.ROOT);
		if (length < SHORTEST) {
			return Optional.of(new Problem(field, "password.problem.short", SHORTEST));
		}
		if (length > LONGEST) {
			return Optional.of(new Problem(field, "password.problem.long", LONGEST));
		}
		if (lower.contains(name) || SITE.stream().anyMatch(lower::contains)) {
			return Optional.of(new Problem(field, "password.problem.name"));
		}
		if (this.common.contains(lower) || repeats(lower) || runs(lower)) {
			return Optional.of(new Problem(field, "password.problem.common"));
		}
		return Optional.empty();
	}

	/** Whether few characters, or a short piece, are repeated over and over. */
	private boolean repeats(String lower) {
		if (lower.codePoints().distinct().count() < FEWEST_DIFFERENT) {
			return true;
		}
		for (int piece = 1; piece <= lower.length() / 2; piece++) {
			if (lower.length() % piece == 0 && lower.equals(lower.substring(0, piece).repeat(lower.length() / piece))) {
				return true;
			}
		}
		return false;
	}

	/** Whether each character follows the one before it, up or down. */
	private static boolean runs(String lower) {
		int[] points = lower.codePoints().toArray();
		boolean up = true;
		boolean down = true;
		for (int i = 1; i < points.length; i++) {
			up &= points[i] == points[i - 1] + 1 || points[i] == '0' && points[i - 1] == '9';
			down &= points[i] == points[i - 1] - 1 || points[i] == '9' && points[i - 1] == '0';
		}
		return up || down;
	}

}
