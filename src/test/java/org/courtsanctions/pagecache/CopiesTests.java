package org.courtsanctions.pagecache;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.courtsanctions.ledger.LedgerHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** How copies are kept, told apart and encoded. */
class CopiesTests {

	private static final LedgerHead HEAD = new LedgerHead(7, Instant.parse("2026-11-21T12:00:00Z"));

	private static final DataSize MEMORY = DataSize.ofMegabytes(2);

	private final Copies copies = new Copies(
			new PageCacheSettings(true, MEMORY, DataSize.ofMegabytes(1), 1000, Duration.ZERO, Duration.ZERO), "build");

	@Test
	void takeNoMoreMemoryThanTheyMay() {
		for (int i = 0; i < 500; i++) {
			String key = "/officials?made=" + i;
			this.copies.put(key, copy("x".repeat(20_000)));
			Copy kept = this.copies.get(key);
			if (kept != null) {
				this.copies.body(key, kept, "gzip");
			}
		}
		assertThat(this.copies.memory()).isBetween(MEMORY.toBytes() / 2, MEMORY.toBytes());
		assertThat(this.copies.size()).isLessThan(100);
	}

	@Test
	void stayWhenAddressesAreMadeUpToDriveThemOut() {
		Copy read = copy("read ".repeat(1000));
		this.copies.put("/officials", read);
		var random = new Random(7);
		for (int i = 0; i < 5000; i++) {
			assertThat(this.copies.get("/officials")).as("after %d addresses", i).isNotNull();
			String made = "/officials?x=" + random.nextLong();
			if (this.copies.get(made) == null) {
				this.copies.put(made, copy("x".repeat(20_000)));
			}
		}
	}

	@Test
	void areOfOneHeadAndOneDay() {
		Copy copy = copy("page");
		assertThat(copy.isOf(HEAD, 100)).isTrue();
		assertThat(copy.isOf(HEAD, 101)).isFalse();
		assertThat(copy.isOf(null, 100)).isFalse();
		assertThat(copy.isOf(new LedgerHead(8, HEAD.recordedAt()), 100)).isFalse();
		assertThat(copy.isOf(new LedgerHead(7, HEAD.recordedAt().plusMillis(1)), 100))
			.as("the same number in another history")
			.isFalse();
	}

	@Test
	void sayOncePerPageThatTheDatabaseIsAway() {
		Copy copy = copy("<html><body><header>x</header><main id=\"main\"><h1>Zoë</h1></main></body></html>");
		Copy.Body body = this.copies.bodyInNeed("/", copy, null);
		assertThat(new String(body.bytes(), StandardCharsets.UTF_8))
			.contains("<main id=\"main\"><p>“away”</p><h1>Zoë</h1>");
		assertThat(this.copies.bodyInNeed("/", copy, null)).isSameAs(body);
		Copy large = copy("<body>" + "large ".repeat(1000));
		Copy.Body encoded = this.copies.bodyInNeed("/large", large, "gzip");
		assertThat(encoded.encoding()).isEqualTo(Encoding.GZIP);
		assertThat(this.copies.bodyInNeed("/large", large, "gzip")).isSameAs(encoded);
		Copy later = copy("<html><body>later</body></html>");
		assertThat(new String(this.copies
			.bodyInNeed("/",
					new Copy(new LedgerHead(8, HEAD.recordedAt()), 100, later.made(), later.type(), "", List.of(),
							later.bodies(), "<p>new</p>"),
					null)
			.bytes())).isEqualTo("<html><body><p>new</p>later</body></html>");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			gzip | GZIP
			gzip, deflate | GZIP
			GZIP;q=0.5 | GZIP
			gzip;q=0 | IDENTITY
			gzip; q=0.0, identity | IDENTITY
			xgzip | IDENTITY
			brotli | IDENTITY
			*;q=0.1 | IDENTITY
			'' | IDENTITY""")
	void areEncodedAsTheClientTakesThem(String accepted, Encoding encoding) {
		assertThat(Encoding.bestOf(accepted)).isEqualTo(encoding);
	}

	private Copy copy(String page) {
		Copy.Body plain = this.copies.plain(HEAD.version(), page.getBytes(StandardCharsets.UTF_8));
		return new Copy(HEAD, 100, HEAD.recordedAt(), "text/html;charset=UTF-8", "public", List.of(),
				Map.of(Encoding.IDENTITY, plain), "<p>“away”</p>");
	}

}
