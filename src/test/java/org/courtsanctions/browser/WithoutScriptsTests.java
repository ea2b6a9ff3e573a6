package org.courtsanctions.browser;

import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.courtsanctions.browser.ExamplePages.ExamplePage;
import org.courtsanctions.browser.Screen.Mode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That pages are complete and work when the browser runs no scripts.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithoutScriptsTests {

	@LocalServerPort
	private int port;

	private Screen screen;

	@AfterAll
	void close() {
		if (this.screen != null) {
			this.screen.close();
		}
	}

	@ParameterizedTest(name = "{0} shows what it is about")
	@MethodSource("pages")
	void showsWhatItIsAbout(ExamplePage example, Browser browser) {
		Page page = open(browser, example);
		assertThat(this.screen.noticed()).isEmpty();
		assertThat(page.locator("main h1").isVisible()).isTrue();
		assertThat(page.locator("main h1").innerText()).isNotBlank();
		assertThat(page.locator("noscript").count()).as("words for readers without scripts").isZero();
	}

	@Test
	void filtersAreLinks(Browser browser) {
		Page page = open(browser, "/officials");
		int before = page.locator(".results > li").count();
		page.locator(".facets a[href*='status=lifted']").click();
		assertThat(page.url()).endsWith("/officials?status=lifted");
		assertThat(page.locator(".results > li").count()).isBetween(1, before);
		page.locator(".chips .chip").first().click();
		assertThat(page.url()).endsWith("/officials");
	}

	@Test
	void theDayIsAskedForByAForm(Browser browser) {
		Page page = open(browser, "/officials/fatou-bensouda?order=oldest");
		page.locator("#asOf").fill("2021-03-01");
		page.locator(".as-of button").click();
		assertThat(page.url()).contains("asOf=2021-03-01").contains("order=oldest");
		assertThat(page.locator("main .notice").innerText()).contains("1 March 2021");
		assertThat(page.locator(".lede").innerText()).contains("In force on 1 March 2021");
		page.locator("main .notice a").click();
		assertThat(page.url()).endsWith("/officials/fatou-bensouda?order=oldest");
	}

	@Test
	void aNameIsSearchedForByAForm(Browser browser) {
		Page page = open(browser, "/officials/kimberly-prost");
		page.locator("header #q").fill("Akane");
		page.keyboard().press("Enter");
		page.locator(".results a", new Page.LocatorOptions().setHasText("Tomoko Akane")).first().click();
		assertThat(page.url()).endsWith("/officials/tomoko-akane");
	}

	@Test
	void sourcesOpen(Browser browser) {
		Page page = open(browser, "/officials/kimberly-prost");
		Locator source = page.locator("#source-1");
		assertThat(source.locator("details a").first().isVisible()).isFalse();
		source.locator("summary").click();
		assertThat(source.locator("details a").first().isVisible()).isTrue();
	}

	static Stream<ExamplePage> pages() {
		return ExamplePages.all();
	}

	private Page open(Browser browser, String address) {
		return open(browser, new ExamplePage(address, address));
	}

	private Page open(Browser browser, ExamplePage example) {
		if (this.screen == null) {
			this.screen = new Screen(browser, Mode.WITHOUT_SCRIPTS, this.port);
		}
		return this.screen.open(example);
	}

}
