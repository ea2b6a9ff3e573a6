package org.courtsanctions.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;

/**
 * What holds the ledger together: numbers without gaps, times that go on, each entry's
 * hash over its own content and over the entry before, and its digest over what it
 * changed. Nothing but arithmetic on what was read.
 */
final class LedgerChain {

	/** What the first entry names as the hash of the entry before it. */
	static final String BEFORE_THE_FIRST = "0".repeat(64);

	private LedgerChain() {
	}

	/**
	 * The first entry that is not as it was written; null when all are.
	 * @param entries all entries, by number
	 * @param changes the lines that the digest of the entry with a number covers
	 */
	static LedgerCheck.@Nullable Problem firstProblem(List<Entry> entries, LongFunction<List<String>> changes) {
		String previous = BEFORE_THE_FIRST;
		OffsetDateTime before = OffsetDateTime.MIN;
		for (int at = 0; at < entries.size(); at++) {
			Entry entry = entries.get(at);
			String wrong = wrong(entry, at + 1, previous, before, changes);
			if (wrong != null) {
				return new LedgerCheck.Problem(at + 1, wrong);
			}
			previous = entry.hash();
			before = entry.recordedAt();
		}
		return null;
	}

	private static @Nullable String wrong(Entry entry, long number, String previous, OffsetDateTime before,
			LongFunction<List<String>> changes) {
		if (entry.version() != number) {
			return "it is missing: the next entry has number " + entry.version();
		}
		if (!entry.previousHash().equals(previous)) {
			return "it does not follow the entry before it";
		}
		if (!entry.recordedAt().isAfter(before)) {
			return "it is dated before the entry before it";
		}
		if (!sha256(List.of(entry.text())).equals(entry.hash())) {
			return "its content is not what its hash covers";
		}
		if (!sha256(changes.apply(number)).equals(entry.digest())) {
			return "what the history says it changed is not what it changed";
		}
		return null;
	}

	/** SHA-256 of lines joined by line feeds, in hexadecimal. */
	static String sha256(List<String> lines) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (int at = 0; at < lines.size(); at++) {
				digest.update(((at > 0) ? "\n" + lines.get(at) : lines.get(at)).getBytes(StandardCharsets.UTF_8));
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	/**
	 * An entry as the database has it.
	 *
	 * @param version its number
	 * @param previousHash the hash of the entry before, as it says
	 * @param recordedAt when it was recorded
	 * @param text what its hash covers, the digest included
	 * @param hash its own hash
	 * @param digest the digest of what it changed
	 */
	record Entry(long version, String previousHash, OffsetDateTime recordedAt, String text, String hash,
			String digest) {
	}

}
