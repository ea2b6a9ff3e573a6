package org.courtsanctions.sanction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.courtsanctions.shared.NotFound;
import org.courtsanctions.shared.Rows;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads authorities. */
@Service
@Transactional(readOnly = true)
public class Authorities {

	private static final String VIEW = """
			select id, slug, name, short_name, country, kind, list_name, list_url, notes from authority\s""";

	private final JdbcClient jdbc;

	Authorities(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One authority by its public name.
	 * @throws NotFound if there is none
	 */
	public AuthorityView bySlug(String slug) {
		return this.jdbc.sql(VIEW + "where slug = ?")
			.param(slug)
			.query(Authorities::view)
			.optional()
			.orElseThrow(() -> new NotFound("authorities", slug));
	}

	/** The authorities with the given numbers. */
	public List<AuthorityView> byIds(Collection<Long> ids) {
		return this.jdbc.sql(VIEW + "where id = any(?)")
			.param(ids.toArray(Long[]::new))
			.query(Authorities::view)
			.list();
	}

	/** The numbers of all authorities by short name. */
	public List<Long> ids() {
		return this.jdbc.sql("select id from authority order by short_name, id").query(Long.class).list();
	}

	/** The authorities that publish a list of their own, with its address. */
	public List<AuthorityView> withLists() {
		return this.jdbc.sql(VIEW + "where list_url is not null order by short_name").query(Authorities::view).list();
	}

	private static AuthorityView view(ResultSet row, int number) throws SQLException {
		return new AuthorityView(row.getLong("id"), row.getString("slug"), row.getString("name"),
				row.getString("short_name"), row.getString("country"), Rows.code(AuthorityKind.class, row, "kind"),
				row.getString("list_name"), row.getString("list_url"), row.getString("notes"));
	}

	/**
	 * For each authority, how many targets it had listed by a day and how many of them
	 * stood then; those with most standing first. Criminal measures are counted apart.
	 */
	public List<Tally> tallyOn(LocalDate day) {
		return this.jdbc
			.sql("""
					select y.slug as authority_slug, y.short_name as authority_label, y.name, y.country,
					       count(distinct s.target_id) filter (where s.kind = 'SANCTION') as listed,
					       count(distinct s.target_id) filter (where s.kind = 'SANCTION' and s.in_force @> :day) as standing,
					       count(distinct s.target_id) filter (where s.kind <> 'SANCTION' and s.in_force @> :day) as criminal
					  from authority y
					  left join announcement n on n.authority_id = y.id and n.announced_on <= :day
					  left join sanction_event e on e.announcement_id = n.id and e.kind = 'LISTED' and e.happened_on <= :day
					  left join sanction s on s.id = e.sanction_id
					 group by y.id, y.slug, y.short_name, y.name, y.country
					 order by standing desc, criminal desc, y.short_name""")
			.param("day", day)
			.query((row, number) -> new Tally(
					new SubjectLink(SubjectKind.AUTHORITY, row.getString("authority_slug"),
							row.getString("authority_label")),
					row.getString("name"), row.getString("country"), row.getInt("listed"), row.getInt("standing"),
					row.getInt("criminal")))
			.list();
	}

	/**
	 * How many targets an authority has.
	 *
	 * @param authority the authority, by its short name
	 * @param name its full name
	 * @param country the jurisdiction
	 * @param listed targets it had ever listed by the day
	 * @param standing those of them whose sanction stood on the day
	 * @param criminal targets of its criminal measures that stood on the day
	 */
	public record Tally(SubjectLink authority, String name, String country, int listed, int standing, int criminal) {
	}

}
