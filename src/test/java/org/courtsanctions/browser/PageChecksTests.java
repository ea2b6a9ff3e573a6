package org.courtsanctions.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.courtsanctions.browser.ExamplePages.ExamplePage;
import org.courtsanctions.browser.Screen.Mode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page as readers see it: in light and dark, on a phone, on paper. It is
 * accessible, keeps within its width, asks nothing of other sites, sets no cookie and
 * makes the browser complain about nothing. Each is loaded once and then shown in one
 * mode after the other; {@link Accessibility} tells which rules are tried in which.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageChecksTests {

	/** What print must not show: ways to other pages, and what is there to be clicked. */
	private static final String NOT_ON_PAPER = "header nav, .search, .breadcrumb, .on-page, .skip, .as-of, .facets, .pagination";

	private final Accessibility accessibility = new Accessibility();

	private final Lanes lanes = new Lanes();

	/** The window of each browser. */
	private final Map<Browser, Screen> screens = new ConcurrentHashMap<>();

	/** What is wrong with each page, looked at as soon as the first is asked for. */
	private final Map<ExamplePage, Future<List<String>>> problems = new LinkedHashMap<>();

	@LocalServerPort
	private int port;

	@AfterAll
	void close() {
		this.lanes.close();
	}

	@ParameterizedTest(name = "{0} is without fault on every screen and complete on paper")
	@MethodSource("pages")
	void isWithoutFaultOnScreensAndOnPaper(ExamplePage example) throws Exception {
		if (this.problems.isEmpty()) {
			pages().forEach((page) -> this.problems.put(page, this.lanes.submit((browser) -> problems(page, browser))));
		}
		assertThat(this.problems.get(example).get()).as("problems of %s", example).isEmpty();
	}

	private List<String> problems(ExamplePage example, Browser browser) {
		Screen screen = this.screens.computeIfAbsent(browser, (any) -> new Screen(browser, Mode.LIGHT, this.port));
		screen.show(Mode.LIGHT);
		Page page = screen.open(example);
		List<String> problems = new ArrayList<>();
		for (Mode mode : List.of(Mode.LIGHT, Mode.DARK, Mode.NARROW)) {
			screen.show(mode);
			Stream.concat(sideways(page).stream(), this.accessibility.problems(page, mode, template(example)).stream())
				.forEach((problem) -> problems.add(mode + ": " + problem));
		}
		screen.show(Mode.PRINT);
		Stream.of(sideways(page), closed(page), navigation(page))
			.flatMap(List::stream)
			.forEach((problem) -> problems.add(Mode.PRINT + ": " + problem));
		problems.addAll(screen.noticed());
		if (!page.locator("main > .print-only, main > .version").isVisible()) {
			problems.add("no title, version and day on the first sheet");
		}
		return problems;
	}

	static Stream<ExamplePage> pages() {
		return ExamplePages.all();
	}

	/** Pages of records are alike, and so are pages that say what is wrong. */
	private static String template(ExamplePage example) {
		return example.path().replaceFirst("^((?:/embed)?/[^/]+)/.+", "$1/") + " " + example.status();
	}

	static List<String> sideways(Page page) {
		Object overflow = page.evaluate("""
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth""");
		return overflow.equals(0) ? List.of() : List.of("scrolls sideways by " + overflow + " pixels");
	}

	private static List<String> closed(Page page) {
		return texts(page, """
				() => [...document.querySelectorAll('main details')]
					.filter((details) => details.checkVisibility())
					.flatMap((details) => [...details.children].filter((child) => child.localName != 'summary'))
					.filter((child) => !child.checkVisibility({ contentVisibilityAuto: true }))
					.map((child) => 'hidden: ' + child.textContent.trim())""");
	}

	private static List<String> navigation(Page page) {
		return texts(page, """
				() => [...document.querySelectorAll('%s')]
					.filter((element) => element.checkVisibility())
					.map((element) => 'printed: ' + element.textContent.trim())""".formatted(NOT_ON_PAPER));
	}

	private static List<String> texts(Page page, String script) {
		return ((List<?>) page.evaluate(script)).stream().map(Object::toString).toList();
	}

}
