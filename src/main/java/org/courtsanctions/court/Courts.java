package org.courtsanctions.court;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

import org.courtsanctions.shared.NotFound;
import org.courtsanctions.shared.Rows;
import org.courtsanctions.shared.SubjectKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads courts. */
@Service
@Transactional(readOnly = true)
public class Courts {

	private static final String SELECT = """
			select court.id, court.slug, court.name, court.name_local, court.type, court.country, court.seat, court.notes,
			       parent.slug as parent_slug, parent.name as parent_label
			  from court left join court parent on parent.id = court.parent_id
			""";

	private static final String IN_ORDER = " order by coalesce(parent.name, court.name) collate \"und-x-icu\", parent.id nulls first, court.name collate \"und-x-icu\"";

	private final JdbcClient jdbc;

	Courts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All courts by name, each followed by its parts. */
	public List<CourtView> all() {
		return this.jdbc.sql(SELECT + IN_ORDER).query((row, number) -> view(row)).list();
	}

	/**
	 * One court by its public name.
	 * @throws NotFound if there is none
	 */
	public CourtView bySlug(String slug) {
		return this.jdbc.sql(SELECT + " where court.slug = ?")
			.param(slug)
			.query((row, number) -> view(row))
			.optional()
			.orElseThrow(() -> new NotFound("courts", slug));
	}

	/** The courts with the given numbers. */
	public List<CourtView> byIds(Collection<Long> ids) {
		return this.jdbc.sql(SELECT + " where court.id = any(?)")
			.param(ids.toArray(Long[]::new))
			.query((row, number) -> view(row))
			.list();
	}

	/** The numbers of all courts by name, each followed by its parts. */
	public List<Long> ids() {
		return all().stream().map(CourtView::id).toList();
	}

	/**
	 * The chambers, offices and branches under a court, at any depth, without the court
	 * itself.
	 */
	public List<CourtView> partsOf(long id) {
		return this.jdbc
			.sql(SELECT + " where court.id in (select court_with_parts(:id)) and court.id <> :id" + IN_ORDER)
			.param("id", id)
			.query((row, number) -> view(row))
			.list();
	}

	private static CourtView view(ResultSet row) throws SQLException {
		return new CourtView(row.getLong("id"), row.getString("slug"), row.getString("name"),
				row.getString("name_local"), Rows.code(CourtType.class, row, "type"), row.getString("country"),
				row.getString("seat"), Rows.link(SubjectKind.COURT, row, "parent"), row.getString("notes"));
	}

}
