package org.courtsanctions.sanction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.courtsanctions.shared.FacetCount;
import org.courtsanctions.shared.Paged;
import org.courtsanctions.shared.Rows;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of officials with facets. An official stands in it from the day of the first
 * measure on record; each facet counts what its values would leave of the list while all
 * other choices stay.
 */
@Service
@Transactional(readOnly = true)
public class OfficialList {

	/**
	 * One row for each official listed by the day, with every facet's values and whether
	 * each facet's choice holds.
	 */
	private static final String BASE = """
			with measure as materialized (
			    select s.target_id, s.kind, y.slug as authority, p.slug as programme, extract(year from e.happened_on)::text as year,
			           case when st.status is null then 'LIFTED' else st.status end as status, e.happened_on, e.happened_precision,
			           y.short_name
			      from sanction s
			      join sanction_event e on e.sanction_id = s.id and e.kind = 'LISTED' and e.happened_on <= :day
			      join sanction_status_on(:day) st on st.sanction_id = s.id
			      left join announcement n on n.id = e.announcement_id
			      left join authority y on y.id = n.authority_id
			      left join programme p on p.id = s.programme_id
			     where s.target_kind = 'OFFICIAL'
			), profile as materialized (
			    select o.id, o.sort_name,
			           case
			               when bool_or(m.kind = 'SANCTION' and m.status = 'IN_FORCE') then 'IN_FORCE'
			               when bool_or(m.kind = 'SANCTION' and m.status = 'CONTESTED') then 'CONTESTED'
			               when bool_or(m.kind = 'SANCTION' and m.status = 'SUSPENDED') then 'SUSPENDED'
			               when bool_or(m.kind = 'SANCTION') then 'LIFTED'
			               else 'CRIMINAL_ONLY'
			           end as status,
			           array_agg(distinct m.authority) as authority, array_agg(distinct m.programme) as programme,
			           array_agg(distinct m.year) as year, o.nationalities as nationality, o.kind as role,
			           array(select distinct c.slug from court c
			                  where c.id = o.court_id or c.id = (select parent_id from court where id = o.court_id)
			                     or c.id in (select court_id from tenure where official_id = o.id)) as court
			      from measure m join official o on o.id = m.target_id
			     where cast(:name as text) is null or o.id in (
			           select e.subject_id from search_entry e
			            where e.kind = 'OFFICIAL' and e.field <> 'TEXT' and (e.day is null or e.day <= :day)
			              and array_to_tsvector(string_to_array(e.plain, ' ')) @@ search_query(:name)
			              and ' ' || e.plain like all (search_beginnings(:name)))
			     group by o.id, o.sort_name, o.nationalities, o.kind, o.court_id
			), match as materialized (
			    select *,
			           cast(:status as text[]) is null or status = any(cast(:status as text[])) as ok_status,
			           cast(:authority as text[]) is null or authority && cast(:authority as text[]) as ok_authority,
			           cast(:programme as text[]) is null or programme && cast(:programme as text[]) as ok_programme,
			           cast(:court as text[]) is null or court && cast(:court as text[]) as ok_court,
			           cast(:role as text[]) is null or role = any(cast(:role as text[])) as ok_role,
			           cast(:nationality as text[]) is null or nationality && cast(:nationality as text[]) as ok_nationality,
			           cast(:year as text[]) is null or year && cast(:year as text[]) as ok_year
			      from profile
			)
			""";

	private static final String ALL_HOLD = " where " + holding("") + " ";

	private final JdbcClient jdbc;

	OfficialList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A page of the list by name; an absurd page number gets the nearest page. */
	public Paged<OfficialSummary> list(OfficialFilter filter, LocalDate day, int page, int size) {
		Map<String, @Nullable Object> params = filter.params();
		params.put("day", day);
		long total = this.jdbc.sql(BASE + "select count(*) from match" + ALL_HOLD)
			.params(params)
			.query(Long.class)
			.single();
		int number = Paged.nearest(page, total, size);
		params.put("size", size);
		params.put("skip", (number - 1) * size);
		List<OfficialSummary> items = this.jdbc
			.sql(BASE + """
					, page as (select id, status from match""" + ALL_HOLD
					+ """
							order by sort_name, id limit :size offset :skip)
							select o.slug as official_slug, o.name as official_label, o.office, o.kind, c.slug as court_slug, c.name as court_label,
							       own.text as own_name, own.language as own_language, page.status, standing.authorities, ever.authorities as ever,
							       standing.since_on, standing.since_precision,
							       (select max(version) from unchecked_subject u where u.kind = 'OFFICIAL' and u.subject_id = o.id) as unchecked
							  from page
							  join official o on o.id = page.id
							  left join court c on c.id = o.court_id
							  left join official_name own on own.official_id = o.id and own.own_script
							  left join lateral (
							      select array_agg(distinct m.short_name) as authorities, min(m.happened_on) as since_on,
							             (array_agg(m.happened_precision order by m.happened_on))[1] as since_precision
							        from measure m where m.target_id = o.id and m.status in ('IN_FORCE', 'CONTESTED')
							         and (m.kind = 'SANCTION') = (page.status <> 'CRIMINAL_ONLY')) standing on true
							  left join lateral (
							      select array_agg(distinct m.short_name) as authorities from measure m where m.target_id = o.id) ever on true
							 order by o.sort_name, o.id""")
			.params(params)
			.query((row, index) -> summary(row))
			.list();
		return new Paged<>(items, number, size, total);
	}

