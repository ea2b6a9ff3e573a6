package org.courtsanctions.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import org.courtsanctions.Sampling;
import org.courtsanctions.browser.Screen.Mode;

/**
 * What axe finds wrong with a page that is open, in one mode after the other. A light
 * screen is held against every rule. The dark one shows the same elements in the same
 * places, so of the page in dark only the rules on colours can say anything else. On a
 * phone, every rule is tried on the first page of every template, and the rules on layout
 * on all others.
 * <p>
 * The rules on colours and sizes, which take most of the time, pass over rows of a list
 * or table that consist of the same elements of the same classes as three rows before
 * them. {@code -Dregister.check.all=true} tries every rule on everything in every mode.
 */
final class Accessibility {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private static final List<String> ON_COLOURS = List.of("color-contrast", "link-in-text-block");

	private static final List<String> ON_LAYOUT = List.of("target-size", "scrollable-region-focusable");

	private static final List<String> ON_LOOKS = Stream.concat(ON_COLOURS.stream(), ON_LAYOUT.stream()).toList();

	/** As the library that brings axe has it. */
	private static final String AXE = read("/axe.min.js");

	private static final String RUN = """
			async ({ type, values, without, alike }) => {
				const times = {};
				const kind = (element) => element.localName + '.' + element.getAttribute('class');
				const repeated = (row) => {
					const kinds = new Set([...row.querySelectorAll('*')].map(kind));
					for (let at = row; at; at = at.parentElement) {
						kinds.add('in ' + kind(at));
					}
					const shape = [...kinds].sort().join(' ');
					times[shape] = (times[shape] || 0) + 1;
					return times[shape] > alike;
				};
				const exclude = alike ? [...document.querySelectorAll('main :is(li, tr, dt, dd)')].filter(repeated) : [];
				const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
				const found = await axe.run(exclude.length ? { include: [document], exclude } : document,
					{ runOnly: { type, values }, rules, resultTypes: ['violations'] });
				return found.violations.map(({ id, help, nodes }) => `axe: ${help} (${id}), ${nodes.length} times: `
					+ nodes.slice(0, 5).map((node) => node.html).join('\\n    '));
			}""";

	/** How many rows of a kind are looked at where rows may be passed over. */
	private static final int ALIKE = 3;

	/** The templates that were on a phone's screen already. */
	private final Set<String> onPhones = ConcurrentHashMap.newKeySet();

	/**
	 * Problems of a page in the mode in which it is shown.
	 * @param template what pages of one template have in common
	 */
	List<String> problems(Page page, Mode mode, String template) {
		if (Sampling.isOff()) {
			return run(page, "tag", RULES, List.of(), 0);
		}
		if (mode == Mode.LIGHT || mode == Mode.NARROW && this.onPhones.add(template)) {
			return Stream
				.concat(run(page, "tag", RULES, ON_LOOKS, 0).stream(),
						run(page, "rule", ON_LOOKS, List.of(), ALIKE).stream())
				.toList();
		}
		return run(page, "rule", (mode == Mode.DARK) ? ON_COLOURS : ON_LAYOUT, List.of(), ALIKE);
	}

	private static List<String> run(Page page, String type, List<String> values, List<String> without, int alike) {
		if (!(boolean) page.evaluate("() => 'axe' in window")) {
			page.evaluate(AXE);
		}
		Object problems = page.evaluate(RUN,
				Map.of("type", type, "values", values, "without", without, "alike", alike));
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
