package org.courtsanctions.sanction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.courtsanctions.shared.NotFound;
import org.courtsanctions.shared.Rows;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads programmes with how many targets they have. */
@Service
@Transactional(readOnly = true)
public class Programmes {

	private static final String SELECT = """
			select p.id, p.slug, p.kind, p.citation, p.title, p.codes, p.signed_on, p.signed_precision, p.effective_on,
			       p.effective_precision, p.published_on, p.published_precision, p.revoked_on, p.revoked_precision, p.summary,
			       r.slug as revoked_by_slug, r.citation as revoked_by_label,
			       y.slug as authority_slug, y.short_name as authority_label, y.country,
			       (select count(distinct s.target_id) from sanction s where s.programme_id = p.id
			           and (select min(e.happened_on) from sanction_event e where e.sanction_id = s.id) <= :day) as listed,
			       (select count(distinct s.target_id) filter (where s.in_force @> :day) from sanction s
			         where s.programme_id = p.id) as standing
			  from programme p
			  join authority y on y.id = p.authority_id
			  left join programme r on r.id = p.revoked_by_id
			""";

	private final JdbcClient jdbc;

	Programmes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All programmes by jurisdiction, the latest law first. */
	public List<ProgrammeView> all(LocalDate day) {
		return this.jdbc
			.sql(SELECT + " order by y.country, coalesce(p.signed_on, p.effective_on) desc nulls last, p.citation")
			.param("day", day)
			.query((row, number) -> view(row))
			.list();
	}

	/** The programmes with the given numbers. */
	public List<ProgrammeView> byIds(Collection<Long> ids, LocalDate day) {
		return this.jdbc.sql(SELECT + " where p.id = any(:ids)")
			.param("day", day)
			.param("ids", ids.toArray(Long[]::new))
			.query((row, number) -> view(row))
			.list();
	}

	/**
	 * The numbers of the programmes made by a day, by jurisdiction, the latest law first.
	 */
	public List<Long> ids(LocalDate day) {
		return all(day).stream().filter((programme) -> programme.madeBy(day)).map(ProgrammeView::id).toList();
	}

	/**
	 * One programme by its public name.
	 * @throws NotFound if there is none
	 */
	public ProgrammeView bySlug(String slug, LocalDate day) {
		return this.jdbc.sql(SELECT + " where p.slug = :slug")
			.param("day", day)
			.param("slug", slug)
			.query((row, number) -> view(row))
			.optional()
			.orElseThrow(() -> new NotFound("programmes", slug));
	}

	/**
	 * The laws that a programme revoked, and those that share one of its codes, oldest
	 * first.
	 */
	public List<ProgrammeView> relatedTo(long id, LocalDate day) {
		return this.jdbc.sql(SELECT + """
				where p.id <> :id
				  and (p.revoked_by_id = :id or p.codes && (select codes from programme where id = :id))
				order by p.signed_on nulls last, p.citation""")
			.param("day", day)
			.param("id", id)
			.query((row, number) -> view(row))
			.list();
	}

	/**
	 * Everybody and everything ever listed under each programme by a day, by the
	 * programme's public name.
	 */
	public Map<String, List<SubjectLink>> targetsOn(LocalDate day) {
		Map<String, List<SubjectLink>> targets = new HashMap<>();
		this.jdbc.sql("""
				with listed as materialized (
				    select programme_id, target_id, target_kind from sanction s
				     where programme_id is not null
				       and (select min(e.happened_on) from sanction_event e where e.sanction_id = s.id) <= ?
				)
				select distinct p.slug as programme, s.target_kind, coalesce(o.slug, c.slug, a.slug) as target_slug,
				       coalesce(o.name, c.name, a.name) collate "und-x-icu" as target_label
				  from listed s
				  join programme p on p.id = s.programme_id
				  left join official o on o.id = s.target_id
				  left join court c on c.id = s.target_id
				  left join actor a on a.id = s.target_id
				 order by target_label""").param(day).query((row) -> {
			targets.computeIfAbsent(row.getString("programme"), (slug) -> new ArrayList<>())
				.add(new SubjectLink(Rows.code(SubjectKind.class, row, "target_kind"), row.getString("target_slug"),
						row.getString("target_label")));
		});
		return targets;
	}

	private static ProgrammeView view(ResultSet row) throws SQLException {
		return new ProgrammeView(row.getLong("id"), row.getString("slug"), Rows.code(ProgrammeKind.class, row, "kind"),
				row.getString("citation"), row.getString("title"), Rows.texts(row, "codes"),
				Rows.dateOrNull(row, "signed"), Rows.dateOrNull(row, "effective"), Rows.dateOrNull(row, "published"),
				Rows.dateOrNull(row, "revoked"), Rows.link(SubjectKind.PROGRAMME, row, "revoked_by"),
				row.getString("summary"),
				new SubjectLink(SubjectKind.AUTHORITY, row.getString("authority_slug"),
						row.getString("authority_label")),
				row.getString("country"), row.getInt("listed"), row.getInt("standing"));
	}

}
