package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.List;

import org.courtsanctions.sanction.OfficialFilter;
import org.courtsanctions.sanction.OfficialList;
import org.courtsanctions.sanction.OfficialSummary;
import org.courtsanctions.shared.Asked;
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

	private final OfficialList officials;

	OfficialLists(OfficialList officials) {
		this.officials = officials;
	}

	Listed list(MultiValueMap<String, String> parameters, LocalDate day) {
		Asked asked = Asked.of(parameters, OfficialFilter.FACETS,
				FacetCount.values(this.officials.facets(OfficialFilter.NONE, day)));
		var filter = OfficialFilter.of(asked, parameters.getFirst("q"));
		String name = filter.name();
		Address address = Address.of("/officials", asked).with("q", (name != null) ? List.of(name) : List.of());
		OfficialList.Part part = this.officials.list(filter, day, asked.page(), PAGE);
		Paged<OfficialSummary> found = part.page();
		return new Listed(found, Facets.of(OfficialFilter.FACETS, part.facets(), address, asked.ignored()),
				Pagination.of(found, address), name, address.with("q", List.of()).href(),
				(found.total() == 0 && name != null) ? this.officials.nearest(name, day) : List.of());
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
	public record Listed(Paged<OfficialSummary> officials, Facets facets, @Nullable Pagination pagination,
			@Nullable String name, String withoutName, List<OfficialSummary> nearest) implements Filtered {
	}

}
