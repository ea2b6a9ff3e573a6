package org.courtsanctions.editing;

import java.util.List;
import java.util.Map;

/**
 * A record in a draft, as a form or a list of answers shows it.
 *
 * @param item the record
 * @param number its place among those of its kind
 * @param label what it is called; empty while it has no name
 * @param fields its fields
 * @param named the records that its fields point at, by reference
 */
record ItemView(Item item, int number, String label, List<FieldView> fields, Map<String, Named> named) {

	public String key() {
		return this.item.key();
	}

	public RecordKind kind() {
		return this.item.kind();
	}

	public boolean adds() {
		return this.item.base().isEmpty();
	}

	/** The fields that the form shows at once, or those that it folds away. */
	public List<FieldView> fields(boolean folded) {
		return this.fields.stream().filter((view) -> view.folded() == folded).toList();
	}

	/** The fields that say something new. */
	public List<FieldView> answers() {
		return this.fields.stream()
			.filter((view) -> this.item.changes(view.name()) && !(adds() && view.typed().isEmpty()))
			.toList();
	}

	/** What a field said when the change was begun. */
	public List<String> was(String field) {
		return this.item.was(field);
	}

	/**
	 * The sources that the draft names for the record, of a change those that it adds.
	 */
	public List<String> sources() {
		List<String> known = this.item.was("sources");
		return this.item.typed("sources").stream().filter((source) -> !known.contains(source)).toList();
	}

}
