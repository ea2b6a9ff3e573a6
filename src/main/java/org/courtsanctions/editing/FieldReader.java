package org.courtsanctions.editing;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.courtsanctions.shared.CountryCode;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.Precision;
import org.courtsanctions.shared.Slug;
import org.courtsanctions.source.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was typed into a field into the value its record takes, and back. Reading
 * what was written gives the same value again.
 */
final class FieldReader {

	private static final Map<String, String> COUNTRIES = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	private static final Map<String, String> LANGUAGES = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	static {
		for (String code : Locale.getISOCountries()) {
			COUNTRIES.put(CountryCode.nameOf(code, Locale.ENGLISH), code);
		}
		COUNTRIES.putAll(Map.of("European Union", "EU", "UK", "GB", "USA", "US", "United States of America", "US",
				"Turkey", "TR", "Burma", "MM", "Czech Republic", "CZ"));
		for (String code : Locale.getISOLanguages()) {
			LANGUAGES.put(Locale.of(code).getDisplayLanguage(Locale.ENGLISH), code);
		}
	}

	private FieldReader() {
	}

	/** The countries of the world by name, as forms suggest them. */
	static List<String> countries() {
		return List.copyOf(COUNTRIES.keySet());
	}

	/**
	 * The value in what was typed; null when nothing was.
	 * @throws Unreadable when the field does not take it, or needs it
	 */
	static @Nullable Object read(Field field, List<String> typed, References references) throws Unreadable {
		List<String> given = typed.stream().map(String::strip).filter((text) -> !text.isEmpty()).toList();
		for (String text : given) {
			if (text.codePointCount(0, text.length()) > field.type().longest()) {
				throw new Unreadable("long", Integer.toString(field.type().longest()));
			}
		}
		if (given.isEmpty()) {
			if (field.required()) {
				throw new Unreadable("missing", null);
			}
			return field.type().many() ? List.of() : null;
		}
		return switch (field.type()) {
			case LINE, TEXT -> String.join("\n", given);
			case LINES -> given.stream().distinct().toList();
			case DATE -> DateText.read(String.join(" ", given));
			case DAY -> day(String.join(" ", given));
			case NUMBER -> number(given.getFirst());
			case CODE -> code(field, given.getFirst());
			case CODES -> codes(field, given);
			case COUNTRY -> country(given.getFirst());
			case COUNTRIES -> countries(given);
			case LANGUAGE -> language(given.getFirst());
			case ADDRESS -> address(given.getFirst());
			case SLUG -> slug(given.getFirst());
			case REFERENCE -> references.number(given.getFirst(), field.kinds());
			case REFERENCES -> numbers(field, given, references);
			case WANTED -> given.stream().distinct().map(FieldReader::wanted).toList();
			case EXCERPTS -> excerpts(given, references);
		};
	}

	/** The value as it would be typed. */
	static List<String> write(Field field, @Nullable Object value, References references) {
		if (value == null) {
			return List.of();
		}
		return switch (field.type()) {
			case LINE, TEXT, NUMBER, COUNTRY, LANGUAGE, ADDRESS, SLUG -> List.of(value.toString());
			case LINES, COUNTRIES -> ((List<?>) value).stream().map(String::valueOf).toList();
			case DATE -> List.of(DateText.write((PartialDate) value));
			case DAY -> List.of(value.toString());
			case CODE -> List.of(((Enum<?>) value).name());
			case CODES -> ((List<?>) value).stream().map((member) -> ((Enum<?>) member).name()).toList();
			case REFERENCE -> List.of(references.token((Long) value, field.kinds()));
			case REFERENCES ->
				((List<?>) value).stream().map((number) -> references.token((Long) number, field.kinds())).toList();
			case WANTED -> ((List<?>) value).stream().map((one) -> written((Provenance.Wanted) one)).toList();
			case EXCERPTS -> ((List<?>) value).stream()
				.map((one) -> (Provenance.Excerpt) one)
				.map((one) -> references.token(one.source(), List.of(RecordKind.SOURCE)) + " " + one.text())
				.toList();
		};
	}

