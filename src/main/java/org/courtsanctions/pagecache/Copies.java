package org.courtsanctions.pagecache;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * The copies, one for each address: the newest that was made, whatever record it shows.
 * What is asked for often is kept longest, so that addresses that somebody makes up
 * cannot drive out the pages that are read.
 */
class Copies {

	/** What is smaller is not worth the work. */
	private static final int SMALLEST = 1024;

	private static final int TAG_BYTES = 9;

	private final Cache<String, Copy> copies;

	/** Copies with the note that the database is away; made of the others when needed. */
	private final Cache<String, Copy> inNeed;

	private final String build;

	Copies(PageCacheSettings settings, String build) {
		this.build = build;
		this.copies = ofAtMost(settings.memory().toBytes());
		this.inNeed = ofAtMost(settings.memory().toBytes() / 4);
	}

	private static Cache<String, Copy> ofAtMost(long bytes) {
		return Caffeine.newBuilder()
			.maximumWeight(bytes)
			// Whoever puts a copy drives out another: by a thread of its own it would be
			// done when the rush is over
			.executor(Runnable::run)
			.weigher((String key, Copy copy) -> 2 * key.length() + copy.weight())
			.build();
	}

	@Nullable Copy get(String key) {
		return this.copies.getIfPresent(key);
	}

	void put(String key, Copy copy) {
		this.copies.put(key, copy);
	}

	/** The plain body of a copy that is about to be made. */
	Copy.Body plain(long version, byte[] bytes) {
		String tag = "v" + version + "-" + this.build + "-" + digest(bytes);
		return new Copy.Body(Encoding.IDENTITY, bytes, "\"" + tag + "\"");
	}

	/** The body of a copy in the form that a client takes; made once and then kept. */
	Copy.Body body(String key, Copy copy, @Nullable String accepted) {
		return body(this.copies, key, copy, accepted);
	}

	/** The same with the note that the database is away. */
	Copy.Body bodyInNeed(String key, Copy copy, @Nullable String accepted) {
		Copy noted = this.inNeed.get(key, (missing) -> noted(copy));
		if (!noted.made().equals(copy.made()) || noted.head() != copy.head()) {
			noted = noted(copy);
			this.inNeed.put(key, noted);
		}
		return body(this.inNeed, key, noted, accepted);
	}

	private static Copy.Body body(Cache<String, Copy> cache, String key, Copy copy, @Nullable String accepted) {
		Encoding encoding = Encoding.bestOf(accepted);
		Copy.Body ready = copy.bodies().get(encoding);
		if (ready != null) {
			return ready;
		}
		Copy.Body plain = copy.whole();
		if (!copy.isText() || plain.bytes().length < SMALLEST) {
			return plain;
		}
		Copy found = cache.asMap()
			.computeIfPresent(key, (same, kept) -> (kept.whole() == copy.whole()) ? encoded(kept, encoding) : kept);
		// Driven out, or renewed, meanwhile
		Copy of = (found != null && found.whole() == copy.whole()) ? found : encoded(copy, encoding);
		return of.bodies().getOrDefault(encoding, plain);
	}

	private static Copy encoded(Copy copy, Encoding encoding) {
		if (copy.bodies().containsKey(encoding)) {
			return copy;
		}
		Copy.Body plain = copy.whole();
		byte[] bytes = encoding.of(plain.bytes());
		Map<Encoding, Copy.Body> bodies = new EnumMap<>(copy.bodies());
		String tag = plain.tag().replaceFirst("\"$", "-" + encoding.token() + "\"");
		bodies.put(encoding, (bytes.length < plain.bytes().length) ? new Copy.Body(encoding, bytes, tag) : plain);
		return copy.with(bodies);
	}

	/** The copy with the note at the beginning of what is on the page. */
	private static Copy noted(Copy copy) {
		byte[] plain = copy.whole().bytes();
		if (!copy.note().isEmpty()) {
			Charset charset = StandardCharsets.ISO_8859_1;
			String page = new String(plain, charset);
			int main = page.indexOf("<main");
			int at = page.indexOf('>', (main >= 0) ? main : page.indexOf("<body")) + 1;
			plain = (page.substring(0, at) + new String(copy.note().getBytes(StandardCharsets.UTF_8), charset)
					+ page.substring(at))
				.getBytes(charset);
		}
		return copy.with(Map.of(Encoding.IDENTITY, new Copy.Body(Encoding.IDENTITY, plain, "")));
	}

	private static String digest(byte[] bytes) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
			return HexFormat.of().formatHex(Arrays.copyOf(digest, TAG_BYTES));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What all copies take, in bytes, roughly. */
	long memory() {
		this.copies.cleanUp();
		return this.copies.policy().eviction().map((eviction) -> eviction.weightedSize().orElse(0)).orElse(0L);
	}

	/** How many copies there are. */
	long size() {
		this.copies.cleanUp();
		return this.copies.estimatedSize();
	}

	/** Forgets all copies. */
	void clear() {
		this.copies.invalidateAll();
		this.inNeed.invalidateAll();
	}

}
