package org.courtsanctions.statement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.courtsanctions.ledger.Kept;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.shared.Asked;
import org.courtsanctions.shared.FacetCount;
import org.courtsanctions.shared.Rows;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that happened, in the order of its days: says which facts fall on which page
 * of the timeline of everything, so that only those need to be read. Each form comes from
 * its table in the order of an index; nothing but the page is ever sorted whole.
 */
@Service
@Transactional(readOnly = true)
public class Chronicle {

	/** What can be filtered by, one value of each. */
	public static final List<String> FACETS = List.of("court", "authority", "country", "year");

	private final JdbcClient jdbc;

	private final Kept<Counted, Map<Form, Long>> counts;

	Chronicle(JdbcClient jdbc, Ledger ledger) {
		this.jdbc = jdbc;
		this.counts = new Kept<>(ledger);
	}

	/** All items, in order. */
	public List<Item> all(Collection<Form> forms, Filter filter, LocalDate day, boolean newestFirst) {
		return page(forms, filter, day, newestFirst, 0, Integer.MAX_VALUE);
	}

	/**
	 * The items of one page.
	 * @param forms what to tell
	 * @param day nothing later is told
	 */
	public List<Item> page(Collection<Form> forms, Filter filter, LocalDate day, boolean newestFirst, long skip,
			int size) {
		if (forms.isEmpty()) {
			return List.of();
		}
		Map<String, @Nullable Object> params = params(filter, day);
		params.put("skip", skip);
		params.put("size", size);
		params.put("most", skip + size);
		String order = newestFirst ? " order by day desc, id desc" : " order by day, id";
		String items = forms.stream()
			.map((form) -> "(" + form.select(filter) + order + " limit :most)")
			.collect(Collectors.joining(" union all "));
		return this.jdbc.sql("select form, id from (" + items + ") item" + order + " limit :size offset :skip")
			.params(params)
			.query((row, number) -> new Item(Rows.code(Form.class, row, "form"), row.getLong("id")))
			.list();
	}

	/** The numbers of all facts of some forms that the choices leave. */
	public List<Long> ids(Collection<Form> forms, Filter filter, LocalDate day) {
		return this.jdbc
			.sql(forms.stream()
				.map((form) -> "select %s.id from %s".formatted(form.alias, form.from(filter)))
				.collect(Collectors.joining(" union ")))
			.params(params(filter, day))
			.query(Long.class)
			.list();
	}

	/** How many items of each form had happened by a day. */
	public Map<Form, Long> counts(Filter filter, LocalDate day) {
		return this.counts.get(new Counted(filter, day), () -> count(filter, day));
	}

	private Map<Form, Long> count(Filter filter, LocalDate day) {
		Map<Form, Long> counts = new EnumMap<>(Form.class);
		this.jdbc
			.sql(EnumSet.allOf(Form.class)
				.stream()
				.map((form) -> "select '%s' as form, count(*) as hits from %s".formatted(form, form.from(filter)))
				.collect(Collectors.joining(" union all ")))
			.params(params(filter, day))
			.query((row) -> {
				counts.put(Rows.code(Form.class, row, "form"), row.getLong("hits"));
			});
		return counts;
	}

	/**
	 * What can be chosen: courts and authorities by name, countries, and the first and
	 * the last year; the number of hits is not counted.
	 */
	public List<FacetCount> choices(LocalDate day) {
		return this.jdbc.sql("""
				with recursive spoke as (
				    (select country from statement where country is not null order by country limit 1)
				    union all
				    select (select country from statement where country > spoke.country order by country limit 1)
				      from spoke where spoke.country is not null)
				select * from (
				    select 'court' as facet, slug as value, name as label from court
				    union all
				    select 'authority', slug, short_name from authority
				    union all
				    select 'country', country, null from (
				        select country from spoke union select country from authority union select country from court
				        union select country from case_event) known where country is not null
				    union all
				    select 'year', extract(year from least((select min(said_on) from statement),
				        (select min(announced_on) from announcement), (select min(happened_on) from case_event),
				        (select min(start_on) from tenure)))::text, null
				    union all
				    select 'year', extract(year from cast(:day as date))::text, null) choice
				order by facet, label collate "und-x-icu", value""")
			.param("day", day)
			.query((row, number) -> new FacetCount(row.getString("facet"), row.getString("value"),
					row.getString("label"), 0))
			.list();
	}

