package org.courtsanctions.sanction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import org.courtsanctions.shared.FacetCount;
import org.courtsanctions.shared.NotFound;
import org.courtsanctions.shared.Rows;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads sanctions with their events, each list in one statement. Where a list depends on
 * other tables its numbers are gathered in an array first: indexes answer for arrays,
 * however many rows the planner expects.
 */
@Service
@Transactional(readOnly = true)
public class Sanctions {

	private static final String SELECT = """
			select s.id, s.slug, s.target_id, s.target_kind, s.kind, s.jurisdiction, s.programme_codes, s.list_reference,
			       coalesce(o.slug, c.slug, a.slug) as target_slug, coalesce(o.name, c.name, a.name) as target_label,
			       p.slug as programme_slug, p.citation as programme_label,
			       e.id as event_id, e.slug as event_slug, e.kind as event_kind, e.happened_on, e.happened_precision,
			       e.measures, e.reason, e.capacity, e.planned_end_on, e.standing, e.seen_on, e.seen_precision,
			       n.slug as announcement_slug, n.title as announcement_label,
			       y.slug as authority_slug, y.short_name as authority_label
			  from sanction s
			  join sanction_event e on e.sanction_id = s.id
			  left join official o on o.id = s.target_id
			  left join court c on c.id = s.target_id
			  left join actor a on a.id = s.target_id
			  left join programme p on p.id = s.programme_id
			  left join announcement n on n.id = e.announcement_id
			  left join authority y on y.id = n.authority_id
			 where\s""";

	private static final String ORDER = " order by coalesce(o.name, c.name, a.name) collate \"und-x-icu\", s.id, e.position";

	/** So many rows come from the database together when every measure is read. */
	private static final int AT_ONCE = 1000;

	private final JdbcClient jdbc;

	Sanctions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Reads every measure ever taken, one after the other, by the name of the target. */
	public void each(Consumer<SanctionView> reader) {
		var collector = new Collector(reader);
		this.jdbc.sql(SELECT + "true" + ORDER).withFetchSize(AT_ONCE).query(collector);
		collector.end();
	}

	/** Every measure ever taken against one target. */
	public List<SanctionView> ofTarget(long targetId) {
		return read("s.target_id = ?", targetId);
	}

	/** Every measure ever taken against some targets, in one statement. */
	public List<SanctionView> ofTargets(Collection<Long> targetIds) {
		return read("s.target_id = any(?)", (Object) targetIds.toArray(Long[]::new));
	}

	/** The measures with the given numbers. */
	public List<SanctionView> byIds(Collection<Long> ids) {
		return read("s.id = any(?)", (Object) ids.toArray(Long[]::new));
	}

	/**
	 * One measure by its public name.
	 * @throws NotFound if there is none
	 */
	public SanctionView bySlug(String slug) {
		return read("s.slug = ?", slug).stream().findFirst().orElseThrow(() -> new NotFound("sanctions", slug));
	}

	/**
	 * The numbers of the measures that had begun by a day, by the name of the target.
	 */
	public List<Long> ids(SanctionFilter filter, LocalDate day) {
		return this.jdbc
			.sql("""
					select s.id from sanction s
					  join sanction_status_on(:day) st on st.sanction_id = s.id
					  left join official o on o.id = s.target_id
					  left join court c on c.id = s.target_id
					  left join actor a on a.id = s.target_id
					  left join programme p on p.id = s.programme_id
					 where (cast(:status as text[]) is null or st.status = any(cast(:status as text[])))
					   and (cast(:kind as text[]) is null or s.kind = any(cast(:kind as text[])))
					   and (cast(:jurisdiction as text[]) is null or s.jurisdiction = any(cast(:jurisdiction as text[])))
					   and (cast(:programme as text[]) is null or p.slug = any(cast(:programme as text[])))
					   and (cast(:target as text[]) is null or coalesce(o.slug, c.slug, a.slug) = any(cast(:target as text[])))
					   and (cast(:authority as text[]) is null or s.id in (
					       select e.sanction_id from sanction_event e join announcement n on n.id = e.announcement_id
					         join authority y on y.id = n.authority_id
					        where e.kind = 'LISTED' and e.happened_on <= :day and y.slug = any(cast(:authority as text[]))))
					 order by coalesce(o.name, c.name, a.name) collate "und-x-icu", s.id""")
			.params(filter.params())
			.param("day", day)
			.query(Long.class)
			.list();
	}

