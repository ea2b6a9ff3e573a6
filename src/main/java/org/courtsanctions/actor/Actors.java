package org.courtsanctions.actor;

import java.util.Collection;
import java.util.List;

import org.courtsanctions.shared.NotFound;
import org.courtsanctions.shared.Rows;
import org.courtsanctions.shared.SubjectKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads actors. */
@Service
@Transactional(readOnly = true)
public class Actors {

	private final JdbcClient jdbc;

	Actors(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One actor by its public name.
	 * @throws NotFound if there is none
	 */
	public ActorView bySlug(String slug) {
		return read("actor.slug = ?", slug).stream().findFirst().orElseThrow(() -> new NotFound("actors", slug));
	}

	/** The actors with the given numbers. */
	public List<ActorView> byIds(Collection<Long> ids) {
		return read("actor.id = any(?)", ids.toArray(Long[]::new));
	}

	/** The numbers of all actors by name. */
	public List<Long> ids() {
		return this.jdbc.sql("select id from actor order by name collate \"und-x-icu\", id").query(Long.class).list();
	}

	private List<ActorView> read(String where, Object param) {
		return this.jdbc
			.sql("""
					select actor.id, actor.slug, actor.name, actor.kind, actor.role, actor.country, actor.aliases, actor.notes,
					       court.slug as court_slug, court.name as court_label
					  from actor left join court on court.id = actor.court_id where\s"""
					+ where)
			.param(param)
			.query((row, number) -> new ActorView(row.getLong("id"), row.getString("slug"), row.getString("name"),
					Rows.code(ActorKind.class, row, "kind"), row.getString("role"), row.getString("country"),
					Rows.texts(row, "aliases"), Rows.link(SubjectKind.COURT, row, "court"), row.getString("notes")))
			.list();
	}

}
