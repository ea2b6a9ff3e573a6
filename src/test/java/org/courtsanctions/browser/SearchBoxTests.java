package org.courtsanctions.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.courtsanctions.browser.Screen.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The box in the header as a combobox, by keyboard and pointer. */
@BrowserTest
class SearchBoxTests {

	@LocalServerPort
	private int port;

	@Test
	void suggestsWhileSomebodyTypesAndOpensWhatTheArrowsChoose(Browser browser) {
		try (var screen = new Screen(browser, Mode.LIGHT, this.port)) {
			Page page = screen.open("/officials/kimberly-prost");
			Locator box = type(page, "htun");
			assertThat(box.getAttribute("role")).isEqualTo("combobox");
			assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
			assertThat(page.locator("header [role=status]").textContent()).startsWith("1 suggestion");
			page.keyboard().press("ArrowDown");
			Locator first = page.locator("#q-options [role=option]").first();
			assertThat(box.getAttribute("aria-activedescendant")).isEqualTo(first.getAttribute("id"));
			assertThat(first.getAttribute("aria-selected")).isEqualTo("true");
			page.keyboard().press("Enter");
			page.waitForURL("**/officials/tun-tun-oo");
			assertThat(screen.noticed()).isEmpty();
		}
	}

	@Test
	void closesOnEscapeAndThenSearchesForWhatIsTyped(Browser browser) {
		try (var screen = new Screen(browser, Mode.LIGHT, this.port)) {
			Page page = screen.open("/");
			Locator box = type(page, "akane");
			page.keyboard().press("Escape");
			assertThat(box.getAttribute("aria-expanded")).isEqualTo("false");
			assertThat(page.locator("#q-options").isVisible()).isFalse();
			page.keyboard().press("Enter");
			page.waitForURL("**/search?q=akane");
			assertThat(page.locator(".results a").first().innerText()).isEqualTo("Tomoko Akane");
		}
	}

	@Test
	void opensWhatIsClickedAndKeepsTheDay(Browser browser) {
		try (var screen = new Screen(browser, Mode.LIGHT, this.port)) {
			Page page = screen.open("/?asOf=2021-03-01");
			type(page, "bensouda");
			page.locator("#q-options [role=option]").first().click();
			page.waitForURL("**/officials/fatou-bensouda?asOf=2021-03-01");
			assertThat(page.locator("main h1").innerText()).startsWith("Fatou Bensouda");
		}
	}

	@Test
	void opensWhatWasPressedAlsoWhenOtherOptionsTakeItsPlace(Browser browser) {
		try (var screen = new Screen(browser, Mode.LIGHT, this.port)) {
			Page page = screen.open("/");
			Locator box = type(page, "bensouda");
			page.locator("#q-options [role=option]").first().hover();
			page.mouse().down();
			box.fill("tun tun oo");
			page.locator("#q-options [role=option]").getByText("Tun Tun Oo").first().waitFor();
			page.mouse().up();
			page.waitForURL("**/officials/fatou-bensouda");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "LIGHT", "DARK", "NARROW" })
	void isAccessibleWhileItIsOpen(Mode mode, Browser browser) {
		try (var screen = new Screen(browser, mode, this.port)) {
			Page page = screen.open("/officials");
			type(page, "khan");
			page.keyboard().press("ArrowDown");
			var found = new com.deque.html.axecore.playwright.AxeBuilder(page).include("header").analyze();
			assertThat(found.getViolations()).extracting((violation) -> violation.getId() + " " + violation.getNodes())
				.isEmpty();
		}
	}

	private static Locator type(Page page, String text) {
		Locator box = page.locator("header #q");
		box.focus();
		page.waitForFunction("() => window.htmx");
		// All at once: names for a part of it would be others
		box.fill(text);
		page.locator("#q-options [role=option]")
			.first()
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
		return box;
	}

}
