package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.Precision;
import org.courtsanctions.web.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes the fields of the record and their values in words, as the list of changes shows
 * them. Fields are named with their table: {@code official.notes}.
 */
@Component("fieldWords")
public class FieldWords {

	/** Fields whose values are codes, with the beginning of the codes' messages. */
	private static final Map<String, String> CODES = Map.ofEntries(Map.entry("official.kind", "facet.role."),
			Map.entry("official.office_standing", "officeStanding."), Map.entry("court.type", "court.type."),
			Map.entry("actor.kind", "actor.kind."), Map.entry("authority.kind", "authority.kind."),
			Map.entry("programme.kind", "programme.kind."), Map.entry("announcement.action", "facet.action."),
			Map.entry("sanction_event.kind", "changed.step."), Map.entry("sanction_event.measures", "measure."),
			Map.entry("sanction_event.standing", "standing."), Map.entry("sanction_event.capacity", "capacity."),
			Map.entry("licence.kind", "licence.kind."), Map.entry("case_event.kind", "event.kind."),
			Map.entry("statement.stance", "stance."), Map.entry("source.read_as", "readAs."),
			Map.entry("wanted_source.field", "field."));

	private static final Set<String> COUNTRIES = Set.of("country", "jurisdiction", "nationalities");

	private static final Set<String> LANGUAGES = Set.of("language", "quotation_language");

	private final MessageSource messages;

	private final Words words;

	FieldWords(MessageSource messages, Words words) {
		this.messages = messages;
		this.words = words;
	}

	/** What a field is called. */
	public String name(String field) {
		String own = message("changed." + field);
		String shared = message("changed." + column(field));
		return (own != null) ? own : (shared != null) ? shared : plain(column(field));
	}

	/**
	 * A value of a field.
	 * @param precision the precision, when it is a date; null otherwise
	 */
	public String value(String field, String text, @Nullable String precision) {
		if (precision != null) {
			return this.words.date(new PartialDate(LocalDate.parse(text), Precision.valueOf(precision)));
		}
		if (COUNTRIES.contains(column(field))) {
			return this.words.country(text);
		}
		if (LANGUAGES.contains(column(field))) {
			return this.words.language(text);
		}
		String beginning = CODES.get(field);
		String word = (beginning != null) ? message(beginning + text) : null;
		if (word != null) {
			return word;
		}
		return (beginning != null || text.matches("[A-Z]++(?:_[A-Z]++)++")) ? plain(text) : text;
	}

	private @Nullable String message(String key) {
		return this.messages.getMessage(key, null, null, locale());
	}

	private static String plain(String code) {
		return code.toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	private static String column(String field) {
		return field.substring(field.indexOf('.') + 1);
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
