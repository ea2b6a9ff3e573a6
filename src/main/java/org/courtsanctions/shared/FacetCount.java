package org.courtsanctions.shared;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How many records a value of a facet would leave.
 *
 * @param facet the facet's name in the address
 * @param value the value, as the record keeps it
 * @param label what to call it, in the record's own words; null when the value is a code
 * with words of its own
 * @param hits how many records have it, all other choices kept
 */
public record FacetCount(String facet, String value, @Nullable String label, long hits) {

	/** The values of some counts by facet. */
	public static Map<String, Set<String>> values(Collection<FacetCount> counts) {
		return counts.stream()
			.collect(Collectors.groupingBy(FacetCount::facet,
					Collectors.mapping(FacetCount::value, Collectors.toSet())));
	}

}
