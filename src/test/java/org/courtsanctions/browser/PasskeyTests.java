package org.courtsanctions.browser;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.courtsanctions.RegisterApplication;
import org.courtsanctions.ServerTest;
import org.courtsanctions.database.OwnDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole ceremony of a passkey, with a device that the browser makes up. It needs a
 * register of its own, because passkeys are bound to an address that is known beforehand.
 */
@ServerTest
@ExtendWith(InstalledBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeyTests {

	private static final String NAME = "test.passkey";

	private static final String PASSWORD = "seven green lanterns humming";

	@Autowired
	private JdbcConnectionDetails server;

	private OwnDatabase own;

	private ConfigurableApplicationContext application;

	private JdbcClient jdbc;

	private String site;

	@BeforeAll
	void startAtAnAddressOfItsOwn() throws SQLException, IOException {
		this.own = OwnDatabase.founded(this.server, "invented_passkeys");
		int port = freePort();
		this.site = "http://localhost:" + port;
		this.application = new SpringApplicationBuilder(RegisterApplication.class).run(this.own
			.settings("--server.port=" + port, "--register.address=" + this.site, "--spring.jmx.enabled=false"));
		this.jdbc = this.application.getBean(JdbcClient.class);
		this.jdbc.sql("""
				insert into account (name, role, password_hash, password_once, created_at)
				values (?, 'EDITOR', ?, false, now())""")
			.params(NAME, new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(PASSWORD))
			.update();
	}

	@AfterAll
	void dropTheDatabase() throws SQLException {
		this.application.close();
		this.own.close();
	}

	@Test
	void addsAPasskeyAndSignsInWithIt(Browser browser) {
		try (BrowserContext context = browser.newContext()) {
			Page page = context.newPage();
			CDPSession device = context.newCDPSession(page);
			device.send("WebAuthn.enable");
			device.send("WebAuthn.addVirtualAuthenticator", options(true));
			withPassword(page);
			page.navigate(this.site + "/admin/security");
			page.fill("#label", "Invented <b>device</b>");
			byPasskey(page);
			// With a second factor, the password alone leads no further
			assertThat(path(page)).isEqualTo("/sign-in/second-factor");
			byPasskey(page);
			assertThat(path(page)).isEqualTo("/admin/security");
			assertThat(page.textContent("#passkeys tbody th")).isEqualTo("Invented <b>device</b>");
			signOut(page);

			page.navigate(this.site + "/admin/keys");
			assertThat(path(page)).isEqualTo("/sign-in");
			byPasskey(page);
			assertThat(path(page)).isEqualTo("/admin/keys");
			assertThat(page.textContent(".who strong")).isEqualTo(NAME);
			signOut(page);

			withPassword(page);
			assertThat(path(page)).isEqualTo("/sign-in/second-factor");
			byPasskey(page);
			assertThat(path(page)).isEqualTo("/admin");
			assertThat(events()).contains("PASSKEY_ADDED", "SIGNED_IN");

			page.navigate(this.site + "/admin/security");
			page.waitForNavigation(() -> page.click("#passkeys table button"));
			assertThat(page.locator("#passkeys table").count()).isZero();
			signOut(page);
			page.click("form[data-passkey] button");
			page.waitForSelector("form[data-passkey] [role=status]:text('was not accepted')");
			assertThat(path(page)).isEqualTo("/sign-in");
		}
	}

	@Test
	void refusesADeviceThatDoesNotKnowItsOwner(Browser browser) {
		try (BrowserContext context = browser.newContext()) {
			Page page = context.newPage();
			CDPSession device = context.newCDPSession(page);
			device.send("WebAuthn.enable");
			device.send("WebAuthn.addVirtualAuthenticator", options(false));
			long before = passkeys();
			withPassword(page);
			page.navigate(this.site + "/admin/security");
			page.click("form[data-passkey] button");
			page.waitForSelector("form[data-passkey] [role=status]:text('was not added')");
			assertThat(passkeys()).isEqualTo(before);
		}
	}

	private void withPassword(Page page) {
		page.navigate(this.site + "/sign-in");
		page.fill("#name", NAME);
		page.fill("#password", PASSWORD);
		page.waitForNavigation(() -> page.press("#password", "Enter"));
	}

	private static void byPasskey(Page page) {
		page.waitForNavigation(() -> page.click("form[data-passkey] button"));
	}

	private static void signOut(Page page) {
		page.waitForNavigation(() -> page.click(".who button"));
		assertThat(path(page)).isEqualTo("/sign-in");
	}

	private static String path(Page page) {
		return URI.create(page.url()).getPath();
	}

	private long passkeys() {
		return this.jdbc.sql("select count(*) from user_credentials").query(Long.class).single();
	}

	private List<String> events() {
		return this.jdbc.sql("select kind from account_event where account = ?").param(NAME).query(String.class).list();
	}

	private static JsonObject options(boolean verified) {
		JsonObject options = new JsonObject();
		options.addProperty("protocol", "ctap2");
		options.addProperty("transport", "internal");
		options.addProperty("hasResidentKey", true);
		options.addProperty("hasUserVerification", true);
		options.addProperty("isUserVerified", verified);
		options.addProperty("automaticPresenceSimulation", true);
		JsonObject all = new JsonObject();
		all.add("options", options);
		return all;
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