	/**
	 * The values of the facets, but for the target, of which there may be many.
	 */
	public List<FacetCount> facets() {
		return this.jdbc
			.sql("""
					select 'kind' as facet, kind as value, count(*) as hits from sanction group by kind
					union all
					select 'jurisdiction', jurisdiction, count(*) from sanction group by jurisdiction
					union all
					select 'programme', p.slug, count(*) from sanction s join programme p on p.id = s.programme_id group by p.slug
					union all
					select 'authority', y.slug, count(distinct e.sanction_id) from sanction_event e
					  join announcement n on n.id = e.announcement_id join authority y on y.id = n.authority_id
					 where e.kind = 'LISTED' group by y.slug""")
			.query((row, number) -> new FacetCount(row.getString("facet"), row.getString("value"), null,
					row.getLong("hits")))
			.list();
	}

	/** Which of some public names are targets. */
	public List<String> targets(Collection<String> slugs) {
		return this.jdbc.sql("""
				select distinct coalesce(o.slug, c.slug, a.slug) from sanction s
				  left join official o on o.id = s.target_id
				  left join court c on c.id = s.target_id
				  left join actor a on a.id = s.target_id
				 where coalesce(o.slug, c.slug, a.slug) = any(?)""")
			.param(slugs.toArray(String[]::new))
			.query(String.class)
			.list();
	}

	/** Every measure ever taken under one programme. */
	public List<SanctionView> underProgramme(long programmeId) {
		return read("s.programme_id = ?", programmeId);
	}

	/**
	 * Every measure ever taken against the targets an announcement names, by whomever:
	 * those it began, changed or ended, and what came before and after.
	 */
	public List<SanctionView> aroundAnnouncement(long announcementId) {
		return read(
				"""
						s.target_id = any(array(select named.target_id from sanction named
						                          join sanction_event step on step.sanction_id = named.id where step.announcement_id = ?))""",
				announcementId);
	}

	/** Every measure that an authority had a hand in. */
	public List<SanctionView> byAuthority(long authorityId) {
		return read("""
				s.id = any(array(select sanction_id from sanction_event
				                  join announcement on announcement.id = announcement_id where authority_id = ?))""",
				authorityId);
	}

	/**
	 * Every measure against a court, its parts, or officials who hold or held office
	 * there.
	 */
	public List<SanctionView> aroundCourt(long courtId) {
		return read(
				"""
						s.target_id = any(array(select court_with_parts(?)
						                         union select official_id from tenure where court_id in (select court_with_parts(?))
						                         union select id from official where court_id in (select court_with_parts(?))))""",
				courtId, courtId, courtId);
	}

	/** The measures to whose life the events with the given numbers belong. */
	public List<SanctionView> ofEvents(Collection<Long> eventIds) {
		return read("s.id = any(array(select sanction_id from sanction_event where id = any(?)))",
				(Object) eventIds.toArray(Long[]::new));
	}

	private List<SanctionView> read(String where, Object... params) {
		List<SanctionView> sanctions = new ArrayList<>();
		var collector = new Collector(sanctions::add);
		this.jdbc.sql(SELECT + where + ORDER).params(params).query(collector);
		collector.end();
		return sanctions;
	}

	/** Gathers the rows of events, which come in order, into sanctions. */
	private static final class Collector implements RowCallbackHandler {

		private final Consumer<SanctionView> reader;

		private @Nullable SanctionView sanction;

		private Collector(Consumer<SanctionView> reader) {
			this.reader = reader;
		}

		@Override
		public void processRow(ResultSet row) throws SQLException {
			long id = row.getLong("id");
			if (this.sanction == null || this.sanction.id() != id) {
				end();
				this.sanction = sanction(id, row);
			}
			this.sanction.events().add(event(row));
		}

		/** Hands over the last one, of which no more rows come. */
		void end() {
			if (this.sanction != null) {
				this.reader.accept(this.sanction);
			}
		}

		private static SanctionView sanction(long id, ResultSet row) throws SQLException {
			var target = new SubjectLink(Rows.code(SubjectKind.class, row, "target_kind"), row.getString("target_slug"),
					row.getString("target_label"));
			return new SanctionView(id, row.getString("slug"), target, row.getLong("target_id"),
					Rows.code(SanctionKind.class, row, "kind"), row.getString("jurisdiction"),
					Rows.link(SubjectKind.PROGRAMME, row, "programme"), Rows.texts(row, "programme_codes"),
					row.getString("list_reference"), new ArrayList<>());
		}

		private static EventView event(ResultSet row) throws SQLException {
			String capacity = row.getString("capacity");
			return new EventView(row.getLong("event_id"), row.getString("event_slug"),
					Rows.code(EventKind.class, row, "event_kind"), Rows.date(row, "happened"),
					Rows.link(SubjectKind.ANNOUNCEMENT, row, "announcement"),
					Rows.link(SubjectKind.AUTHORITY, row, "authority"), Rows.codes(Measure.class, row, "measures"),
					row.getString("reason"), (capacity != null) ? Capacity.valueOf(capacity) : null,
					Rows.dayOrNull(row, "planned_end_on"), Rows.code(Standing.class, row, "standing"),
					Rows.dateOrNull(row, "seen"));
		}

	}

}
