package org.courtsanctions.web;

import java.time.Duration;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What a request of a program counts for in the limit of {@link Politeness}: a batch
 * counts as the questions in it, and as no more than a list does. The controller says how
 * many there are, and answers a refusal in its own form.
 */
public final class Toll {

	private static final String ATTRIBUTE = Toll.class.getName();

	private final Bucket bucket;

	private final int most;

	private Toll(Bucket bucket, int most) {
		this.bucket = bucket;
		this.most = most;
	}

	static void stand(HttpServletRequest request, Bucket bucket, int most) {
		request.setAttribute(ATTRIBUTE, new Toll(bucket, most));
	}

	/**
	 * Counts the request.
	 * @param questions how many questions it asks
	 * @throws TooFast when its sender has asked too many lately
	 */
	public static void pay(HttpServletRequest request, int questions) {
		if (request.getAttribute(ATTRIBUTE) instanceof Toll toll) {
			ConsumptionProbe probe = toll.bucket
				.tryConsumeAndReturnRemaining(Math.clamp(questions, 1, Math.max(1, toll.most)));
			if (!probe.isConsumed()) {
				throw new TooFast(seconds(probe));
			}
		}
	}

	static long seconds(ConsumptionProbe probe) {
		return Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999).toSeconds());
	}

	/** The sender asks faster than the register answers everybody. */
	public static final class TooFast extends RuntimeException {

		private final long seconds;

		TooFast(long seconds) {
			super("wait " + seconds + " seconds");
			this.seconds = seconds;
		}

		/** After how many seconds the same request would be answered. */
		public long seconds() {
			return this.seconds;
		}

	}

}
