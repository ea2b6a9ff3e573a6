package org.courtsanctions.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only account of every publication. Each entry carries the SHA-256 of its own
 * content and of the entry before it, so that a change to the past shows.
 */
@Service
@Transactional(readOnly = true)
public class Ledger {

	private static final String BEFORE_THE_FIRST = "0".repeat(64);

	private final JdbcClient jdbc;

	private final Clock clock;

	Ledger(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The newest entry; version 0 at the epoch when nothing was ever published. */
	public LedgerHead head() {
		return this.jdbc.sql("select version, recorded_at from ledger_entry order by version desc limit 1")
			.query((row, number) -> new LedgerHead(row.getLong("version"),
					row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
			.optional()
			.orElse(new LedgerHead(0, Instant.EPOCH));
	}

	/** All entries, newest first. */
	public List<LedgerEntry> entries() {
		return this.jdbc.sql("select version, recorded_at, kind, reason, hash from ledger_entry order by version desc")
			.query((row, number) -> new LedgerEntry(row.getLong("version"),
					row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
					LedgerEntry.Kind.valueOf(row.getString("kind")), row.getString("reason"), row.getString("hash")))
			.list();
	}

	/**
	 * How many rows each file of the founding record had, as entry 1 tells; empty when
	 * nothing was loaded.
	 */
	public List<FileRows> foundingRows() {
		return this.jdbc.sql("""
				select file.key, file.value::integer as rows
				  from ledger_entry cross join jsonb_each_text(change -> 'rows') file(key, value)
				 where kind = 'FOUNDING' order by file.key""")
			.query((row, number) -> new FileRows(row.getString("key"), row.getInt("rows")))
			.list();
	}

	/**
	 * Appends an entry inside the transaction that changes the record, and returns the
	 * new record version. Writers wait for one another here, so numbers have no gaps.
	 * @param reason why the record changed, in public words
	 * @param change what changed, as JSON
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public long append(LedgerEntry.Kind kind, String reason, String change) {
		this.jdbc.sql("lock table ledger_entry in exclusive mode").update();
		String previous = this.jdbc.sql("select hash from ledger_entry order by version desc limit 1")
			.query(String.class)
			.optional()
			.orElse(BEFORE_THE_FIRST);
		long version = head().version() + 1;
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		String stored = this.jdbc.sql("select cast(? as jsonb)::text").param(change).query(String.class).single();
		String hash = sha256(
				String.join("\n", previous, Long.toString(version), now.toString(), kind.name(), reason, stored));
		this.jdbc.sql("""
				insert into ledger_entry (version, recorded_at, kind, reason, change, previous_hash, hash)
				values (?, ?, ?, ?, cast(? as jsonb), ?, ?)""")
			.params(version, now.atOffset(ZoneOffset.UTC), kind.name(), reason, stored, previous, hash)
			.update();
		return version;
	}

	private static String sha256(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	/**
	 * How many rows a file of the founding record had.
	 *
	 * @param file its name
	 * @param rows its rows, the header not counted
	 */
	public record FileRows(String file, int rows) {
	}

}
