package org.courtsanctions.feeds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.courtsanctions.ledger.ChangedRecord.Change;
import org.courtsanctions.ledger.TouchedRecords.Touched;
import org.courtsanctions.shared.Rows;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.statement.Chronicle.Form;
import org.courtsanctions.statement.Chronicle.Item;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what belongs to a feed. */
@Service
@Transactional(readOnly = true)
class ScopedRecords {

	/**
	 * Dated facts of the founding record in the forms in which they are told, by their
	 * days.
	 */
	private static final Map<Form, String> DATED = Map.of(Form.ROUND,
			"select 'ROUND' as form, id, announced_on as day from announcement where id = any(%s) and announced_on <= :day",
			Form.STEP,
			"select 'STEP', id, happened_on from sanction_event where id = any(%s) and happened_on <= :day and (:steps or announcement_id is null)",
			Form.STATEMENT, "select 'STATEMENT', id, said_on from statement where id = any(%s) and said_on <= :day",
			Form.EVENT, "select 'EVENT', id, happened_on from case_event where id = any(%s) and happened_on <= :day",
			Form.ISSUED, "select 'ISSUED', id, issued_on from licence where id = any(%s) and issued_on <= :day",
			Form.TAKEN, "select 'TAKEN', id, start_on from tenure where id = any(%s) and start_on <= :day", Form.LEFT,
			"select 'LEFT', id, end_on from tenure where id = any(%s) and end_on <= :day and end_on is distinct from start_on");

	/**
	 * Only what the founding record told: what came later has entries of its own. The
	 * history is the same at every version that can be read.
	 */
	private static final String FOUNDING = "with founding as materialized (select id from history.fact where from_version = 1 and %s) ";

	private final JdbcClient jdbc;

	ScopedRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The publications after the founding record that touched what belongs to a feed, the
	 * newest first.
	 * @param before only earlier ones; null for all
	 */
	List<Long> versions(FeedScope scope, @Nullable Long before, int most) {
		Map<String, Object> parameters = new HashMap<>(scope.belonging().parameters());
		String touching = switch (scope.belonging()) {
			case Belonging.All all -> "";
			case Belonging.Listed list -> {
				parameters.put("listed", list.name());
				yield " and exists (select from ledger_subject t where t.version = ledger_entry.version and t.kind = :listed)";
			}
			// The ledger names records with a page: steps, offices and licences stand on
			// those of others
			case Belonging.Found found ->
				" and version = any(array(with own(id) as materialized (" + found.query() + ")" + """
						, told(id) as (
						    select id from own
						    union select s.target_id from sanction_event e join sanction s on s.id = e.sanction_id
						           where e.id = any(array(select id from own))
						    union select programme_id from licence where id = any(array(select id from own))
						    union select official_id from tenure where id = any(array(select id from own)))
						select distinct version from ledger_subject
						 where kind <> 'SOURCE' and subject_id = any(array(select id from told))))""";
		};
		return this.jdbc
			.sql("select version from ledger_entry where version > 1 and version < :before" + touching
					+ " order by version desc limit :most")
			.params(parameters)
			.param("before", (before != null) ? before : Long.MAX_VALUE)
			.param("most", most)
			.query(Long.class)
			.list();
	}

	/**
	 * How many records with a page of their own each publication touched, but no more
	 * than are counted.
	 * @param most so many are counted
	 */
	Map<Long, Integer> sizes(Collection<Long> versions, int most) {
		Map<Long, Integer> sizes = new HashMap<>();
		this.jdbc
			.sql("""
					select v.version, (select count(*) from (select from ledger_subject t where t.version = v.version limit :most) counted) as size
					  from unnest(cast(:versions as bigint[])) v(version)""")
			.param("versions", versions.toArray(Long[]::new))
			.param("most", most)
			.query((row) -> {
				sizes.put(row.getLong("version"), row.getInt("size"));
			});
		return sizes;
	}

	/** How many records with a page of their own a publication touched. */
	long size(long version) {
		return this.jdbc.sql("select count(*) from ledger_subject where version = ?")
			.param(version)
			.query(Long.class)
			.single();
	}

	/** The first of the facts that a publication added to what belongs to a feed. */
	List<Touched> added(long version, FeedScope scope, int most) {
		List<String> kinds = Stream.of(SubjectKind.values()).map(SubjectKind::name).filter(scope::tells).toList();
		return this.jdbc
			.sql("select id, kind from history.fact where from_version = :version and kind = any(:kinds) and "
					+ scope.belonging().lookup("fact.id") + " order by id limit :most")
			.params(scope.belonging().parameters())
			.param("version", version)
			.param("kinds", kinds.toArray(String[]::new))
			.param("most", most)
			.query((row, number) -> new Touched(version, row.getString("kind"), row.getLong("id"), Change.ADDED))
			.list();
	}

	/** Those of the given facts that belong to a feed. */
	Set<Long> among(Collection<Long> facts, FeedScope scope) {
		if (scope.belonging() instanceof Belonging.All) {
			return Set.copyOf(facts);
		}
		return new HashSet<>(this.jdbc
			.sql("select fact from unnest(cast(:facts as bigint[])) fact where " + scope.belonging().condition("fact"))
			.params(scope.belonging().parameters())
			.param("facts", facts.toArray(Long[]::new))
			.query(Long.class)
			.list());
	}

	/** The latest events of the founding record by a day, by their own days. */
	List<Item> founding(FeedScope scope, LocalDate day, int most) {
		String latest = " order by day desc, id desc limit :most";
		Stream<Form> forms = Stream.of(Form.values())
			.filter((form) -> DATED.containsKey(form) && scope.forms().contains(form));
		String items = forms
			.map((form) -> "(select * from ("
					+ Objects.requireNonNull(DATED.get(form)).formatted("array(select id from founding)")
					+ ") dated(form, id, day)" + latest + ")")
			.collect(Collectors.joining(" union all "));
		if (items.isEmpty()) {
			return List.of();
		}
		Map<String, Object> parameters = new HashMap<>(scope.belonging().parameters());
		parameters.putAll(Map.of("day", day, "steps", scope.steps(), "most", most));
		return new ArrayList<>(this.jdbc
			.sql(FOUNDING.formatted(scope.belonging().condition("fact.id")) + "select form, id from (" + items
					+ ") item" + latest)
			.params(parameters)
			.query((row, number) -> new Item(Rows.code(Form.class, row, "form"), row.getLong("id")))
			.list());
	}

}
