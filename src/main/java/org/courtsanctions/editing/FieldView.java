package org.courtsanctions.editing;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A field of a form as a page shows it.
 *
 * @param id its id on the page and its name in the form
 * @param field what it is
 * @param typed what was typed
 * @param chosen the records it points at
 * @param loose what was typed and names no record yet; empty when nothing
 * @param near records that come near to it
 * @param addable kinds of record that can be added to the draft instead
 * @param options the members of its set, or the names to choose from
 */
record FieldView(String id, Field field, List<String> typed, List<Named> chosen, String loose, List<Named> near,
		List<RecordKind> addable, List<String> options) {

	public String name() {
		return this.field.name();
	}

	public String type() {
		return this.field.type().name();
	}

	/** The type as styles name it. */
	public String look() {
		return type().toLowerCase(Locale.ROOT);
	}

	public boolean required() {
		return this.field.required();
	}

	public int longest() {
		return this.field.type().longest();
	}

	/** The text of a field with one box. */
	public String text() {
		return String.join(this.field.type() == Field.Type.COUNTRIES ? ", " : "\n", this.typed);
	}

	/** Day, month and year of a date, as far as it can be read. */
	public List<String> parts() {
		if (this.typed.size() == 3) {
			return this.typed;
		}
		try {
			return this.typed.isEmpty() ? List.of("", "", "") : DateText.parts(DateText.read(text()));
		}
		catch (Unreadable ex) {
			return List.of(text(), "", "");
		}
	}

	public boolean checked(String option) {
		return this.typed.contains(option);
	}

	/** The one record that the field points at; null while there is none. */
	public @Nullable Named one() {
		return this.chosen.isEmpty() ? null : this.chosen.getFirst();
	}

	/** What stands in the box of a field that points at records. */
	public String box() {
		Named one = one();
		return (this.field.type() == Field.Type.REFERENCE && one != null) ? one.label() : this.loose;
	}

	/** What was typed as the words of a source. */
	public String excerpt(Named source) {
		return this.typed.stream()
			.filter((text) -> text.startsWith(source.reference() + " "))
			.map((text) -> text.substring(source.reference().length()).strip())
			.findFirst()
			.orElse("");
	}

	/** Whether the form folds it away. */
	public boolean folded() {
		return this.field.rare() && this.typed.isEmpty();
	}

	/** Whether the field needs to be explained beyond its name. */
	public boolean hinted() {
		return this.field.type() != Field.Type.LINE && this.field.type() != Field.Type.TEXT
				&& this.field.type() != Field.Type.CODE;
	}

	/**
	 * The ids of what explains the field and says what is wrong with it; null for none.
	 */
	public @Nullable String describedBy(boolean failed) {
		String ids = ((hinted() ? this.id + "-hint" : "") + (failed ? " " + this.id + "-error" : "")).strip();
		return ids.isEmpty() ? null : ids;
	}

	/** How many lines the box has. */
	public int rows() {
		return (this.field.type() == Field.Type.LINES || this.field.name().equals("notes")) ? 2 : 4;
	}

}
