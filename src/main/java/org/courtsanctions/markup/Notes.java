package org.courtsanctions.markup;

import java.util.Collection;
import java.util.Locale;

import org.courtsanctions.source.FactNotes;
import org.courtsanctions.source.Provenance.Wanted;

import org.springframework.context.MessageSource;

/** Writes beside a fact what it rests on. */
final class Notes {

	private final MessageSource messages;

	Notes(MessageSource messages) {
		this.messages = messages;
	}

	/** The numbers of its sources, each a link to the source at the foot of the page. */
	void numbers(Markup markup, FactNotes notes) {
		for (int number : notes.numbers()) {
			String shown = Integer.toString(number);
			markup.html("<sup class=\"cite\"><a href=\"#source-")
				.html(shown)
				.html("\" aria-label=\"")
				.text(message(markup, "source.number", number))
				.html("\">")
				.html(shown)
				.html("</a></sup>");
		}
	}

	/** The numbers with "confirmed" or "reported", and "not yet second-checked". */
	void backed(Markup markup, FactNotes notes) {
		numbers(markup, notes);
		String support = notes.support().name();
		markup.html(" <span class=\"support ")
			.html(support.toLowerCase(Locale.ROOT))
			.html("\">")
			.text(message(markup, "support." + support))
			.html("</span>");
		Long unchecked = notes.unchecked();
		if (unchecked != null) {
			unchecked(markup, unchecked);
		}
	}

	/** The same, and every field that no source backs. */
	void support(Markup markup, FactNotes notes) {
		backed(markup, notes);
		for (Wanted gap : notes.wanted()) {
			wanted(markup, gap, ": " + message(markup, "field." + gap.field()));
		}
	}

	/**
	 * That a publication awaits its second check.
	 * @param version the publication's number
	 */
	void unchecked(Markup markup, long version) {
		markup.html(" <span class=\"support unchecked\"><a href=\"")
			.address("/changes/" + version)
			.html("\">")
			.text(message(markup, "unchecked"))
			.html("</a></span>");
	}

	/** That a field wants a source, beside its value. */
	void gap(Markup markup, Collection<?> gaps) {
		gaps.forEach((gap) -> wanted(markup, (Wanted) gap, ""));
	}

	private void wanted(Markup markup, Wanted gap, String field) {
		markup.html(" <span class=\"support wanted\">").text(message(markup, "source.wanted")).text(field);
		if (!gap.detail().isEmpty()) {
			markup.text(" (" + gap.detail().replace('_', ' ') + ")");
		}
		markup.html("</span>");
	}

	private String message(Markup markup, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, markup.locale());
	}

}
