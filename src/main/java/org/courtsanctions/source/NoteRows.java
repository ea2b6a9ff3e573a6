package org.courtsanctions.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.courtsanctions.ledger.LedgerEntry;
import org.courtsanctions.ledger.RecordedChange;
import org.courtsanctions.shared.Rows;
import org.courtsanctions.shared.SubjectRef;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the notes of a page hold, and the publications that touched a source. */
final class NoteRows {

	private final JdbcClient jdbc;

	NoteRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The notes of a record's page, or of facts without one. */
	SourceNotes notes(@Nullable SubjectRef record, Collection<Long> facts) {
		Map<Long, List<SourceView>> cited = new HashMap<>();
		Map<Long, List<Provenance.Wanted>> wanted = new HashMap<>();
		List<RecordedChange> history = new ArrayList<>();
		Map<Long, Long> unchecked = new HashMap<>();
		Map<String, Set<String>> excerpts = new HashMap<>();
		this.jdbc
			.sql("select fact_id, position, null as field, null as detail, " + SourceRows.COLUMNS
					+ """
							     , excerpt, null::bigint as entry, null::timestamptz as recorded_at, null as entry_kind, null as reason,
							       false as awaiting
							  from citation join source on source.id = citation.source_id where fact_id = any(:facts)
							union all
							select fact_id, 0, field, detail, null, null, null, null, null, null, null, null, null, null,
							       null, null, null, null, null, false
							  from wanted_source where fact_id = any(:facts)
							union all
							select subject_id, 0, null, null, null, null, null, null, null, null, null, null, null, null,
							       null, s.version, recorded_at, e.kind, reason, a.version is not null
							  from ledger_subject s join ledger_entry e on e.version = s.version
							  left join awaiting_second_check a on a.version = s.version
							 where s.kind = :kind and subject_id = :record
							union all
							select f.fact_id, 0, null, null, null, null, null, null, null, null, null, null, null, null,
							       null, u.version, null, null, null, true
							  from (select id as fact_id, kind, id as subject_id from fact where id = any(:facts)
							        union all
							        select id, 'ANNOUNCEMENT', announcement_id from sanction_event where id = any(:facts)) f
							  join unchecked_subject u on u.kind = f.kind and u.subject_id = f.subject_id
							 where exists (select from awaiting_second_check)
							order by fact_id, field nulls first, detail, position, entry desc""")
			.param("facts", Set.copyOf(facts).toArray(Long[]::new))
			.param("kind", (record != null) ? record.kind().name() : "")
			.param("record", (record != null) ? record.id() : 0)
			.query((row) -> {
				long fact = row.getLong("fact_id");
				if (row.getString("entry_kind") != null) {
					history.add(change(row));
				}
				else if (row.getBoolean("awaiting")) {
					unchecked.merge(fact, row.getLong("entry"), Math::max);
				}
				else if (row.getString("field") == null) {
					cited.computeIfAbsent(fact, (id) -> new ArrayList<>()).add(SourceRows.view(row));
					if (row.getString("excerpt") != null) {
						excerpts.computeIfAbsent(row.getString("slug"), (slug) -> new LinkedHashSet<>())
							.add(row.getString("excerpt"));
					}
				}
				else {
					wanted.computeIfAbsent(fact, (id) -> new ArrayList<>())
						.add(new Provenance.Wanted(row.getString("field"), row.getString("detail")));
				}
			});
		return new SourceNotes(facts, cited, excerpts, wanted, history, unchecked);
	}

	/** The publications that touched a source, newest first. */
	List<RecordedChange> historyOf(String slug) {
		return this.jdbc
			.sql("""
					select e.version as entry, e.recorded_at, e.kind as entry_kind, e.reason, a.version is not null as awaiting
					  from source join ledger_subject t on t.kind = 'SOURCE' and t.subject_id = source.id
					  join ledger_entry e on e.version = t.version
					  left join awaiting_second_check a on a.version = e.version
					 where slug = ? order by entry desc""")
			.param(slug)
			.query((row, number) -> change(row))
			.list();
	}

	private static RecordedChange change(ResultSet row) throws SQLException {
		return new RecordedChange(row.getLong("entry"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
				Rows.code(LedgerEntry.Kind.class, row, "entry_kind"), row.getString("reason"),
				row.getBoolean("awaiting"));
	}

}
