package org.courtsanctions.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import org.courtsanctions.Sampling;
import org.courtsanctions.browser.Screen.Mode;

/**
 * What axe finds wrong with a page that is open, in one mode after the other. A light
 * screen is held against every rule. The dark one shows the same elements in the same
 * places, so of the page in dark only the rules on colours can say anything else. On a
 * phone, every rule is tried on the first page of every template, and the rules on layout
 * on all others. {@code -Dregister.check.all=true} tries every rule on every page in
 * every mode.
 */
final class Accessibility {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private static final List<String> ON_COLOURS = List.of("color-contrast", "link-in-text-block");

	private static final List<String> ON_LAYOUT = List.of("target-size", "scrollable-region-focusable");

	/** As the library that brings axe has it. */
	private static final String AXE = read("/axe.min.js");

	private static final String RUN = """
			async ({ type, values }) => {
				const found = await axe.run(document, { runOnly: { type, values }, resultTypes: ['violations'] });
				return found.violations.map(({ id, help, nodes }) => `axe: ${help} (${id}), ${nodes.length} times: `
					+ nodes.slice(0, 5).map((node) => node.html).join('\\n    '));
			}""";

	/** The templates that were on a phone's screen already. */
	private final Set<String> onPhones = new HashSet<>();

	/**
	 * Problems of a page in the mode in which it is shown.
	 * @param template what pages of one template have in common
	 */
	List<String> problems(Page page, Mode mode, String template) {
		if (mode == Mode.LIGHT || Sampling.isOff() || mode == Mode.NARROW && this.onPhones.add(template)) {
			return run(page, "tag", RULES);
		}
		return run(page, "rule", (mode == Mode.DARK) ? ON_COLOURS : ON_LAYOUT);
	}

	private static List<String> run(Page page, String type, List<String> values) {
		if (!(boolean) page.evaluate("() => 'axe' in window")) {
			page.evaluate(AXE);
		}
		Object problems = page.evaluate(RUN, Map.of("type", type, "values", values));
		return ((List<?>) problems).stream().map(Object::toString).toList();
	}

	private static String read(String file) {
		try (var script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream(file))) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
