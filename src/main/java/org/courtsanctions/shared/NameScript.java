package org.courtsanctions.shared;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;

/**
 * In which script and language a name is written, as far as the letters and the country
 * of its bearer tell.
 *
 * @param script ISO 15924, for instance {@code Cyrl}
 * @param language BCP 47 tag to print the name under
 * @param own whether it is written as in the bearer's own country, in another script than
 * Latin
 */
public record NameScript(String script, String language, boolean own) {

	private static final Map<String, Set<String>> MIXED = Map.of("Jpan", Set.of("Hani", "Hira", "Kana"), "Kore",
			Set.of("Hang", "Hani"), "Hans", Set.of("Hani"), "Hant", Set.of("Hani"));

	/**
	 * Letters that the language's alphabet lacks: a name with one of them is written in
	 * another language.
	 */
	private static final Map<String, String> FOREIGN_LETTERS = Map.of("uk", "ыэёъ", "be", "ищъ", "ru", "іїєґў", "fa",
			"يكة");

	/** The languages of a country that has more than the likely one. */
	private static final Map<String, List<String>> LANGUAGES = Map.of("BY", List.of("be", "ru"));

	/**
	 * Reads the script off the letters.
	 * @param nationalities the countries whose script and language it may be, ISO 3166-1
	 */
	public static NameScript of(String name, List<String> nationalities) {
		String script = UScript.getShortName(name.codePoints()
			.map(UScript::getScript)
			.filter((code) -> code != UScript.COMMON && code != UScript.INHERITED)
			.findFirst()
			.orElse(UScript.LATIN));
		if (script.equals("Latn")) {
			return new NameScript(script, "und-Latn", false);
		}
		for (String country : nationalities) {
			ULocale home = ULocale.addLikelySubtags(new ULocale("und_" + country));
			boolean homeScript = home.getScript().equals(script)
					|| MIXED.getOrDefault(home.getScript(), Set.of()).contains(script);
			if (homeScript) {
				for (String language : LANGUAGES.getOrDefault(country, List.of(home.getLanguage()))) {
					if (canBeWrittenIn(language, name)) {
						return new NameScript(script, language, true);
					}
				}
			}
		}
		return new NameScript(script, "und-" + script, false);
	}

	private static boolean canBeWrittenIn(String language, String name) {
		String foreign = FOREIGN_LETTERS.getOrDefault(language, "");
		return name.toLowerCase(Locale.forLanguageTag(language))
			.chars()
			.noneMatch((letter) -> foreign.indexOf(letter) >= 0);
	}

}
