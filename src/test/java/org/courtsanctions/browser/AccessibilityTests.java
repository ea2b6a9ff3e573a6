package org.courtsanctions.browser;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.courtsanctions.browser.Screen.Mode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** That what is passed over to save time lets no fault through that it should find. */
@BrowserTest
class AccessibilityTests {

	private static final String ROWS = "<li>Alike</li>".repeat(9);

	private static final String PAGE = """
			<!doctype html><html lang="en"><head><title>Invented page</title><style>
			body { background: white; color: black }
			@media (prefers-color-scheme: dark) { .pale { color: #eee; background: white } }
			@media (max-width: 400px) { .small { font-size: 6px; line-height: 6px } }
			</style></head><body><main><h1>Invented page</h1>%s</main></body></html>""";

	private final Accessibility accessibility = new Accessibility();

	@Test
	void findsNothingWhereNothingIsWrong(Browser browser) {
		for (Mode mode : List.of(Mode.LIGHT, Mode.DARK, Mode.NARROW)) {
			assertThat(problems(browser, mode, "<ul>" + ROWS + "</ul>")).isEmpty();
		}
	}

	@Test
	void findsARowOfItsOwnMakeAmongManyAlike(Browser browser) {
		String rows = "<ul>" + ROWS + "<li><span class='pale'>Pale</span></li></ul>";
		assertThat(problems(browser, Mode.LIGHT, rows)).isEmpty();
		assertThat(problems(browser, Mode.DARK, rows)).singleElement().asString().contains("color-contrast");
	}

	@Test
	void findsWhatIsWrongWithoutItsLooksInEveryRow(Browser browser) {
		String rows = "<ul>" + "<li><a href='/'>Home</a></li>".repeat(9) + "<li><a href='/'></a></li></ul>";
		assertThat(problems(browser, Mode.LIGHT, rows)).anyMatch((problem) -> problem.contains("(link-name), 1 times"));
	}

	@Test
	void findsWhatIsTooSmallOnAPhoneOnEveryPageOfATemplate(Browser browser) {
		String links = "<p class='small'><a href='/a'>a</a><br><a href='/b'>b</a></p>";
		for (int page = 0; page < 2; page++) {
			assertThat(problems(browser, Mode.NARROW, links)).singleElement().asString().contains("target-size");
		}
	}

	private List<String> problems(Browser browser, Mode mode, String content) {
		try (BrowserContext context = browser.newContext()) {
			Page page = context.newPage();
			page.setContent(PAGE.formatted(content));
			mode.show(page);
			return this.accessibility.problems(page, mode, "invented");
		}
	}

}
