package org.courtsanctions.source;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one fact of a page rests on.
 *
 * @param numbers the numbers of its sources on the page, ascending
 * @param support how well they support it
 * @param unchecked the number of the latest publication that touched it and awaits its
 * second check; null when none does
 * @param wanted everything about it that no source backs
 */
public record FactNotes(List<Integer> numbers, Support support, @Nullable Long unchecked,
		List<Provenance.Wanted> wanted) {
}
