package org.courtsanctions.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page's HTML says that other pages rely on, and what is wrong with it in itself.
 *
 * @param ids the anchors it has
 * @param links where it leads within the site, with fragments
 * @param problems what every page should have or should not have, in words
 */
record PageMarkup(Set<String> ids, Set<String> links, List<String> problems) {

	/** Of what is no page. */
	static final PageMarkup NONE = new PageMarkup(Set.of(), Set.of(), List.of());

	static PageMarkup of(URI address, Document page) {
		List<String> problems = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (Element element : page.select("[id]")) {
			if (!ids.add(element.id())) {
				problems.add("the id " + element.id() + " twice");
			}
		}
		if (page.select("h1").size() != 1) {
			problems.add(page.select("h1").size() + " h1");
		}
		if (page.select("html[lang]").isEmpty()) {
			problems.add("no language");
		}
		if (page.title().isBlank() || page.select("title").size() < 1) {
			problems.add("no title");
		}
		page.select("time:not([datetime]), time[datetime=]").forEach((time) -> problems.add("no date in " + time));
		headings(page, problems);
		return new PageMarkup(ids, links(address, page), problems);
	}

	private static void headings(Document page, List<String> problems) {
		int last = 0;
		for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
			int level = heading.tagName().charAt(1) - '0';
			if (level > last + 1) {
				problems.add("h" + level + " after h" + last + ": " + heading.text());
			}
			if (heading.text().isBlank()) {
				problems.add("an empty h" + level);
			}
			last = level;
		}
	}

	private static Set<String> links(URI address, Document page) {
		Set<String> links = new TreeSet<>();
		page.select("a[href], link[href]").forEach((link) -> links.add(link.attr("href")));
		page.select("img[src], script[src]").forEach((file) -> links.add(file.attr("src")));
		page.select("form[action]:not([method=post])").forEach((form) -> links.add(form.attr("action")));
		Set<String> inside = new TreeSet<>();
		for (String link : links) {
			if (link.startsWith("#")) {
				inside.add(address + link);
			}
			else if (!link.matches("(?i)[a-z]+:.*")) {
				inside.add(address.resolve(link).toString());
			}
		}
		return inside;
	}

}
