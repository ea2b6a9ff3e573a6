package org.courtsanctions.intake;

import java.util.List;

/**
 * Something found in a text.
 *
 * @param <T> what kind of thing
 * @param value what was found
 * @param spans the words it was found by
 * @param sentence the sentence they stand in
 * @param how the rule
 */
public record Find<T>(T value, List<Span> spans, Span sentence, How how) {

	public Find {
		spans = List.copyOf(spans);
	}

}
