package org.courtsanctions.ledger;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Recomputes the whole ledger and compares the record with it: the numbers, the chain,
 * each entry's hash, the digest of what each entry changed, and whether the tables hold
 * what the history says. It only reads, in one snapshot, so that it may run while the
 * register is in use.
 */
public final class LedgerCheck {

	private final JdbcClient jdbc;

	private LedgerCheck(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Checks the register in a database, up to the first entry that is not as written.
	 */
	public static Result of(DataSource database) {
		var snapshot = new TransactionTemplate(new JdbcTransactionManager(database));
		snapshot.setReadOnly(true);
		snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		return Objects.requireNonNull(snapshot.execute((status) -> {
			JdbcClient jdbc = JdbcClient.create(database);
			// A large register takes longer than a page may
			jdbc.sql("set local statement_timeout = 0").update();
			return inside(jdbc);
		}));
	}

	/** Checks the register as one transaction sees it. */
	static Result inside(JdbcClient transaction) {
		return new LedgerCheck(transaction).check();
	}

	private Result check() {
		List<LedgerChain.Entry> entries = entries();
		Problem broken = LedgerChain.firstProblem(entries, this::changes);
		return new Result(entries.size(), (broken != null) ? broken : differences(entries.size()));
	}

	private List<LedgerChain.Entry> entries() {
		return this.jdbc.sql("""
				select version, previous_hash, recorded_at, sealed_text(e) as text, hash, digest
				  from ledger_entry e order by version""")
			.query((row, number) -> new LedgerChain.Entry(row.getLong("version"), row.getString("previous_hash"),
					row.getObject("recorded_at", OffsetDateTime.class), row.getString("text"), row.getString("hash"),
					row.getString("digest")))
			.list();
	}

	/** The lines that an entry's digest covers; {@code change_digest} in the database. */
	private List<String> changes(long version) {
		return this.jdbc.sql("""
				select line from (
				    select record || case when begun then ' + ' else ' - ' end || image::text as line
				      from history.change where version = ?) change
				 order by line collate "C\"""").param(version).query(String.class).list();
	}

	/** The earliest entry whose outcome the tables or their history do not hold. */
	private @Nullable Problem differences(long head) {
		Problem first = this.jdbc
			.sql("select min(version) from history.change where version not in (select version from ledger_entry)")
			.query(Long.class)
			.optional()
			.map((version) -> new Problem(version, "the history holds changes of it, the ledger does not"))
			.orElse(null);
		for (String table : tables()) {
			String differing = """
					select min(coalesce(kept.version, :head))
					  from (select to_jsonb(k) - 'to_version' - 'from_version' as image, from_version as version
					          from history.%1$s k where to_version is null) kept
					  full join (select to_jsonb(p) as image from public.%1$s p) present on present.image = kept.image
					 where kept.image is null or present.image is null""".formatted(table);
			Long version = this.jdbc.sql(differing).param("head", head).query(Long.class).optional().orElse(null);
			if (version != null && (first == null || version < first.version())) {
				first = new Problem(version, "the table " + table + " does not hold what it recorded");
			}
		}
		return first;
	}

	private List<String> tables() {
		return this.jdbc.sql("""
				select quote_ident(relname) from pg_class
				 where relnamespace = 'history'::regnamespace and relkind = 'r' order by relname""")
			.query(String.class)
			.list();
	}

	/**
	 * The outcome of a check.
	 *
	 * @param entries how many entries the ledger has
	 * @param first the first entry that is not as it was written; null when all are
	 */
	public record Result(long entries, @Nullable Problem first) {
	}

	/**
	 * What is wrong with an entry.
	 *
	 * @param version its number
	 * @param what what is wrong
	 */
	public record Problem(long version, String what) {
	}

}
