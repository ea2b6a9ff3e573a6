package org.courtsanctions.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.courtsanctions.shared.Rows;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads which statements and case events concern records, for many records in one
 * statement of SQL.
 */
@Service
@Transactional(readOnly = true)
public class Concerning {

	private final JdbcClient jdbc;

	Concerning(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Statements by or about each record or in answer to it, and case events about it or
	 * at it, of all that had happened by a day; the latest first, and of each record no
	 * more than {@link Portions#SIZE}.
	 * @param records the records' numbers
	 */
	public Map<Long, List<SubjectLink>> records(Collection<Long> records, LocalDate day) {
		Map<Long, List<SubjectLink>> concerning = new HashMap<>();
		this.jdbc
			.sql("""
					select id, kind, link_slug, link_label, place from (
					  select *, row_number() over (partition by id order by day desc, kind, link_slug) as place from (
					    select about.subject_id as id, 'STATEMENT' as kind, t.slug as link_slug, t.speaker as link_label, t.said_on as day
					      from statement_about about join statement t on t.id = about.statement_id
					     where about.subject_id = any(:records) and t.said_on <= :day
					    union
					    select speaker_id, 'STATEMENT', slug, speaker, said_on from statement
					     where speaker_id = any(:records) and said_on <= :day
					    union
					    select about.subject_id, 'CASE_EVENT', e.slug, e.title, e.happened_on
					      from case_event_about about join case_event e on e.id = about.case_event_id
					     where about.subject_id = any(:records) and e.happened_on <= :day
					    union
					    select court_id, 'CASE_EVENT', slug, title, happened_on from case_event
					     where court_id = any(:records) and happened_on <= :day
					) found
					) latest where place <= :most order by id, place""")
			.param("most", Portions.SIZE)
			.param("records", records.toArray(Long[]::new))
			.param("day", day)
			.query((row) -> {
				concerning.computeIfAbsent(row.getLong("id"), (id) -> new ArrayList<>())
					.add(Rows.link(Rows.code(SubjectKind.class, row, "kind"), row, "link"));
			});
		return concerning;
	}

}
