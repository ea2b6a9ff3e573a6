package org.courtsanctions.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers that are kept for the record version they belong to. */
class KeptTests {

	private final AtomicInteger asked = new AtomicInteger();

	private long version = 1;

	@SuppressWarnings("NullAway")
	private final Kept<String, Integer> kept = new Kept<>(new Ledger(null, null, null, null) {
		@Override
		public long versionRead() {
			return KeptTests.this.version;
		}
	});

	@BeforeEach
	void readOnly() {
		TransactionSynchronizationManager.setCurrentTransactionReadOnly(true);
	}

	@AfterEach
	void forget() {
		TransactionSynchronizationManager.setCurrentTransactionReadOnly(false);
		RecordedAt.read(null);
	}

	@Test
	void areWorkedOutOnceForAVersion() {
		assertThat(this.kept.get("one", this.asked::incrementAndGet)).isEqualTo(1);
		assertThat(this.kept.get("one", this.asked::incrementAndGet)).isEqualTo(1);
		assertThat(this.kept.get("other", this.asked::incrementAndGet)).isEqualTo(2);
		this.version++;
		assertThat(this.kept.get("one", this.asked::incrementAndGet)).isEqualTo(3);
	}

	@Test
	void areNotKeptWhenSomebodyPublishedMeanwhile() {
		assertThat(this.kept.get("one", () -> {
			this.version++;
			return 7;
		})).isEqualTo(7);
		this.version--;
		assertThat(this.kept.get("one", this.asked::incrementAndGet)).isEqualTo(1);
		this.version++;
		assertThat(this.kept.get("one", this.asked::incrementAndGet)).isEqualTo(2);
	}

	@Test
	void areNeverThoseOfATransactionThatWrites() {
		TransactionSynchronizationManager.setCurrentTransactionReadOnly(false);
		assertThat(this.kept.get("one", this.asked::incrementAndGet)).isEqualTo(1);
		assertThat(this.kept.get("one", this.asked::incrementAndGet)).isEqualTo(2);
	}

	@Test
	void speakForTheInstantThatIsReadElseForNow() {
		Clock clock = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
		assertThat(RecordedAt.now(clock)).isEqualTo(clock.instant());
		RecordedAt past = new RecordedAt(Instant.parse("2026-11-20T12:00:00Z"), 3);
		RecordedAt.read(past);
		assertThat(RecordedAt.current()).isEqualTo(past);
		assertThat(RecordedAt.now(clock)).isEqualTo(past.instant());
		RecordedAt.read(null);
		assertThat(RecordedAt.current()).isNull();
	}

}
