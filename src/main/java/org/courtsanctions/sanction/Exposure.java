package org.courtsanctions.sanction;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.courtsanctions.ledger.Kept;
import org.courtsanctions.ledger.Ledger;
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

	private final Kept<LocalDate, List<Step>> steps;

	private final Kept<LocalDate, List<CourtTally>> tallies;

	Exposure(JdbcClient jdbc, Ledger ledger) {
		this.jdbc = jdbc;
		this.steps = new Kept<>(ledger);
		this.tallies = new Kept<>(ledger);
	}

	/**
	 * For every day up to a given one on which it changed, how many targets were under at
	 * least one sanction.
	 */
	public List<Step> overTime(LocalDate until) {
		return this.steps.get(until, () -> changes(until));
	}

	private List<Step> changes(LocalDate until) {
		return this.jdbc
			.sql("""
					with spell as (
					    select unnest(range_agg(spell)) as spell
					      from (select target_id, unnest(in_force) as spell from sanction
					             where kind = 'SANCTION' and target_kind <> 'OFFICIAL') one
					     group by target_id
					), change as (
					    select from_day as day, count(*) as step from official_period
					     where status in ('IN_FORCE', 'CONTESTED') group by from_day
					    union all
					    select to_day, -count(*) from official_period where status in ('IN_FORCE', 'CONTESTED') group by to_day
					    union all
					    select lower(spell), 1 from spell
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
		return this.tallies.get(day, () -> courts(day));
	}

	private List<CourtTally> courts(LocalDate day) {
		return this.jdbc
			.sql("""
					with recursive tree as (
					    select id as root, id as part from court
					    union
					    select tree.root, c.id from court c join tree on c.parent_id = tree.part
					), tally as (
					    select tree.root, count(*) as listed,
					           count(*) filter (where p.status in ('IN_FORCE', 'CONTESTED')) as standing
					      from tree
					      join official o on o.court_id = tree.part
					      join official_period p on p.official_id = o.id and p.from_day <= :day and p.to_day > :day
					     where p.status <> 'CRIMINAL_ONLY'
					     group by tree.root
					)
					select c.slug as court_slug, c.name as court_label, c.parent_id is null as independent,
					       coalesce(tally.listed, 0) as listed, coalesce(tally.standing, 0) as standing,
					       exists (select from sanction s where s.target_id = c.id and s.kind = 'SANCTION' and s.in_force @> :day) as itself
					  from court c
					  left join tally on tally.root = c.id
					 order by standing desc, listed desc, c.name collate "und-x-icu" """)
			.param("day", day)
			.query((row, number) -> new CourtTally(Objects.requireNonNull(Rows.link(SubjectKind.COURT, row, "court")),
					row.getBoolean("independent"), row.getInt("listed"), row.getInt("standing"),
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
	 * @param independent whether it is no part of another court
	 * @param listed its officials, those of its parts included, ever sanctioned by the
	 * day
	 * @param standing those of them under sanctions on the day
	 * @param itself whether the court itself was
	 */
	public record CourtTally(SubjectLink court, boolean independent, int listed, int standing, boolean itself) {
	}

}
