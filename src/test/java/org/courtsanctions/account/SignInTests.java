package org.courtsanctions.account;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.RegisterTestConfiguration;
import org.courtsanctions.SqlCount;
import org.courtsanctions.account.Visitor.Answer;
import org.courtsanctions.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in and out, as people meet it. */
@RegisterTest
@ExtendWith(ForgottenAttempts.class)
class SignInTests {

	@LocalServerPort
	private int port;

	@Autowired
	private AccountStore accounts;

	@Autowired
	private Passwords passwords;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SqlCount sql;

	@Test
	void letsSomebodyInAndOut() {
		String name = People.add(this.accounts, Role.EDITOR);
		Visitor visitor = new Visitor(this.port);
		assertThat(visitor.get("/admin").location()).isEqualTo("/sign-in");
		Answer in = visitor.signIn(" " + name.toUpperCase() + " ", People.PASSWORD);
		assertThat(in.status()).isEqualTo(302);
		assertThat(in.location()).isEqualTo("/admin");
		assertThat(in.response().headers().allValues("Set-Cookie")).anyMatch((cookie) -> cookie.startsWith("session=")
				&& cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"));
		Answer desk = visitor.get("/admin");
		assertThat(desk.main()).contains("You are signed in as " + name, "Editor", "This one");
		assertThat(desk.page().select(".who a").eachAttr("href")).containsExactly("/admin", "/admin/drafts",
				"/admin/security");
		assertThat(sessions(name)).isOne();
		Answer out = visitor.post("/sign-out");
		assertThat(out.location()).isEqualTo("/sign-in?notice=signed_out");
		assertThat(sessions(name)).isZero();
		assertThat(visitor.get("/admin").location()).isEqualTo("/sign-in");
		assertThat(visitor.get("/sign-in?notice=signed_out").main()).contains("You are signed out.");
	}

	@Test
	void changesTheSessionWhenSomebodySignsIn() {
		String name = People.add(this.accounts, Role.EDITOR);
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(name, People.PASSWORD);
		String before = session(visitor);
		visitor.at("/admin").post("/sign-out");
		visitor.signIn(name, People.PASSWORD);
		assertThat(session(visitor)).isNotEqualTo(before);
	}

	@Test
	void answersUnknownWrongDisabledAndLockedAlike() {
		String open = People.add(this.accounts, Role.EDITOR);
		String disabled = People.add(this.accounts, Role.EDITOR);
		String locked = People.add(this.accounts, Role.EDITOR);
		this.accounts.setDisabled(disabled, true);
		for (int i = 0; i < 5; i++) {
			new Visitor(this.port).signIn(locked, "wrong");
		}
		List<Answer> answers = Stream
			.of(new String[] { open, "wrong" }, new String[] { "nobody.here", "wrong" },
					new String[] { disabled, People.PASSWORD }, new String[] { locked, People.PASSWORD })
			.map((attempt) -> new Visitor(this.port).signIn(attempt[0], attempt[1]))
			.toList();
		assertThat(answers).allMatch((answer) -> answer.status() == 422)
			.allMatch((answer) -> answer.title().startsWith("Error: Sign in"));
		assertThat(answers.stream().map(Answer::main).distinct()).hasSize(1);
		assertThat(answers.stream().map((answer) -> answer.page().select(".failures a").attr("href")).distinct())
			.containsExactly("#name");
		assertThat(answers.getFirst().main()).contains("wait a quarter of an hour", "ask an administrator");
	}

	@Test
	void countsFailuresOfNamesThatNobodyHas() {
		for (int i = 0; i < 6; i++) {
			new Visitor(this.port).signIn("nobody.here", "wrong");
		}
		assertThat(
				this.jdbc.sql("select failures from sign_in_attempt where kind = 'NAME'").query(Integer.class).single())
			.isEqualTo(5);
	}

	@Test
	void blocksAnAddressForAWhile() {
		String name = People.add(this.accounts, Role.EDITOR);
		this.jdbc.sql("delete from sign_in_attempt").update();
		new Visitor(this.port).signIn("nobody.here", "wrong");
		this.jdbc.sql("update sign_in_attempt set failures = 50, blocked_until = ? where kind = 'ADDRESS'")
			.param(RegisterTestConfiguration.NOW.plusSeconds(60).atOffset(ZoneOffset.UTC))
			.update();
		Answer answer = new Visitor(this.port).signIn(name, People.PASSWORD);
		assertThat(answer.status()).isEqualTo(429);
		assertThat(answer.main()).contains("too many attempts from your network");
	}

	@Test
	void makesSomebodyChangeAGivenPasswordBeforeAnythingElse() {
		String name = People.add(this.accounts, Role.ADMINISTRATOR);
		this.accounts.setPassword(name, this.passwords.hash("given by somebody"), true);
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(name, "given by somebody");
		for (String address : List.of("/admin/accounts", "/admin/security", "/admin/nothing")) {
			assertThat(visitor.get(address).location()).as(address).isEqualTo("/admin/password?next=" + address);
		}
		assertThat(visitor.get("/admin").location()).isEqualTo("/admin/password");
		assertThat(visitor.at("/admin/password").post("/admin/second-factor", "required", "true").status())
			.isEqualTo(403);
		Answer same = visitor.post("/admin/password", "current", "given by somebody", "new", "given by somebody",
				"again", "given by somebody");
		assertThat(same.status()).isEqualTo(422);
		assertThat(same.page().select("#new-error").text()).contains("is the one you have now");
		assertThat(same.page().select("#new").attr("aria-describedby")).isEqualTo("new-hint new-error");
		assertThat(visitor
			.post("/admin/password", "current", "given by somebody", "new", "nine purple tortoises", "again", "other")
			.main()).contains("The two new passwords differ");
		assertThat(visitor
			.post("/admin/password", "current", "given by somebody", "new", "nine purple tortoises", "again",
					"nine purple tortoises")
			.location()).isEqualTo("/sign-in?notice=password");
		assertThat(visitor.signIn(name, "given by somebody").status()).isEqualTo(422);
		visitor.signIn(name, "nine purple tortoises");
		assertThat(visitor.get("/admin/accounts").status()).isEqualTo(200);
	}

	@Test
	void endsEverySessionWhenThePasswordChanges() {
		String name = People.add(this.accounts, Role.EDITOR);
		Visitor here = new Visitor(this.port);
		Visitor there = new Visitor(this.port);
		here.signIn(name, People.PASSWORD);
		there.signIn(name, People.PASSWORD);
		assertThat(sessions(name)).isEqualTo(2);
		here.at("/admin/password")
			.post("/admin/password", "current", People.PASSWORD, "new", "nine purple tortoises", "again",
					"nine purple tortoises");
		assertThat(sessions(name)).isZero();
		assertThat(there.get("/admin").location()).startsWith("/sign-in");
		assertThat(here.get("/admin").location()).startsWith("/sign-in");
	}

	@Test
	void endsTheSessionsOfOthersOnlyWhenAsked() {
		String name = People.add(this.accounts, Role.EDITOR);
		Visitor here = new Visitor(this.port);
		Visitor there = new Visitor(this.port);
		here.signIn(name, People.PASSWORD);
		there.signIn(name, People.PASSWORD);
		here.at("/admin/security").post("/admin/security/sessions/end");
		assertThat(here.get("/admin").status()).isEqualTo(200);
		assertThat(there.get("/admin").location()).startsWith("/sign-in");
	}

	@Test
	void endsASessionTwelveHoursAfterItBegan() {
		String name = People.add(this.accounts, Role.EDITOR);
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(name, People.PASSWORD);
		byte[] longAgo = new SerializingConverter().convert(RegisterTestConfiguration.NOW.minusSeconds(12 * 3600 + 1));
		this.jdbc.sql("""
				update spring_session_attributes set attribute_bytes = ? where attribute_name = 'signedInAt'
				   and session_primary_id in (select primary_id from spring_session where principal_name = ?)""")
			.params(longAgo, name)
			.update();
		assertThat(visitor.get("/admin").location()).isEqualTo("/sign-in?notice=ended");
		assertThat(sessions(name)).isZero();
	}

	@Test
	void refusesAFormWithoutItsToken() {
		String name = People.add(this.accounts, Role.EDITOR);
		Visitor visitor = new Visitor(this.port);
		Answer answer = visitor.at("/sign-in")
			.post("/sign-in", "name", name, "password", People.PASSWORD, "_csrf", "forged");
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.page().select("h1").text()).isEqualTo("This is not open to you");
		visitor.signIn(name, People.PASSWORD);
		assertThat(visitor.at("/admin").post("/sign-out", "_csrf", "").status()).isEqualTo(403);
		assertThat(visitor.get("/admin").status()).isEqualTo(200);
		assertThat(visitor.get("/sign-out").status()).isGreaterThanOrEqualTo(400);
		assertThat(visitor.get("/admin").status()).isEqualTo(200);
	}

