package org.courtsanctions.ledger;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The head of the ledger as this node knows it without asking the database: never older
 * than what the node itself published, and within a second what any other node did.
 */
@Component
public class KnownHead {

	/** What is known is not trusted when nobody confirmed it for so long. */
	private static final long TRUSTED_NANOS = Duration.ofSeconds(5).toNanos();

	private final AtomicReference<@Nullable LedgerHead> head = new AtomicReference<>();

	private final LongSupplier nanos;

	private volatile boolean away;

	private volatile long heardAt;

	KnownHead() {
		this(System::nanoTime);
	}

	KnownHead(LongSupplier nanos) {
		this.nanos = nanos;
		this.heardAt = nanos.getAsLong() - TRUSTED_NANOS;
	}

	/**
	 * The newest entry that is known; null before the database was first heard, and when
	 * it has not been heard for some seconds: whoever must know then asks it.
	 */
	public @Nullable LedgerHead head() {
		LedgerHead known = this.head.get();
		return (known != null && this.nanos.getAsLong() - this.heardAt < TRUSTED_NANOS) ? known : null;
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
		this.heardAt = this.nanos.getAsLong();
		this.away = false;
		if (!said.equals(before)) {
			this.head.compareAndSet(before, said);
		}
	}

	/** The newest entry that this node ever heard of, however long ago. */
	public @Nullable LedgerHead last() {
		return this.head.get();
	}

	/** Says that the database is away. */
	void lost() {
		this.away = true;
	}

}
