package org.courtsanctions.markup;

import java.util.Locale;

import org.thymeleaf.context.ITemplateContext;
import org.unbescape.html.HtmlEscape;

/** HTML in the making, for one place of a page. */
final class Markup {

	private final StringBuilder html = new StringBuilder();

	private final ITemplateContext context;

	Markup(ITemplateContext context) {
		this.context = context;
	}

	Locale locale() {
		return this.context.getLocale();
	}

	/** Adds HTML as it stands, which must not be of the record. */
	Markup html(String html) {
		this.html.append(html);
		return this;
	}

	/** Adds words of whatever origin, between tags or within an attribute's quotes. */
	Markup text(String text) {
		this.html.append(HtmlEscape.escapeHtml4Xml(text));
		return this;
	}

	/** Adds an address of the site, which keeps the day and the record of the page. */
	Markup address(String path) {
		return text(this.context.buildLink(path, null));
	}

	@Override
	public String toString() {
		return this.html.toString();
	}

}
