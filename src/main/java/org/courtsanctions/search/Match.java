package org.courtsanctions.search;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A record that answers a search, with what lists of results are filtered by.
 *
 * @param kind what it is
 * @param id its number among those of its kind
 * @param way how it was found
 * @param text the name, reference or text that was found
 * @param status what all measures against it make of a target on the day asked for, by
 * its code; null for what is no target
 * @param authorities public names of the authorities behind it
 * @param countries ISO 3166-1 alpha-2 or EU
 */
public record Match(Kind kind, long id, Way way, String text, @Nullable String status, List<String> authorities,
		List<String> countries) {

	/** What it has of a facet, as the record keeps it. */
	public Collection<String> values(String facet) {
		return switch (facet) {
			case "kind" -> List.of(this.kind.name());
			case "status" -> (this.status != null) ? List.of(this.status) : List.of();
			case "authority" -> this.authorities;
			default -> this.countries;
		};
	}

	/** How something was found, from the surest. */
	public enum Way {

		/** By a name, an alias, a reference or a code. */
		NAME,

		/** By words of a title, a summary or an office. */
		WORDS,

		/** By its country. */
		COUNTRY,

		/** By a name that only looks or sounds alike. */
		ALIKE

	}

}
