package org.courtsanctions.ledger;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The head of the ledger as this node knows it without asking the database: never older
 * than what the node itself published, and within a second what any other node did.
 */
@Component
public class KnownHead {

	private final AtomicReference<@Nullable LedgerHead> head = new AtomicReference<>();

	private volatile boolean away;

	/** The newest entry that is known; null before the database was first heard. */
	public @Nullable LedgerHead head() {
		return this.head.get();
	}

	/**
	 * Whether the database is away: it ended the connection that listens to it, or was
	 * silent on it, and takes no other.
	 */
	public boolean isAway() {
		return this.away;
	}

	/** Moves on to what this node just published. */
	void published(LedgerHead published) {
		this.head.accumulateAndGet(published, (known,
				later) -> (known == null || later == null || known.version() < later.version()) ? later : known);
	}

	/**
	 * Takes over what the database said, be it an earlier entry because an older copy of
	 * the database took its place, unless this node published since it was asked.
	 * @param before what was known when it was asked
	 */
	void heard(@Nullable LedgerHead before, LedgerHead said) {
		this.away = false;
		if (!said.equals(before)) {
			this.head.compareAndSet(before, said);
		}
	}

	/** Says that the database is away. */
	void lost() {
		this.away = true;
	}

}
