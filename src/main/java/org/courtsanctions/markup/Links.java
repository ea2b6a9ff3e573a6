package org.courtsanctions.markup;

import java.util.Collection;
import java.util.Iterator;

import org.courtsanctions.shared.SubjectLink;

import org.springframework.context.MessageSource;

/** Names records, each with a link to its page. */
final class Links {

	private final MessageSource messages;

	Links(MessageSource messages) {
		this.messages = messages;
	}

	void one(Markup markup, SubjectLink to) {
		markup.html("<a href=\"").address(to.href()).html("\"><bdi>").text(to.label()).html("</bdi></a>");
	}

	void several(Markup markup, Collection<?> all) {
		for (Iterator<?> each = all.iterator(); each.hasNext();) {
			one(markup, (SubjectLink) each.next());
			if (each.hasNext()) {
				markup.text(this.messages.getMessage("list.comma", null, markup.locale()));
			}
		}
	}

}
