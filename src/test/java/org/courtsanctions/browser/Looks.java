package org.courtsanctions.browser;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import nu.validator.client.EmbeddedValidator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks at one page after another in three kinds of window, at the HTML that they show,
 * and writes down what is wrong.
 */
final class Looks {

	private final List<String> problems = new ArrayList<>();

	List<String> problems() {
		return List.copyOf(this.problems);
	}

	/**
	 * Looks at a page.
	 * @param name what it is called in messages; ends with "refused" when errors show
	 */
	void at(Page page, String name) throws Exception {
		for (Look look : Look.values()) {
			page.setViewportSize(look.width, 900);
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.colours));
			PageChecksTests.sideways(page).forEach((problem) -> this.problems.add(name + " " + look + ": " + problem));
			PageChecksTests.inaccessible(page)
				.forEach((problem) -> this.problems.add(name + " " + look + ": " + problem));
		}
		page.evaluate("() => document.documentElement.dir = 'rtl'");
		PageChecksTests.sideways(page)
			.forEach((problem) -> this.problems.add(name + " from right to left: " + problem));
		page.evaluate("() => document.documentElement.removeAttribute('dir')");
		var checker = new EmbeddedValidator();
		checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
		checker.validate(new ByteArrayInputStream(page.content().getBytes(StandardCharsets.UTF_8)))
			.lines()
			.filter((line) -> line.contains("error:"))
			.forEach((line) -> this.problems.add(name + ": " + line));
		assertThat(page.title().startsWith("Error: "))
			.as("title of %s: %s", name, page.locator(".failures").allInnerTexts())
			.isEqualTo(name.endsWith("refused"));
	}

	private enum Look {

		LIGHT(1200, ColorScheme.LIGHT), DARK(1200, ColorScheme.DARK), NARROW(320, ColorScheme.LIGHT);

		private final int width;

		private final ColorScheme colours;

		Look(int width, ColorScheme colours) {
			this.width = width;
			this.colours = colours;
		}

	}

}
