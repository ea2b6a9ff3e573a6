package org.courtsanctions.browse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.courtsanctions.shared.Asked;
import org.courtsanctions.shared.FacetCount;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list as a page shows them: groups of values with counts and links, and
 * the chosen ones as chips that take the choice away again.
 *
 * @param groups the filters in order; those without values are left out
 * @param chips the choices made
 * @param clear the address without any choice
 * @param ignored what was asked for but does not exist, as typed
 */
public record Facets(List<Group> groups, List<Chip> chips, String clear, List<String> ignored) {

	/**
	 * Lays out the filters of a list.
	 * @param names the facets in order
	 * @param counts what each value would leave
	 * @param address the list's address with the choices made
	 * @param ignored what was asked for but does not exist
	 */
	static Facets of(List<String> names, List<FacetCount> counts, Address address, List<String> ignored) {
		return of(names, counts, address, ignored, Address::toggle);
	}

	/**
	 * The same for a list that takes one value of each filter: another one replaces it.
	 */
	static Facets ofOne(List<String> names, List<FacetCount> counts, Address address, List<String> ignored) {
		return of(names, counts, address, ignored, Address::choose);
	}

	private static Facets of(List<String> names, List<FacetCount> counts, Address address, List<String> ignored,
			Choosing choosing) {
		Map<String, List<Option>> options = new LinkedHashMap<>();
		names.forEach((name) -> options.put(name, new ArrayList<>()));
		List<Chip> chips = new ArrayList<>();
		Address firstPage = address.with("page", List.of());
		for (FacetCount count : counts) {
			String value = Asked.inAddress(count.value());
			boolean chosen = address.parameters().getOrDefault(count.facet(), List.of()).contains(value);
			String href = choosing.choose(firstPage, count.facet(), value).href();
			options.computeIfAbsent(count.facet(), (name) -> new ArrayList<>())
				.add(new Option(count.value(), count.label(), count.hits(), href, chosen));
			if (chosen) {
				chips.add(new Chip(count.facet(), count.value(), count.label(), href));
			}
		}
		List<Group> groups = options.entrySet()
			.stream()
			.filter((group) -> !group.getValue().isEmpty())
			.map((group) -> new Group(group.getKey(), group.getValue(),
					group.getValue().stream().anyMatch(Option::chosen)))
			.toList();
		return new Facets(groups, chips, new Address(address.path()).href(), ignored);
	}

	/** What a link of a filter does to an address. */
	@FunctionalInterface
	private interface Choosing {

		Address choose(Address address, String facet, String value);

	}

	/**
	 * A filter.
	 *
	 * @param name its name in the address
	 * @param options its values
	 * @param chosen whether any of them is chosen
	 */
	public record Group(String name, List<Option> options, boolean chosen) {
	}

	/**
	 * A value of a filter.
	 *
	 * @param value as the record keeps it
	 * @param label in the record's own words; null for codes
	 * @param hits how many records it would leave
	 * @param href the address that chooses it, or takes the choice away
	 * @param chosen whether it is chosen
	 */
	public record Option(String value, @Nullable String label, long hits, String href, boolean chosen) {
	}

	/**
	 * A choice made.
	 *
	 * @param facet the filter's name
	 * @param value as the record keeps it
	 * @param label in the record's own words; null for codes
	 * @param href the address without it
	 */
	public record Chip(String facet, String value, @Nullable String label, String href) {
	}

}
