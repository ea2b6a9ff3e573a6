package org.courtsanctions.editing;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A change to the public record that is being written, waits for review, or is through.
 *
 * @param id its number
 * @param state how far it is
 * @param holder who may write in it
 * @param writers everybody who ever wrote in it
 * @param content the records it adds and changes
 * @param reason why the record changes, in public words
 * @param correction whether it corrects what the record said wrongly
 * @param revision counts what was written
 * @param createdAt when it was begun
 * @param changedAt when it was written in last
 * @param sentAt when it was sent to review; null before
 * @param authorRole the role of whoever sent it; null before
 * @param publishedVersion the record version it became; null before
 */
record Draft(long id, State state, String holder, List<String> writers, DraftContent content, String reason,
		boolean correction, int revision, Instant createdAt, Instant changedAt, @Nullable Instant sentAt,
		@Nullable String authorRole, @Nullable Long publishedVersion) {

	/** How far a draft is. */
	enum State {

		/** Being written. */
		OPEN,

		/** Waits for somebody else's approval. */
		IN_REVIEW,

		/** Sent back with a reason, to be written in again. */
		RETURNED,

		/** Part of the record. */
		PUBLISHED,

		/** Put away. */
		DISCARDED;

		/** Whether its holder may write in it. */
		public boolean writable() {
			return this == OPEN || this == RETURNED;
		}

	}

	boolean heldBy(String person) {
		return this.holder.equals(person);
	}

	boolean wroteIn(String person) {
		return this.writers.contains(person);
	}

	/** The draft as it would be with other content. */
	Draft with(DraftContent other) {
		return new Draft(this.id, this.state, this.holder, this.writers, other, this.reason, this.correction,
				this.revision, this.createdAt, this.changedAt, this.sentAt, this.authorRole, this.publishedVersion);
	}

}
