package org.courtsanctions.browser;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.bouncycastle.util.encoders.Base32;
import org.courtsanctions.RegisterTestConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A walk through the back office: every page of it, with and without errors shown, is
 * accessible in light, dark and 320 pixels wide, keeps within its width, and is valid
 * HTML.
 */
@BrowserTest
class BackOfficePagesTests {

	private static final String NAME = "test.browser";

	private static final String PASSWORD = "seven green lanterns humming";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private final Looks looks = new Looks();

	@BeforeEach
	void addAnAdministrator() {
		this.jdbc.sql("delete from sign_in_attempt").update();
		this.jdbc.sql("""
				insert into account (name, role, password_hash, password_once, created_at)
				values (?, 'ADMINISTRATOR', ?, true, now())""")
			.params(NAME, new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(PASSWORD))
			.update();
	}

	@AfterEach
	void forgetAttempts() {
		this.jdbc.sql("delete from sign_in_attempt").update();
	}

	@Test
	void everyPageIsAccessibleAndValid(Browser browser) throws Exception {
		try (BrowserContext context = browser
			.newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))) {
			Page page = context.newPage();
			open(page, "/sign-in");
			this.looks.at(page, "sign-in");
			signIn(page, "wrong");
			this.looks.at(page, "sign-in refused");
			signIn(page, PASSWORD);
			this.looks.at(page, "password that must be changed");
			send(page, "#again", "#current", PASSWORD, "#new", "short", "#again", "x");
			this.looks.at(page, "password refused");
			String own = "nine purple tortoises sing";
			send(page, "#again", "#current", PASSWORD, "#new", own, "#again", own);
			this.looks.at(page, "sign-in after the change");
			signIn(page, own);
			this.looks.at(page, "desk");
			open(page, "/admin/security");
			this.looks.at(page, "security without second factor");
			page.click("#codes button");
			this.looks.at(page, "code generator");
			send(page, "#code", "#code", "1");
			this.looks.at(page, "code generator refused");
			String secret = page.textContent(".secret").replace(" ", "");
			send(page, "#code", "#code", code(secret, -30));
			this.looks.at(page, "recovery codes");
			open(page, "/admin/security");
			send(page, "#password", "#password", "wrong");
			this.looks.at(page, "security refused");
			open(page, "/admin/accounts");
			this.looks.at(page, "accounts");
			send(page, "#name", "#name", "not a name");
			this.looks.at(page, "accounts refused");
			page.check("input[value=EDITOR]");
			send(page, "#name", "#name", "test.browsed");
			this.looks.at(page, "one-time password");
			open(page, "/admin/accounts/test.browsed");
			this.looks.at(page, "account");
			open(page, "/admin/keys");
			this.looks.at(page, "keys, none made");
			send(page, "#name", "#name", " ");
			this.looks.at(page, "key refused");
			send(page, "#name", "#name", "Invented tool on an invented machine");
			this.looks.at(page, "key");
			open(page, "/admin/keys");
			this.looks.at(page, "keys");
			open(page, "/admin/accounts/" + NAME);
			this.looks.at(page, "account with keys");
			open(page, "/admin/nothing");
			this.looks.at(page, "nothing");
			page.click(".who button");
			this.looks.at(page, "signed out");
			open(page, "/admin/keys");
			this.looks.at(page, "sign-in on the way to a page");
			signIn(page, own);
			this.looks.at(page, "second factor");
			send(page, "#code", "#code", "1");
			this.looks.at(page, "second factor refused");
			send(page, "#code", "#code", code(secret, 0));
			assertThat(page.url()).endsWith("/admin/keys");
		}
		assertThat(this.looks.problems()).isEmpty();
	}

	private void open(Page page, String path) {
		page.navigate("http://localhost:" + this.port + path);
	}

	private void signIn(Page page, String password) {
		send(page, "#password", "#name", NAME, "#password", password);
	}

	/** Fills fields in and presses Enter in one of them. */
	private static void send(Page page, String enter, String... fields) {
		for (int i = 0; i < fields.length; i += 2) {
			page.fill(fields[i], fields[i + 1]);
		}
		page.waitForNavigation(() -> page.press(enter, "Enter"));
	}

	private static String code(String secret, int seconds) throws Exception {
		return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(
				new SecretKeySpec(Base32.decode(secret), "HmacSHA1"),
				RegisterTestConfiguration.NOW.plusSeconds(seconds));
	}

}
