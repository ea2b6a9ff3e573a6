package org.courtsanctions.sanction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.courtsanctions.shared.Asked;
import org.courtsanctions.shared.FacetCount;
import org.courtsanctions.shared.NotFound;
import org.courtsanctions.shared.Paged;
import org.courtsanctions.shared.Rows;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads announcements with the laws and the targets they name. */
@Service
@Transactional(readOnly = true)
public class Announcements {

	private static final String FROM = """
			  from announcement n join authority y on y.id = n.authority_id
			 where n.announced_on <= :day
			   and (cast(:authority as text) is null or y.slug = :authority)
			   and (cast(:action as text) is null or n.action = :action)
			   and (cast(:year as integer) is null or extract(year from n.announced_on) = :year)
			""";

	private static final String COLUMNS = """
			select n.id, n.slug, n.action, n.title, n.summary, n.announced_on, n.announced_precision, n.effective_on,
			       n.effective_precision, n.gazetted_on, n.gazetted_precision, n.target_count, n.url,
			       y.slug as authority_slug, y.short_name as authority_label, y.country
			""";

	private static final String NEWEST_FIRST = " order by n.announced_on desc, n.id desc";

	private final JdbcClient jdbc;

	Announcements(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A page of the announcements made up to a day, newest first; an absurd page number
	 * gets the nearest page.
	 */
	public Paged<AnnouncementView> list(Filter filter, LocalDate day, int page, int size) {
		var params = params(filter, day);
		long total = this.jdbc.sql("select count(*) " + FROM).params(params).query(Long.class).single();
		int number = Paged.nearest(page, total, size);
		params.put("size", size);
		params.put("skip", (number - 1) * size);
		List<AnnouncementView> found = this.jdbc.sql(COLUMNS + FROM + NEWEST_FIRST + " limit :size offset :skip")
			.params(params)
			.query((row, index) -> view(row))
			.list();
		return new Paged<>(withNames(found), number, size, total);
	}

	/** The numbers of the announcements made up to a day, newest first. */
	public List<Long> ids(Filter filter, LocalDate day) {
		return this.jdbc.sql("select n.id" + FROM + NEWEST_FIRST).params(params(filter, day)).query(Long.class).list();
	}

	/**
	 * How many announcements each value of a facet has, other choices kept: by authority,
	 * action and year.
	 */
	public List<FacetCount> facets(Filter filter, LocalDate day) {
		List<FacetCount> counts = new ArrayList<>();
		counts.addAll(facet("authority", "y.slug", "min(y.short_name)", filter.without("authority"), day));
		counts.addAll(facet("action", "n.action", "null", filter.without("action"), day));
		counts.addAll(facet("year", "extract(year from n.announced_on)::text", "null", filter.without("year"), day));
		return counts;
	}

	private List<FacetCount> facet(String facet, String value, String label, Filter filter, LocalDate day) {
		return this.jdbc
			.sql("select " + value + " as value, " + label + " as label, count(*) as hits " + FROM
					+ " group by 1 order by " + (facet.equals("year") ? "1 desc" : "3 desc, 1"))
			.params(params(filter, day))
			.query((row, number) -> new FacetCount(facet, row.getString("value"), row.getString("label"),
					row.getLong("hits")))
			.list();
	}

	private static Map<String, @Nullable Object> params(Filter filter, LocalDate day) {
		Map<String, @Nullable Object> params = new HashMap<>();
		params.put("day", day);
		params.put("authority", filter.authority());
		params.put("action", (filter.action() != null) ? filter.action().name() : null);
		params.put("year", filter.year());
		return params;
	}

	/**
	 * One announcement by its public name.
	 * @throws NotFound if there is none
	 */
	public AnnouncementView bySlug(String slug) {
		List<AnnouncementView> found = this.jdbc
			.sql(COLUMNS + "from announcement n join authority y on y.id = n.authority_id where n.slug = ?")
			.param(slug)
			.query((row, number) -> view(row))
			.list();
		if (found.isEmpty()) {
			throw new NotFound("announcements", slug);
		}
		return withNames(found).getFirst();
	}

	/**
	 * The announcements that name a programme as their legal basis or touched a measure
	 * under it (a measure may end by an act under another law), newest first.
	 */
	public List<AnnouncementView> underProgramme(long programmeId) {
		return withNames(this.jdbc.sql(COLUMNS + """
				from announcement n join authority y on y.id = n.authority_id
				where n.id in (select announcement_id from announcement_programme where programme_id = :programme
				               union
				               select e.announcement_id from sanction_event e join sanction s on s.id = e.sanction_id
				                where s.programme_id = :programme)""" + NEWEST_FIRST)
			.param("programme", programmeId)
			.query((row, number) -> view(row))
			.list());
	}

	/** The announcements with the given numbers, newest first. */
	public List<AnnouncementView> byIds(Collection<Long> ids) {
		return withNames(this.jdbc
			.sql(COLUMNS + "from announcement n join authority y on y.id = n.authority_id where n.id = any(?)"
					+ NEWEST_FIRST)
			.param(ids.toArray(Long[]::new))
			.query((row, number) -> view(row))
			.list());
	}

	/** The announcements with the given public names, newest first. */
	public List<AnnouncementView> bySlugs(Collection<String> slugs) {
		return withNames(this.jdbc
			.sql(COLUMNS + "from announcement n join authority y on y.id = n.authority_id where n.slug = any(?)"
					+ NEWEST_FIRST)
			.param(slugs.toArray(String[]::new))
			.query((row, number) -> view(row))
			.list());
	}

	/** The announcements that touched any of the given sanctions, newest first. */
	public List<AnnouncementView> touching(List<SanctionView> sanctions) {
		return withNames(this.jdbc.sql(COLUMNS + """
				from announcement n join authority y on y.id = n.authority_id
				where n.id in (select announcement_id from sanction_event where sanction_id = any(?))""" + NEWEST_FIRST)
			.param(sanctions.stream().map(SanctionView::id).toArray(Long[]::new))
			.query((row, number) -> view(row))
			.list());
	}

	/** Fills in the laws and the targets of all given announcements, in one statement. */
	private List<AnnouncementView> withNames(List<AnnouncementView> announcements) {
		if (announcements.isEmpty()) {
			return announcements;
		}
		Map<Long, AnnouncementView> byId = new HashMap<>();
		announcements.forEach((announcement) -> byId.put(announcement.id(), announcement));
		this.jdbc
			.sql("""
					select distinct e.announcement_id as id, s.target_kind as kind, coalesce(o.slug, c.slug, a.slug) as link_slug,
					       coalesce(o.name, c.name, a.name) collate "und-x-icu" as link_label
					  from sanction_event e
					  join sanction s on s.id = e.sanction_id
					  left join official o on o.id = s.target_id
					  left join court c on c.id = s.target_id
					  left join actor a on a.id = s.target_id
					 where e.announcement_id = any(:ids)
					 union all
					select ap.announcement_id, 'PROGRAMME', p.slug, p.citation
					  from announcement_programme ap join programme p on p.id = ap.programme_id
					 where ap.announcement_id = any(:ids)
					 order by link_label""")
			.param("ids", byId.keySet().toArray(Long[]::new))
			.query((row) -> {
				var link = new SubjectLink(Rows.code(SubjectKind.class, row, "kind"), row.getString("link_slug"),
						row.getString("link_label"));
				AnnouncementView announcement = Objects.requireNonNull(byId.get(row.getLong("id")));
				(link.kind() == SubjectKind.PROGRAMME ? announcement.programmes() : announcement.named()).add(link);
			});
		return announcements;
	}

	private static AnnouncementView view(ResultSet row) throws SQLException {
		return new AnnouncementView(row.getLong("id"), row.getString("slug"),
				Rows.code(AnnouncementAction.class, row, "action"), row.getString("title"), row.getString("summary"),
				Rows.date(row, "announced"), Rows.dateOrNull(row, "effective"), Rows.dateOrNull(row, "gazetted"),
				Rows.intOrNull(row, "target_count"), row.getString("url"),
				new SubjectLink(SubjectKind.AUTHORITY, row.getString("authority_slug"),
						row.getString("authority_label")),
				row.getString("country"), new ArrayList<>(), new ArrayList<>());
	}

	/**
	 * Which announcements to list; a null chooses all.
	 *
	 * @param authority an authority's public name
	 * @param action what the announcement does
	 * @param year the year it was made
	 */
	public record Filter(@Nullable String authority, @Nullable AnnouncementAction action, @Nullable Integer year) {

		/** The facets of the list, of which one value each counts. */
		public static final List<String> FACETS = List.of("authority", "action", "year");

		/** No choice at all. */
		public static final Filter NONE = new Filter(null, null, null);

		/** The filter that an address asks for. */
		public static Filter of(Asked asked) {
			String year = asked.first("year");
			return new Filter(asked.first("authority"), asked.first("action", AnnouncementAction.class),
					(year != null) ? Integer.valueOf(year) : null);
		}

		Filter without(String facet) {
			return new Filter(facet.equals("authority") ? null : this.authority,
					facet.equals("action") ? null : this.action, facet.equals("year") ? null : this.year);
		}

	}

}
