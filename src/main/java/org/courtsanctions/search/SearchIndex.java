package org.courtsanctions.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.courtsanctions.shared.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The questions asked of the table {@code search_entry}, each of which one of its indexes
 * answers. Inside a read-only transaction of a request for the past, the same questions
 * are answered from the past's record.
 */
@Component
class SearchIndex {

	private static final String ENTRY = "e.kind, e.subject_id, e.field, e.text, e.plain = asked.plain as whole";

	private static final String ASKED = "with asked as materialized (select search_text(:typed) as plain)";

	private static final String BY_THE_DAY = "(e.day is null or e.day <= :day)";

	private final JdbcClient jdbc;

	SearchIndex(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Names, references and codes that begin with what was typed. */
	List<Hit> beginning(String typed, Set<Kind> kinds, LocalDate day, int most) {
		return this.jdbc
			.sql(ASKED + " select " + "hit.kind, hit.subject_id, hit.field, hit.text, hit.plain = asked.plain as whole"
					+ """
							 from asked cross join unnest(:kinds) wanted(kind)
							cross join lateral (
							   select * from search_entry e
							    where e.kind = wanted.kind and e.field <> 'TEXT' and asked.plain <> ''
							      and e.plain >= asked.plain and e.plain < asked.plain || chr(1114111) and\s"""
					+ BY_THE_DAY + " order by e.plain limit :most) hit order by whole desc, hit.plain")
			.params(params(typed, kinds, day, most))
			.query(SearchIndex::hit)
			.list();
	}

	/**
	 * Names, references and codes in which every word begins that was typed, in any
	 * order; the most alike first.
	 */
	List<Hit> withWords(String typed, Set<Kind> kinds, LocalDate day, int most) {
		return this.jdbc.sql(ASKED + " select " + ENTRY + """
				 from asked cross join search_entry e
				where array_to_tsvector(string_to_array(e.plain, ' ')) @@ search_query(:typed)
				  and e.field <> 'TEXT' and e.kind = any(:kinds) and\s""" + BY_THE_DAY + """
				order by whole desc, similarity(e.plain, asked.plain) desc, e.plain limit :most""")
			.params(params(typed, kinds, day, most))
			.query(SearchIndex::hit)
			.list();
	}

	/** Names that sound or look like what was typed, the nearest first. */
	List<Hit> alike(String typed, Set<Kind> kinds, LocalDate day, int most) {
		return this.jdbc
			.sql(ASKED + " select " + ENTRY
					+ " from asked cross join entries_alike(:typed) e where e.kind = any(:kinds) and " + BY_THE_DAY
					+ " order by e.nearness desc, e.plain limit :most")
			.params(params(typed, kinds, day, most))
			.query(SearchIndex::hit)
			.list();
	}

	/** How the records that were found are shown. */
	Map<Hit.Subject, Finding> findings(Collection<Hit.Subject> subjects) {
		if (subjects.isEmpty()) {
			return Map.of();
		}
		Map<Kind, List<Long>> ids = subjects.stream()
			.collect(
					Collectors.groupingBy(Hit.Subject::kind, Collectors.mapping(Hit.Subject::id, Collectors.toList())));
		Map<String, Object> params = new HashMap<>();
		ids.forEach((kind, numbers) -> params.put(kind.name(), numbers.toArray(Long[]::new)));
		Map<Hit.Subject, Finding> findings = new HashMap<>();
		this.jdbc
			.sql(ids.keySet()
				.stream()
				.map((kind) -> "select * from finding where kind = '%s' and subject_id = any(:%s)".formatted(kind,
						kind))
				.collect(Collectors.joining(" union all ")))
			.params(params)
			.query((row) -> {
				Finding finding = finding(row);
				findings.put(finding.subject(), finding);
			});
		return findings;
	}

	private static Map<String, Object> params(String typed, Set<Kind> kinds, LocalDate day, int most) {
		return Map.of("typed", typed, "kinds", kinds.stream().map(Kind::name).toArray(String[]::new), "day", day,
				"most", most);
	}

	private static Hit hit(ResultSet row, int number) throws SQLException {
		return new Hit(Rows.code(Kind.class, row, "kind"), row.getLong("subject_id"),
				Rows.code(Hit.Field.class, row, "field"), row.getString("text"), row.getBoolean("whole"));
	}

	private static Finding finding(ResultSet row) throws SQLException {
		return new Finding(new Hit.Subject(Rows.code(Kind.class, row, "kind"), row.getLong("subject_id")),
				row.getString("slug"), row.getString("label"), row.getString("detail"), row.getString("place"),
				row.getString("country"), Rows.dateOrNull(row, "day"));
	}

}
