package org.courtsanctions.sanction;

import java.util.List;
import java.util.Map;

import org.courtsanctions.shared.Asked;
import org.jspecify.annotations.Nullable;

/**
 * Which officials to list: for each facet the chosen values, of which any may hold.
 * Values are as the record keeps them; unknown ones simply find nobody.
 *
 * @param chosen the chosen values by facet; a facet without choice may be missing
 * @param name words of a name in any script or spelling, each perhaps only begun, or a
 * list reference; null for all
 */
public record OfficialFilter(Map<String, List<String>> chosen, @Nullable String name) {

	/** The facets of the officials list, in the order in which pages show them. */
	public static final List<String> FACETS = List.of("status", "authority", "programme", "court", "role",
			"nationality", "year");

	/** No choice at all. */
	public static final OfficialFilter NONE = new OfficialFilter(Map.of(), null);

	private static final int LONGEST_NAME = 100;

	/**
	 * The filter that an address asks for.
	 * @param typed the name as typed
	 */
	public static OfficialFilter of(Asked asked, @Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return new OfficialFilter(asked.chosen(), null);
		}
		String name = typed.strip().replace("\0", "");
		return new OfficialFilter(asked.chosen(), name.substring(0, Math.min(name.length(), LONGEST_NAME)));
	}

}
