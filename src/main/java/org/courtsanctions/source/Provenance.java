package org.courtsanctions.source;

import java.util.List;

/**
 * Where a fact comes from, given together with the fact itself whenever one is recorded.
 *
 * @param sources the numbers of the sources that support it, the best first; at least one
 * @param wanted what none of them backs
 * @param excerpts the words of the sources that say so; those of other sources are left
 * out
 */
public record Provenance(List<Long> sources, List<Wanted> wanted, List<Excerpt> excerpts) {

	public Provenance {
		if (sources.isEmpty()) {
			throw new IllegalArgumentException("a fact needs at least one source");
		}
		sources = sources.stream().distinct().toList();
		wanted = wanted.stream().distinct().toList();
		List<Excerpt> all = excerpts;
		excerpts = sources.stream()
			.flatMap((source) -> all.stream().filter((excerpt) -> excerpt.source() == source).limit(1))
			.toList();
	}

	/** Where a fact comes from, without the words. */
	public Provenance(List<Long> sources, List<Wanted> wanted) {
		this(sources, wanted, List.of());
	}

	/**
	 * The words of a source that say so.
	 *
	 * @param source the number of the source
	 * @param text its words
	 */
	public record Excerpt(long source, String text) {
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
