package org.courtsanctions.shared;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Records that differ in no facet, counted together: with all classes at hand, every
 * choice of filters is counted without looking at any record.
 */
public interface FacetClass {

	/** The most frequent value first. */
	Comparator<Map.Entry<String, Long>> MOST_FREQUENT_FIRST = Map.Entry
		.<String, Long>comparingByValue(Comparator.reverseOrder())
		.thenComparing(Map.Entry.comparingByKey());

	/** How many records it has; at least one. */
	long hits();

	/** The values of a facet that all its records have. */
	List<String> values(String facet);

	/**
	 * The classes that some choices leave, by facet the values of which one must hold.
	 */
	static <C extends FacetClass> Stream<C> left(Collection<C> classes, Map<String, List<String>> chosen) {
		return classes.stream().filter((some) -> against(some, chosen).isEmpty());
	}

	/**
	 * How many records each value of each facet would leave while the choices of all
	 * other facets stay, by facet and value.
	 */
	static Map<String, Map<String, Long>> counts(Collection<? extends FacetClass> classes, List<String> facets,
			Map<String, List<String>> chosen) {
		Map<String, Map<String, Long>> counts = new HashMap<>();
		for (FacetClass some : classes) {
			List<String> against = against(some, chosen);
			List<String> counted = switch (against.size()) {
				case 0 -> facets;
				case 1 -> against;
				default -> List.of();
			};
			for (String facet : counted) {
				Map<String, Long> values = counts.computeIfAbsent(facet, (name) -> new HashMap<>());
				some.values(facet).forEach((value) -> values.merge(value, some.hits(), Long::sum));
			}
		}
		return counts;
	}

	/** The facets of which no chosen value holds. */
	private static List<String> against(FacetClass some, Map<String, List<String>> chosen) {
		return chosen.isEmpty() ? List.of()
				: chosen.entrySet()
					.stream()
					.filter((choice) -> !choice.getValue().isEmpty()
							&& some.values(choice.getKey()).stream().noneMatch(choice.getValue()::contains))
					.map(Map.Entry::getKey)
					.toList();
	}

}
