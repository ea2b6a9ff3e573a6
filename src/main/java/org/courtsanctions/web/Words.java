package org.courtsanctions.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.courtsanctions.shared.CountryCode;
import org.courtsanctions.shared.PartialDate;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import com.ibm.icu.text.ListFormatter;

/**
 * Writes dates, countries and lists in the reader's language. Templates call it as
 * {@code #words}; how a date of each precision reads is a message.
 */
@Component
public class Words {

	private final MessageSource messages;

	private final Map<Form, DateTimeFormatter> forms = new ConcurrentHashMap<>();

	Words(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * A date as exactly as it is known: "20 August 2025", "November 2022", "about 21 May
	 * 2026".
	 */
	public String date(PartialDate date) {
		String day = form("date." + date.precision()).format(date.on());
		return message("date.in." + date.precision(), day);
	}

	public String date(LocalDate day) {
		return date(PartialDate.day(day));
	}

	/** A moment in UTC to the minute: "21 November 2026, 18:25 UTC". */
	public String moment(Instant instant) {
		return form("date.moment").format(instant.atOffset(ZoneOffset.UTC));
	}

	/** A moment in UTC to the second: "21 November 2026, 18:25:07 UTC". */
	public String second(Instant instant) {
		return form("date.second").format(instant.atOffset(ZoneOffset.UTC));
	}

	/** A country's name, as it stands in a sentence ("the United States"). */
	public String inSentence(String country) {
		String name = this.messages.getMessage("country." + country, null, null, locale());
		return (name != null) ? name : country(country);
	}

	/** Several countries in a sentence: "the United States, Canada and Russia". */
	public String inSentence(List<String> countries) {
		return and(countries.stream().map(this::inSentence).toList());
	}

	public String country(String code) {
		return code.equals("EU") ? message("country.name.EU") : CountryCode.nameOf(code, locale());
	}

	/** "a, b and c". */
	public String and(List<String> items) {
		return ListFormatter.getInstance(locale()).format(items);
	}

	/** The name of a language for a BCP 47 tag. */
	public String language(String tag) {
		return Locale.forLanguageTag(tag).getDisplayName(locale());
	}

	private DateTimeFormatter form(String key) {
		Locale locale = locale();
		return this.forms.computeIfAbsent(new Form(key, locale),
				(form) -> DateTimeFormatter.ofPattern(message(key), locale));
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale());
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

	private record Form(String key, Locale locale) {
	}

}
