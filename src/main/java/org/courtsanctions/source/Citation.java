package org.courtsanctions.source;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Ties one fact to one source that supports it. */
@Entity
class Citation {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long factId;

	private long sourceId;

	private int position;

	private @Nullable String excerpt;

	@SuppressWarnings("NullAway.Init")
	protected Citation() {
	}

	Citation(long factId, long sourceId, int position) {
		this.factId = factId;
		this.sourceId = sourceId;
		this.position = position;
	}

}
