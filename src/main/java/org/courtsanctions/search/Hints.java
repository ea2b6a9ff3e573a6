package org.courtsanctions.search;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.courtsanctions.web.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Says what tells a record from its namesakes. */
@Component
class Hints {

	/** Kinds whose country is not told by what else the hint says. */
	private static final Set<Kind> WITH_COUNTRY = EnumSet.of(Kind.COURT, Kind.ACTOR, Kind.AUTHORITY, Kind.STATEMENT,
			Kind.CASE_EVENT);

	private final Words words;

	Hints(Words words) {
		this.words = words;
	}

	/** Office and court, authority and day, and the like; may be empty. */
	String of(Finding finding) {
		String country = (finding.country() != null && WITH_COUNTRY.contains(finding.subject().kind()))
				? this.words.country(finding.country()) : "";
		String date = (finding.date() != null) ? this.words.date(finding.date()) : "";
		return Stream.of(orEmpty(finding.detail()), orEmpty(finding.place()), country, date)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", "));
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
