package org.courtsanctions.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.courtsanctions.account.People;
import org.courtsanctions.editing.OwnRegister;
import org.courtsanctions.editing.OwnRegisterTest;
import org.courtsanctions.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That somebody enters an announcement with one listing by the keyboard alone, with
 * scripts, which look names up and save while they type, and without.
 */
@OwnRegisterTest
@ExtendWith(InstalledBrowser.class)
class DraftKeyboardTests {

	private static final int LONGEST_WAY = 120;

	private final OwnRegister register;

	DraftKeyboardTests(OwnRegister register) {
		this.register = register;
	}

	@Test
	void entersAnAnnouncementWhileNamesAreLookedUpAndAllIsSaved(Browser browser) {
		try (BrowserContext context = browser.newContext()) {
			Page page = begin(context);
			follow(page, "a[href$='/edit/sources']");
			type(page, "i1.publisher", "Invented Press");
			type(page, "i1.title", "Invented page");
			press(page, "button[value=save]");
			follow(page, "a[href$='/edit/announcement']");
			type(page, "i2.authority", "department of the trea");
			pick(page, "i2.authority", "Treasury");
			reach(page, "[id='i2.action']");
			page.keyboard().press("ArrowDown");
			type(page, "i2.title", "Invented round");
			type(page, "i2.summary", "One judge is listed.");
			date(page, "2", "February", "2025");
			waitUntilSaved(page);
			page.reload();
			assertThat(page.inputValue("[id='i2.authority']")).contains("Treasury");
			assertThat(page.inputValue("[id='i2.summary']")).isEqualTo("One judge is listed.");
			assertThat(page.inputValue("[id='i2.announced'] .year")).isEqualTo("2025");
			press(page, "button[value=save]");
			assertThat(page.url()).matches(".*/admin/drafts/\\d+");
			follow(page, "a[href$='/edit/measures']");
			type(page, "i3.target", "kimberly pro");
			pick(page, "i3.target", "Kimberly Prost");
			reach(page, "input[value=ASSET_FREEZE]");
			page.keyboard().press("Space");
			waitUntilSaved(page);
			page.reload();
			assertThat(page.inputValue("[id='i3.target']")).contains("Prost");
			assertThat(page.isChecked("input[value=ASSET_FREEZE]")).isTrue();
			press(page, "button[value=save]");
			assertWhole(page);
		}
	}

	@Test
	void entersTheSameByButtonsWithoutScripts(Browser browser) {
		try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
			Page page = begin(context);
			follow(page, "a[href$='/edit/sources']");
			type(page, "i1.publisher", "Invented Press");
			type(page, "i1.title", "Invented page");
			press(page, "button[value=save]");
			follow(page, "a[href$='/edit/announcement']");
			reach(page, "[id='i2.action']");
			page.keyboard().press("ArrowDown");
			type(page, "i2.title", "Invented round");
			type(page, "i2.summary", "One judge is listed.");
			date(page, "2", "February", "2025");
			lookUp(page, "i2.authority", "department of the trea");
			pick(page, "i2.authority", "Treasury");
			press(page, "button[value=save]");
			follow(page, "a[href$='/edit/measures']");
			lookUp(page, "i3.target", "kimberly pro");
			pick(page, "i3.target", "Kimberly Prost");
			reach(page, "input[value=ASSET_FREEZE]");
			page.keyboard().press("Space");
			press(page, "button[value=save]");
			assertWhole(page);
		}
	}

	/** The list of what is to do says that all is entered, and the draft can be sent. */
	private static void assertWhole(Page page) {
		assertThat(page.locator("#tasks .task-state").allInnerTexts()).doesNotContain("Needs attention");
		follow(page, "a[href$='/check']");
		assertThat(page.locator(".failures").count()).isZero();
		assertThat(page.locator("#answers").innerText()).contains("Invented round", "Kimberly Prost", "Treasury");
		reach(page, "#reason");
		page.keyboard().type("An invented reason");
		press(page, "button[value=send]");
		assertThat(page.locator("main .tag").first().innerText()).isEqualToIgnoringCase("waits for review");
	}

	private Page begin(BrowserContext context) {
		Page page = context.newPage();
		page.navigate("http://localhost:" + this.register.port + "/sign-in");
		type(page, "name", this.register.account(Role.EDITOR));
		type(page, "password", People.PASSWORD);
		page.waitForNavigation(() -> page.keyboard().press("Enter"));
		page.navigate("http://localhost:" + this.register.port + "/admin/drafts/new");
		reach(page, "input[name=kind]");
		press(page, "#add button");
		return page;
	}

	/** Types into a field without scripts, and has names looked up by Enter. */
	private static void lookUp(Page page, String field, String text) {
		type(page, field, text);
		page.waitForNavigation(() -> page.keyboard().press("Enter"));
	}

	/** Chooses one of the names that come near. */
	private static void pick(Page page, String field, String name) {
		Locator choice = page.locator("label:has(input[name='" + field + ".pick'])")
			.filter(new Locator.FilterOptions().setHasText(name));
		choice.first().waitFor();
		reach(page, "input[name='" + field + ".pick']");
		for (int steps = 0; steps < 10; steps++) {
			if ((boolean) page.locator("input:focus")
				.evaluate("(input, name) => input.checked && input.closest('label').textContent.includes(name)",
						name)) {
				return;
			}
			page.keyboard().press((steps == 0) ? "Space" : "ArrowDown");
		}
		throw new AssertionError(name + " cannot be chosen by the keyboard");
	}

	private static void date(Page page, String... parts) {
		reach(page, "[id='i2.announced'] .day");
		for (String part : parts) {
			page.keyboard().type(part);
			page.keyboard().press("Tab");
		}
	}

	private static void waitUntilSaved(Page page) {
		String before = page.locator("#saved").innerText();
		page.waitForCondition(
				() -> !page.locator("#saved").innerText().equals(before) || page.locator("#saved time").count() > 0);
		page.waitForTimeout(2500);
		assertThat(page.locator("#saved").innerText()).startsWith("Saved");
	}

	private static void type(Page page, String field, String text) {
		reach(page, "[id='" + field + "']");
		page.keyboard().type(text);
	}

	private static void press(Page page, String button) {
		reach(page, button);
		page.waitForNavigation(() -> page.keyboard().press("Enter"));
	}

	private static void follow(Page page, String link) {
		press(page, link);
	}

	/** Goes on by the Tab key until something has the focus. */
	private static void reach(Page page, String selector) {
		Locator wanted = page.locator(selector).locator("visible=true").first();
		for (int stop = 0; stop < LONGEST_WAY; stop++) {
			if ((boolean) wanted.evaluate("(element) => element == document.activeElement"
					+ " || element.type == 'radio' && document.activeElement.name == element.name")) {
				return;
			}
			page.keyboard().press("Tab");
		}
		throw new AssertionError(selector + " cannot be reached by the keyboard");
	}

}
