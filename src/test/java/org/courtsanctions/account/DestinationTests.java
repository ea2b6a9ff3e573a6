package org.courtsanctions.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.RegisterTestConfiguration;
import org.courtsanctions.account.Visitor.Answer;
import org.courtsanctions.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in leads to the page first asked for, and nowhere else. */
@RegisterTest
@ExtendWith(ForgottenAttempts.class)
class DestinationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private AccountStore accounts;

	@Autowired
	private Passwords passwords;

	@Test
	void leadsToThePageFirstAskedFor() {
		String name = People.add(this.accounts, Role.ADMINISTRATOR);
		Visitor visitor = new Visitor(this.port);
		String door = visitor.get("/admin/accounts?a=1&b=c%20d%2Be").location();
		assertThat(door).isEqualTo("/sign-in?next=/admin/accounts?a%3D1%26b%3Dc%2520d%252Be");
		assertThat(visitor.get(door).page().select("input[name=next]").eachAttr("value")).hasSize(2)
			.containsOnly("/admin/accounts?a=1&b=c%20d%2Be");
		String next = visitor.get(door).page().select("input[name=next]").attr("value");
		Answer wrong = visitor.post("/sign-in", "name", name, "password", "wrong", "next", next);
		assertThat(wrong.page().select("input[name=next]").eachAttr("value")).containsOnly(next);
		Answer in = visitor.post("/sign-in", "name", name, "password", People.PASSWORD, "next", next);
		assertThat(in.location()).isEqualTo("/admin/accounts?a=1&b=c%20d%2Be");
		assertThat(visitor.get(in.location()).status()).isEqualTo(200);
		assertThat(visitor.get("/sign-in?next=/admin/keys").location()).isEqualTo("/admin/keys");
		assertThat(visitor.get("/sign-in").location()).isEqualTo("/admin");
	}

	@Test
	void leadsThereAfterAPasswordChangeAndASecondFactor() {
		String name = People.add(this.accounts, Role.EDITOR);
		this.accounts.setPassword(name, this.passwords.hash("given by somebody"), true);
		this.accounts.setSecret(name, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", 0);
		Visitor visitor = new Visitor(this.port);
		visitor.get(visitor.get("/admin/keys").location());
		String asked = visitor.post("/sign-in", "name", name, "password", "given by somebody", "next", "/admin/keys")
			.location();
		assertThat(asked).isEqualTo("/admin/keys");
		String second = visitor.get(asked).location();
		assertThat(second).isEqualTo("/sign-in/second-factor?next=/admin/keys");
		assertThat(next(visitor.get(second))).isEqualTo("/admin/keys");
		assertThat(next(visitor.post("/sign-in/second-factor", "code", "1", "next", "/admin/keys")))
			.isEqualTo("/admin/keys");
		assertThat(visitor.post("/sign-in/second-factor", "code", code(), "next", "/admin/keys").location())
			.isEqualTo("/admin/keys");
		String change = visitor.get("/admin/keys").location();
		assertThat(change).isEqualTo("/admin/password?next=/admin/keys");
		assertThat(next(visitor.get(change))).isEqualTo("/admin/keys");
		String own = "nine purple tortoises";
		assertThat(next(visitor.post("/admin/password", "current", "x", "next", "/admin/keys")))
			.isEqualTo("/admin/keys");
		String again = visitor
			.post("/admin/password", "current", "given by somebody", "new", own, "again", own, "next", "/admin/keys")
			.location();
		assertThat(again).isEqualTo("/sign-in?notice=password&next=/admin/keys");
		assertThat(next(visitor.get(again))).isEqualTo("/admin/keys");
	}

	@Test
	void leadsThereAfterASecondFactorThatIsRequired() {
		String name = People.add(this.accounts, Role.EDITOR);
		this.accounts.requireSecondFactor(true);
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(name, People.PASSWORD);
		String enrolment = visitor.get("/admin/keys").location();
		assertThat(enrolment).isEqualTo("/admin/security?next=/admin/keys");
		assertThat(next(visitor.get(enrolment))).isEqualTo("/admin/keys");
		String codes = visitor.post("/admin/security/codes", "next", "/admin/keys").location();
		assertThat(next(visitor.get(codes))).isEqualTo("/admin/keys");
		String secret = visitor.get(codes).page().select(".secret").text().replace(" ", "");
		Answer done = visitor.post("/admin/security/codes/confirm", "code",
				Totp.code(secret, RegisterTestConfiguration.NOW), "next", "/admin/keys");
		assertThat(done.page().select("main p a").attr("href")).isEqualTo("/admin/keys");
		assertThat(visitor.get("/admin/keys").status()).isEqualTo(200);
	}

	@Test
	void leadsThereFromASessionThatEnded() {
		String name = People.add(this.accounts, Role.EDITOR);
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(name, People.PASSWORD);
		this.accounts.setDisabled(name, true);
		assertThat(visitor.get("/admin/keys").location()).isEqualTo("/sign-in?notice=ended&next=/admin/keys");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin/drafts", "/admin/drafts/1?row=2&name=J%C3%BCrgen", "/admin/accounts/test.a-b_c",
			"/admin/drafts/%D0%98", "/admin?x=//y", "/admin/x?q=a/../b" })
	void takesAddressesOfTheBackOffice(String address) {
		assertThat(Destination.after(address)).isEqualTo(address);
		assertThat(Destination.carried(address)).isEqualTo(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "/", "/officials", "/administrator", "/admin.example.org", "/admin@example.org",
			"//example.org", "///example.org", "//example.org/admin", "https://example.org/admin", "https:/admin",
			"javascript:alert(1)", "\\\\example.org", "/\\example.org", "/admin\\example.org", "/admin/\\example.org",
			"/admin//example.org", "/admin/../officials", "/admin/..", "/admin/./x", "/admin/x/../..", "/admin/..?x",
			"/admin/%2e%2e/x", "/admin/%2E./x", "/admin/%2f%2fexample.org", "/admin/%5cexample.org",
			"/admin/x%0d%0aSet-Cookie:a", "/admin/x\r\nSet-Cookie: a=b", "/admin/x\n", "/admin/\tx", "/admin/%00",
			"/admin/\u0000", "/admin/%252e%252e", "/admin/x;jsessionid=1", "/admin/{x}", "/admin/${7*7}", "/admin/<b>",
			"/admin/\"x", "/admin/x#//example.org", "/admin?x=%0d%0aa", "/admin?x=\r\na", "/admin/%", "/admin/%zz",
			"/admin/é", " /admin/x", "/admin/x,/admin/y z", "/ADMIN/x", "/%61dmin/x" })
	void takesNothingElse(String address) {
		assertThat(Destination.after(address)).isEqualTo("/admin");
		assertThat(Destination.carried(address)).isNull();
		assertThat(Destination.with("/sign-in", address)).isEqualTo("/sign-in");
		Visitor visitor = new Visitor(this.port);
		String encoded = URLEncoder.encode(address, StandardCharsets.UTF_8);
		Answer door = visitor.get("/sign-in?next=" + encoded);
		assertThat(door.status()).isEqualTo(200);
		assertThat(door.page().select("input[name=next]")).isEmpty();
	}

	@Test
	void sendsNobodyElsewhereWhateverTheFormSays() {
		String name = People.add(this.accounts, Role.EDITOR);
		for (String address : List.of("//example.org", "https://example.org", "/admin//example.org", "\\example.org",
				"/admin/x\r\nSet-Cookie: a=b", "x".repeat(100_000))) {
			Visitor visitor = new Visitor(this.port);
			visitor.get("/sign-in");
			Answer in = visitor.post("/sign-in", "name", name, "password", People.PASSWORD, "next", address);
			assertThat(in.status()).isEqualTo(302);
			assertThat(in.location()).isEqualTo("/admin");
			assertThat(visitor.get("/sign-in?next=//example.org").location()).isEqualTo("/admin");
		}
		assertThat(new Visitor(this.port).get("/sign-in?next=/admin/a&next=//example.org")
			.page()
			.select("input[name=next]")).isEmpty();
		assertThat(new Visitor(this.port).get("/admin/" + "x".repeat(1500)).location()).isEqualTo("/sign-in");
	}

	private static String next(Answer answer) {
		assertThat(answer.page().select("input[name=next]")).isNotEmpty();
		return answer.page().select("input[name=next]").attr("value");
	}

	private static String code() {
		return Totp.code("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", RegisterTestConfiguration.NOW);
	}

}