	@Test
	void keepsNoCopyOfTheBackOfficeAnywhere() {
		assertThat(new Visitor(this.port).get("/sign-in").response().headers().allValues("Cache-Control"))
			.containsExactly("no-store");
		assertThat(new Visitor(this.port).get("/sign-in").response().headers().allValues("Content-Security-Policy"))
			.hasSize(1);
	}

	@Test
	void keepsPublicPagesWithoutCookieSessionOrLookup() {
		String name = People.add(this.accounts, Role.EDITOR);
		Visitor visitor = new Visitor(this.port);
		for (String path : List.of("/", "/officials", "/officials/kimberly-prost", "/about", "/about/security",
				"/status", "/nothing-here", "/actuator/health")) {
			Answer answer = visitor.get(path);
			assertThat(answer.response().headers().map()).as(path)
				.doesNotContainKeys("set-cookie", "pragma", "expires");
			assertThat(answer.response().headers().allValues("Cache-Control")).as(path).doesNotContain("no-store");
		}
		long before = allSessions();
		visitor.signIn(name, People.PASSWORD);
		assertThat(allSessions()).isEqualTo(before + 1);
		visitor.get("/officials/kimberly-prost");
		this.sql.reset();
		Answer profile = visitor.get("/officials/kimberly-prost");
		assertThat(profile.response().headers().map()).doesNotContainKey("set-cookie");
		assertThat(profile.page().select(".who")).isEmpty();
		assertThat(this.sql.statements()).noneMatch((statement) -> statement.toLowerCase().contains("session"));
		assertThat(this.sql.count()).isLessThanOrEqualTo(12);
	}

