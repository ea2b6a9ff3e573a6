package org.courtsanctions.intake;

import java.util.Locale;

import com.ibm.icu.lang.UCharacter;

/** Names as people write them. */
final class Shown {

	private Shown() {
	}

	/** A name; one all in capitals in the usual way. */
	static String name(String name) {
		return (name.length() > 5 && name.indexOf(' ') > 0 && name.equals(name.toUpperCase(Locale.ROOT)))
				? UCharacter.toTitleCase(Locale.ROOT, name.toLowerCase(Locale.ROOT), null, 0) : name;
	}

}
