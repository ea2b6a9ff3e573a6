package org.courtsanctions.sanction;

import java.time.LocalDate;
import java.util.List;

import org.courtsanctions.shared.Rows;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads how far courts are under sanctions: over time, and court by court. Criminal
 * measures do not count.
 */
@Service
@Transactional(readOnly = true)
public class Exposure {

	private final JdbcClient jdbc;

	Exposure(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * For every day up to a given one on which it changed, how many targets were under at
	 * least one sanction.
	 */
	public List<Step> overTime(LocalDate until) {
		return this.jdbc.sql("""
				with spell as (
				    select target_id, unnest(range_agg(spell)) as spell
				      from (select target_id, unnest(in_force) as spell from sanction where kind = 'SANCTION') one
				     group by target_id
				), change as (
				    select lower(spell) as day, 1 as step from spell
				    union all
				    select upper(spell), -1 from spell where not upper_inf(spell)
				), daily as (
				    select day, sum(step) as step from change where day <= ? group by day having sum(step) <> 0
				)
				select day, sum(step) over (order by day) as standing from daily order by day""")
			.param(until)
			.query((row, number) -> new Step(row.getObject("day", LocalDate.class), row.getInt("standing")))
			.list();
	}

	/**
	 * For each court with officials on record, how many had been sanctioned by a day and
	 * how many were on that day. An official counts once, at the court of the office on
	 * record.
	 */
	public List<CourtTally> byCourt(LocalDate day) {
		return this.jdbc
			.sql("""
					select c.slug as court_slug, c.name as court_label, c.country, c.type,
					       count(distinct o.id) filter (where s.kind = 'SANCTION' and exists (
					           select from sanction_event e where e.sanction_id = s.id and e.happened_on <= :day)) as listed,
					       count(distinct o.id) filter (where s.kind = 'SANCTION' and s.in_force @> :day) as standing,
					       exists (select from sanction own where own.target_id = c.id and own.in_force @> :day) as itself
					  from court c
					  left join official o on o.court_id = c.id
					  left join sanction s on s.target_id = o.id
					 group by c.id
					 order by standing desc, listed desc, c.name collate "und-x-icu" """)
			.param("day", day)
			.query((row, number) -> new CourtTally(
					java.util.Objects.requireNonNull(Rows.link(SubjectKind.COURT, row, "court")),
					row.getString("country"), row.getString("type"), row.getInt("listed"), row.getInt("standing"),
					row.getBoolean("itself")))
			.list();
	}

	/**
	 * A day on which the number of targets under sanctions changed.
	 *
	 * @param day the day
	 * @param standing how many there were from then on
	 */
	public record Step(LocalDate day, int standing) {
	}

	/**
	 * How far one court is under sanctions.
	 *
	 * @param court the court
	 * @param country ISO 3166-1 alpha-2; null for an international court
	 * @param type the kind of body, as recorded
	 * @param listed its officials ever sanctioned by the day
	 * @param standing those of them under sanctions on the day
	 * @param itself whether the court itself was
	 */
	public record CourtTally(SubjectLink court, @org.jspecify.annotations.Nullable String country, String type,
			int listed, int standing, boolean itself) {
	}

}
