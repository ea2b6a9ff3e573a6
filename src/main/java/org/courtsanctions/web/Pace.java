package org.courtsanctions.web;

import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * How quickly a reader takes an answer, and how slow one may be. Only the time counts
 * that the reader is waited for.
 */
final class Pace {

	private final Allowed allowed;

	private volatile long sent;

	private volatile long waited;

	/** When the reader began to be waited for; 0 while nobody waits. */
	private volatile long since;

	Pace(Allowed allowed) {
		this.allowed = allowed;
	}

	/** The reader is being sent something. */
	void begin() {
		this.since = System.nanoTime() | 1;
	}

	/**
	 * The reader has taken it.
	 * @throws SocketTimeoutException when all of it took too long
	 */
	void took(int bytes) throws SocketTimeoutException {
		long now = this.waited + System.nanoTime() - this.since;
		long all = this.sent + bytes;
		this.waited = now;
		this.sent = all;
		this.since = 0;
		if (now > this.allowed.patience().plusSeconds(all / this.allowed.bytesASecond()).toNanos()) {
			throw new SocketTimeoutException("the answer is read too slowly");
		}
	}

	/**
	 * How many seconds longer the reader took than somebody who is just quick enough;
	 * less than 0 for one who is quicker.
	 */
	double behind() {
		long began = this.since;
		long now = this.waited + ((began != 0) ? System.nanoTime() - began : 0);
		return now / 1e9 - (double) this.sent / this.allowed.bytesASecond();
	}

	/**
	 * How slow a reader may be.
	 *
	 * @param patience what every answer may take
	 * @param bytesASecond so many bytes give a second more
	 */
	record Allowed(Duration patience, int bytesASecond) {
	}

}
