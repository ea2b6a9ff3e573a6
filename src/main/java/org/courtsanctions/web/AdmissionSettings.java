package org.courtsanctions.web;

import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How much is answered at once before others wait, and how long they do.
 *
 * @param pages public pages and data of a page's size
 * @param lists what takes seconds: whole files, lists of names to check
 * @param desk the back office and signing in, which have room even when readers fill
 * theirs
 * @param pause how long somebody is kept who is turned away from a full queue, and would
 * ask again at once
 * @param paused so many are kept at once; others hear at once that they are turned away
 */
@Validated
@ConfigurationProperties("register.admission")
public record AdmissionSettings(@Valid Lane pages, @Valid Lane lists, @Valid Lane desk, Duration pause,
		@PositiveOrZero int paused) {

	/**
	 * One of the queues.
	 *
	 * @param atOnce so many requests are answered at once; 0 stands for two a processor,
	 * four at least
	 * @param waiting so many more may wait
	 * @param few so many in a line are no crowd: a machine that is slow because it has
	 * just started answers them all in the end
	 * @param patience how long one of the few waits before it is turned away
	 * @param patienceInCrowd how long one waits who finds a crowd waiting
	 */
	public record Lane(@PositiveOrZero int atOnce, @PositiveOrZero int waiting, @PositiveOrZero int few,
			Duration patience, Duration patienceInCrowd) {

		private static final int A_PROCESSOR = 2;

		private static final int LEAST = 4;

		/** How many requests are answered at once on this machine. */
		int permits() {
			return (this.atOnce > 0) ? this.atOnce
					: Math.max(LEAST, A_PROCESSOR * Runtime.getRuntime().availableProcessors());
		}

	}

}
