package org.courtsanctions.browser;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.courtsanctions.browser.Screen.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That the keyboard alone reaches and operates everything, and shows where it is.
 */
@BrowserTest
class KeyboardTests {

	/**
	 * Numbers what the keyboard must reach and writes down each stop: its number, and
	 * whether it looks different from what has no focus.
	 */
	private static final String WATCH = """
			() => {
				const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]')]
					.filter((element) => element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }));
				window.stops = [];
				document.addEventListener('focusin', (event) => {
					const style = getComputedStyle(event.target);
					const outlined = style.outlineStyle != 'none' && parseFloat(style.outlineWidth) > 0;
					window.stops.push({
						number: all.indexOf(event.target),
						shown: outlined || style.boxShadow != 'none',
						html: event.target.outerHTML.slice(0, 120)
					});
				});
				window.names = all.map((element) => element.outerHTML.slice(0, 120));
				return all.length;
			}""";

	@LocalServerPort
	private int port;

	@Test
	void tabReachesTheSkipLinkFirstAndItLeadsIntoThePage(Browser browser) {
		try (var screen = new Screen(browser, Mode.LIGHT, this.port)) {
			Page page = screen.open("/officials/kimberly-prost");
			Locator skip = page.locator("a.skip");
			assertThat(isOnScreen(skip)).as("on the screen before it has the focus").isFalse();
			page.keyboard().press("Tab");
			assertThat(skip.evaluate("(link) => link == document.activeElement")).isEqualTo(true);
			assertThat(isOnScreen(skip)).as("on the screen with the focus").isTrue();
			page.keyboard().press("Enter");
			page.keyboard().press("Tab");
			assertThat(page.evaluate("() => document.activeElement.closest('main') != null"))
				.as("the next stop is in the main part")
				.isEqualTo(true);
		}
	}

	@ParameterizedTest(name = "Tab reaches everything on {0}, in order and visibly")
	@ValueSource(strings = { "/", "/officials", "/officials/kimberly-prost", "/courts/icc",
			"/announcements/ann-us-20250820-icc", "/timeline?kind=event", "/search?q=khan", "/screen?name=Khan" })
	void tabReachesEverythingInOrderAndVisibly(String address, Browser browser) {
		try (var screen = new Screen(browser, Mode.LIGHT, this.port)) {
			Page page = screen.open(address);
			assertThat(screen.noticed()).isEmpty();
			int all = (int) page.evaluate(WATCH);
			int stopsOfADate = 4 * page.locator("input[type=date]").count();
			for (int stop = 0; stop < all + stopsOfADate; stop++) {
				page.keyboard().press("Tab");
			}
			List<?> unreached = (List<?>) page.evaluate(
					"""
							() => window.names.filter((name, number) => !window.stops.some((stop) => stop.number == number))""");
			List<?> unseen = (List<?>) page.evaluate("""
					() => window.stops.filter((stop) => !stop.shown).map((stop) => stop.html)""");
			assertThat(all).as("things to reach").isGreaterThan(10);
			assertThat(unreached).as("not reached").isEmpty();
			assertThat(unseen).as("without visible focus").isEmpty();
			assertThat(firstRound(page)).as("the order of the page").isSorted();
		}
	}

	@Test
	void enterOpensAndClosesDetails(Browser browser) {
		try (var screen = new Screen(browser, Mode.LIGHT, this.port)) {
			Page page = screen.open("/officials/kimberly-prost");
			Locator source = page.locator("#source-1 details");
			Locator summary = source.locator("summary");
			summary.focus();
			page.keyboard().press("Enter");
			assertThat(source.evaluate("(details) => details.open")).isEqualTo(true);
			assertThat(source.locator("a").first().isVisible()).isTrue();
			page.keyboard().press("Enter");
			assertThat(source.evaluate("(details) => details.open")).isEqualTo(false);
		}
	}

	@Test
	void theFiltersOfAPhoneOpenWithTheKeyboard(Browser browser) {
		try (var screen = new Screen(browser, Mode.NARROW, this.port)) {
			Page page = screen.open("/officials");
			Locator filter = page.locator(".facets a").first();
			assertThat(filter.isVisible()).isFalse();
			page.locator(".facets summary").first().focus();
			page.keyboard().press("Enter");
			assertThat(filter.isVisible()).isTrue();
			filter.focus();
			page.keyboard().press("Enter");
			page.waitForURL("**/officials?**");
			assertThat(page.locator(".chips .chip").count()).isEqualTo(1);
		}
	}

	/** The numbers of the stops, up to where the keyboard begins again at the top. */
	private static List<Integer> firstRound(Page page) {
		List<?> stops = (List<?>) page.evaluate("() => window.stops");
		return stops.stream()
			.map((stop) -> (Integer) ((Map<?, ?>) stop).get("number"))
			.filter((number) -> number >= 0)
			.distinct()
			.toList();
	}

	private static boolean isOnScreen(Locator locator) {
		return (boolean) locator.evaluate("""
				(element) => {
					const box = element.getBoundingClientRect();
					return box.width > 20 && box.height > 10 && box.top >= 0 && box.left >= 0
						&& box.right <= innerWidth && box.bottom <= innerHeight
						&& getComputedStyle(element).clipPath == 'none';
				}""");
	}

}
