package org.courtsanctions.intake;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/** Countries as texts call them: by name, by adjective, by their inhabitants. */
final class Countries {

	static final String SECTION = "country";

	private static final Map<String, Lexicon> READ = new ConcurrentHashMap<>();

	private Countries() {
	}

	/** How many tokens name a country from a token on; 0 when none do. */
	static int at(Text text, int token) {
		return text.countries.length(SECTION, token);
	}

	/** The country named between two tokens, an ISO 3166 code: the last one. */
	static @Nullable String last(Text text, int from, int to) {
		var tags = text.countries.in(SECTION, from, to);
		return tags.isEmpty() ? null : tags.getLast().value();
	}

	/** The first country named between two tokens. */
	static @Nullable String first(Text text, int from, int to) {
		var tags = text.countries.in(SECTION, from, to);
		return tags.isEmpty() ? null : tags.getFirst().value();
	}

	static Lexicon in(String language) {
		return READ.computeIfAbsent(language, (any) -> {
			var lexicon = new Lexicon();
			ULocale reader = new ULocale(language);
			for (String code : Locale.getISOCountries()) {
				String name = ULocale.getDisplayCountry("und_" + code, reader);
				lexicon.add(SECTION, name.replaceAll("[,،(].*", "").strip(), code);
			}
			lexicon.readCountries();
			return lexicon;
		});
	}

}
