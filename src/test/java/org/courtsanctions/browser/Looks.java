package org.courtsanctions.browser;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.microsoft.playwright.Page;
import org.courtsanctions.browser.Screen.Mode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks at one page after another in three kinds of window, at the HTML that they show,
 * and writes down what is wrong. {@link Accessibility} tells which rules are tried in
 * which.
 */
final class Looks {

	private static final ExecutorService READER = Executors
		.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("checks HTML").factory());

	private final Accessibility accessibility = new Accessibility();

	private final List<String> problems = new CopyOnWriteArrayList<>();

	/** What is read while the browser goes on. */
	private final List<Future<?>> reading = new CopyOnWriteArrayList<>();

	List<String> problems() throws Exception {
		for (Future<?> one : this.reading) {
			one.get();
		}
		return List.copyOf(this.problems);
	}

	/**
	 * Looks at a page.
	 * @param name what it is called in messages; ends with "refused" when errors show
	 */
	void at(Page page, String name) throws Exception {
		String template = URI.create(page.url()).getPath().replaceAll("\\d+", "");
		for (Mode mode : List.of(Mode.LIGHT, Mode.DARK, Mode.NARROW)) {
			mode.show(page);
			PageChecksTests.sideways(page).forEach((problem) -> this.problems.add(name + " " + mode + ": " + problem));
			this.accessibility.problems(page, mode, template)
				.forEach((problem) -> this.problems.add(name + " " + mode + ": " + problem));
		}
		page.evaluate("() => document.documentElement.dir = 'rtl'");
		PageChecksTests.sideways(page)
			.forEach((problem) -> this.problems.add(name + " from right to left: " + problem));
		page.evaluate("() => document.documentElement.removeAttribute('dir')");
		String html = page.content();
		this.reading.add(READER.submit(() -> this.problems.addAll(HtmlChecker.messages(html)
			.stream()
			.filter(HtmlChecker::isError)
			.map((line) -> name + ": " + line)
			.toList())));
		assertThat(page.title().startsWith("Error: "))
			.as("title of %s: %s", name, page.locator(".failures").allInnerTexts())
			.isEqualTo(name.endsWith("refused"));
	}

}
