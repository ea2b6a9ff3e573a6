package org.courtsanctions.account;

import java.time.Instant;
import java.util.List;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.RegisterTestConfiguration;
import org.courtsanctions.account.Visitor.Answer;
import org.courtsanctions.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Code generators and recovery codes, as people meet them. */
@RegisterTest
@ExtendWith(ForgottenAttempts.class)
class SecondFactorTests {

	private static final Instant NOW = RegisterTestConfiguration.NOW;

	@LocalServerPort
	private int port;

	@Autowired
	private AccountStore accounts;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void setsUpAGeneratorAndAsksForItsCodeFromThenOn() {
		String name = People.add(this.accounts, Role.EDITOR);
		Visitor visitor = new Visitor(this.port);
		List<String> recovery = enrol(visitor, name);
		assertThat(recovery).hasSize(10);
		assertThat(visitor.get("/admin").main()).contains("Code generator", "Unused recovery codes 10");
		visitor.post("/sign-out");
		assertThat(visitor.signIn(name, People.PASSWORD).location()).isEqualTo("/admin");
		assertThat(visitor.get("/admin").location()).isEqualTo("/sign-in/second-factor");
		for (String address : List.of("/admin/security", "/admin/password", "/admin/nothing")) {
			assertThat(visitor.get(address).location()).as(address).isEqualTo("/sign-in/second-factor?next=" + address);
		}
		visitor.get("/sign-in/second-factor");
		assertThat(visitor.post("/admin/security/codes/remove", "password", People.PASSWORD).status()).isEqualTo(403);
		assertThat(visitor.postRaw("/webauthn/register/options", "application/json", "").status()).isEqualTo(403);
		Answer replayed = visitor.post("/sign-in/second-factor", "code", code(name, -30));
		assertThat(replayed.status()).as("a code that was used").isEqualTo(422);
		assertThat(replayed.title()).startsWith("Error: Second factor");
		assertThat(visitor.post("/sign-in/second-factor", "code", code(name, 0)).location()).isEqualTo("/admin");
		assertThat(visitor.get("/admin").status()).isEqualTo(200);
		Visitor other = new Visitor(this.port);
		other.signIn(name, People.PASSWORD);
		other.get("/sign-in/second-factor");
		assertThat(other.post("/sign-in/second-factor", "code", code(name, 0)).status()).isEqualTo(422);
	}

	@Test
	void takesEachRecoveryCodeOnce() {
		String name = People.add(this.accounts, Role.EDITOR);
		Visitor visitor = new Visitor(this.port);
		List<String> recovery = enrol(visitor, name);
		assertThat(this.jdbc.sql("select code_hash from recovery_code").query(String.class).list())
			.doesNotContainAnyElementsOf(recovery)
			.allMatch((hash) -> hash.matches("[0-9a-f]{64}"));
		visitor.post("/sign-out");
		visitor.signIn(name, People.PASSWORD);
		visitor.get("/sign-in/second-factor");
		assertThat(visitor.post("/sign-in/second-factor", "code", recovery.getFirst().toUpperCase()).location())
			.isEqualTo("/admin");
		assertThat(visitor.get("/admin").main()).contains("Unused recovery codes 9");
		visitor.post("/sign-out");
		visitor.signIn(name, People.PASSWORD);
		visitor.get("/sign-in/second-factor");
		assertThat(visitor.post("/sign-in/second-factor", "code", recovery.getFirst()).status()).isEqualTo(422);
		assertThat(visitor.post("/sign-in/second-factor", "code", recovery.get(1)).location()).isEqualTo("/admin");
		visitor.get("/admin/security");
		Answer renewed = visitor.post("/admin/security/recovery-codes");
		assertThat(renewed.page().select(".codes code").eachText()).hasSize(10).doesNotContainAnyElementsOf(recovery);
	}

	@Test
	void slowsDownWhoeverTriesCodes() {
		String name = People.add(this.accounts, Role.EDITOR);
		Visitor visitor = new Visitor(this.port);
		enrol(visitor, name);
		visitor.post("/sign-out");
		visitor.signIn(name, People.PASSWORD);
		visitor.get("/sign-in/second-factor");
		for (int i = 0; i < 5; i++) {
			assertThat(visitor.post("/sign-in/second-factor", "code", "000000").status()).isEqualTo(422);
		}
		assertThat(visitor.post("/sign-in/second-factor", "code", code(name, 0)).status()).as("right, but too soon")
			.isEqualTo(422);
	}

	@Test
	void leadsEverybodyToEnrolmentWhenAnAdministratorRequiresIt() {
		String name = People.add(this.accounts, Role.EDITOR);
		this.accounts.requireSecondFactor(true);
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(name, People.PASSWORD);
		assertThat(visitor.get("/admin").location()).isEqualTo("/admin/security");
		assertThat(visitor.get("/admin/password").location()).isEqualTo("/admin/security?next=/admin/password");
		assertThat(visitor.get("/admin/security").main()).contains("An administrator requires a second factor");
		enrolFromHere(visitor, name);
		assertThat(visitor.get("/admin").status()).isEqualTo(200);
	}

	@Test
	void removesTheGeneratorForThePasswordOnly() {
		String name = People.add(this.accounts, Role.EDITOR);
		Visitor visitor = new Visitor(this.port);
		enrol(visitor, name);
		visitor.get("/admin/security");
		assertThat(visitor.post("/admin/security/codes/remove", "password", "wrong").status()).isEqualTo(422);
		assertThat(this.accounts.secret(name)).isPresent();
		visitor.post("/admin/security/codes/remove", "password", People.PASSWORD);
		assertThat(this.accounts.secret(name)).isEmpty();
	}

	@Test
	void drawsTheSecretItAlsoWrites() {
		String name = People.add(this.accounts, Role.EDITOR);
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(name, People.PASSWORD);
		visitor.at("/admin/security").post("/admin/security/codes");
		Answer page = visitor.get("/admin/security/codes");
		String secret = page.page().select(".secret").text().replace(" ", "");
		assertThat(secret).matches("[A-Z2-7]{32}");
		assertThat(page.page().select("svg.qr path").attr("d"))
			.isEqualTo(QrDrawing.of(Totp.address(secret, "Court Sanctions Register", name)).path());
		Answer wrong = visitor.post("/admin/security/codes/confirm", "code", "12345");
		assertThat(wrong.page().select(".secret").text().replace(" ", "")).isEqualTo(secret);
		assertThat(wrong.page().select("#code-error").text()).contains("That is not the code");
	}

	private List<String> enrol(Visitor visitor, String name) {
		visitor.signIn(name, People.PASSWORD);
		return enrolFromHere(visitor, name);
	}

	/**
	 * Sets a generator up with the code of 30 seconds ago, so that later ones are left.
	 */
	private List<String> enrolFromHere(Visitor visitor, String name) {
		visitor.at("/admin/security").post("/admin/security/codes");
		visitor.get("/admin/security/codes");
		String secret = this.accounts.offeredSecret(name).orElseThrow();
		Answer codes = visitor.post("/admin/security/codes/confirm", "code", Totp.code(secret, NOW.minusSeconds(30)));
		assertThat(codes.status()).isEqualTo(200);
		return codes.page().select(".codes code").eachText();
	}

	private String code(String name, int seconds) {
		return Totp.code(this.accounts.secret(name).orElseThrow(), NOW.plusSeconds(seconds));
	}

}
