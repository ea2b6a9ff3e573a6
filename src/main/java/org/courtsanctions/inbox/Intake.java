package org.courtsanctions.inbox;

import java.time.Instant;
import org.courtsanctions.intake.Span;
import org.jspecify.annotations.Nullable;

/**
 * A text that was pasted to make a draft of it.
 *
 * @param id its number
 * @param state how far it is
 * @param begunBy who pasted it
 * @param changedBy who decided something about it last
 * @param text the text
 * @param source where it comes from
 * @param finds what was found in it
 * @param draft the draft that was made of it last; null before
 * @param revision counts the decisions, so that none is overwritten unseen
 * @param changedAt when somebody last decided something
 */
record Intake(long id, State state, String begunBy, String changedBy, String text, Origin source, Finds finds,
		@Nullable Long draft, int revision, Instant changedAt) {

	Intake with(Origin itsSource, Finds itsFinds) {
		return new Intake(this.id, this.state, this.begunBy, this.changedBy, this.text, itsSource, itsFinds, this.draft,
				this.revision, this.changedAt);
	}

	/** The words of a span; empty for none. */
	String words(@Nullable Span span) {
		return (span == null) ? "" : this.text.substring(span.start(), span.end()).replaceAll("\\s+", " ").strip();
	}

	/** How far a text is. */
	enum State {

		/** To be checked. */
		OPEN,

		/** A draft was made of it. */
		DRAFTED,

		/** Not needed. */
		PUT_AWAY

	}

	/**
	 * Where a text comes from, as typed.
	 *
	 * @param url its address
	 * @param publisher who published it
	 * @param title its title
	 * @param published when
	 * @param readAs how it was read
	 */
	record Origin(String url, String publisher, String title, String published, String readAs) {

		static Origin empty() {
			return new Origin("", "", "", "", "PAGE");
		}

	}

}
