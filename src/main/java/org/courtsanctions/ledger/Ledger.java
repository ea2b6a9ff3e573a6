package org.courtsanctions.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.courtsanctions.shared.Paged;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The append-only account of every publication. Each entry carries the SHA-256 of its own
 * content, of all row states it began and ended, and of the entry before it, so that a
 * change to the past shows.
 */
@Service
@Transactional(readOnly = true)
public class Ledger {

	private static final String SELECT = """
			select e.version, e.recorded_at, e.kind, e.reason, e.author_role, e.reviewer_role, e.hash,
			       a.version is not null as awaiting,
			       case when e.kind = 'SECOND_CHECK' then (e.change ->> 'checked')::bigint end as checks,
			       c.version as checked_in, c.recorded_at as checked_at, c.reviewer_role as checked_by
			  from ledger_entry e
			  left join awaiting_second_check a on a.version = e.version
			  left join ledger_entry c on c.kind = 'SECOND_CHECK' and (c.change ->> 'checked')::bigint = e.version
			""";

	/** Asks for the newest entry, as {@link #headIn} reads it. */
	static final String HEAD = "select version, recorded_at from ledger_entry order by version desc limit 1";

	private final JdbcClient jdbc;

	private final EntityManager entities;

	private final Clock clock;

	private final KnownHead known;

	Ledger(JdbcClient jdbc, EntityManager entities, Clock clock, KnownHead known) {
		this.jdbc = jdbc;
		this.entities = entities;
		this.clock = clock;
		this.known = known;
	}

	/** The newest entry; version 0 at the epoch when nothing was ever published. */
	public LedgerHead head() {
		return this.jdbc.sql(HEAD).query((row, number) -> headIn(row)).optional().orElse(LedgerHead.NONE);
	}

	/**
	 * The record version that this thread reads: the newest, or that of a past instant.
	 */
	public long versionRead() {
		RecordedAt past = RecordedAt.current();
		return (past != null) ? past.version() : head().version();
	}

	/** All entries, newest first. */
	public List<LedgerEntry> entries() {
		return this.jdbc.sql(SELECT + " order by e.version desc").query(Ledger::entry).list();
	}

	/**
	 * A page of the entries, newest first; an absurd page number gets the nearest page.
	 */
	public Paged<LedgerEntry> entries(int page, int size) {
		long total = this.jdbc.sql("select count(*) from ledger_entry").query(Long.class).single();
		int number = Paged.nearest(page, total, size);
		return new Paged<>(this.jdbc.sql(SELECT + " order by e.version desc limit ? offset ?")
			.params(size, (number - 1) * size)
			.query(Ledger::entry)
			.list(), number, size, total);
	}

	/** The numbers of all entries, newest first. */
	public List<Long> versions() {
		return this.jdbc.sql("select version from ledger_entry order by version desc").query(Long.class).list();
	}

	/** The entry with a number, or nothing. */
	public Optional<LedgerEntry> entry(long version) {
		return this.jdbc.sql(SELECT + " where e.version = ?").param(version).query(Ledger::entry).optional();
	}

	/** The entries with the given numbers, newest first. */
	public List<LedgerEntry> entries(Collection<Long> versions) {
		return this.jdbc.sql(SELECT + " where e.version = any(?) order by e.version desc")
			.param(versions.toArray(Long[]::new))
			.query(Ledger::entry)
			.list();
	}

	/** The publications that await their second check, oldest first. */
	public List<LedgerEntry> awaitingSecondCheck() {
		return this.jdbc.sql(SELECT + " where a.version is not null order by e.version").query(Ledger::entry).list();
	}

	private static LedgerEntry entry(ResultSet row, int number) throws SQLException {
		LedgerEntry.SecondCheck check = (row.getObject("checked_in") != null) ? new LedgerEntry.SecondCheck(
				row.getLong("checked_in"), instant(row, "checked_at"), row.getString("checked_by")) : null;
		return new LedgerEntry(row.getLong("version"), instant(row, "recorded_at"),
				LedgerEntry.Kind.valueOf(row.getString("kind")), row.getString("reason"), row.getString("author_role"),
				row.getString("reviewer_role"), row.getString("hash"), row.getBoolean("awaiting"),
				row.getObject("checks", Long.class), check);
	}

	static LedgerHead headIn(ResultSet row) throws SQLException {
		return new LedgerHead(row.getLong("version"), instant(row, "recorded_at"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
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
	 * <p>
	 * What somebody wrote and nobody approved awaits a second check from then on.
	 * @param reason why the record changed, in public words
	 * @param change what else is to be kept about the change, as JSON
	 * @param authorRole the role of whoever wrote it; null when nobody did
	 * @param reviewerRole the role of whoever approved it; null while nobody has
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public long append(LedgerEntry.Kind kind, String reason, String change, @Nullable String authorRole,
			@Nullable String reviewerRole) {
		this.entities.flush();
		if (authorRole != null && reviewerRole == null) {
			this.jdbc.sql("insert into awaiting_second_check (version) select version_being_written()").update();
		}
		LedgerHead head = this.jdbc.sql("""
				insert into ledger_entry (recorded_at, kind, reason, change, author_role, reviewer_role)
				values (:now, :kind, :reason, cast(:change as jsonb), :author, :reviewer)
				returning version, recorded_at""")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("kind", kind.name())
			.param("reason", reason)
			.param("change", change)
			.param("author", authorRole)
			.param("reviewer", reviewerRole)
			.query((row, number) -> headIn(row))
			.single();
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				Ledger.this.known.published(head);
			}
		});
		return head.version();
	}

	/**
	 * Records that a second person checked what one person alone had published. Like
	 * {@link #append}, it is the last thing its transaction does to the record; the pages
	 * that the publication touched tell it in their history.
	 * @param version the number of the publication that was checked
	 * @param reason what the check found, in public words
	 * @param authorRole the role of whoever asked for the check; null when nobody did
	 * @param reviewerRole the role of whoever checked
	 * @return the new record version
	 * @throws NotAwaitingSecondCheck if that publication does not await a check, be it
	 * that somebody else was faster
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public long secondCheck(long version, String reason, @Nullable String authorRole, String reviewerRole) {
		this.entities.flush();
		if (this.jdbc.sql("delete from awaiting_second_check where version = ?").param(version).update() == 0) {
			throw new NotAwaitingSecondCheck(version);
		}
		return append(LedgerEntry.Kind.SECOND_CHECK, reason, "{\"checked\": " + version + "}", authorRole,
				reviewerRole);
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
