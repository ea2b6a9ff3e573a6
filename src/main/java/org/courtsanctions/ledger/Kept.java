package org.courtsanctions.ledger;

import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Answers that cost much and are asked often, kept for as long as the record version they
 * belong to is read: the same version gives the same answer. Nothing is kept of what a
 * transaction reads that may write, for it may read what will never be published.
 *
 * @param <K> what is asked, besides the version
 * @param <V> the answer; it is handed out again and again, so nobody may change it
 */
public final class Kept<K, V> {

	private static final int MOST = 64;

	private final Ledger ledger;

	private final Cache<Question<K>, V> answers = Caffeine.newBuilder().maximumSize(MOST).build();

	/** Keeps answers by the versions that a ledger says are read. */
	public Kept(Ledger ledger) {
		this.ledger = ledger;
	}

	/** The answer to a question, worked out only if it is not known. */
	public V get(K asked, Supplier<V> answer) {
		if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
			return answer.get();
		}
		var question = new Question<>(this.ledger.versionRead(), asked);
		V known = this.answers.getIfPresent(question);
		if (known != null) {
			return known;
		}
		V found = answer.get();
		// Somebody may have published meanwhile
		if (this.ledger.versionRead() == question.version()) {
			this.answers.put(question, found);
		}
		return found;
	}

	/**
	 * A question at a record version.
	 *
	 * @param version the version that is read
	 * @param asked what is asked
	 */
	private record Question<K>(long version, K asked) {
	}

}
