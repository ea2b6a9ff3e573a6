package org.courtsanctions.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.courtsanctions.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the country that somebody named among other words: by its name in one of many
 * languages, or by its ISO 3166-1 code in capitals when nothing else was typed.
 */
public final class CountryNames {

	private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "pt", "it", "nl", "pl", "ru", "uk",
			"be", "el", "ka", "hy", "tr", "ar", "fa", "he", "my", "hi", "zh", "ja", "ko");

	/** What is said besides the names that the Unicode locale data have. */
	private static final Map<String, String> ALSO = Map.of("usa", "US", "us", "US", "u s", "US", "uk", "GB",
			"great britain", "GB", "european union", "EU", "eu", "EU", "burma", "MM", "palestine", "PS", "turkey",
			"TR");

	private static final Map<String, String> CODES = codes();

	private static final int LONGEST_NAME = 6;

	private CountryNames() {
	}

	/**
	 * The country named in a text, the longest name first.
	 * @return null when none is
	 */
	static @Nullable Named in(String text) {
		if (text.matches("[A-Z]{2,3}")) {
			String code = Arrays.stream(Locale.getISOCountries())
				.filter((iso) -> iso.equals(text) || Locale.of("", iso).getISO3Country().equals(text))
				.findFirst()
				.orElse(null);
			if (code != null) {
				return new Named(code, "");
			}
		}
		List<String> words = Arrays.stream(plain(text).split(" ")).toList();
		for (int length = Math.min(LONGEST_NAME, words.size()); length > 0; length--) {
			for (int from = 0; from + length <= words.size(); from++) {
				String code = CODES.get(String.join(" ", words.subList(from, from + length)));
				if (code != null) {
					List<String> rest = new ArrayList<>(words.subList(0, from));
					rest.addAll(words.subList(from + length, words.size()));
					return new Named(code, String.join(" ", rest));
				}
			}
		}
		return null;
	}

	/**
	 * The country that a text names, or the code it is, in capitals or small letters.
	 * @return ISO 3166-1 alpha-2 or EU; null when it is no country
	 */
	public static @Nullable String code(String text) {
		String capitals = text.strip().toUpperCase(Locale.ROOT);
		Named named = in(capitals.matches("[A-Z]{2,3}") ? capitals : text);
		return (named != null && named.rest().isEmpty()) ? named.code() : null;
	}

	private static Map<String, String> codes() {
		Map<String, String> codes = new HashMap<>(ALSO);
		for (String iso : Locale.getISOCountries()) {
			for (String language : LANGUAGES) {
				String name = plain(CountryCode.nameOf(iso, Locale.forLanguageTag(language)));
				if (name.length() > 2) {
					codes.putIfAbsent(name, iso);
				}
			}
		}
		return Map.copyOf(codes);
	}

	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKD)
			.replaceAll("\\p{Mn}+", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[\\p{P}\\p{Z}\\p{S}]+", " ")
			.strip();
	}

	/**
	 * A country and what else was said.
	 *
	 * @param code ISO 3166-1 alpha-2, or EU
	 * @param rest the other words; empty when there is none
	 */
	record Named(String code, String rest) {
	}

}
