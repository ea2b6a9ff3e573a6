package org.courtsanctions.backup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a database has of the register, as its own catalogue tells: tables that a later
 * migration adds are backed up without a word here. Left out are the sessions, so that a
 * restored register signs nobody in, and Flyway's own table, which a restore writes by
 * migrating. All names come quoted where they must be.
 */
final class Catalogue {

	private static final Set<String> LEFT_OUT = Set.of("public.flyway_schema_history", "public.spring_session",
			"public.spring_session_attributes");

	private final JdbcClient jdbc;

	Catalogue(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The tables with the columns that are written, each table after those it points at.
	 */
	Map<String, List<String>> tables() {
		Map<String, List<String>> columns = this.jdbc
			.sql("""
					select format('%I.%I', n.nspname, c.relname) as name,
					       array_agg(quote_ident(a.attname) order by a.attnum) as columns
					  from pg_class c
					  join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'history')
					  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
					 where c.relkind in ('r', 'p') and not c.relispartition
					   and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
					 group by 1 order by 1""")
			.query((row, number) -> Map.entry(row.getString("name"),
					Arrays.asList((String[]) row.getArray("columns").getArray())))
			.stream()
			.filter((table) -> !LEFT_OUT.contains(table.getKey()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
		Map<String, List<String>> ordered = new LinkedHashMap<>();
		Map<String, List<String>> pointedAt = pointedAt();
		columns.keySet().forEach((table) -> place(table, columns, pointedAt, ordered, new ArrayList<>()));
		return ordered;
	}

	private static void place(String table, Map<String, List<String>> columns, Map<String, List<String>> pointedAt,
			Map<String, List<String>> ordered, List<String> path) {
		List<String> own = columns.get(table);
		if (own == null || ordered.containsKey(table)) {
			return;
		}
		if (path.contains(table)) {
			throw new IllegalStateException("Tables point at each other in a circle: " + path);
		}
		path.add(table);
		pointedAt.getOrDefault(table, List.of()).forEach((other) -> place(other, columns, pointedAt, ordered, path));
		path.removeLast();
		ordered.put(table, own);
	}

	private Map<String, List<String>> pointedAt() {
		return this.jdbc
			.sql("""
					select distinct format('%I.%I', n.nspname, c.relname) as name, format('%I.%I', m.nspname, d.relname) as other
					  from pg_constraint f
					  join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
					  join pg_class d on d.oid = f.confrelid join pg_namespace m on m.oid = d.relnamespace
					 where f.contype = 'f' and f.conrelid <> f.confrelid
					 order by 1, 2""")
			.query((row, number) -> Map.entry(row.getString("name"), row.getString("other")))
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	/** Where the counters stand. */
	List<Manifest.Sequence> sequences() {
		return sequenceNames().stream()
			.map((name) -> this.jdbc.sql("select last_value, is_called from " + name)
				.query((row, number) -> new Manifest.Sequence(name, row.getLong("last_value"),
						row.getBoolean("is_called")))
				.single())
			.toList();
	}

	List<String> sequenceNames() {
		return this.jdbc.sql("""
				select format('%I.%I', n.nspname, c.relname) from pg_class c
				  join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'history')
				 where c.relkind = 'S' order by 1""").query(String.class).list();
	}

	/** The last migration; null when there never was one. */
	@Nullable String schema() {
		if (!has("public.flyway_schema_history")) {
			return null;
		}
		return this.jdbc.sql("""
				select version from flyway_schema_history
				 where success and version is not null order by installed_rank desc limit 1""")
			.query(String.class)
			.optional()
			.orElse(null);
	}

	/** Whether anybody ever used the register in this database. */
	boolean isUsed() {
		return has("public.ledger_entry") && this.jdbc.sql("""
				select exists (select from ledger_entry) or exists (select from fact)
				    or exists (select from account)""").query(Boolean.class).single();
	}

	private boolean has(String table) {
		return this.jdbc.sql("select to_regclass(?) is not null").param(table).query(Boolean.class).single();
	}

}
