package org.courtsanctions.editing;

import java.util.Locale;
import java.util.stream.Collectors;

import org.courtsanctions.web.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes what stands in a draft's fields in words. */
@Component("fieldText")
class FieldText {

	private final MessageSource messages;

	private final Words words;

	FieldText(MessageSource messages, Words words) {
		this.messages = messages;
		this.words = words;
	}

	/** A value of a field in words; just as typed when it cannot be read. */
	public String shown(Field field, String typed) {
		try {
			return switch (field.type()) {
				case DATE, DAY -> this.words.date(DateText.read(typed));
				case CODE, CODES -> word(field.words() + typed, typed);
				case COUNTRY, COUNTRIES -> typed.matches("[A-Z]{2}") ? this.words.country(typed) : typed;
				case LANGUAGE -> this.words.language(typed);
				case WANTED -> wanted(typed);
				case EXCERPTS -> typed.substring(typed.indexOf(' ') + 1);
				default -> typed;
			};
		}
		catch (Unreadable ex) {
			return typed;
		}
	}

	/** What stands in the box of a field: countries by name, all else as typed. */
	public String box(FieldView view) {
		return switch (view.field().type()) {
			case COUNTRY, COUNTRIES ->
				view.typed().stream().map((typed) -> shown(view.field(), typed)).collect(Collectors.joining(", "));
			default -> view.text();
		};
	}

	/** A field of the record that may lack a source, in words. */
	public String wanted(String typed) {
		int bracket = typed.indexOf('(');
		String field = (bracket > 0) ? typed.substring(0, bracket) : typed;
		return word("field." + field, field) + ((bracket > 0) ? " " + typed.substring(bracket) : "");
	}

	/** What stands for a record of a draft that has no name yet. */
	String unnamed(RecordKind kind) {
		return word("draft.unnamed", new Object[] { word("draft.kind." + kind.name(), null, kind.key()) }, kind.key());
	}

	private String word(String key, String otherwise) {
		return word(key, null, otherwise);
	}

	private String word(String key, Object @Nullable [] arguments, String otherwise) {
		String word = this.messages.getMessage(key, arguments, otherwise, LocaleContextHolder.getLocale());
		return (word != null) ? word : otherwise.toLowerCase(Locale.ROOT);
	}

}
