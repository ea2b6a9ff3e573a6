package org.courtsanctions.intake;

/**
 * A paragraph, heading or list item of a text.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param kind what part of the document it is
 * @param from its first token
 * @param to the token after its last
 */
public record Paragraph(int start, int end, Kind kind, int from, int to) {

	Paragraph as(Kind other) {
		return new Paragraph(this.start, this.end, other, this.from, this.to);
	}

	/** Whether it tells of the act itself. */
	boolean tells() {
		return this.kind == Kind.BODY || this.kind == Kind.BULLET || this.kind == Kind.HEADING;
	}

	/** Whether names in it may be those of targets. */
	boolean names() {
		return tells() || this.kind == Kind.SUBHEAD;
	}

	/** The parts of a document. */
	public enum Kind {

		/** Titles and what stands with them on top: date, place, author. */
		HEADING,
		/** Running text. */
		BODY,
		/** An item of a list. */
		BULLET,
		/** A heading within the text. */
		SUBHEAD,
		/** What belongs to a picture. */
		CAPTION,
		/** The fixed words on what the measures mean for others. */
		IMPLICATIONS,
		/** Background, notes to editors, quick facts. */
		NOTES,
		/** Addresses, links and other things around the text. */
		CONTACT,
		/** The same words as an earlier paragraph. */
		REPEATED

	}

}
