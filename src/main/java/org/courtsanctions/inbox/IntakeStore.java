package org.courtsanctions.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.courtsanctions.shared.Rows;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps pasted texts in the database. */
@Repository
class IntakeStore {

	private static final String SELECT = """
			select id, state, begun_by, changed_by, text, source, finds, draft_id, revision, changed_at from intake""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	IntakeStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	long begin(String person, String text, Intake.Origin source, Finds finds) {
		return this.jdbc
			.sql("""
					insert into intake (begun_by, changed_by, text, source, finds, created_at, changed_at)
					values (:person, :person, :text, cast(:source as jsonb), cast(:finds as jsonb), :now, :now) returning id""")
			.param("person", person)
			.param("text", text)
			.param("source", this.json.writeValueAsString(source))
			.param("finds", this.json.writeValueAsString(finds))
			.param("now", now())
			.query(Long.class)
			.single();
	}

	Optional<Intake> find(long id) {
		return this.jdbc.sql(SELECT + " where id = ?").param(id).query(this::intake).optional();
	}

	/** The text, which nobody else may touch until this transaction ends. */
	Optional<Intake> lock(long id) {
		return this.jdbc.sql(SELECT + " where id = ? for update").param(id).query(this::intake).optional();
	}

	void write(Intake intake, String person) {
		this.jdbc.sql("""
				update intake set source = cast(:source as jsonb), finds = cast(:finds as jsonb), changed_by = :person,
				       revision = revision + 1, changed_at = :now
				 where id = :id""")
			.param("source", this.json.writeValueAsString(intake.source()))
			.param("finds", this.json.writeValueAsString(intake.finds()))
			.param("person", person)
			.param("now", now())
			.param("id", intake.id())
			.update();
	}

	void move(long id, Intake.State state, String person) {
		this.jdbc.sql("update intake set state = ?, changed_by = ?, changed_at = ? where id = ?")
			.params(state.name(), person, now(), id)
			.update();
	}

	void drafted(long id, long draft, String person) {
		this.jdbc.sql("update intake set state = 'DRAFTED', draft_id = ?, changed_by = ?, changed_at = ? where id = ?")
			.params(draft, person, now(), id)
			.update();
	}

	/** The texts, those to be checked first, each with how it begins. */
	List<Row> list(int most) {
		return this.jdbc.sql("""
				select id, state, changed_by, changed_at, draft_id, source ->> 'publisher' as publisher,
				       coalesce(nullif(source ->> 'title', ''), left(text, 90)) as title
				  from intake order by state <> 'OPEN', changed_at desc, id desc limit ?""")
			.param(most)
			.query((row, number) -> new Row(row.getLong("id"), Rows.code(Intake.State.class, row, "state"),
					row.getString("title").replaceAll("\\s+", " ").strip(), row.getString("publisher"),
					row.getString("changed_by"), row.getObject("changed_at", OffsetDateTime.class).toInstant(),
					row.getObject("draft_id", Long.class)))
			.list();
	}

	private OffsetDateTime now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
	}

	private Intake intake(ResultSet row, int number) throws SQLException {
		return new Intake(row.getLong("id"), Rows.code(Intake.State.class, row, "state"), row.getString("begun_by"),
				row.getString("changed_by"), row.getString("text"),
				this.json.readValue(row.getString("source"), Intake.Origin.class),
				this.json.readValue(row.getString("finds"), Finds.class), row.getObject("draft_id", Long.class),
				row.getInt("revision"), row.getObject("changed_at", OffsetDateTime.class).toInstant());
	}

	/**
	 * A text in the list of all.
	 *
	 * @param id its number
	 * @param state how far it is
	 * @param title its title, or how it begins
	 * @param publisher who published it
	 * @param changedBy who decided something about it last
	 * @param changedAt when
	 * @param draft the draft that was made of it
	 */
	record Row(long id, Intake.State state, String title, String publisher, String changedBy, Instant changedAt,
			@Nullable Long draft) {
	}

}
