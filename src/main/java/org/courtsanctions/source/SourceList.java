package org.courtsanctions.source;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.courtsanctions.shared.FacetCount;
import org.courtsanctions.shared.Paged;
import org.courtsanctions.source.Sources.Listed;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the list of all sources, a page at a time. */
final class SourceList {

	private static final String PUBLISHED = " from source where (published_on is null or published_on <= :day) ";

	private final JdbcClient jdbc;

	SourceList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A page of the sources published up to a day, newest first, those without a date
	 * last, each with the number of facts it supports; an absurd page number gets the
	 * nearest page.
	 * @param read how they were read; all when empty
	 */
	Paged<Listed> list(List<ReadAs> read, LocalDate day, int page, int size) {
		Map<String, Object> params = new HashMap<>();
		params.put("day", day);
		params.put("read",
				(read.isEmpty() ? List.of(ReadAs.values()) : read).stream().map(ReadAs::name).toArray(String[]::new));
		long total = this.jdbc.sql("select count(*) " + PUBLISHED + " and read_as = any(:read)")
			.params(params)
			.query(Long.class)
			.single();
		int number = Paged.nearest(page, total, size);
		params.put("size", size);
		params.put("skip", (number - 1) * size);
		List<Listed> items = this.jdbc
			.sql("""
					with later as materialized (select fact_id from fact_day where day > :day), page as (select *\s"""
					+ PUBLISHED
					+ """
							and read_as = any(:read) order by published_on desc nulls last, publisher, slug limit :size offset :skip)
							select source.*, (select count(*) from citation where citation.source_id = source.id)
							                 - coalesce(sooner.than, 0) as supports
							  from page source
							  left join (select source_id, count(*) as than from later join citation on citation.fact_id = later.fact_id
							              group by source_id) sooner on sooner.source_id = source.id
							 order by published_on desc nulls last, publisher, slug""")
			.params(params)
			.query((row, index) -> new Listed(SourceRows.view(row), row.getInt("supports")))
			.list();
		return new Paged<>(items, number, size, total);
	}

	/** The numbers of the sources published up to a day, in the order of the list. */
	List<Long> ids(List<ReadAs> read, LocalDate day) {
		return this.jdbc
			.sql("select id" + PUBLISHED
					+ "and read_as = any(:read) order by published_on desc nulls last, publisher, slug")
			.param("day", day)
			.param("read",
					(read.isEmpty() ? List.of(ReadAs.values()) : read).stream()
						.map(ReadAs::name)
						.toArray(String[]::new))
			.query(Long.class)
			.list();
	}

	/**
	 * The sources with the given numbers, by number, each with the number of facts it
	 * supports of all that had happened by a day.
	 */
	Map<Long, Listed> byIds(Collection<Long> ids, LocalDate day) {
		Map<Long, Listed> found = new HashMap<>();
		this.jdbc
			.sql("""
					with later as materialized (select fact_id from fact_day where day > :day)
					select source.*, (select count(*) from citation where citation.source_id = source.id)
					                 - coalesce(sooner.than, 0) as supports
					  from source
					  left join (select source_id, count(*) as than from later join citation on citation.fact_id = later.fact_id
					              where source_id = any(:ids) group by source_id) sooner on sooner.source_id = source.id
					 where id = any(:ids)""")
			.param("day", day)
			.param("ids", ids.toArray(Long[]::new))
			.query((row) -> {
				found.put(row.getLong("id"), new Listed(SourceRows.view(row), row.getInt("supports")));
			});
		return found;
	}

	/** How many sources published up to a day were read in each way. */
	List<FacetCount> facets(LocalDate day) {
		return this.jdbc
			.sql("select read_as, count(*) as hits " + PUBLISHED + " group by read_as order by hits desc, read_as")
			.param("day", day)
			.query((row, number) -> new FacetCount("read", row.getString("read_as"), null, row.getLong("hits")))
			.list();
	}

}
