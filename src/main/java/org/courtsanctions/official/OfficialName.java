package org.courtsanctions.official;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * One name of an official.
 *
 * @param text the name as written
 * @param script ISO 15924
 * @param language BCP 47 tag to print it under
 * @param kind primary, alias, weak alias or former name
 * @param ownScript whether it is the form of the official's own country, in another
 * script than Latin
 */
@Embeddable
record OfficialName(String text, String script, String language, @Enumerated(EnumType.STRING) Kind kind,
		boolean ownScript) {

	enum Kind {

		PRIMARY, ALIAS, WEAK, FORMER

	}

}
