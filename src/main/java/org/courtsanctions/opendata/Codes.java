package org.courtsanctions.opendata;

import java.util.Locale;

/** Members of closed sets as addresses and data write them: {@code in-force}. */
final class Codes {

	private Codes() {
	}

	static String of(Enum<?> member) {
		return of(member.name());
	}

	static String of(String name) {
		return name.toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