	private static LocalDate day(String typed) throws Unreadable {
		PartialDate date = DateText.read(typed);
		if (date.precision() != Precision.DAY) {
			throw new Unreadable("day", typed);
		}
		return date.on();
	}

	private static Integer number(String typed) throws Unreadable {
		if (!typed.matches("[0-9]{1,9}") || Integer.parseInt(typed) == 0) {
			throw new Unreadable("number", typed);
		}
		return Integer.valueOf(typed);
	}

	private static Enum<?> code(Field field, String typed) throws Unreadable {
		String wanted = typed.replace('-', '_');
		return Arrays.stream(Objects.requireNonNull(field.codes()).getEnumConstants())
			.filter((member) -> member.name().equalsIgnoreCase(wanted))
			.findAny()
			.orElseThrow(() -> new Unreadable("code", typed));
	}

	private static List<Enum<?>> codes(Field field, List<String> typed) throws Unreadable {
		List<Enum<?>> members = new ArrayList<>();
		for (String text : typed) {
			members.add(code(field, text));
		}
		return members.stream().distinct().sorted(Comparator.comparingInt(Enum::ordinal)).toList();
	}

	private static String country(String typed) throws Unreadable {
		String code = typed.toUpperCase(Locale.ROOT);
		if (CountryCode.isKnown(code)) {
			return code;
		}
		String named = COUNTRIES.get(typed);
		if (named == null) {
			throw new Unreadable("country", typed);
		}
		return named;
	}

	private static List<String> countries(List<String> typed) throws Unreadable {
		List<String> codes = new ArrayList<>();
		for (String text : typed) {
			for (String one : text.split("[,;\n]")) {
				if (!one.isBlank()) {
					codes.add(country(one.strip()));
				}
			}
		}
		return codes.stream().distinct().toList();
	}

	private static String language(String typed) throws Unreadable {
		String named = LANGUAGES.get(typed);
		if (named != null) {
			return named;
		}
		try {
			Locale read = new Locale.Builder().setLanguageTag(typed).build();
			if (List.of(Locale.getISOLanguages()).contains(read.getLanguage()) || typed.startsWith("und")) {
				return read.toLanguageTag();
			}
		}
		catch (IllformedLocaleException ex) {
			throw new Unreadable("language", typed);
		}
		throw new Unreadable("language", typed);
	}

	private static String address(String typed) throws Unreadable {
		try {
			URI uri = new URI(typed);
			if (typed.matches("(?i)https?://.*") && uri.getHost() != null && uri.getRawUserInfo() == null) {
				return typed.replaceFirst("^(?i)http", "http");
			}
		}
		catch (URISyntaxException ex) {
			throw new Unreadable("address", typed);
		}
		throw new Unreadable("address", typed);
	}

	private static String slug(String typed) throws Unreadable {
		if (!Slug.isSlug(typed)) {
			throw new Unreadable("slug", typed);
		}
		return typed;
	}

	private static List<Long> numbers(Field field, List<String> typed, References references) throws Unreadable {
		List<Long> numbers = new ArrayList<>();
		for (String token : typed) {
			numbers.add(references.number(token, field.kinds()));
		}
		return numbers.stream().distinct().toList();
	}

	/** "source:press The Council listed ten judges today." */
	private static List<Provenance.Excerpt> excerpts(List<String> typed, References references) throws Unreadable {
		List<Provenance.Excerpt> excerpts = new ArrayList<>();
		for (String text : typed) {
			int space = text.indexOf(' ');
			if (space < 0) {
				throw new Unreadable("excerpt", text);
			}
			excerpts.add(new Provenance.Excerpt(references.number(text.substring(0, space), List.of(RecordKind.SOURCE)),
					text.substring(space).strip()));
		}
		return excerpts;
	}

	private static Provenance.Wanted wanted(String typed) {
		int bracket = typed.indexOf('(');
		return (bracket > 0 && typed.endsWith(")")) ? new Provenance.Wanted(typed.substring(0, bracket).strip(),
				typed.substring(bracket + 1, typed.length() - 1).strip()) : new Provenance.Wanted(typed, "");
	}

	private static String written(Provenance.Wanted wanted) {
		return wanted.detail().isEmpty() ? wanted.field() : wanted.field() + "(" + wanted.detail() + ")";
	}

}
