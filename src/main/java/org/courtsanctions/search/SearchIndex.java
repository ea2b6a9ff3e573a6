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
import org.jspecify.annotations.Nullable;

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

	/**
	 * Whatever differs from one question to the next stands here, so that a plan serves
	 * all.
	 */
	private static final String ASKED = """
			with asked as materialized (
			    select search_text(:typed) as plain, search_query(:typed) as words, search_beginnings(:typed) as beginnings,
			           cast(:kinds as text[]) as kinds, cast(:day as date) as day, cast(:most as integer) as most)""";

	/** Every word that was typed, in any order, each perhaps only begun. */
	private static final String WITH_WORDS = """
			array_to_tsvector(string_to_array(e.plain, ' ')) @@ asked.words
			    and ' ' || e.plain like all (asked.beginnings)
			""";

	private static final String BY_THE_DAY = "(e.day is null or e.day <= asked.day)";

	/** The best entry of each record, then status, authorities and countries of those. */
	private static final String BEST = """
			, best as (
			    select distinct on (kind, subject_id) kind, subject_id, text, way, rank from hit
			     order by kind, subject_id, rank desc, text
			), chosen as materialized (
			    select * from best order by rank desc, text limit (select most from asked)
			)
			select c.kind, c.subject_id, c.text, c.way, measured.status, coalesce(measured.authorities, acted.authorities) as authorities,
			       placed.countries
			  from chosen c cross join asked
			  left join lateral (
			      select n.countries from search_entry n
			       where n.kind = c.kind and n.subject_id = c.subject_id and n.field = 'NAME' limit 1) placed on true
			  left join targets_on(asked.day, array(select subject_id from chosen where kind in ('OFFICIAL', 'COURT', 'ACTOR'))) measured
			    on measured.target_id = c.subject_id and c.kind in ('OFFICIAL', 'COURT', 'ACTOR')
			  left join lateral (
			      select array_agg(y.slug) as authorities from authority y
			       where y.id = case c.kind when 'AUTHORITY' then c.subject_id
			                                when 'ANNOUNCEMENT' then (select n.authority_id from announcement n where n.id = c.subject_id)
			                                when 'PROGRAMME' then (select p.authority_id from programme p where p.id = c.subject_id) end
			      ) acted on c.kind in ('AUTHORITY', 'ANNOUNCEMENT', 'PROGRAMME')
			 order by c.rank desc, c.text""";

	private final JdbcClient jdbc;

	SearchIndex(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Names, references and codes that begin with what was typed. */
	List<Hit> beginning(String typed, Set<Kind> kinds, LocalDate day, int most) {
		return this.jdbc.sql(ASKED + " select "
				+ "hit.kind, hit.subject_id, hit.field, hit.text, hit.plain = asked.plain as whole" + """
						 from asked cross join unnest(asked.kinds) wanted(kind)
						cross join lateral (
						   select * from search_entry e
						    where e.kind = wanted.kind and e.field <> 'TEXT' and asked.plain <> ''
						      and e.plain >= asked.plain and e.plain < asked.plain || chr(1114111) and\s""" + BY_THE_DAY
				+ " order by e.plain limit (select most from asked)) hit order by whole desc, hit.plain")
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
				where\s""" + WITH_WORDS + " and e.field <> 'TEXT' and e.kind = any(asked.kinds) and " + BY_THE_DAY + """
				order by whole desc, similarity(e.plain, asked.plain) desc, e.plain limit (select most from asked)""")
			.params(params(typed, kinds, day, most))
			.query(SearchIndex::hit)
			.list();
	}

	/** Names that sound or look like what was typed, the nearest first. */
	List<Hit> alike(String typed, Set<Kind> kinds, LocalDate day, int most) {
		return this.jdbc
			.sql(ASKED + " select " + ENTRY
					+ " from asked cross join entries_alike(:typed) e where e.kind = any(asked.kinds) and " + BY_THE_DAY
					+ " order by e.nearness desc, e.plain limit (select most from asked)")
			.params(params(typed, kinds, day, most))
			.query(SearchIndex::hit)
			.list();
	}

	/**
	 * What answers a text by name, reference, code, word or country, best first, with
	 * what lists are filtered by.
	 */
	List<Match> matches(String typed, CountryNames.@Nullable Named country, LocalDate day, int most) {
		Map<String, Object> params = new HashMap<>(params(typed, Kind.ALL, day, most));
		params.put("countries", (country != null) ? new String[] { country.code() } : new String[0]);
		params.put("rest", (country != null) ? country.rest() : "");
		return this.jdbc
			.sql(ASKED
					+ """
							, named as materialized (
							    select cast(:countries as text[]) as countries, :rest as rest,
							           case when :rest <> '' then search_query(:rest) end as words,
							           case when :rest <> '' then search_beginnings(:rest) end as beginnings
							), hit as (
							    -- In the order of the names; of one letter or two also what they begin
							    (select e.kind, e.subject_id, e.text, 'NAME' as way,
							         (case when e.plain <> asked.plain then 5 when e.field = 'CODE' and e.kind <> 'PROGRAMME' then 6 else 10 end)::real as rank
							       from asked cross join unnest(asked.kinds) wanted(kind)
							      cross join lateral (
							            select * from search_entry e
							             where e.kind = wanted.kind and e.field <> 'TEXT' and asked.plain <> '' and e.plain >= asked.plain
							               and e.plain <= asked.plain || case when length(asked.plain) < 3 then chr(1114111) else '' end
							               and (e.day is null or e.day <= asked.day) order by e.plain limit 300) e)
							    union all
							    (select e.kind, e.subject_id, e.text, case e.field when 'TEXT' then 'WORDS' else 'NAME' end,
							            case when e.field = 'TEXT' then 2 when e.field = 'CODE' and e.kind <> 'PROGRAMME' then 3 else 5 + similarity(e.plain, asked.plain) + (e.field = 'NAME')::int::real / 10 end
							       from asked cross join search_entry e
							      where\s"""
					+ WITH_WORDS
					+ """
							        and (e.day is null or e.day <= asked.day) limit 1500)
							    union all
							    (select e.kind, e.subject_id, e.text, 'COUNTRY', case named.rest when '' then 4 else 1 end
							       from asked cross join named cross join search_entry e
							      where e.countries && named.countries and e.field = 'NAME' and (e.day is null or e.day <= asked.day)
							        and (named.rest = '' or exists (
							             select from search_entry w where w.kind = e.kind and w.subject_id = e.subject_id
							                and array_to_tsvector(string_to_array(w.plain, ' ')) @@ named.words
							                and ' ' || w.plain like all (named.beginnings)))
							      limit 3000)
							)"""
					+ BEST)
			.params(params)
			.query(SearchIndex::match)
			.list();
	}

	/** What has a name that looks or sounds like a text, the nearest first. */
	List<Match> matchesAlike(String typed, LocalDate day, int most) {
		return this.jdbc.sql(ASKED + """
				, hit as (
				    select e.kind, e.subject_id, e.text, 'ALIKE' as way, e.nearness as rank
				      from asked cross join entries_alike(:typed) e where\s""" + BY_THE_DAY + ")" + BEST)
			.params(params(typed, Kind.ALL, day, most))
			.query(SearchIndex::match)
			.list();
	}

	/** Short names of all authorities by public name. */
	Map<String, String> authorities() {
		Map<String, String> names = new HashMap<>();
		this.jdbc.sql("select slug, short_name from authority").query((row) -> {
			names.put(row.getString("slug"), row.getString("short_name"));
		});
		return names;
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

	private static Match match(ResultSet row, int number) throws SQLException {
		return new Match(Rows.code(Kind.class, row, "kind"), row.getLong("subject_id"),
				Rows.code(Match.Way.class, row, "way"), row.getString("text"), row.getString("status"),
				Rows.texts(row, "authorities"), Rows.texts(row, "countries"));
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
