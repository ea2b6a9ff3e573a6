package org.courtsanctions.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.courtsanctions.shared.PartialDate;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which statements and case events fall on one part of a record's page, and how many
 * there are in all: in one statement of SQL, which counts everything and hands over no
 * more than the part. What else the page's timeline tells is known to whoever asks, and
 * put in order with them.
 */
@Service
@Transactional(readOnly = true)
public class Portions {

	/** So many entries, and so many statements of each list, go into a part. */
	public static final int SIZE = 200;

	private static final String READ = """
			with said as materialized (
			    select t.id, t.said_on as day, t.said_precision as precision, t.stance, t.reply_to_id,
			           case when t.speaker_id = :subject and :apart then 'OWN' else 'SAID' end as list
			      from statement t where %s and t.said_on <= :day
			), happened as materialized (
			    select e.id, e.happened_on as day, e.happened_precision as precision
			      from case_event e where %s and e.happened_on <= :day
			), entry as materialized (
			    select 'STATEMENT' as form, id, day, precision, 1 as rank, -id as place from said where :tellsSaid
			    union all
			    select 'EVENT', id, day, precision, 2, id from happened where :tellsHappened
			    union all
			    select 'OTHER', place - 1, day, precision, case when after then 3 else 0 end, place
			      from unnest(cast(:days as date[]), cast(:precisions as text[]), cast(:after as boolean[]))
			           with ordinality other(day, precision, after, place)
			)
			select 'ENTRY' as list, form as what, id, row_number() over (%s) as place
			  from (select * from entry %s limit :size offset :skip) part
			union all
			select list, null, id, place
			  from (select list, id, row_number() over (partition by list order by day desc, id desc) as place from said) listed
			 where place > :skip and place <= :skip + :size
			union all
			select 'HAPPENED', null, id, place
			  from (select id, row_number() over (order by day desc, id desc) as place from happened) listed
			 where place > :skip and place <= :skip + :size
			union all
			select 'COUNT', list, count(*), 0 from said group by list
			union all
			select 'COUNT', 'HAPPENED', count(*), 0 from happened
			union all
			select 'COUNT', 'ENTRY', count(*), 0 from entry
			union all
			select 'FIRST', stance, count(*), 0 from said
			 where reply_to_id is null or reply_to_id not in (select id from said) group by stance
			union all
			select 'YEAR', extract(year from day)::text, count(*), 0 from entry group by 2
			order by list, place""";

	private static final String PRECISION = "array_position(array['DAY', 'MONTH', 'YEAR', 'APPROXIMATE', 'INFERRED'], precision)";

	private static final String OLDEST = "order by day, " + PRECISION + ", rank, place";

	private static final String NEWEST = "order by day desc, " + PRECISION + " desc, rank, place";

	private final JdbcClient jdbc;

	Portions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Reads which they are.
	 * @param subject the record's number
	 * @param day nothing later counts
	 * @param asked what the timeline is to tell, and which part
	 */
	public Portion read(Kind kind, long subject, LocalDate day, Asked asked) {
		String order = asked.newestFirst() ? NEWEST : OLDEST;
		Map<String, Object> params = new HashMap<>();
		params.put("subject", subject);
		params.put("day", day);
		params.put("apart", asked.apart());
		params.put("tellsSaid", asked.tellsSaid());
		params.put("tellsHappened", asked.tellsHappened());
		params.put("days", asked.others().stream().map((other) -> other.date().on().toString()).toArray(String[]::new));
		params.put("precisions",
				asked.others().stream().map((other) -> other.date().precision().name()).toArray(String[]::new));
		params.put("after", asked.others().stream().map(Other::after).toArray(Boolean[]::new));
		params.put("skip", asked.skip());
		params.put("size", SIZE);
		var portion = new Portion(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
				new EnumMap<>(Count.class), new EnumMap<>(Stance.class), new TreeMap<>());
		this.jdbc.sql(READ.formatted(kind.said, kind.happened, order, order)).params(params).query((row) -> {
			portion.add(row.getString("list"), row.getString("what"), row.getLong("id"));
		});
		return portion;
	}

	/** Around what kind of record, and so what belongs to its page, in SQL. */
	public enum Kind {

		/**
		 * Statements by an official, about the official, or in answer to a listing of the
		 * official.
		 */
		OFFICIAL("""
				t.id = any(array(
				    select id from statement where speaker_id = :subject
				    union
				    select statement_id from statement_about where subject_id = :subject
				    union
				    select sa.statement_id from statement_about sa
				      join sanction_event e on e.announcement_id = sa.subject_id
				      join sanction s on s.id = e.sanction_id where s.target_id = :subject))""", Sql.ABOUT),

