package org.courtsanctions.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What no template may do, whatever page it makes. */
class TemplateLintTests {

	private static final int LONGEST = 150;

	private static final Map<String, String> TEMPLATES = Templates.all();

	/**
	 * Attributes that Thymeleaf looks at after it has put a fragment in the tag's place.
	 */
	private static final Set<String> TOO_LATE = Set.of("th:each", "th:if", "th:unless", "th:switch", "th:case",
			"th:with");

	/** Attributes whose text a reader sees or hears. */
	private static final Set<String> READ = Set.of("aria-label", "title", "placeholder", "alt", "aria-description");

	private static final Pattern REFERENCE = Pattern
		.compile("^\\s*([a-z/-]*)\\s*::\\s*([A-Za-z-]+)\\s*(\\(.*\\))?\\s*$", Pattern.DOTALL);

	@Test
	void writesNothingUnescaped() {
		assertThat(findings((element, found) -> {
			if (element.hasAttr("th:utext") && !isData(element) || element.hasAttr("th:inline")) {
				found.add(element.tag() + " " + element.attributes());
			}
		})).isEmpty();
		assertThat(TEMPLATES.values()).noneMatch((text) -> text.contains("[(") || text.contains("[["));
	}

	@Test
	void carriesNoStylesScriptsOrHandlersOfItsOwn() {
		assertThat(findings((element, found) -> {
			boolean ownScript = element.tagName().equals("script") && !element.hasAttr("src")
					&& !element.hasAttr("th:src") && !isData(element);
			if (ownScript || element.tagName().equals("style")) {
				found.add("<" + element.tagName() + ">");
			}
			for (Attribute attribute : element.attributes()) {
				String name = attribute.getKey().toLowerCase(Locale.ROOT);
				if (name.matches("(th:)?(style|styleappend|on[a-z]+)") || name.startsWith("th:attr")) {
					found.add(attribute.toString());
				}
			}
		})).isEmpty();
	}

	@Test
	void isShortEnoughToRead() {
		Map<String, Long> tooLong = new TreeMap<>();
		TEMPLATES.forEach((name, text) -> tooLong.put(name, text.lines().count()));
		tooLong.values().removeIf((lines) -> lines <= LONGEST);
		assertThat(tooLong).isEmpty();
	}

	@Test
	void namesNoFragmentLikeATagOfTheSameTemplate() {
		List<String> wrong = new ArrayList<>();
		TEMPLATES.forEach((name, text) -> {
			Set<String> fragments = fragments(text).keySet();
			Templates.elements(text)
				.getAllElements()
				.stream()
				.map(Element::tagName)
				.filter(fragments::contains)
				.distinct()
				.forEach((tag) -> wrong.add(name + " :: " + tag));
		});
		assertThat(wrong).as("Thymeleaf takes such a name for the tags as well").isEmpty();
	}

	@Test
	void repeatsAndDecidesOnAnotherTagThanTheOneItReplaces() {
		assertThat(findings((element, found) -> {
			if (element.hasAttr("th:replace") || element.hasAttr("th:insert")) {
				TOO_LATE.stream()
					.filter(element::hasAttr)
					.forEach((late) -> found.add("<" + element.tagName() + " " + late));
			}
		})).as("th:replace and th:insert come first, so these would never be looked at").isEmpty();
	}

	@Test
	void asksForFragmentsThatThereAreWithTheRightNumberOfParameters() {
		List<String> wrong = new ArrayList<>();
		TEMPLATES.forEach((name, text) -> Templates.expressions(text, "~{").forEach((reference) -> {
			var matcher = REFERENCE.matcher(reference);
			if (matcher.matches()) {
				String file = matcher.group(1).isEmpty() ? name : matcher.group(1);
				Integer wanted = fragments(TEMPLATES.getOrDefault(file, "")).get(matcher.group(2));
				int given = (matcher.group(3) != null) ? parameters(matcher.group(3)) : 0;
				if (wanted == null || wanted != given) {
					wrong.add(name + " asks for " + reference + " with " + given + " parameters; it has " + wanted);
				}
			}
		}));
		assertThat(wrong).isEmpty();
	}

