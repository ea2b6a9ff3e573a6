package org.courtsanctions.official;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.courtsanctions.shared.NameScript;

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
record OfficialName(String text, String script, String language, @Enumerated(EnumType.STRING) NameKind kind,
		boolean ownScript) {

	/**
	 * The names a command gives an official, each once: the primary one first, and at
	 * most one as written in the official's own country.
	 */
	static List<OfficialName> of(NewOfficial command) {
		Map<String, NameKind> kinds = new LinkedHashMap<>();
		kinds.put(command.name(), NameKind.PRIMARY);
		command.aliases().forEach((text) -> kinds.putIfAbsent(text, NameKind.ALIAS));
		command.weakAliases().forEach((text) -> kinds.putIfAbsent(text, NameKind.WEAK));
		command.formerNames().forEach((text) -> kinds.putIfAbsent(text, NameKind.FORMER));
		List<OfficialName> names = new ArrayList<>();
		kinds.forEach((text, kind) -> {
			var written = NameScript.of(text, command.nationalities());
			boolean own = written.own() && names.stream().noneMatch(OfficialName::ownScript);
			names.add(new OfficialName(text, written.script(), written.language(), kind, own));
		});
		return names;
	}

}
