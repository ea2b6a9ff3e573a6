package org.courtsanctions.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.courtsanctions.intake.Paragraph;

/**
 * What was found in a text, with what people decided about it.
 *
 * @param language the language it was read as
 * @param parts its paragraphs
 * @param suggestions what may go into the draft
 * @param title what the announcement is to be called; empty to make it of what is used
 * @param summary what is to be said of it; empty to make it of what is used
 * @param cut whether there was more than is shown
 */
record Finds(String language, List<Part> parts, List<Suggestion> suggestions, String title, String summary,
		boolean cut) {

	Finds {
		parts = List.copyOf(parts);
		suggestions = List.copyOf(suggestions);
	}

	List<Suggestion> of(Suggestion.Kind kind) {
		return this.suggestions.stream().filter((one) -> one.kind() == kind).toList();
	}

	/** Those that go into the draft. */
	List<Suggestion> used(Suggestion.Kind kind) {
		return of(kind).stream().filter(Suggestion::used).toList();
	}

	Optional<Suggestion> first(Suggestion.Kind kind) {
		return used(kind).stream().findFirst();
	}

	Finds with(List<Suggestion> others) {
		return new Finds(this.language, this.parts, others, this.title, this.summary, this.cut);
	}

	Finds plus(Suggestion added) {
		List<Suggestion> all = new ArrayList<>(this.suggestions);
		all.add(added);
		return with(all);
	}

	Finds called(String itsTitle, String itsSummary) {
		return new Finds(this.language, this.parts, this.suggestions, itsTitle, itsSummary, this.cut);
	}

	/** A name that no suggestion has yet. */
	String nextId() {
		return "s" + (this.suggestions.stream()
			.map((one) -> one.id().substring(1))
			.mapToInt(Integer::parseInt)
			.max()
			.orElse(0) + 1);
	}

	/**
	 * A paragraph of the text.
	 *
	 * @param start where it begins
	 * @param end where it ends
	 * @param kind what part of the document it is
	 */
	record Part(int start, int end, Paragraph.Kind kind) {

		/** Whether it is fixed words, or words that stand elsewhere as well. */
		public boolean dimmed() {
			return this.kind == Paragraph.Kind.IMPLICATIONS || this.kind == Paragraph.Kind.CONTACT
					|| this.kind == Paragraph.Kind.REPEATED || this.kind == Paragraph.Kind.NOTES;
		}

	}

}