	/** {@link #choices} with every year from the first to the last, the latest first. */
	public List<FacetCount> known(LocalDate day) {
		List<FacetCount> choices = choices(day);
		List<Integer> ends = choices.stream()
			.filter((choice) -> choice.facet().equals("year"))
			.map((end) -> Integer.valueOf(end.value()))
			.sorted()
			.toList();
		Stream<FacetCount> years = ends.isEmpty() ? Stream.of()
				: IntStream.rangeClosed(ends.getFirst(), ends.getLast())
					.mapToObj((year) -> new FacetCount("year", Integer.toString(year), null, 0))
					.toList()
					.reversed()
					.stream();
		return Stream.concat(choices.stream().filter((choice) -> !choice.facet().equals("year")), years).toList();
	}

	private Map<String, @Nullable Object> params(Filter filter, LocalDate day) {
		Map<String, @Nullable Object> params = new HashMap<>();
		Integer year = filter.year();
		LocalDate end = (year != null) ? LocalDate.of(year, 12, 31) : day;
		params.put("from", LocalDate.of((year != null) ? year : 1, 1, 1));
		params.put("to", end.isBefore(day) ? end : day);
		params.put("country", filter.country());
		params.put("authority", filter.authority());
		if (filter.authority() != null) {
			params.put("acts", ids("""
					select n.id from announcement n join authority y on y.id = n.authority_id where y.slug = ?
					union all
					select p.id from programme p join authority y on y.id = p.authority_id where y.slug = ?""",
					filter.authority(), filter.authority()));
		}
		if (filter.court() != null) {
			Long[] parts = ids("select court_with_parts((select id from court where slug = ?))", filter.court());
			Long[] people = ids("""
					select official_id from tenure where court_id = any(?)
					union select id from official where court_id = any(?)
					union select id from actor where court_id = any(?)
					union select unnest(?)""", parts, parts, parts, parts);
			params.put("parts", parts);
			params.put("people", people);
			params.put("rounds", ids("""
					select distinct e.announcement_id from sanction_event e join sanction s on s.id = e.sanction_id
					 where e.announcement_id is not null and s.target_id = any(?)""", (Object) people));
		}
		return params;
	}

	private Long[] ids(String query, Object... params) {
		return this.jdbc.sql(query).params(params).query(Long.class).list().toArray(Long[]::new);
	}

	/**
	 * The forms in which something stands in the chronicle: a table, the column of its
	 * day, and what ties it to a country, an authority and a court.
	 */
	public enum Form {

		/** A whole announcement. */
		ROUND("n", "n.announced_on", "announcement n join authority y on y.id = n.authority_id", "y.country = :country",
				"y.slug = :authority", "n.id = any(:rounds)"),

		/** A step in the life of a sanction that no announcement made. */
		STEP("e", "e.happened_on", "(select * from sanction_event where announcement_id is null) e",
				"(select jurisdiction from sanction where id = e.sanction_id) = :country",
				"e.sanction_id = any(array(select sanction_id from sanction_event where announcement_id = any(:acts)))",
				"e.sanction_id = any(array(select id from sanction where target_id = any(:people)))"),

		/** A statement. */
		STATEMENT("t", "t.said_on", "statement t", "t.country = :country",
				"t.id = any(array(select statement_id from statement_about where subject_id = any(:acts)))", """
						t.id = any(array(
						    select id from statement where speaker_id = any(:people)
						    union select statement_id from statement_about
						           where subject_id = any(:people) or subject_id = any(:rounds)))"""),

