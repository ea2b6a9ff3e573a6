package org.courtsanctions.screening;

import java.util.List;
import java.util.Set;

import org.courtsanctions.search.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or some body, that another program asks about.
 *
 * @param names what it may be called, in any script; none that can be compared finds
 * nothing
 * @param birthYear null when not known
 * @param countries nationalities or seats, ISO 3166-1 alpha-2; empty when none is known
 * @param kinds what it may be: officials, courts, actors, authorities
 */
public record Enquiry(List<String> names, @Nullable Integer birthYear, List<String> countries, Set<Kind> kinds) {

	/** So many names one enquiry may have. */
	public static final int MOST_NAMES = 20;

}
