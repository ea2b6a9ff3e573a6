package org.courtsanctions.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which statements to list: for each facet the chosen values, of which any may hold.
 * Values are as the record keeps them; unknown ones simply find nothing.
 *
 * @param chosen the chosen values by facet; a facet without choice may be missing
 */
public record StatementFilter(Map<String, List<String>> chosen) {

	/**
	 * The facets of the statements list, in the order in which pages show them: the
	 * stance, the speaker's country, in what shape the speaker spoke, and the
	 * announcement that is answered, by its public name.
	 */
	public static final List<String> FACETS = List.of("stance", "country", "speaker", "announcement");

	/** No choice at all. */
	public static final StatementFilter NONE = new StatementFilter(Map.of());

	StatementFilter without(String facet) {
		Map<String, List<String>> others = new HashMap<>(this.chosen);
		others.remove(facet);
		return new StatementFilter(others);
	}

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
