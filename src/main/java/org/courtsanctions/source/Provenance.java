package org.courtsanctions.source;

import java.util.List;

/**
 * Where a fact comes from, given together with the fact itself whenever one is recorded.
 *
 * @param sources the numbers of the sources that support it, the best first; at least one
 * @param wanted what none of them backs
 */
public record Provenance(List<Long> sources, List<Wanted> wanted) {

	public Provenance {
		if (sources.isEmpty()) {
			throw new IllegalArgumentException("a fact needs at least one source");
		}
		sources = sources.stream().distinct().toList();
		wanted = wanted.stream().distinct().toList();
	}

	/**
	 * A field of a fact that no source backs.
	 *
	 * @param field the field's name in the record, for instance {@code term_start}
	 * @param detail the part of it that is meant ("day", "script"), or an empty text for
	 * all of it
	 */
	public record Wanted(String field, String detail) {
	}

}
