package org.courtsanctions.pagecache;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.servlet.ServletRequest;
import org.courtsanctions.ledger.LedgerHead;
import org.jspecify.annotations.Nullable;

/**
 * A page that is being rendered because there is no copy of it. It becomes one that
 * others wait for when its handler turns out to answer all the same.
 */
class Rendering {

	private static final String ATTRIBUTE = Rendering.class.getName();

	/** Whoever has waited so long renders on their own, in seconds. */
	private static final int PATIENCE = 5;

	private final String key;

	private final LedgerHead head;

	private final long day;

	private final CompletableFuture<@Nullable Copy> result = new CompletableFuture<>();

	private boolean forAll;

	private String note = "";

	/**
	 * A rendering that begins.
	 * @param key the address
	 * @param head the record when it began
	 * @param day the day on which it began
	 */
	Rendering(String key, LedgerHead head, long day) {
		this.key = key;
		this.head = head;
		this.day = day;
	}

	/** The rendering that a request does; null when its answer is not to be kept. */
	static @Nullable Rendering of(ServletRequest request) {
		return (Rendering) request.getAttribute(ATTRIBUTE);
	}

	void doneBy(ServletRequest request) {
		request.setAttribute(ATTRIBUTE, this);
	}

	String key() {
		return this.key;
	}

	LedgerHead head() {
		return this.head;
	}

	long day() {
		return this.day;
	}

	String note() {
		return this.note;
	}

	/** Whether a copy is to be made of the answer. */
	boolean isForAll() {
		return this.forAll;
	}

	/**
	 * Says that the handler answers all the same.
	 * @param note what the copy says while the database is away
	 */
	void isForAll(String note) {
		this.forAll = true;
		this.note = note;
	}

	/** Says that there will be no copy. */
	void giveUp() {
		this.forAll = false;
		this.result.complete(null);
	}

	/** Ends the rendering; null when there is no copy. */
	void end(@Nullable Copy copy) {
		this.result.complete(copy);
	}

	/** Waits for somebody else's rendering; null when nothing comes of it. */
	@Nullable Copy await() {
		try {
			return this.result.get(PATIENCE, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
		catch (ExecutionException | TimeoutException ex) {
			return null;
		}
	}

}
