package org.courtsanctions.ledger;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a node knows of the head without asking. */
class KnownHeadTests {

	private long nanos;

	private final KnownHead known = new KnownHead(() -> this.nanos);

	@Test
	void isNothingBeforeTheDatabaseWasHeard() {
		assertThat(this.known.head()).isNull();
		this.known.heard(null, head(1));
		assertThat(this.known.head()).isEqualTo(head(1));
	}

	@Test
	void isNeverOlderThanWhatTheNodePublished() {
		this.known.heard(null, head(1));
		this.known.published(head(3));
		this.known.published(head(2));
		this.known.heard(head(1), head(2));
		assertThat(this.known.head()).as("an answer to a question from before").isEqualTo(head(3));
	}

	@Test
	void goesBackWhenAnOlderCopyOfTheDatabaseTakesItsPlace() {
		this.known.heard(null, head(5));
		this.known.heard(this.known.last(), head(4));
		assertThat(this.known.head()).isEqualTo(head(4));
	}

	@Test
	void saysThatTheDatabaseIsAwayUntilItIsHeard() {
		this.known.heard(null, head(1));
		this.known.lost();
		assertThat(this.known.isAway()).isTrue();
		this.known.heard(this.known.last(), head(1));
		assertThat(this.known.isAway()).isFalse();
	}

	@Test
	void isNothingAgainWhenTheDatabaseWasNotHeardForSeconds() {
		this.known.heard(null, head(1));
		this.nanos = Duration.ofSeconds(4).toNanos();
		assertThat(this.known.head()).isEqualTo(head(1));
		this.nanos = Duration.ofSeconds(6).toNanos();
		this.known.published(head(2));
		assertThat(this.known.head()).isNull();
		this.known.heard(this.known.last(), head(2));
		assertThat(this.known.head()).isEqualTo(head(2));
	}

	@Test
	void isTrustedForLessThanFiveSeconds() {
		this.known.heard(null, head(1));
		this.nanos = Duration.ofSeconds(5).toNanos() - 1;
		assertThat(this.known.head()).isEqualTo(head(1));
		this.nanos++;
		assertThat(this.known.head()).isNull();
		assertThat(this.known.last()).isEqualTo(head(1));
	}

	@Test
	void isNotTrustedWhenOnlyTheNodeItselfSpoke() {
		this.known.published(head(1));
		assertThat(this.known.head()).isNull();
		assertThat(this.known.last()).isEqualTo(head(1));
	}

	private static LedgerHead head(long version) {
		return new LedgerHead(version, Instant.EPOCH.plusSeconds(version));
	}

}
