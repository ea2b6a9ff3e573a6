package org.courtsanctions.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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

/** Keeps drafts in the database. */
@Repository
class DraftStore {

	private static final String SELECT = """
			select id, state, holder, writers, content, reason, correction, revision, created_at, changed_at, sent_at,
			       author_role, published_version
			  from draft""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	DraftStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	long begin(String person, DraftContent content) {
		return this.jdbc.sql("""
				insert into draft (holder, writers, content, created_at, changed_at)
				values (:person, array[:person], cast(:content as jsonb), :now, :now) returning id""")
			.param("person", person)
			.param("content", this.json.writeValueAsString(content))
			.param("now", now())
			.query(Long.class)
			.single();
	}

	Optional<Draft> find(long id) {
		return this.jdbc.sql(SELECT + " where id = ?").param(id).query(this::draft).optional();
	}

	/** The draft, which nobody else may touch until this transaction ends. */
	Optional<Draft> lock(long id) {
		return this.jdbc.sql(SELECT + " where id = ? for update").param(id).query(this::draft).optional();
	}

	/** The drafts that are not through, those waiting for review first, by age. */
	List<Draft> unfinished() {
		return this.jdbc
			.sql(SELECT + " where state in ('OPEN', 'IN_REVIEW', 'RETURNED') order by sent_at nulls last, id")
			.query(this::draft)
			.list();
	}

	/** The drafts that were published or put away last. */
	List<Draft> finished(int most) {
		return this.jdbc
			.sql(SELECT + " where state in ('PUBLISHED', 'DISCARDED') order by changed_at desc, id desc limit ?")
			.param(most)
			.query(this::draft)
			.list();
	}

	/** The draft that became a record version. */
	Optional<Draft> publishedAs(long version) {
		return this.jdbc.sql(SELECT + " where published_version = ?").param(version).query(this::draft).optional();
	}

	/** Keeps what a person wrote. */
	void write(long id, String person, DraftContent content, String reason, boolean correction,
			@Nullable String window) {
		this.jdbc.sql("""
				update draft
				   set content = cast(:content as jsonb), reason = :reason, correction = :correction,
				       revision = revision + 1, changed_at = :now, last_window = :window,
				       writers = case when :person = any(writers) then writers else writers || :person::text end
				 where id = :id""")
			.param("content", this.json.writeValueAsString(content))
			.param("reason", reason)
			.param("correction", correction)
			.param("now", now())
			.param("person", person)
			.param("window", window, Types.VARCHAR)
			.param("id", id)
			.update();
	}

	/** Whether the last writing came from a form that a window shows. */
	boolean lastWrittenIn(long id, String window) {
		return this.jdbc.sql("select coalesce(last_window = ?, false) from draft where id = ?")
			.params(window, id)
			.query(Boolean.class)
			.single();
	}

	void move(long id, Draft.State state) {
		this.jdbc.sql("update draft set state = ?, changed_at = ? where id = ?")
			.params(state.name(), now(), id)
			.update();
	}

	void send(long id, String role) {
		this.jdbc.sql("""
				update draft set state = 'IN_REVIEW', author_role = :role, sent_at = :now, changed_at = :now
				 where id = :id""").param("role", role).param("now", now()).param("id", id).update();
	}

	void hand(long id, String person, Draft.State state) {
		this.jdbc.sql("""
				update draft set holder = :person, state = :state, changed_at = :now,
				       writers = case when :person = any(writers) then writers else writers || :person::text end
				 where id = :id""")
			.param("person", person)
			.param("state", state.name())
			.param("now", now())
			.param("id", id)
			.update();
	}

	void published(long id, long version, String authorRole, DraftContent content) {
		this.jdbc.sql("""
				update draft set state = 'PUBLISHED', published_version = :version, author_role = :role,
				       content = cast(:content as jsonb), changed_at = :now
				 where id = :id""")
			.param("content", this.json.writeValueAsString(content))
			.param("version", version)
			.param("role", authorRole)
			.param("now", now())
			.param("id", id)
			.update();
	}

	void note(long id, String person, DraftNote.Kind kind, String text) {
		this.jdbc.sql("insert into draft_note (draft_id, at, person, kind, text) values (?, ?, ?, ?, ?)")
			.params(id, now(), person, kind.name(), text)
			.update();
	}

	List<DraftNote> notes(long id) {
		return this.jdbc.sql("select at, person, kind, text from draft_note where draft_id = ? order by id")
			.param(id)
			.query((row, number) -> new DraftNote(row.getObject("at", OffsetDateTime.class).toInstant(),
					row.getString("person"), DraftNote.Kind.valueOf(row.getString("kind")), row.getString("text")))
			.list();
	}

	private OffsetDateTime now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
	}

	private Draft draft(ResultSet row, int number) throws SQLException {
		return new Draft(row.getLong("id"), Rows.code(Draft.State.class, row, "state"), row.getString("holder"),
				Rows.texts(row, "writers"), this.json.readValue(row.getString("content"), DraftContent.class),
				row.getString("reason"), row.getBoolean("correction"), row.getInt("revision"),
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				row.getObject("changed_at", OffsetDateTime.class).toInstant(), instantOrNull(row, "sent_at"),
				row.getString("author_role"), row.getObject("published_version", Long.class));
	}

	private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
