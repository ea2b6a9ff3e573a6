package org.courtsanctions.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import org.courtsanctions.ServerTest;
import org.courtsanctions.account.People;
import org.courtsanctions.web.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From a pasted text to the published record of the round of 20 August 2025, in a
 * register that does not have it yet.
 */
@ServerTest
@ExtendWith(InstalledBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastedRoundTests {

	private static final int MOST_TYPED = 60;

	private static final int LONGEST_WAY = 200;

	private final Looks looks = new Looks();

	private RegisterBeforeTheRound register;

	private int typed;

	@BeforeAll
	void start(@Autowired JdbcConnectionDetails server) throws SQLException {
		this.register = new RegisterBeforeTheRound(server);
	}

	@AfterAll
	void stop() throws SQLException {
		this.register.close();
	}

	@Test
	void isPublishedWithHardlyAnythingTyped(Browser browser) throws Exception {
		try (BrowserContext writing = context(browser); BrowserContext reviewing = context(browser)) {
			Page writer = signedIn(writing, Role.EDITOR);
			open(writer, "/admin/drafts/new");
			writer.click("a[href='/admin/intake']");
			this.looks.at(writer, "paste");
			press(writer, "#paste button");
			assertThat(writer.innerText(".failures")).contains("There is no text to read");
			this.looks.at(writer, "paste refused");
			writer.fill("#text", round());
			writer.fill("#url", "https://press.example/round-of-four");
			type(writer, "#publisher", "US Department of State");
			press(writer, "#paste button");
			assertFound(writer);
			this.looks.at(writer, "check");
			press(writer, "button[value=draft]");
			assertThat(writer.locator("#tasks .task-state").allInnerTexts()).doesNotContain("Needs attention");
			this.looks.at(writer, "tasks of the draft");
			String draft = writer.url();
			writer.navigate(draft + "/edit/measures");
			this.looks.at(writer, "form with words of the source");
			writer.navigate(draft + "/check");
			this.looks.at(writer, "answers with words of the source");
			type(writer, "#reason", "Round of 20 August 2025");
			press(writer, "button[value=send]");
			assertThat(writer.locator(".failures").count()).isZero();
			Page reviewer = signedIn(reviewing, Role.REVIEWER);
			reviewer.navigate(draft + "/check");
			press(reviewer, "form[action$='/approve'] button");
			assertPublished(reviewer);
			this.looks.at(reviewer, "public page");
			open(writer, "/admin/intake");
			this.looks.at(writer, "list of texts");
		}
		assertThat(this.typed).isLessThanOrEqualTo(MOST_TYPED);
		assertThat(this.looks.problems()).isEmpty();
	}

	private static void assertFound(Page page) {
		assertThat(page.locator(".found.target legend bdi").allInnerTexts()).containsExactly("Kimberly Prost",
				"Nicolas Guillou", "Nazhat Shameem Khan", "Mame Mandiaye Niang");
		assertThat(page.locator(".found.mentioned bdi").allInnerTexts()).contains("Karim Khan", "Marco Rubio",
				"Benjamin Netanyahu", "Yoav Gallant");
		assertThat(page.inputValue(".found.date input[type=text], .found.date input:not([type])"))
			.isEqualTo("20 August 2025");
		Locator prost = page.locator(".found.target").first();
		assertThat(prost.locator("q").innerText()).contains("designated two judges");
		String mark = Objects.requireNonNull(prost.locator("a[href^='#at-']").first().getAttribute("href"));
		assertThat(page.locator(mark).innerText()).contains("Target", "Kimberly Prost");
		assertThat(page.locator(mark).getAttribute("href")).isEqualTo("#" + prost.getAttribute("id"));
	}

	private static void assertPublished(Page page) {
		assertThat(page.url()).contains("/announcements/20250820");
		assertThat(page.innerText("main")).contains("Kimberly Prost", "Nicolas Guillou", "Nazhat Shameem Khan",
				"Mame Mandiaye Niang", "US State", "EO 14203", "Marco Rubio", "20 August 2025");
		page.evaluate("() => document.querySelectorAll('main details').forEach((details) => details.open = true)");
		assertThat(page.locator("#sources .excerpt").first().innerText()).contains("In its words");
		assertThat(page.innerText("#sources")).contains("today imposed sanctions on four officials");
	}

	@Test
	void isCheckedByTheKeyboardAloneWithoutScripts(Browser browser) throws Exception {
		try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
			Page page = signedIn(context, Role.EDITOR);
			open(page, "/admin/intake");
			reach(page, "#text");
			page.keyboard().insertText(round());
			reach(page, "#paste button");
			page.waitForNavigation(() -> page.keyboard().press("Enter"));
			Locator target = page.locator(".found.target").nth(3);
			String id = Objects.requireNonNull(target.getAttribute("id"));
			reach(page, ".intake-text a[href='#" + id + "']");
			page.keyboard().press("Enter");
			assertThat(page.url()).endsWith("#" + id);
			reach(page, "input[name=use][value=" + id + "]");
			page.keyboard().press("Space");
			reach(page, "#kind");
			page.keyboard().type("a t");
			reach(page, "#words");
			page.keyboard().insertText("nobody of this name");
			reach(page, "button[value=add]");
			page.waitForNavigation(() -> page.keyboard().press("Enter"));
			assertThat(page.innerText(".failures")).contains("do not occur in the text");
			assertThat(page.isChecked("input[name=use][value=" + id + "]")).as("kept as decided").isFalse();
			reach(page, "#words");
			page.keyboard().press("Control+A");
			page.keyboard().insertText("Yoav Gallant");
			reach(page, "button[value=add]");
			page.waitForNavigation(() -> page.keyboard().press("Enter"));
			assertThat(page.locator(".found.target:has-text('Yoav Gallant') .said").innerText())
				.contains("former defence minister", "Added by hand");
			reach(page, "button[value=draft]");
			page.waitForNavigation(() -> page.keyboard().press("Enter"));
			assertThat(page.innerText("#task-measures")).contains("Kimberly Prost", "Yoav Gallant")
				.doesNotContain("Mame Mandiaye Niang");
		}
	}

	@Test
	void takesWhatIsSelectedAndOutlivesSignOut(Browser browser) throws Exception {
		try (BrowserContext context = context(browser)) {
			Page page = signedIn(context, Role.EDITOR);
			open(page, "/admin/intake");
			page.fill("#text", round());
			press(page, "#paste button");
			page.evaluate("""
					() => {
						const piece = [...document.querySelectorAll('.intake-text [data-at]')]
							.find((one) => one.textContent.includes('Any property'));
						document.getSelection().selectAllChildren(piece);
					}""");
			page.locator("#selection button[data-kind=PROGRAMME]").waitFor();
			this.looks.at(page, "words selected");
			page.waitForNavigation(() -> page.click("#selection button[data-kind=PROGRAMME]"));
			assertThat(page.locator(".found.programme").last().innerText()).contains("Added by hand");
			String address = page.url().replaceFirst("#.*", "");
			page.locator(".found.measure input[name=use]").first().uncheck();
			press(page, "p.row button[value=save]");
			press(page, ".who button");
			Page again = signedIn(context, Role.EDITOR);
			again.navigate(address);
			assertThat(again.locator(".found.measure input[name=use]").first().isChecked()).isFalse();
			press(again, "button[value=away]");
			assertThat(again.innerText("#texts")).contains("put away");
			again.navigate(address);
			this.looks.at(again, "text that was put away");
		}
		assertThat(this.looks.problems()).isEmpty();
	}

	@Test
	void saysWhatCannotBeRead(Browser browser) {
		try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
			Page page = signedIn(context, Role.EDITOR);
			assertRefused(page, "round.docx", "no document".getBytes(StandardCharsets.UTF_8), "damaged");
			assertRefused(page, "round.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8), "damaged");
			assertRefused(page, "round.txt", "word ".repeat(400_000).getBytes(StandardCharsets.UTF_8),
					"larger than 1 MB");
			open(page, "/admin/intake");
			page.setInputFiles("#file", new FilePayload("round.txt", "text/plain", new byte[7 << 20]));
			press(page, "#paste button");
			assertThat(page.innerText("#file-error")).contains("larger than 1 MB");
			assertRefused(page, "round.txt", " \n".getBytes(StandardCharsets.UTF_8), "no text");
		}
	}

	private void assertRefused(Page page, String name, byte[] content, String why) {
		open(page, "/admin/intake");
		page.fill("#publisher", "Invented Press");
		page.setInputFiles("#file", new FilePayload(name, "application/octet-stream", content));
		press(page, "#paste button");
		assertThat(page.innerText("#file-error")).as(name).contains(why);
		assertThat(page.inputValue("#publisher")).isEqualTo("Invented Press");
	}

	private void type(Page page, String field, String text) {
		page.locator(field).pressSequentially(text);
		this.typed += text.length();
	}

	private static void press(Page page, String button) {
		page.waitForNavigation(() -> page.locator(button).first().click());
	}

	/** Goes on by the Tab key until something has the focus. */
	private static void reach(Page page, String selector) {
		Locator wanted = page.locator(selector).locator("visible=true").first();
		for (int stop = 0; stop < LONGEST_WAY; stop++) {
			if ((boolean) wanted.evaluate("(element) => element == document.activeElement")) {
				return;
			}
			page.keyboard().press("Tab");
		}
		throw new AssertionError(selector + " cannot be reached by the keyboard");
	}

	private static String round() throws IOException {
		try (var file = Objects.requireNonNull(PastedRoundTests.class.getResourceAsStream("/inbox/round.txt"))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private Page signedIn(BrowserContext context, Role role) {
		context.clearCookies();
		Page page = context.newPage();
		open(page, "/sign-in");
		page.fill("#name", this.register.account(role));
		page.fill("#password", People.PASSWORD);
		page.waitForNavigation(() -> page.press("#password", "Enter"));
		return page;
	}

	private void open(Page page, String path) {
		page.navigate("http://localhost:" + this.register.port + path);
	}

	private static BrowserContext context(Browser browser) {
		return browser.newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
	}

}
