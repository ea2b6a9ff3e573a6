package org.courtsanctions.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.courtsanctions.intake.Span;
import org.jspecify.annotations.Nullable;

/**
 * One thing found in a text, or added to the finds by hand, that may go into the draft.
 *
 * @param id its name on the page
 * @param kind what it is
 * @param used whether it goes into the draft
 * @param values what the draft is to say, by the names of the fields on the page
 * @param choices records that may be meant
 * @param spans the words it was found by
 * @param sentence the sentence they stand in; null when it was not found in one
 * @param how the rule it was found by, {@link #BY_HAND} or {@link #NOT_FOUND}
 */
record Suggestion(String id, Kind kind, boolean used, Map<String, String> values, List<Choice> choices,
		List<Span> spans, @Nullable Span sentence, String how) {

	/** What is said of a suggestion that a person added. */
	static final String BY_HAND = "BY_HAND";

	/** What is said of a place that the text does not fill. */
	static final String NOT_FOUND = "NOT_FOUND";

	Suggestion {
		values = Map.copyOf(values);
		choices = List.copyOf(choices);
		spans = List.copyOf(spans);
	}

	/** What the draft is to say in a field; empty when nothing. */
	public String value(String field) {
		return this.values.getOrDefault(field, "");
	}

	/** The same with other decisions. */
	Suggestion decided(boolean use, Map<String, String> typed) {
		var all = new LinkedHashMap<>(this.values);
		all.putAll(typed);
		return new Suggestion(this.id, this.kind, use, all, this.choices, this.spans, this.sentence, this.how);
	}

	/** Somebody only mentioned who is a target after all. */
	Suggestion promoted() {
		return new Suggestion(this.id, Kind.TARGET, true, this.values, this.choices, this.spans, this.sentence,
				BY_HAND);
	}

	/** Whether the record that is meant was found. */
	public boolean matched() {
		return value("ref").contains(":");
	}

	/** Kinds of suggestions, in the order of the page. */
	enum Kind {

		ACT("action", "about", "other"), DATE("date"), AUTHORITY("ref"), PROGRAMME("text", "ref"), COUNT("count"),
		TARGET("name", "ref", "office", "officialKind", "country", "court"), MENTIONED("name"), MEASURE("measure"),
		STATEMENT("speaker", "ref", "capacity", "stance", "quotation", "summary", "said");

		private final List<String> fields;

		Kind(String... fields) {
			this.fields = List.of(fields);
		}

		/** What can be changed of it. */
		List<String> fields() {
			return this.fields;
		}

		/** As styles name it. */
		public String look() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * A record that may be meant.
	 *
	 * @param ref how drafts point at it
	 * @param label what it is called
	 * @param hint what tells it from namesakes; may be empty
	 */
	record Choice(String ref, String label, String hint) {
	}

}
