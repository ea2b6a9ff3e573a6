package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.courtsanctions.sanction.OfficialFilter;
import org.courtsanctions.sanction.OfficialList;
import org.courtsanctions.sanction.OfficialSummary;
import org.courtsanctions.shared.FacetCount;
import org.courtsanctions.shared.Paged;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Gathers the officials list with its facets. */
@Service
@Transactional(readOnly = true)
class OfficialLists {

	private static final int PAGE = 25;

	private static final int LONGEST_NAME = 100;

	private final OfficialList officials;

	OfficialLists(OfficialList officials) {
		this.officials = officials;
	}

	Listed list(MultiValueMap<String, String> parameters, LocalDate day) {
		Asked asked = asked(parameters, day);
		String name = name(parameters.getFirst("q"));
		Address address = asked.address().with("q", (name != null) ? List.of(name) : List.of());
		var filter = new OfficialFilter(asked.chosen(), name);
		Paged<OfficialSummary> found = this.officials.list(filter, day, asked.page(), PAGE);
		return new Listed(found,
				Facets.of(OfficialFilter.FACETS, this.officials.facets(filter, day), address, asked.ignored()),
				Pagination.of(found, address), name, address.with("q", List.of()).href(),
				(found.total() == 0 && name != null) ? this.officials.nearest(name, day) : List.of());
	}

	/** Which officials the parameters of the list's address choose. */
	ListFilters.Chosen<OfficialFilter> chosen(MultiValueMap<String, String> parameters, LocalDate day) {
		Asked asked = asked(parameters, day);
		String name = name(parameters.getFirst("q"));
		Address address = asked.address().with("q", (name != null) ? List.of(name) : List.of());
		return new ListFilters.Chosen<>(new OfficialFilter(asked.chosen(), name), address.parameters(),
				asked.ignored());
	}

	private Asked asked(MultiValueMap<String, String> parameters, LocalDate day) {
		Map<String, Set<String>> known = this.officials.facets(OfficialFilter.NONE, day)
			.stream()
			.collect(Collectors.groupingBy(FacetCount::facet,
					Collectors.mapping(FacetCount::value, Collectors.toSet())));
		return Asked.of("/officials", parameters, OfficialFilter.FACETS,
				(facet, value) -> known.getOrDefault(facet, Set.of()).contains(value));
	}

	private static @Nullable String name(@Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		String name = typed.strip().replace("\0", "");
		return name.substring(0, Math.min(name.length(), LONGEST_NAME));
	}

	/**
	 * What the officials list shows.
	 *
	 * @param officials one page of it
	 * @param facets its filters
	 * @param pagination the links to its other pages
	 * @param name the name asked for
	 * @param withoutName the address without that name
	 * @param nearest officials with names like it, when nobody has it
	 */
	record Listed(Paged<OfficialSummary> officials, Facets facets, @Nullable Pagination pagination,
			@Nullable String name, String withoutName, List<OfficialSummary> nearest) {
	}

}
