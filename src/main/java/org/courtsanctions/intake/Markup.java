package org.courtsanctions.intake;

import java.util.Set;

import org.courtsanctions.intake.Unreadable.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Takes the text out of HTML: paragraphs in lines, list items with bullets, no scripts.
 */
final class Markup {

	private static final Set<String> SKIPPED = Set.of("script", "style", "noscript", "template", "svg", "nav", "form",
			"iframe", "button", "select", "head", "object", "canvas");

	private static final Set<String> INLINE = Set.of("a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i",
			"mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "label", "ins", "del", "img");

	private Markup() {
	}

	static String text(String html) throws Unreadable {
		try {
			var text = new StringBuilder();
			NodeTraversor.filter(new Collector(text), Jsoup.parse(html).body());
			return text.toString();
		}
		catch (RuntimeException | StackOverflowError ex) {
			throw new Unreadable(Reason.DAMAGED);
		}
	}

	private record Collector(StringBuilder text) implements NodeFilter {

		@Override
		public FilterResult head(Node node, int depth) {
			if (node instanceof TextNode words) {
				append(words.getWholeText());
			}
			else if (node instanceof Element element) {
				if (SKIPPED.contains(element.normalName())) {
					return FilterResult.SKIP_ENTIRELY;
				}
				if (!INLINE.contains(element.normalName())) {
					line();
				}
				switch (element.normalName()) {
					case "li" -> this.text.append("• ");
					case "figcaption" -> this.text.append("Photo: ");
					case "q" -> this.text.append('“');
					default -> {
					}
				}
			}
			return FilterResult.CONTINUE;
		}

		@Override
		public FilterResult tail(Node node, int depth) {
			if (node instanceof Element element) {
				if (element.normalName().equals("q")) {
					this.text.append('”');
				}
				if (!INLINE.contains(element.normalName())) {
					line();
				}
			}
			return FilterResult.CONTINUE;
		}

		private void append(String words) {
			for (int at = 0; at < words.length(); at++) {
				char sign = words.charAt(at);
				boolean gap = Character.isWhitespace(sign);
				boolean after = this.text.isEmpty() || Character.isWhitespace(this.text.charAt(this.text.length() - 1));
				if (!gap) {
					this.text.append(sign);
				}
				else if (!after) {
					this.text.append(' ');
				}
			}
		}

		private void line() {
			int last = this.text.length() - 1;
			if (last >= 0 && this.text.charAt(last) == ' ') {
				this.text.setLength(last);
			}
			if (!this.text.isEmpty() && this.text.charAt(this.text.length() - 1) != '\n') {
				this.text.append("\n\n");
			}
		}

	}

}
