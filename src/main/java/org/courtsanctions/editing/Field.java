package org.courtsanctions.editing;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A field of a record as people type it.
 *
 * @param name its name in forms and in the JSON door
 * @param component the component of the command it fills
 * @param type what can be typed
 * @param required whether the record cannot do without
 * @param codes the closed set it takes from; null for other types
 * @param words the beginning of the messages that name the members of that set
 * @param kinds what it may point at; empty for other types
 * @param rare whether forms fold it away while it is empty
 */
record Field(String name, String component, Type type, boolean required, @Nullable Class<? extends Enum<?>> codes,
		String words, List<RecordKind> kinds, boolean rare) {

	/** What can be typed into a field. */
	enum Type {

		/** One line. */
		LINE(300),

		/** Several sentences. */
		TEXT(4000),

		/** A list with one item on each line. */
		LINES(4000),

		/** A date, as exactly as it is known. */
		DATE(60),

		/** A day of the calendar. */
		DAY(60),

		/** A whole number above zero. */
		NUMBER(9),

		/** One of a closed set. */
		CODE(60),

		/** Some of a closed set. */
		CODES(60),

		/** A country. */
		COUNTRY(80),

		/** Countries, divided by commas. */
		COUNTRIES(300),

		/** A language. */
		LANGUAGE(60),

		/** A web address. */
		ADDRESS(2000),

		/** The record's own name in addresses. */
		SLUG(120),

		/** Another record. */
		REFERENCE(300),

		/** Other records. */
		REFERENCES(300),

		/** Names of fields that no source backs. */
		WANTED(80),

		/** For each source the words that say so, after the reference to it. */
		EXCERPTS(4000);

		private final int longest;

		Type(int longest) {
			this.longest = longest;
		}

		/** How many characters each of its values may have. */
		public int longest() {
			return this.longest;
		}

		/** Whether it holds several values. */
		public boolean many() {
			return this == LINES || this == CODES || this == COUNTRIES || this == REFERENCES || this == WANTED
					|| this == EXCERPTS;
		}

	}

	static Field of(String name, Type type) {
		return new Field(name, name, type, false, null, "", List.of(), false);
	}

	static Field line(String name) {
		return of(name, Type.LINE);
	}

	static Field text(String name) {
		return of(name, Type.TEXT);
	}

	static Field lines(String name) {
		return of(name, Type.LINES);
	}

	static Field date(String name) {
		return of(name, Type.DATE);
	}

	static <E extends Enum<E>> Field code(String name, Class<E> set, String words) {
		return new Field(name, name, Type.CODE, true, set, words, List.of(), false);
	}

	static <E extends Enum<E>> Field codes(String name, Class<E> set, String words) {
		return new Field(name, name, Type.CODES, false, set, words, List.of(), false);
	}

	static Field to(String name, RecordKind... kinds) {
		return new Field(name, name, Type.REFERENCE, false, null, "", List.of(kinds), false);
	}

	static Field toAll(String name, RecordKind... kinds) {
		return new Field(name, name, Type.REFERENCES, false, null, "", List.of(kinds), false);
	}

	/** The same, without which the record cannot be. */
	Field needed() {
		return new Field(this.name, this.component, this.type, true, this.codes, this.words, this.kinds, this.rare);
	}

	/** The same, which may be left open. */
	Field optional() {
		return new Field(this.name, this.component, this.type, false, this.codes, this.words, this.kinds, this.rare);
	}

	/** The same for a component of another name. */
	Field filling(String other) {
		return new Field(this.name, other, this.type, this.required, this.codes, this.words, this.kinds, this.rare);
	}

	/** The same, which few records have. */
	Field seldom() {
		return new Field(this.name, this.component, this.type, this.required, this.codes, this.words, this.kinds, true);
	}

	/** The members of its closed set, in order. */
	public List<String> members() {
		return (this.codes == null) ? List.of()
				: List.of(this.codes.getEnumConstants()).stream().map(Enum::name).toList();
	}

}
