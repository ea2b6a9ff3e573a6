package org.courtsanctions.source;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.courtsanctions.ledger.Kept;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.shared.FacetCount;
import org.courtsanctions.shared.Paged;
import org.courtsanctions.source.Sources.Listed;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the list of all sources, a page at a time. */
final class SourceList {

	private static final String PUBLISHED = " from source where (published_on is null or published_on <= :day) ";

	private static final String NEWEST_FIRST = " order by published_on desc nulls last, publisher, slug";

	private final JdbcClient jdbc;

	private final Kept<LocalDate, Map<Long, Long>> later;

	SourceList(JdbcClient jdbc, Ledger ledger) {
		this.jdbc = jdbc;
		this.later = new Kept<>(ledger);
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
		List<Long> ids = this.jdbc
			.sql("select id" + PUBLISHED + "and read_as = any(:read)" + NEWEST_FIRST + " limit :size offset :skip")
			.params(params)
			.query(Long.class)
			.list();
		Map<Long, Listed> shown = byIds(ids, day);
		return new Paged<>(ids.stream().map(shown::get).filter(Objects::nonNull).toList(), number, size, total);
	}

	/** The numbers of the sources published up to a day, in the order of the list. */
	List<Long> ids(List<ReadAs> read, LocalDate day) {
		return this.jdbc.sql("select id" + PUBLISHED + "and read_as = any(:read)" + NEWEST_FIRST)
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
		Map<Long, Long> later = this.later.get(day, () -> later(day));
		this.jdbc.sql("""
				select source.*, (select count(*) from citation where citation.source_id = source.id) as supports
				  from source where id = any(?)""").param(ids.toArray(Long[]::new)).query((row) -> {
			long id = row.getLong("id");
			found.put(id, new Listed(SourceRows.view(row),
					Math.toIntExact(row.getLong("supports") - later.getOrDefault(id, 0L))));
		});
		return found;
	}

	/** How many facts each source supports that had not happened by a day. */
	private Map<Long, Long> later(LocalDate day) {
		Map<Long, Long> later = new HashMap<>();
		this.jdbc
			.sql("""
					with later as materialized (select fact_id from fact_day where day > ?)
					select source_id, count(*) as facts from later join citation on citation.fact_id = later.fact_id group by source_id""")
			.param(day)
			.query((row) -> {
				later.put(row.getLong("source_id"), row.getLong("facts"));
			});
		return later;
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
