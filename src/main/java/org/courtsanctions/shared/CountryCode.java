package org.courtsanctions.shared;

import java.util.Locale;
import java.util.Set;

/**
 * ISO 3166-1 alpha-2 codes as the register uses them, with {@code EU} as exceptionally
 * reserved.
 */
public final class CountryCode {

	private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

	private CountryCode() {
	}

	/**
	 * Returns the code when it is one.
	 * @throws Refused otherwise
	 */
	public static String require(String code) {
		if (!isKnown(code)) {
			throw new Refused("country_code", "'" + code + "' is no ISO 3166-1 alpha-2 country code (nor EU).", code);
		}
		return code;
	}

	public static boolean isKnown(String code) {
		return KNOWN.contains(code) || code.equals("EU");
	}

	/** The country's name in a language, for instance "Costa Rica" for {@code CR}. */
	public static String nameOf(String code, Locale language) {
		return Locale.of("", code).getDisplayCountry(language);
	}

}