	@Test
	void callsNoBeanInsideTheParametersOfAFragment() {
		List<String> wrong = new ArrayList<>();
		TEMPLATES.forEach((name, text) -> Templates.expressions(text, "~{")
			.stream()
			.filter((reference) -> reference.contains("@"))
			.forEach((reference) -> wrong.add(name + ": " + reference)));
		assertThat(wrong).as("Thymeleaf forbids it").isEmpty();
	}

	@Test
	void hasNoWordsOfItsOwn() {
		assertThat(findings((element, found) -> {
			for (TextNode text : element.textNodes()) {
				if (text.text().codePoints().anyMatch(Character::isLetter) && !isSample(element)) {
					found.add(text.text());
				}
			}
			for (Attribute attribute : element.attributes()) {
				boolean words = attribute.getValue().codePoints().anyMatch(Character::isLetter);
				if (words && READ.contains(attribute.getKey())) {
					found.add(attribute.toString());
				}
			}
		})).as("words stand in messages.properties").isEmpty();
	}

	@Test
	void hasNoWordsBetweenBars() {
		Pattern bars = Pattern.compile("\\|([^|\"]*)\\|");
		assertThat(findings((element, found) -> {
			for (String attribute : List.of("th:text", "th:aria-label", "th:title")) {
				bars.matcher(element.attr(attribute)).results().forEach((match) -> {
					String words = match.group(1).replaceAll("\\$\\{[^}]*\\}+", "");
					if (words.codePoints().anyMatch(Character::isLetter)) {
						found.add(match.group());
					}
				});
			}
		})).as("words stand in messages.properties").isEmpty();
	}

	/**
	 * The one block of data that pages carry: it is no script, and its text comes from
	 * where what means something to HTML is taken out of it.
	 */
	private static boolean isData(Element element) {
		return element.tagName().equals("script") && element.attr("type").equals("application/ld+json")
				&& element.attr("th:utext").equals("${data}") && element.parent() != null
				&& element.parent().attr("th:with").startsWith("data=${@structuredData.");
	}

	/** Whether the engine replaces what stands in the element. */
	private static boolean isSample(Element element) {
		return element.hasAttr("th:text") || element.hasAttr("th:replace") || element.hasAttr("th:insert")
				|| element.attributes().asList().stream().anyMatch((mark) -> mark.getKey().startsWith("register:"))
				|| element.parent() != null && isSample(element.parent());
	}

	/** The fragments of a template with the number of their parameters. */
	private static Map<String, Integer> fragments(String template) {
		Map<String, Integer> fragments = new HashMap<>();
		Templates.elements(template).select("[th:fragment]").forEach((element) -> {
			String declared = element.attr("th:fragment");
			int open = declared.indexOf('(');
			fragments.put((open < 0) ? declared.strip() : declared.substring(0, open).strip(),
					(open < 0) ? 0 : parameters(declared.substring(open)));
		});
		return fragments;
	}

	/** How many parameters stand in a pair of brackets. */
	private static int parameters(String brackets) {
		if (brackets.strip().length() == 2) {
			return 0;
		}
		int depth = 0;
		int count = 1;
		boolean quoted = false;
		for (char letter : brackets.toCharArray()) {
			quoted ^= letter == '\'';
			if (!quoted) {
				depth += ("({".indexOf(letter) >= 0) ? 1 : (")}".indexOf(letter) >= 0) ? -1 : 0;
				count += (letter == ',' && depth == 1) ? 1 : 0;
			}
		}
		return count;
	}

	private static List<String> findings(BiConsumer<Element, List<String>> rule) {
		List<String> findings = new ArrayList<>();
		TEMPLATES.forEach((name, text) -> Templates.elements(text).getAllElements().forEach((element) -> {
			List<String> found = new ArrayList<>();
			rule.accept(element, found);
			found.forEach((finding) -> findings.add(name + ": " + finding));
		}));
		return findings;
	}

}
