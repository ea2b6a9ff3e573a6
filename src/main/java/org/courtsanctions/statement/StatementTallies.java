package org.courtsanctions.statement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.courtsanctions.ledger.Kept;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.statement.StatementTally.Answered;
import org.courtsanctions.statement.StatementTally.StatementClass;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the statements made up to a day in classes, and keeps the counts for the record
 * versions and days asked for last.
 */
@Component
class StatementTallies {

	private final JdbcClient jdbc;

	private final Kept<LocalDate, StatementTally> kept;

	StatementTallies(JdbcClient jdbc, Ledger ledger) {
		this.jdbc = jdbc;
		this.kept = new Kept<>(ledger);
	}

	/** The statements made up to a day. */
	StatementTally of(LocalDate day) {
		return this.kept.get(day, () -> count(day));
	}

	private StatementTally count(LocalDate day) {
		Map<Long, Answered> announcements = new HashMap<>();
		this.jdbc.sql("select id, slug, title, announced_on from announcement").query((row) -> {
			var one = new Answered(row.getLong("id"), row.getString("slug"), row.getString("title"),
					row.getObject("announced_on", LocalDate.class));
			announcements.put(one.id(), one);
		});
		// Thousands of classes share few values. What somebody publishes between the two
		// questions is left out; such a tally is not kept
		Map<Object, Object> shared = new HashMap<>();
		List<StatementClass> classes = this.jdbc
			.sql("""
					with answer as (
					    select statement_id, array_agg(subject_id order by subject_id) as announcements
					      from statement_about where subject_kind = 'ANNOUNCEMENT' group by statement_id)
					select t.stance, t.speaker_type, t.country, coalesce(answer.announcements, '{}') as announcements, count(*) as hits
					  from statement t left join answer on answer.statement_id = t.id
					 where t.said_on <= ? group by 1, 2, 3, 4""")
			.param(day)
			.query((row, number) -> new StatementClass(share(shared, row.getString("stance")),
					share(shared, row.getString("speaker_type")),
					(row.getString("country") != null) ? share(shared, row.getString("country")) : null,
					share(shared,
							Arrays.stream((Long[]) row.getArray("announcements").getArray())
								.map(announcements::get)
								.filter(Objects::nonNull)
								.toList()),
					row.getLong("hits")))
			.list();
		return new StatementTally(classes, day);
	}

	@SuppressWarnings("unchecked")
	private static <T> T share(Map<Object, Object> shared, T value) {
		return (T) shared.computeIfAbsent(value, (first) -> first);
	}

}
