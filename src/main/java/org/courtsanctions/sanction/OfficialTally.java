package org.courtsanctions.sanction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.courtsanctions.shared.FacetCount;
import org.jspecify.annotations.Nullable;

/**
 * The officials of a day, counted in classes: all officials of a class have the same
 * values of all facets, so that every choice of filters is counted without looking at any
 * of them.
 *
 * @param classes the classes, none of them empty
 * @param labels what values are called in the record's own words, by facet and value
 */
record OfficialTally(List<OfficialClass> classes, Map<String, Map<String, String>> labels) {

	/** How many officials a filter leaves. */
	long total(OfficialFilter filter) {
		return this.classes.stream()
			.filter((some) -> some.against(filter).isEmpty())
			.mapToLong(OfficialClass::hits)
			.sum();
	}

	/** The numbers of the classes that a filter leaves. */
	Long[] classes(OfficialFilter filter) {
		return this.classes.stream()
			.filter((some) -> some.against(filter).isEmpty())
			.map(OfficialClass::number)
			.toArray(Long[]::new);
	}

	/**
	 * How many officials each value of each facet would leave while all other choices
	 * stay; within a facet the most frequent first.
	 */
	List<FacetCount> facets(OfficialFilter filter) {
		Map<String, Map<String, Long>> counts = new TreeMap<>();
		for (OfficialClass some : this.classes) {
			List<String> against = some.against(filter);
			Collection<String> counted = switch (against.size()) {
				case 0 -> OfficialFilter.FACETS;
				case 1 -> against;
				default -> List.of();
			};
			for (String facet : counted) {
				Map<String, Long> values = counts.computeIfAbsent(facet, (name) -> new HashMap<>());
				some.values(facet).forEach((value) -> values.merge(value, some.hits(), Long::sum));
			}
		}
		List<FacetCount> found = new ArrayList<>();
		counts.forEach((facet, values) -> values.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.forEach((value) -> found
				.add(new FacetCount(facet, value.getKey(), label(facet, value.getKey()), value.getValue()))));
		return found;
	}

	private @Nullable String label(String facet, String value) {
		return this.labels.getOrDefault(facet, Map.of()).get(value);
	}

	/**
	 * Officials who differ in no facet.
	 *
	 * @param number of the class
	 * @param values their values by facet
	 * @param hits how many they are
	 */
	record OfficialClass(long number, Map<String, List<String>> values, long hits) {

		List<String> values(String facet) {
			return this.values.getOrDefault(facet, List.of());
		}

		/** The facets of which no chosen value holds. */
		List<String> against(OfficialFilter filter) {
			if (filter.chosen().isEmpty()) {
				return List.of();
			}
			return OfficialFilter.FACETS.stream()
				.filter((facet) -> !filter.values(facet).isEmpty()
						&& filter.values(facet).stream().noneMatch(values(facet)::contains))
				.toList();
		}

	}

}
