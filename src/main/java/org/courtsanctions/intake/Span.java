package org.courtsanctions.intake;

/**
 * A stretch of the text.
 *
 * @param start the first sign
 * @param end the sign after the last
 */
public record Span(int start, int end) {

	boolean touches(Span other) {
		return this.start < other.end && other.start < this.end;
	}

	boolean holds(Span other) {
		return this.start <= other.start && other.end <= this.end;
	}

}
