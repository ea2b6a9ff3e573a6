package org.courtsanctions.sanction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which sanctions to list: for each facet the chosen values, of which any may hold.
 * Values are as the record keeps them; unknown ones simply find nothing.
 *
 * @param chosen the chosen values by facet; a facet without choice may be missing
 */
public record SanctionFilter(Map<String, List<String>> chosen) {

	/**
	 * The facets: the status on the day, the kind, in whose name, and the public names of
	 * the authority that listed, of the law, and of the target.
	 */
	public static final List<String> FACETS = List.of("status", "kind", "jurisdiction", "authority", "programme",
			"target");

	/** No choice at all. */
	public static final SanctionFilter NONE = new SanctionFilter(Map.of());

	/**
	 * The parameters of the list's SQL: an array for each facet, null when nothing was
	 * chosen.
	 */
	Map<String, @Nullable Object> params() {
		Map<String, @Nullable Object> params = new HashMap<>();
		for (String facet : FACETS) {
			List<String> values = this.chosen.getOrDefault(facet, List.of());
			params.put(facet, values.isEmpty() ? null : values.toArray(String[]::new));
		}
		return params;
	}

}
