package org.courtsanctions.intake;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the language of a text by its script and its most frequent small words. */
final class Languages {

	/** So much of a text is enough to know its language. */
	private static final int SAMPLE = 6000;

	/** Those there are rules for; the first is taken when nothing speaks for another. */
	static final List<String> ALL = List.of("en", "es", "fr", "pt", "de", "it", "nl", "ru", "uk", "ar");

	private static final Map<String, Set<String>> WORDS = Map.of("en",
			Set.of("the", "of", "and", "to", "in", "that", "by", "for", "with", "was", "is", "on", "said"), "es",
			Set.of("el", "los", "las", "del", "y", "que", "por", "una", "con", "de", "la", "en", "su"), "fr",
			Set.of("le", "les", "des", "et", "du", "une", "dans", "sur", "par", "de", "la", "est", "aux"), "pt",
			Set.of("o", "os", "do", "da", "dos", "e", "em", "não", "uma", "com", "de", "que", "ao"), "de",
			Set.of("der", "die", "und", "das", "den", "von", "mit", "im", "des", "ein", "eine", "in", "nicht"), "it",
			Set.of("il", "gli", "della", "di", "e", "che", "nel", "con", "una", "per", "del", "la", "dei"), "nl",
			Set.of("de", "het", "een", "van", "en", "zijn", "door", "voor", "dat", "in", "op", "aan", "niet"));

	private Languages() {
	}

	static String of(String text) {
		String sample = text.substring(0, Math.min(text.length(), SAMPLE));
		int cyrillic = 0;
		int arabic = 0;
		int latin = 0;
		int ukrainian = 0;
		for (int at = 0; at < sample.length(); at++) {
			char sign = sample.charAt(at);
			if (Character.isLetter(sign)) {
				UnicodeScript script = UnicodeScript.of(sign);
				cyrillic += (script == UnicodeScript.CYRILLIC) ? 1 : 0;
				arabic += (script == UnicodeScript.ARABIC) ? 1 : 0;
				latin += (script == UnicodeScript.LATIN) ? 1 : 0;
				ukrainian += ("іїєґІЇЄҐ".indexOf(sign) >= 0) ? 1 : 0;
			}
		}
		if (cyrillic > latin) {
			return (ukrainian * 40 > cyrillic) ? "uk" : "ru";
		}
		return (arabic > latin) ? "ar" : byWords(sample);
	}

	private static String byWords(String sample) {
		Map<String, Integer> counts = new HashMap<>();
		for (Token token : Tokens.of(sample, 0, sample.length())) {
			if (token.word() && token.text().length() <= 5) {
				String word = token.text().toLowerCase(java.util.Locale.ROOT);
				WORDS.forEach((language, words) -> {
					if (words.contains(word)) {
						counts.merge(language, 1, Integer::sum);
					}
				});
			}
		}
		String best = ALL.getFirst();
		for (String language : ALL) {
			if (counts.getOrDefault(language, 0) > counts.getOrDefault(best, 0)) {
				best = language;
			}
		}
		return best;
	}

}
