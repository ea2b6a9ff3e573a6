package org.courtsanctions.editing;

import java.util.List;

import org.courtsanctions.shared.NotFound;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.Rows;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what can be changed: records by name, and of a record the parts that stand on its
 * page, such as offices, listings and licences.
 */
@Service
@Transactional(readOnly = true)
class RecordParts {

	private static final int MOST = 12;

	private static final List<RecordKind> WITH_PAGE = List.of(RecordKind.OFFICIAL, RecordKind.COURT, RecordKind.ACTOR,
			RecordKind.AUTHORITY, RecordKind.PROGRAMME, RecordKind.ANNOUNCEMENT, RecordKind.STATEMENT,
			RecordKind.CASE_EVENT, RecordKind.SOURCE);

	private final RegisterReferences register;

	private final JdbcClient jdbc;

	RecordParts(RegisterReferences register, JdbcClient jdbc) {
		this.register = register;
		this.jdbc = jdbc;
	}

	/** The records whose names come near to what was typed. */
	List<Named> near(String typed) {
		return typed.isBlank() ? List.of() : this.register.near(typed, WITH_PAGE, MOST);
	}

	/** A record and its parts; none when there is no such record. */
	List<Part> of(String reference) {
		try {
			RecordKind kind = this.register.kind(reference);
			long id = this.register.number(reference, WITH_PAGE);
			if (kind == RecordKind.SOURCE) {
				Named source = this.register.named(List.of(reference)).get(reference);
				return List.of(new Part(kind, id, (source != null) ? source.label() : reference, null, null));
			}
			return this.jdbc
				.sql("""
						select s.fact_id as id, coalesce(case when e.kind = 'LISTED' then 'LISTING' when e.id is not null then 'STEP' end, s.kind) as kind,
						       s.label, e.kind as step, e.happened_on, e.happened_precision
						  from subject s left join sanction_event e on e.id = s.fact_id
						 where s.fact_id = :id
						    or s.page_kind = :kind and s.page_slug = (select page_slug from subject where fact_id = :id)
						    or e.announcement_id = :id
						 order by s.fact_id <> :id, s.kind, e.happened_on, s.fact_id""")
				.param("id", id)
				.param("kind", kind.name())
				.query((row, number) -> new Part(RecordKind.valueOf(row.getString("kind")), row.getLong("id"),
						row.getString("label"), row.getString("step"), Rows.dateOrNull(row, "happened")))
				.list();
		}
		catch (Unreadable ex) {
			return List.of();
		}
	}

	/**
	 * The part that a form chose by {@code kind:number}.
	 * @throws NotFound if there is none
	 */
	Part part(String chosen) {
		Part part = find(chosen);
		if (part == null) {
			throw new NotFound("records", chosen);
		}
		return part;
	}

	/** The part with {@code kind:number}; null when there is none. */
	@Nullable Part find(String chosen) {
		String[] words = chosen.split(":", 2);
		RecordKind kind = RecordKind.of(words[0]).orElse(null);
		if (kind == null || words.length < 2 || !words[1].matches("[0-9]{1,18}")) {
			return null;
		}
		long id = Long.parseLong(words[1]);
		return this.jdbc
			.sql("""
					select coalesce(case when e.kind = 'LISTED' then 'LISTING' when e.id is not null then 'STEP' end, f.kind)
					  from fact f left join sanction_event e on e.id = f.id where f.id = :id and :kind <> 'SOURCE'
					union all select 'SOURCE' from source where id = :id and :kind = 'SOURCE'""")
			.param("id", id)
			.param("kind", kind.name())
			.query(String.class)
			.optional()
			.filter(kind.name()::equals)
			.map((known) -> new Part(kind, id, chosen, null, null))
			.orElse(null);
	}

	/**
	 * How references name the sanction that a listing began.
	 * @throws NotFound if it began none
	 */
	String sanctionOf(Part listing) {
		return RecordKind.LISTING.key() + ":"
				+ this.jdbc
					.sql("select s.slug from sanction s join sanction_event e on e.sanction_id = s.id where e.id = ?")
					.param(listing.id())
					.query(String.class)
					.optional()
					.orElseThrow(() -> new NotFound("records", listing.choice()));
	}

	/**
	 * Something that can be changed.
	 *
	 * @param kind what it is
	 * @param id its number
	 * @param label what to call it
	 * @param step what happened, when it is a step in the life of a sanction
	 * @param on when that was
	 */
	record Part(RecordKind kind, long id, String label, @Nullable String step, @Nullable PartialDate on) {

		/** How a form chooses it. */
		public String choice() {
			return this.kind.key() + ":" + this.id;
		}

	}

}