		/** Statements by an actor. */
		ACTOR("t.speaker_id = :subject", Sql.ABOUT),

		/**
		 * Statements made in a court's own name, or by an official who holds office
		 * there; events at the court or a part of it.
		 */
		COURT("""
				t.speaker_id = any(array(select id from actor where court_id in (select court_with_parts(:subject))
				                         union select id from official where court_id in (select court_with_parts(:subject))))""",
				"e.court_id in (select court_with_parts(:subject))"),

		/** Statements that answer any announcement under a programme. */
		PROGRAMME("""
				t.id = any(array(select sa.statement_id from statement_about sa
				                   join announcement_programme ap on ap.announcement_id = sa.subject_id
				                  where ap.programme_id = :subject))""", Sql.ABOUT),

		/**
		 * Statements that answer an announcement, or answer other statements that do.
		 */
		ANNOUNCEMENT(Sql.ANSWERING, Sql.ABOUT),

		/** The same for a case event. */
		CASE_EVENT(Sql.ANSWERING, "false"),

		/** Statements that answer another statement. */
		STATEMENT("t.reply_to_id = :subject", "false");

		private final String said;

		private final String happened;

		Kind(String said, String happened) {
			this.said = said;
			this.happened = happened;
		}

	}

	/** Pieces that several kinds share. */
	private static final class Sql {

		static final String ABOUT = "e.id in (select case_event_id from case_event_about where subject_id = :subject)";

		static final String ANSWERING = """
				t.id = any(array(with recursive thread as (
				             select statement_id as id from statement_about where subject_id = :subject
				             union
				             select reply.id from statement reply join thread on thread.id = reply.reply_to_id)
				         select id from thread))""";

	}

	/**
	 * Which part is asked for.
	 *
	 * @param newestFirst the order of the timeline; the lists beside it always begin with
	 * the newest
	 * @param tellsSaid whether the timeline tells statements
	 * @param tellsHappened whether it tells case events
	 * @param others what else it tells, in the order that counts between equal dates
	 * @param apart whether statements by the record itself make a list of their own
	 * @param skip how many entries of each list earlier parts tell
	 */
	public record Asked(boolean newestFirst, boolean tellsSaid, boolean tellsHappened, List<Other> others,
			boolean apart, long skip) {
	}

	/**
	 * An entry of the timeline that is neither statement nor event.
	 *
	 * @param date its date
	 * @param after whether it comes after statements and events of the same date, not
	 * before them
	 */
	public record Other(PartialDate date, boolean after) {
	}

	/**
	 * What falls on a part, and how many there are in all parts.
	 *
	 * @param entries the entries of the timeline, in order
	 * @param own the numbers of the statements by the record itself, when they are apart
	 * @param said the numbers of the other statements
	 * @param happened the numbers of the case events
	 * @param counts how many there are in all
	 * @param first how many statements of each stance answer no other one of them
	 * @param years how many entries the whole timeline has of each year
	 */
	public record Portion(List<Entry> entries, List<Long> own, List<Long> said, List<Long> happened,
			Map<Count, Long> counts, Map<Stance, Long> first, SortedMap<Integer, Long> years) {

		private void add(String list, @Nullable String what, long id) {
			switch (list) {
				case "ENTRY" -> this.entries.add(new Entry(Form.valueOf(Objects.requireNonNull(what)), id));
				case "OWN" -> this.own.add(id);
				case "SAID" -> this.said.add(id);
				case "HAPPENED" -> this.happened.add(id);
				case "COUNT" -> this.counts.put(Count.valueOf(Objects.requireNonNull(what)), id);
				case "FIRST" -> this.first.put(Stance.valueOf(Objects.requireNonNull(what)), id);
				case "YEAR" -> this.years.put(Integer.valueOf(Objects.requireNonNull(what)), id);
				default -> throw new IllegalStateException(list);
			}
		}

		/** How many of something there are in all. */
		public long count(Count what) {
			return this.counts.getOrDefault(what, 0L);
		}

		/** Whether nothing at all falls on it. */
		public boolean isEmpty() {
			return this.entries.isEmpty() && this.own.isEmpty() && this.said.isEmpty() && this.happened.isEmpty();
		}

	}

	/** What is counted. */
	public enum Count {

		ENTRY, OWN, SAID, HAPPENED

	}

	/** What an entry is. */
	public enum Form {

		STATEMENT, EVENT, OTHER

	}

	/**
	 * An entry of the timeline.
	 *
	 * @param form what it is
	 * @param id the number of the statement or event, or the place among the others
	 */
	public record Entry(Form form, long id) {
	}

}