	/** The numbers of all officials in the list, by name. */
	public List<Long> ids(OfficialFilter filter, LocalDate day) {
		return this.jdbc.sql(BASE + "select id from match" + ALL_HOLD + "order by sort_name, id")
			.params(filter.params())
			.param("day", day)
			.query(Long.class)
			.list();
	}

	/**
	 * The officials on record by a day whose names come nearest to one that nobody has,
	 * the nearest first.
	 */
	public List<OfficialSummary> nearest(String name, LocalDate day) {
		List<String> names = this.jdbc.sql("""
				select o.name from entries_alike(?) e join official o on e.kind = 'OFFICIAL' and o.id = e.subject_id
				 group by o.id, o.name order by max(e.nearness) desc, o.name limit 5""")
			.param(name)
			.query(String.class)
			.list();
		return names.stream()
			.flatMap((known) -> list(new OfficialFilter(Map.of(), known), day, 1, 5).items().stream())
			.distinct()
			.toList();
	}

	/** How many officials each value of each facet would leave, in one statement. */
	public List<FacetCount> facets(OfficialFilter filter, LocalDate day) {
		Map<String, @Nullable Object> params = filter.params();
		params.put("day", day);
		return this.jdbc
			.sql(BASE
					+ """
							select 'status' as facet, status as value, null as label, count(*) as hits from match where %s group by status
							union all
							select 'authority', a.value, y.short_name, count(*) from match cross join unnest(authority) a(value)
							  join authority y on y.slug = a.value where %s group by a.value, y.short_name
							union all
							select 'programme', a.value, p.citation, count(*) from match cross join unnest(programme) a(value)
							  join programme p on p.slug = a.value where %s group by a.value, p.citation
							union all
							select 'court', a.value, c.name, count(*) from match cross join unnest(court) a(value)
							  join court c on c.slug = a.value where %s group by a.value, c.name
							union all
							select 'role', role, null, count(*) from match where %s group by role
							union all
							select 'nationality', a.value, null, count(*) from match cross join unnest(nationality) a(value) where %s group by a.value
							union all
							select 'year', a.value, null, count(*) from match cross join unnest(year) a(value) where %s group by a.value
							order by facet, hits desc, value"""
						.formatted(OfficialFilter.FACETS.stream().map(OfficialList::holding).toArray()))
			.params(params)
			.query((row, number) -> new FacetCount(row.getString("facet"), row.getString("value"),
					row.getString("label"), row.getLong("hits")))
			.list();
	}

	/** The condition that the choices of all facets but one hold. */
	private static String holding(String except) {
		return String.join(" and ",
				OfficialFilter.FACETS.stream()
					.filter((facet) -> !facet.equals(except))
					.map((facet) -> "ok_" + facet)
					.toList());
	}

	private static OfficialSummary summary(ResultSet row) throws SQLException {
		OfficialStatus status = Rows.code(OfficialStatus.class, row, "status");
		List<String> standing = Rows.texts(row, "authorities");
		String kind = row.getString("kind");
		return new OfficialSummary(
				new SubjectLink(SubjectKind.OFFICIAL, row.getString("official_slug"), row.getString("official_label")),
				row.getString("own_name"), row.getString("own_language"), row.getString("office"),
				Rows.link(SubjectKind.COURT, row, "court"),
				org.courtsanctions.official.OfficialKind.valueOf(kind).courtOfficial(), status,
				standing.isEmpty() ? Rows.texts(row, "ever") : standing, Rows.dateOrNull(row, "since"),
				row.getObject("unchecked", Long.class));
	}

}
