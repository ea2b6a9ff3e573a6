package org.courtsanctions.sanction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.courtsanctions.shared.FacetClass;
import org.courtsanctions.shared.FacetCount;
import org.jspecify.annotations.Nullable;

/**
 * The officials of a day, counted in classes.
 *
 * @param classes the classes, none of them empty
 * @param labels what values are called in the record's own words, by facet and value
 */
record OfficialTally(List<OfficialClass> classes, Map<String, Map<String, String>> labels) {

	/** How many officials a filter leaves. */
	long total(OfficialFilter filter) {
		return FacetClass.left(this.classes, filter.chosen()).mapToLong(OfficialClass::hits).sum();
	}

	/** The numbers of the classes that a filter leaves. */
	Long[] classes(OfficialFilter filter) {
		return FacetClass.left(this.classes, filter.chosen()).map(OfficialClass::number).toArray(Long[]::new);
	}

	/**
	 * How many officials each value of each facet would leave while all other choices
	 * stay; within a facet the most frequent first.
	 */
	List<FacetCount> facets(OfficialFilter filter) {
		List<FacetCount> found = new ArrayList<>();
		new TreeMap<>(FacetClass.counts(this.classes, OfficialFilter.FACETS, filter.chosen()))
			.forEach((facet, values) -> values.entrySet()
				.stream()
				.sorted(FacetClass.MOST_FREQUENT_FIRST)
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
	record OfficialClass(long number, Map<String, List<String>> values, long hits) implements FacetClass {

		@Override
		public List<String> values(String facet) {
			return this.values.getOrDefault(facet, List.of());
		}

	}

}
