package org.courtsanctions.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.courtsanctions.shared.Paged;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only account of every publication. Each entry carries the SHA-256 of its own
 * content, of all row states it began and ended, and of the entry before it, so that a
 * change to the past shows.
 */
@Service
@Transactional(readOnly = true)
public class Ledger {

	private static final String SELECT = """
			select version, recorded_at, kind, reason, author_role, reviewer_role, hash from ledger_entry""";

	private final JdbcClient jdbc;

	private final EntityManager entities;

	private final Clock clock;

	Ledger(JdbcClient jdbc, EntityManager entities, Clock clock) {
		this.jdbc = jdbc;
		this.entities = entities;
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
		return this.jdbc.sql(SELECT + " order by version desc").query(Ledger::entry).list();
	}

	/**
	 * A page of the entries, newest first; an absurd page number gets the nearest page.
	 */
	public Paged<LedgerEntry> entries(int page, int size) {
		long total = this.jdbc.sql("select count(*) from ledger_entry").query(Long.class).single();
		int number = Paged.nearest(page, total, size);
		return new Paged<>(this.jdbc.sql(SELECT + " order by version desc limit ? offset ?")
			.params(size, (number - 1) * size)
			.query(Ledger::entry)
			.list(), number, size, total);
	}

	/** The entry with a number, or nothing. */
	public Optional<LedgerEntry> entry(long version) {
		return this.jdbc.sql(SELECT + " where version = ?").param(version).query(Ledger::entry).optional();
	}

	private static LedgerEntry entry(ResultSet row, int number) throws SQLException {
		return new LedgerEntry(row.getLong("version"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
				LedgerEntry.Kind.valueOf(row.getString("kind")), row.getString("reason"), row.getString("author_role"),
				row.getString("reviewer_role"), row.getString("hash"));
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
	 * The record version at an instant: that of the last publication recorded by then; 0
	 * before the first.
	 */
	public long versionAt(Instant instant) {
		return this.jdbc.sql("select coalesce(max(version), 0) from ledger_entry where recorded_at <= ?")
			.param(instant.atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

	/**
	 * {@link #append(LedgerEntry.Kind, String, String, String, String)} without people.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public long append(LedgerEntry.Kind kind, String reason, String change) {
		return append(kind, reason, change, null, null);
	}

	/**
	 * Appends an entry inside the transaction that changes the record, and returns the
	 * new record version. It must be the last thing that transaction does to the record:
	 * the database numbers the entry, seals it over everything the transaction changed,
	 * and then refuses further changes. Publications wait for one another, so numbers
	 * have no gaps.
	 * @param reason why the record changed, in public words
	 * @param change what else is to be kept about the change, as JSON
	 * @param authorRole the role of whoever wrote it; null when nobody did
	 * @param reviewerRole the role of whoever approved it; null while nobody has
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public long append(LedgerEntry.Kind kind, String reason, String change, @Nullable String authorRole,
			@Nullable String reviewerRole) {
		this.entities.flush();
		return this.jdbc.sql("""
				insert into ledger_entry (recorded_at, kind, reason, change, author_role, reviewer_role)
				values (:now, :kind, :reason, cast(:change as jsonb), :author, :reviewer) returning version""")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("kind", kind.name())
			.param("reason", reason)
			.param("change", change)
			.param("author", authorRole)
			.param("reviewer", reviewerRole)
			.query(Long.class)
			.single();
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
