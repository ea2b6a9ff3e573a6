package org.courtsanctions.browser;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.courtsanctions.browser.ExamplePages.ExamplePage;
import org.courtsanctions.browser.Screen.Mode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page as readers see it: in light and dark, on a phone, on paper. It is
 * accessible, keeps within its width, asks nothing of other sites, sets no cookie and
 * makes the browser complain about nothing.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageChecksTests {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	/** What print must not show: ways to other pages, and what is there to be clicked. */
	private static final String NOT_ON_PAPER = "header nav, .search, .breadcrumb, .on-page, .skip, .as-of, .facets, .pagination";

	private final Map<Mode, Screen> screens = new EnumMap<>(Mode.class);

	@LocalServerPort
	private int port;

	@AfterAll
	void close() {
		this.screens.values().forEach(Screen::close);
	}

	@ParameterizedTest(name = "{0} is without fault {1}")
	@MethodSource("pagesOnScreens")
	void isWithoutFaultOnScreen(ExamplePage example, Mode mode, Browser browser) {
		Screen screen = screen(browser, mode);
		Page page = screen.open(example);
		List<String> problems = new ArrayList<>(sideways(page));
		problems.addAll(inaccessible(page));
		problems.addAll(screen.noticed());
		assertThat(problems).as("problems of %s %s", example, mode).isEmpty();
	}

	@ParameterizedTest(name = "{0} is complete on paper")
	@MethodSource("pages")
	void isCompleteOnPaper(ExamplePage example, Browser browser) {
		Screen screen = screen(browser, Mode.PRINT);
		Page page = screen.open(example);
		List<String> problems = new ArrayList<>(screen.noticed());
		problems.addAll(sideways(page));
		problems.addAll(closed(page));
		problems.addAll(navigation(page));
		assertThat(problems).as("problems of %s on paper", example).isEmpty();
		assertThat(page.locator("main > .print-only, main > .version").isVisible())
			.as("title, version and day on the first sheet")
			.isTrue();
	}

	static Stream<Arguments> pagesOnScreens() {
		return Stream.of(Mode.LIGHT, Mode.DARK, Mode.NARROW)
			.flatMap((mode) -> ExamplePages.all().map((page) -> Arguments.of(page, mode)));
	}

	static Stream<ExamplePage> pages() {
		return ExamplePages.all();
	}

	private Screen screen(Browser browser, Mode mode) {
		return this.screens.computeIfAbsent(mode, (missing) -> new Screen(browser, missing, this.port));
	}

	static List<String> inaccessible(Page page) {
		var options = new AxeRunOptions();
		options.setResultTypes(List.of("violations"));
		// The rules after the options, which would replace them
		AxeBuilder axe = new AxeBuilder(page).options(options).withTags(RULES).setLegacyMode(true);
		return axe.analyze().getViolations().stream().map(PageChecksTests::told).toList();
	}

	private static String told(Rule rule) {
		List<String> where = rule.getNodes().stream().map(CheckedNode::getHtml).limit(5).toList();
		return "axe: %s (%s), %d times: %s".formatted(rule.getHelp(), rule.getId(), rule.getNodes().size(),
				String.join("\n    ", where));
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
