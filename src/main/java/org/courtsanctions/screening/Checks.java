package org.courtsanctions.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.ledger.LedgerHead;
import org.courtsanctions.ledger.RecordedAt;
import org.courtsanctions.screening.Refused.Why;
import org.courtsanctions.search.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Whole checks: a few names at once, or a long list batch by batch, so that memory stays
 * flat and a reader sees it advance. Only so many long lists are checked at a time.
 */
@Service
class Checks {

	private static final int LISTS_AT_ONCE = 2;

	/**
	 * Of one list: while some names are compared, the database finds candidates of the
	 * next.
	 */
	private static final int BATCHES_AT_ONCE = 3;

	private static final int PATIENCE = 20;

	private final Screening screening;

	private final Ledger ledger;

	private final Clock clock;

	private final Semaphore lists = new Semaphore(LISTS_AT_ONCE, true);

	Checks(Screening screening, Ledger ledger, Clock clock) {
		this.screening = screening;
		this.ledger = ledger;
		this.clock = clock;
	}

	/** Checks a few names. */
	List<Checked> few(List<Line> lines, double threshold, LocalDate day) {
		return this.screening.check(lines, threshold, day, true);
	}

	/**
	 * Checks a long list while it is read; whoever reads must close it.
	 * @throws Refused when too many lists are being checked
	 */
	Running many(List<Line> lines, double threshold, LocalDate day) {
		try {
			if (!this.lists.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
				throw new Refused(Why.BUSY);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Refused(Why.BUSY);
		}
		return new Running(lines, threshold, day);
	}

	/** What is checked against what. */
	Note note(List<Line> lines, double threshold, LocalDate day) {
		LedgerHead head = this.ledger.head();
		RecordedAt past = RecordedAt.current();
		long version = (past != null) ? past.version() : head.version();
		Instant recorded = (past != null) ? past.instant() : head.recordedAt();
		Map<Kind, Integer> extent = this.screening.extent();
		int officials = extent.getOrDefault(Kind.OFFICIAL, 0);
		return new Note(this.clock.instant(), version, recorded, day, threshold, officials,
				extent.values().stream().mapToInt(Integer::intValue).sum() - officials, lines.size(),
				(lines.size() <= Screening.MOST_IN_LINK) ? link(lines, threshold, day, recorded) : null);
	}

	private static @Nullable String link(List<Line> lines, double threshold, LocalDate day, Instant recorded) {
		return UriComponentsBuilder.fromPath("/screen")
			.queryParam("names", "{names}")
			.queryParam("threshold", "{threshold}")
			.queryParam("asOf", "{day}")
			.queryParam("recordedAt", "{recorded}")
			.encode()
			.buildAndExpand(lines.stream().map(Line::text).collect(Collectors.joining("\n")), threshold, day, recorded)
			.toUriString();
	}

	/** A long list being checked: batches of results, each made when it is asked for. */
	final class Running implements Iterable<Running.Batch>, AutoCloseable {

		private final List<Line> lines;

		private final double threshold;

		private final LocalDate day;

		private boolean closed;

		private Step step = () -> {
		};

		private final int[] outcomes = new int[Checked.Outcome.values().length];

		private Running(List<Line> lines, double threshold, LocalDate day) {
			this.lines = lines;
			this.threshold = threshold;
			this.day = day;
		}

		/** Does something before each batch but the first: sends what is there. */
		void beforeEach(Step sending) {
			this.step = sending;
		}

		public int total() {
			return this.lines.size();
		}

		/** How many names came to an outcome so far. */
		public int count(String outcome) {
			return this.outcomes[Checked.Outcome.valueOf(outcome).ordinal()];
		}

		@Override
		public Iterator<Batch> iterator() {
			return new Iterator<>() {

				private final Deque<Future<List<Checked>>> begun = new ArrayDeque<>();

				private int next;

				private int done;

				@Override
				public boolean hasNext() {
					if (this.done >= Running.this.lines.size()) {
						close();
					}
					return this.done < Running.this.lines.size();
				}

				@Override
				public Batch next() {
					if (!hasNext()) {
						throw new NoSuchElementException();
					}
					if (this.done > 0) {
						Running.this.step.run();
					}
					while (this.begun.size() < BATCHES_AT_ONCE && this.next < Running.this.lines.size()) {
						this.begun.add(begin(this.next));
						this.next += Screening.BATCH;
					}
					List<Checked> checked = made(this.begun.remove());
					checked.forEach((one) -> Running.this.outcomes[one.outcome().ordinal()]++);
					this.done += checked.size();
					return new Batch(this.done, new ArrayList<>(checked));
				}
			};
		}

		/**
		 * Checks a batch on a thread of its own, which reads what this one reads.
		 */
		private Future<List<Checked>> begin(int from) {
			RecordedAt past = RecordedAt.current();
			Locale language = LocaleContextHolder.getLocale();
			List<Line> batch = this.lines.subList(from, Math.min(from + Screening.BATCH, this.lines.size()));
			var check = new FutureTask<>(() -> {
				RecordedAt.read(past);
				LocaleContextHolder.setLocale(language);
				return Checks.this.screening.check(batch, this.threshold, this.day, false);
			});
			Thread.startVirtualThread(check);
			return check;
		}

		private static List<Checked> made(Future<List<Checked>> check) {
			try {
				return check.get();
			}
			catch (ExecutionException ex) {
				throw (ex.getCause() instanceof RuntimeException failure) ? failure : new IllegalStateException(ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new Refused(Why.BUSY);
			}
		}

		@Override
		public synchronized void close() {
			if (!this.closed) {
				this.closed = true;
				Checks.this.lists.release();
			}
		}

		/** Something that may fail because nobody listens any more. */
		@FunctionalInterface
		interface Step {

			void take() throws IOException;

			default void run() {
				try {
					take();
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}

		}

		/**
		 * Some of the results.
		 *
		 * @param done how many names are checked, these among them
		 * @param checked the results
		 */
		record Batch(int done, List<Checked> checked) {
		}

	}

}
