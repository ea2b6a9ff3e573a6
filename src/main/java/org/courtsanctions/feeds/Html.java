package org.courtsanctions.feeds;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.HtmlUtils;

/** Writes the few tags that entries need; every text is escaped. */
final class Html {

	private final StringBuilder written = new StringBuilder();

	private final String site;

	/**
	 * Begins.
	 * @param site the site's address without a slash at its end, put before every path
	 */
	Html(String site) {
		this.site = site;
	}

	Html open(String tag) {
		this.written.append('<').append(tag).append('>');
		return this;
	}

	Html open(String tag, @Nullable String language) {
		if (language == null) {
			return open(tag);
		}
		this.written.append('<').append(tag).append(" lang=\"").append(escaped(language)).append("\">");
		return this;
	}

	Html close(String tag) {
		this.written.append("</").append(tag).append('>');
		return this;
	}

	Html text(String text) {
		this.written.append(escaped(text));
		return this;
	}

	Html link(String path, String label) {
		this.written.append("<a href=\"").append(escaped(this.site + path)).append("\">");
		return text(label).close("a");
	}

	Html paragraph(String text) {
		return open("p").text(text).close("p");
	}

	private static String escaped(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

	@Override
	public String toString() {
		return this.written.toString();
	}

}
