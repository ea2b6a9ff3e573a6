package org.courtsanctions.editing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.courtsanctions.ledger.LedgerCheck;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a {@link Publisher} was told to publish and acknowledged, held against the record.
 */
final class PublishedDrafts {

	private static final int RECORDS = 6;

	private static final int CITED_RECORDS = RECORDS - 1;

	private final JdbcClient database;

	private final long seed;

	/** The number of each draft. */
	private final Map<Long, Integer> numbers = new LinkedHashMap<>();

	/** The version that each draft was acknowledged as. */
	private final Map<Long, Long> acknowledged = new LinkedHashMap<>();

	PublishedDrafts(JdbcClient database, long seed) {
		this.database = database;
		this.seed = seed;
	}

	int nextNumber() {
		return this.numbers.size() + 1;
	}

	/** Takes an answer {@code waiting <draft>} to the preparation of a number. */
	long noteWaiting(int number, String answer) {
		assertThat(answer).as("seed %d", this.seed).startsWith("waiting ");
		long draft = Long.parseLong(answer.split(" ")[1]);
		this.numbers.put(draft, number);
		return draft;
	}

	/** Takes an answer to an approval; only {@code published} counts. */
	void note(String answer) {
		if (answer.startsWith("published ")) {
			long draft = Long.parseLong(answer.split(" ")[1]);
			long version = Long.parseLong(answer.split(" ")[2]);
			Long before = this.acknowledged.put(draft, version);
			assertThat(before).as("version of draft %d, seed %d", draft, this.seed).isIn(null, version);
		}
	}

	int acknowledged() {
		return this.acknowledged.size();
	}

	long newestVersion() {
		return Collections.max(this.acknowledged.values());
	}

	void requireAllAcknowledged() {
		assertThat(this.acknowledged).hasSameSizeAs(this.numbers);
	}

	/**
	 * Checks every draft there ever was: all of it is in the record, once, or nothing;
	 * and what was acknowledged is.
	 * @return those that are published
	 */
	List<Long> holds() {
		List<Long> through = new ArrayList<>();
		List<Standing> all = standings();
		assertThat(all).extracting(Standing::draft).containsExactlyElementsOf(this.numbers.keySet());
		for (Standing draft : all) {
			String what = "draft %d, seed %d".formatted(draft.draft(), this.seed);
			if (draft.version() == null) {
				assertThat(draft).as(what).isEqualTo(new Standing(draft.draft(), "IN_REVIEW", null, null, 0, 0));
				assertThat(this.acknowledged).as(what).doesNotContainKey(draft.draft());
			}
			else {
				assertThat(draft).as(what)
					.isEqualTo(new Standing(draft.draft(), "PUBLISHED", draft.version(), "{" + draft.version() + "}",
							CITED_RECORDS, RECORDS));
				assertThat(this.acknowledged.getOrDefault(draft.draft(), draft.version())).as(what)
					.isEqualTo(draft.version());
				through.add(draft.draft());
			}
		}
		assertThat(this.database.sql("select count(*) from ledger_entry").query(Long.class).single())
			.as("entries of the ledger, seed %d", this.seed)
			.isEqualTo(1 + through.size());
		return through;
	}

	/** Checks the whole ledger as well. */
	List<Long> holds(DataSource administrator) {
		List<Long> through = holds();
		assertThat(LedgerCheck.of(administrator)).as("seed %d", this.seed)
			.isEqualTo(new LedgerCheck.Result(1 + through.size(), null));
		return through;
	}

	private List<Standing> standings() {
		return this.database.sql("""
				with recorded as (
				    select slug, id from official union all select slug, id from announcement
				    union all select slug, id from sanction_event union all select slug, id from statement
				    union all select slug, id from case_event union all select slug, null from source
				), made as (
				    select substring(slug from '^crash-([0-9]+)-') as number, slug, id from recorded
				     where slug like 'crash-%'
				), counted as (
				    select made.number, count(distinct made.slug) as records,
				           count(*) filter (where source.slug = 'crash-' || made.number || '-source') as cited
				      from made left join citation on citation.fact_id = made.id
				      left join source on source.id = citation.source_id
				     group by 1
				), entered as (
				    select reason, array_agg(version)::text as entries from ledger_entry group by 1
				)
				select d.id, d.state, d.published_version, entries, coalesce(cited, 0) as cited,
				       coalesce(records, 0) as records
				  from draft d
				  left join counted on counted.number = substring(d.reason from '[0-9]+$')
				  left join entered on entered.reason = d.reason
				 order by d.id""")
			.query((row, number) -> new Standing(row.getLong("id"), row.getString("state"),
					row.getObject("published_version", Long.class), row.getString("entries"), row.getInt("cited"),
					row.getInt("records")))
			.list();
	}

	/**
	 * A draft and what the record holds of it.
	 *
	 * @param draft the draft
	 * @param state its state
	 * @param version what it became
	 * @param entries the ledger's entries for it
	 * @param cited its records that cite its source
	 * @param records its records
	 */
	private record Standing(long draft, String state, Long version, String entries, int cited, int records) {
	}

}