	@Test
	void opensNoSessionForWhoeverOnlyLooksAtTheDoor() {
		long before = allSessions();
		Visitor visitor = new Visitor(this.port);
		visitor.get("/sign-in");
		visitor.get("/admin");
		visitor.get("/sign-in/second-factor");
		visitor.signIn("nobody.here", "wrong");
		assertThat(allSessions()).isEqualTo(before);
		assertThat(visitor.cookies()).noneMatch((cookie) -> cookie.getName().equals("session"));
	}

	@Test
	void answersOddInputWithoutFailing() {
		Visitor visitor = new Visitor(this.port);
		for (String odd : List.of("", "\u0000", "' or 1=1 --", "<script>alert(1)</script>", "x".repeat(100_000), "😀",
				"\ud800", "admin\u0000", "${7*7}", "../../etc", "ａｄｍｉｎ")) {
			visitor.get("/sign-in");
			Answer answer = visitor.post("/sign-in", "name", odd, "password", odd);
			assertThat(answer.status()).as(odd).isBetween(400, 499);
			assertThat(answer.page().select("script:not([src])")).isEmpty();
		}
		for (String body : List.of("", "name=%zz", "%00=%00", "name", "&&&=&", "name=" + "%ff".repeat(100))) {
			visitor.get("/sign-in");
			assertThat(visitor.postRaw("/sign-in", "application/x-www-form-urlencoded", body).status()).as(body)
				.isBetween(400, 499);
		}
		assertThat(visitor.postRaw("/sign-in", "application/x-www-form-urlencoded", "name=" + "x".repeat(3_000_000))
			.status()).isBetween(400, 499);
	}

	@Test
	void answersOddPasskeysWithoutFailing() {
		Visitor visitor = new Visitor(this.port);
		for (String path : List.of("/login/webauthn", "/webauthn/register", "/webauthn/register/options")) {
			for (String body : List.of("", "{", "null", "[]", "{}", "{\"id\":null}", "{\"publicKey\":{}}",
					"{\"id\":\"x\",\"rawId\":\"!!\",\"response\":{},\"credType\":\"public-key\"}", "\u0000")) {
				visitor.get("/sign-in");
				visitor.postRaw("/webauthn/authenticate/options", "application/json", "");
				assertThat(visitor.postRaw(path, "application/json", body).status()).as(path + " " + body)
					.isBetween(400, 499);
			}
		}
		String name = People.add(this.accounts, Role.EDITOR);
		visitor.signIn(name, People.PASSWORD);
		visitor.get("/admin/security");
		assertThat(visitor.postRaw("/webauthn/register/options", "application/json", "").status()).isEqualTo(200);
		for (String body : List.of("", "{", "null", "{}", "{\"publicKey\":{\"credential\":{},\"label\":\"\u0000\"}}")) {
			assertThat(visitor.postRaw("/webauthn/register", "application/json", body).status()).as(body)
				.isBetween(400, 499);
		}
	}

	private long sessions(String name) {
		return this.jdbc.sql("select count(*) from spring_session where principal_name = ?")
			.param(name)
			.query(Long.class)
			.single();
	}

	private long allSessions() {
		return this.jdbc.sql("select count(*) from spring_session").query(Long.class).single();
	}

	private static String session(Visitor visitor) {
		return visitor.cookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("session"))
			.findAny()
			.orElseThrow()
			.getValue();
	}

}
