package org.courtsanctions.account;

import java.util.Optional;

import org.courtsanctions.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which passwords people may choose, and how they are kept. */
class PasswordRulesTests {

	private final PasswordRules rules = new PasswordRules();

	private final Passwords passwords = new Passwords();

	@ParameterizedTest
	@ValueSource(strings = { "seven green lanterns", "正しい馬の電池の留め金なのだ", "ключ под старым ковриком", "q8#Lm2!vTz0p",
			"🐢🐇🦔🐿🐘🦒🐫🦘🐏🐐🦌🐎" })
	void takesLongPasswordsOfAnyScript(String password) {
		assertThat(this.rules.problem("new", password, "vera")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "short", "elevenchars", "正しい馬の電池" })
	void refusesShortOnes(String password) {
		assertThat(key(password)).contains("password.problem.short");
	}

	@Test
	void refusesEndlessOnes() {
		assertThat(key("ab cd ef gh ".repeat(11))).contains("password.problem.long");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PasswordPassword", "123456789012", "qwerty123456", "aaaaaaaaaaaaa", "abababababab",
			"abcdefghijklmnop", "zyxwvutsrqponml", "leavemealone", "Abc1Abc1Abc1Abc1" })
	void refusesCommonOnesAndPatterns(String password) {
		assertThat(key(password)).contains("password.problem.common");
	}

	@ParameterizedTest
	@ValueSource(strings = { "my name is Vera and", "CourtSanctions-2026!", "the court sanctions book" })
	void refusesTheNameOfThePersonAndOfTheSite(String password) {
		assertThat(key(password)).contains("password.problem.name");
	}

	@Test
	void keepsArgon2idHashesWithTheirParameters() {
		String hash = this.passwords.hash("seven green lanterns");
		assertThat(hash).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}")
			.isNotEqualTo(this.passwords.hash("seven green lanterns"));
		assertThat(this.passwords.matches("seven green lanterns", Optional.of(hash))).isTrue();
		assertThat(this.passwords.matches("seven green lantern", Optional.of(hash))).isFalse();
	}

	@Test
	void takesTheSameCharactersInEitherForm() {
		String hash = this.passwords.hash("café au lait très chaud");
		assertThat(this.passwords.matches("cafe\u0301 au lait tre\u0300s chaud", Optional.of(hash))).isTrue();
	}

	@Test
	void letsNobodyInWithoutAHash() {
		assertThat(this.passwords.matches("nobody has this password", Optional.empty())).isFalse();
	}

	@Test
	void makesRecoveryCodesThatCanBeTypedInAnyWay() {
		assertThat(Secrets.recoveryCodes()).hasSize(10)
			.doesNotHaveDuplicates()
			.allMatch((code) -> code.matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));
		assertThat(Secrets.recoveryHash(" ABCD-efgh 2345-mnop\n"))
			.isEqualTo(Secrets.recoveryHash("abcd-efgh-2345-mnop"));
	}

	private Optional<String> key(String password) {
		return this.rules.problem("new", password, "vera").map(Problem::key);
	}

}