		/** A case event. */
		EVENT("v", "v.happened_on", "case_event v", "v.country = :country",
				"v.id = any(array(select case_event_id from case_event_about where subject_id = any(:acts)))",
				"""
						(v.court_id = any(:parts)
						 or v.id = any(array(select case_event_id from case_event_about where subject_id = any(:people))))"""),

		/** A licence, on the day it was issued. */
		ISSUED("l", "l.issued_on", Sql.LICENCE, "y.country = :country", "y.slug = :authority",
				"l.announcement_id = any(:rounds)"),

		/** A licence, on the last day on which it holds. */
		EXPIRED("l", "l.expires_on", Sql.LICENCE, "y.country = :country", "y.slug = :authority",
				"l.announcement_id = any(:rounds)"),

		/** An office, on the day it was taken up. */
		TAKEN("f", "f.start_on", Sql.OFFICE, "c.country = :country", "false", "f.court_id = any(:parts)"),

		/** An office, on its last day, when that is known and not the first. */
		LEFT("f", "f.end_on", Sql.OFFICE_LEFT, "c.country = :country", "false", "f.court_id = any(:parts)");

		private final String alias;

		private final String day;

		private final String from;

		private final String inCountry;

		private final String byAuthority;

		private final String atCourt;

		Form(String alias, String day, String from, String inCountry, String byAuthority, String atCourt) {
			this.alias = alias;
			this.day = day;
			this.from = from;
			this.inCountry = inCountry;
			this.byAuthority = byAuthority;
			this.atCourt = atCourt;
		}

		private String select(Filter filter) {
			return "select '%s' as form, %s.id as id, %s as day from %s".formatted(name(), this.alias, this.day,
					from(filter));
		}

		private String from(Filter filter) {
			var where = new StringBuilder(this.from).append(" where ")
				.append(this.day)
				.append(" between :from and :to");
			if (filter.country() != null) {
				where.append(" and ").append(this.inCountry);
			}
			if (filter.authority() != null) {
				where.append(" and ").append(this.byAuthority);
			}
			if (filter.court() != null) {
				where.append(" and ").append(this.atCourt);
			}
			return where.toString();
		}

	}

	/** Pieces that several forms share. */
	private static final class Sql {

		static final String LICENCE = "licence l join authority y on y.id = l.authority_id";

		static final String OFFICE_LEFT = """
				tenure f join tenure same on same.id = f.id and same.start_on is distinct from same.end_on
				left join court c on c.id = f.court_id""";

		static final String OFFICE = "tenure f left join court c on c.id = f.court_id";

	}

	/**
	 * What to tell; a null chooses everything.
	 *
	 * @param court a court's public name: what concerns it, its parts or its people
	 * @param authority an authority's public name: what it did and what answers that
	 * @param country of who acted or spoke, or where it happened; ISO 3166-1 alpha-2 or
	 * EU
	 * @param year the year it happened
	 */
	public record Filter(@Nullable String court, @Nullable String authority, @Nullable String country,
			@Nullable Integer year) {

		/** The filter that an address asks for. */
		public static Filter of(Asked asked) {
			String year = asked.first("year");
			return new Filter(asked.first("court"), asked.first("authority"), asked.first("country"),
					(year != null) ? Integer.valueOf(year) : null);
		}

	}

	/**
	 * What was counted.
	 *
	 * @param filter the choices
	 * @param day the day
	 */
	private record Counted(Filter filter, LocalDate day) {
	}

	/**
	 * A fact in the chronicle.
	 *
	 * @param form in which form
	 * @param id its number
	 */
	public record Item(Form form, long id) {

		/** The numbers of all items of the given forms. */
		public static Set<Long> ids(List<Item> items, Form... forms) {
			return items.stream()
				.filter((item) -> List.of(forms).contains(item.form()))
				.map(Item::id)
				.collect(Collectors.toSet());
		}

	}

}
