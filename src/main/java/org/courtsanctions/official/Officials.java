package org.courtsanctions.official;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.courtsanctions.shared.NotFound;
import org.courtsanctions.shared.Rows;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads officials with their names and offices. */
@Service
@Transactional(readOnly = true)
public class Officials {

	private static final String TENURE = """
			select tenure.id, tenure.role, tenure.start_on, tenure.start_precision, tenure.end_on, tenure.end_precision,
			       tenure.note, court.slug as court_slug, court.name as court_label
			""";

	private final JdbcClient jdbc;

	Officials(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One official with all names and offices, in three statements.
	 * @throws NotFound if there is none
	 */
	public OfficialView bySlug(String slug) {
		return read("official.slug = ?", slug).stream().findFirst().orElseThrow(() -> new NotFound("officials", slug));
	}

	/** The officials with the given numbers, in three statements however many. */
	public List<OfficialView> byIds(Collection<Long> ids) {
		return read("official.id = any(?)", ids.toArray(Long[]::new));
	}

	/** The numbers of all officials by name. */
	public List<Long> ids() {
		return this.jdbc.sql("select id from official order by sort_name, id").query(Long.class).list();
	}

	private List<OfficialView> read(String where, Object param) {
		Map<Long, OfficialView> found = new LinkedHashMap<>();
		this.jdbc
			.sql("""
					select official.id, official.slug, official.name, kind, office, office_standing, birth_year, nationalities,
					       official.notes, court.slug as court_slug, court.name as court_label
					  from official left join court on court.id = official.court_id
					 where\s"""
					+ where)
			.param(param)
			.query((row) -> {
				found.put(row.getLong("id"), view(row));
			});
		if (!found.isEmpty()) {
			addNames(found);
			officesOf(found.keySet()).forEach((id, offices) -> {
				OfficialView official = found.get(id);
				if (official != null) {
					official.tenures().addAll(offices);
				}
			});
		}
		return List.copyOf(found.values());
	}

	/**
	 * Offices held at a court or any part of it, with who held them; the latest first.
	 */
	public List<Held> heldAt(long courtId) {
		return held("tenure.court_id in (select court_with_parts(?))", courtId);
	}

	/** The offices with the given numbers, with who held them. */
	public List<Held> held(Collection<Long> tenureIds) {
		return held("tenure.id = any(?)", tenureIds.toArray(Long[]::new));
	}

	private List<Held> held(String where, Object param) {
		return this.jdbc.sql(TENURE + """
				, official.id as official_id, official.slug as official_slug, official.name as official_label,
				  own.text as own_name, own.script as own_script, own.language as own_language, own.kind as own_kind,
				  official.office_standing
				  from tenure
				  join official on official.id = tenure.official_id
				  left join court on court.id = tenure.court_id
				  left join official_name own on own.official_id = official.id and own.own_script
				 where\s""" + where
				+ " order by official.sort_name, official.id, tenure.start_on nulls last, tenure.position")
			.param(param)
			.query((row, number) -> {
				String own = row.getString("own_name");
				return new Held(row.getLong("official_id"),
						new SubjectLink(SubjectKind.OFFICIAL, row.getString("official_slug"),
								row.getString("official_label")),
						(own != null)
								? new OfficialView.NameView(own, row.getString("own_script"),
										row.getString("own_language"), Rows.code(NameKind.class, row, "own_kind"), true)
								: null,
						Rows.code(OfficeStanding.class, row, "office_standing"), tenure(row));
			})
			.list();
	}

	private static OfficialView view(ResultSet row) throws SQLException {
		return new OfficialView(row.getLong("id"), row.getString("slug"), row.getString("name"),
				Rows.code(OfficialKind.class, row, "kind"), row.getString("office"),
				Rows.link(SubjectKind.COURT, row, "court"), Rows.code(OfficeStanding.class, row, "office_standing"),
				Rows.intOrNull(row, "birth_year"), Rows.texts(row, "nationalities"), row.getString("notes"),
				new ArrayList<>(), new ArrayList<>());
	}

	private void addNames(Map<Long, OfficialView> officials) {
		this.jdbc.sql("""
				select official_id, text, script, language, kind, own_script from official_name
				 where official_id = any(?) order by official_id, position""")
			.param(officials.keySet().toArray(Long[]::new))
			.query((row) -> {
				OfficialView official = officials.get(row.getLong("official_id"));
				if (official != null) {
					official.names()
						.add(new OfficialView.NameView(row.getString("text"), row.getString("script"),
								row.getString("language"), Rows.code(NameKind.class, row, "kind"),
								row.getBoolean("own_script")));
				}
			});
	}

	/**
	 * The offices of several officials by the official's number, the latest first, in one
	 * statement.
	 */
	public Map<Long, List<TenureView>> officesOf(Collection<Long> officialIds) {
		Map<Long, List<TenureView>> offices = new HashMap<>();
		this.jdbc.sql(TENURE + """
				, official_id from tenure left join court on court.id = tenure.court_id
				where official_id = any(?) order by tenure.start_on desc nulls last, tenure.position desc""")
			.param(officialIds.toArray(Long[]::new))
			.query((row) -> {
				offices.computeIfAbsent(row.getLong("official_id"), (id) -> new ArrayList<>()).add(tenure(row));
			});
		return offices;
	}

	private static TenureView tenure(ResultSet row) throws SQLException {
		return new TenureView(row.getLong("id"), row.getString("role"), Rows.link(SubjectKind.COURT, row, "court"),
				Rows.dateOrNull(row, "start"), Rows.dateOrNull(row, "end"), row.getString("note"));
	}

	/**
	 * An office held at a court and who held it.
	 *
	 * @param officialId the official's number
	 * @param official the official
	 * @param ownScript the name in the official's own script
	 * @param standing whether the office on record is still held
	 * @param tenure the office
	 */
	public record Held(long officialId, SubjectLink official, OfficialView.@Nullable NameView ownScript,
			OfficeStanding standing, TenureView tenure) {
	}

}
