package org.courtsanctions.replica;

import org.jspecify.annotations.Nullable;

/**
 * Where the request of this thread reads. It is chosen when the request first reads, and
 * holds to its end, so that one page does not mix two copies of the record. Threads
 * without a request of the public read the primary.
 */
final class ReadingPlace {

	private static final ThreadLocal<@Nullable ReadingPlace> CURRENT = new ThreadLocal<>();

	private @Nullable Boolean replica;

	private ReadingPlace() {
	}

	static @Nullable ReadingPlace current() {
		return CURRENT.get();
	}

	/** Lets this thread read the replica until {@link #close()}. */
	static void open() {
		CURRENT.set(new ReadingPlace());
	}

	static void close() {
		CURRENT.remove();
	}

	/** Whether it may be the replica, if that is fit at all. */
	boolean isReplica(boolean fit) {
		if (this.replica == null) {
			this.replica = fit;
		}
		return this.replica && fit;
	}

	/** Reads the primary from now on. */
	void leaveReplica() {
		this.replica = false;
	}

}
