package org.courtsanctions.sanction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.courtsanctions.official.OfficialKind;
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

	/** The periods of a day, of everybody or of those with a name. */
	static final String LISTED = """
			  from official_period p
			 where p.from_day <= :day and p.to_day > :day
			""";

	static final String NAMED = """
			   and p.official_id = any(array(
			       select e.subject_id from search_entry e
			        where e.kind = 'OFFICIAL' and e.field <> 'TEXT' and (e.day is null or e.day <= :day)
			          and array_to_tsvector(string_to_array(e.plain, ' ')) @@ search_query(:name)
			          and ' ' || e.plain like all (search_beginnings(:name))))
			""";

	private static final String IN_CLASSES = "   and p.class = any(:classes)\n";

	/** The same for the planner to look everybody through by name, not class by class. */
	private static final String IN_CLASSES_BY_NAME = "   and p.class + 0 = any(:classes)\n";

	/** What it takes to put one in order, in looks at one that is in order. */
	private static final int ORDERED = 2;

	private static final String BY_NAME = " order by p.sort_name, p.official_id ";

	private final JdbcClient jdbc;

	private final OfficialTallies tallies;

	OfficialList(JdbcClient jdbc, OfficialTallies tallies) {
		this.jdbc = jdbc;
		this.tallies = tallies;
	}

	/**
	 * A page of the list by name, with its facets; an absurd page number gets the nearest
	 * page.
	 */
	public Part list(OfficialFilter filter, LocalDate day, int page, int size) {
		OfficialTally tally = this.tallies.of(filter.name(), day);
		return new Part(page(filter, tally, day, page, size), tally.facets(filter));
	}

	private Paged<OfficialSummary> page(OfficialFilter filter, OfficialTally tally, LocalDate day, int page, int size) {
		long total = tally.total(filter);
		int number = Paged.nearest(page, total, size);
		if (total == 0) {
			return new Paged<>(List.of(), number, size, 0);
		}
		return new Paged<>(shown(ids(filter, tally, day, (number - 1L) * size, size), day), number, size, total);
	}

	/** What the list shows of some officials in it, by name. */
	private List<OfficialSummary> shown(List<Long> ids, LocalDate day) {
		return this.jdbc
			.sql("with page as materialized (select p.official_id as id, p.sort_name, p.status" + LISTED
					+ """
							   and p.official_id = any(:ids)), measure as materialized (
							select s.target_id, s.kind, st.status, y.short_name, e.happened_on, e.happened_precision
							  from page
							  join sanction s on s.target_id = page.id
							  join sanction_event e on e.sanction_id = s.id and e.kind = 'LISTED' and e.happened_on <= :day
							  join sanction_status_on(:day) st on st.sanction_id = s.id
							  left join announcement n on n.id = e.announcement_id
							  left join authority y on y.id = n.authority_id)
							select o.slug as official_slug, o.name as official_label, o.office, o.kind, c.slug as court_slug, c.name as court_label,
							       own.text as own_name, own.language as own_language, page.status, standing.authorities, ever.authorities as ever,
							       standing.since_on, standing.since_precision,
							       (select max(version) from unchecked_subject u where u.kind = 'OFFICIAL' and u.subject_id = o.id) as unchecked
							  from page
							  join official o on o.id = page.id
							  left join court c on c.id = o.court_id
							  left join official_name own on own.official_id = o.id and own.own_script
							  left join lateral (
							      select array_agg(distinct m.short_name) filter (where m.short_name is not null) as authorities,
							             min(m.happened_on) as since_on,
							             (array_agg(m.happened_precision order by m.happened_on))[1] as since_precision
							        from measure m where m.target_id = o.id and m.status in ('IN_FORCE', 'CONTESTED')
							         and (m.kind = 'SANCTION') = (page.status <> 'CRIMINAL_ONLY')) standing on true
							  left join lateral (
							      select array_agg(distinct m.short_name) filter (where m.short_name is not null) as authorities
							        from measure m where m.target_id = o.id) ever on true
							 order by page.sort_name, page.id""")
			.param("day", day)
			.param("ids", ids.toArray(Long[]::new))
			.query((row, index) -> summary(row))
			.list();
	}

	/** The numbers of all officials in the list, by name. */
	public List<Long> ids(OfficialFilter filter, LocalDate day) {
		return ids(filter, this.tallies.of(filter.name(), day), day, 0, Integer.MAX_VALUE);
	}

	private List<Long> ids(OfficialFilter filter, OfficialTally tally, LocalDate day, long skip, int size) {
		return this.jdbc
			.sql("select p.official_id" + chosen(filter, areMany(filter, tally, skip + size)) + BY_NAME
					+ "limit :size offset :skip")
			.params(params(filter, tally, day))
			.param("size", size)
			.param("skip", skip)
			.query(Long.class)
			.list();
	}

	/**
	 * Whether so many officials are chosen that the first of them are sooner found among
	 * everybody by name than when all of them are put in order.
	 */
	private static boolean areMany(OfficialFilter filter, OfficialTally tally, long first) {
		double chosen = tally.total(filter);
		double everybody = tally.total(OfficialFilter.NONE);
		return filter.name() == null && Math.min(first, chosen) * everybody < ORDERED * chosen * chosen;
	}

	private static String chosen(OfficialFilter filter, boolean many) {
		String classes = many ? IN_CLASSES_BY_NAME : IN_CLASSES;
		return LISTED + ((filter.name() != null) ? NAMED : "") + (filter.chosen().isEmpty() ? "" : classes);
	}

	private static Map<String, @Nullable Object> params(OfficialFilter filter, OfficialTally tally, LocalDate day) {
		Map<String, @Nullable Object> params = new HashMap<>();
		params.put("day", day);
		params.put("name", filter.name());
		params.put("classes", tally.classes(filter));
		return params;
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
			.flatMap((known) -> list(new OfficialFilter(Map.of(), known), day, 1, 5).page().items().stream())
			.distinct()
			.toList();
	}

	/** How many officials each value of each facet would leave. */
	public List<FacetCount> facets(OfficialFilter filter, LocalDate day) {
		return this.tallies.of(filter.name(), day).facets(filter);
	}

	private static OfficialSummary summary(ResultSet row) throws SQLException {
		OfficialStatus status = Rows.code(OfficialStatus.class, row, "status");
		List<String> standing = Rows.texts(row, "authorities");
		String kind = row.getString("kind");
		return new OfficialSummary(
				new SubjectLink(SubjectKind.OFFICIAL, row.getString("official_slug"), row.getString("official_label")),
				row.getString("own_name"), row.getString("own_language"), row.getString("office"),
				Rows.link(SubjectKind.COURT, row, "court"), OfficialKind.valueOf(kind).courtOfficial(), status,
				standing.isEmpty() ? Rows.texts(row, "ever") : standing, Rows.dateOrNull(row, "since"),
				row.getObject("unchecked", Long.class));
	}

	/**
	 * A part of the list.
	 *
	 * @param page some officials
	 * @param facets how many each value of each facet would leave
	 */
	public record Part(Paged<OfficialSummary> page, List<FacetCount> facets) {
	}

}
