package org.courtsanctions.account;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordsTests {

	private final Passwords passwords = new Passwords();

	@Test
	void aPasswordMatchesItsHashOnly() {
		Optional<String> hash = Optional.of(this.passwords.hash("correct horse"));
		assertThat(this.passwords.matches("correct horse", hash)).isTrue();
		assertThat(this.passwords.matches("correct house", hash)).isFalse();
	}

	@Test
	void whoHasNoHashMatchesNothing() {
		assertThat(this.passwords.matches("nobody has this password", Optional.empty())).isFalse();
	}

	@Test
	void whoHasNoHashIsComparedWithOneThatTakesAsLong() {
		assertThat(parameters(Passwords.NOBODY)).isEqualTo(parameters(this.passwords.hash("any")));
		assertThat(Passwords.NOBODY).hasSameSizeAs(this.passwords.hash("any"));
		assertThat(this.passwords.matches("nobody has this password", Optional.of(Passwords.NOBODY))).isTrue();
	}

	private static String parameters(String hash) {
		return hash.substring(0, hash.indexOf("p=1$"));
	}

}
