package org.courtsanctions;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** How the schema is written, asked of the database's own catalogue. */
@RegisterTest
class SchemaStyleTests {

	@Autowired
	private JdbcClient database;

	@Test
	void saysWhatEachTableAndViewIsFor() {
		assertThat(names("""
				select c.relname from pg_class c
				 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
				   and c.relname <> 'flyway_schema_history' and obj_description(c.oid, 'pg_class') is null"""))
			.isEmpty();
	}

	@Test
	void saysWhatEachFunctionIsForThatIsNoTrigger() {
		assertThat(names("""
				select p.proname from pg_proc p
				 where p.pronamespace = 'public'::regnamespace and p.prorettype <> 'trigger'::regtype
				   and obj_description(p.oid, 'pg_proc') is null
				   and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')""")).isEmpty();
	}

	@Test
	void hasAnIndexForEveryForeignKey() {
		assertThat(
				names("""
						select k.conname from pg_constraint k
						 where k.contype = 'f' and k.connamespace = 'public'::regnamespace
						   and not exists (select from pg_index i
						                    where i.indrelid = k.conrelid and i.indpred is null and i.indkey[0] = k.conkey[1])"""))
			.isEmpty();
	}

	@Test
	void namesEveryConstraintItself() {
		assertThat(
				names("""
						select c.relname || ': ' || k.conname
						  from pg_constraint k join pg_class c on c.oid = k.conrelid
						  join pg_namespace n on n.oid = c.relnamespace
						 where n.nspname = 'public' and c.relname <> 'flyway_schema_history' and k.contype in ('c', 'u', 'f', 'x')
						   and (k.conname ~ '_(check|excl|fkey|key)[0-9]+$' or k.conname ~ '_(check|excl)$'
						        or k.contype = 'f' and k.conname = c.relname || '_' || (
						            select string_agg(a.attname, '_' order by at) from unnest(k.conkey) with ordinality key(attnum, at)
						              join pg_attribute a on a.attrelid = c.oid and a.attnum = key.attnum) || '_fkey')"""))
			.isEmpty();
	}

	/**
	 * Tables of sessions and passkeys, whose columns the libraries that read them
	 * prescribe, are left aside.
	 */
	@Test
	void keepsTextsInstantsAndNumbersInTheTypesOfTheHouse() {
		assertThat(names("""
				select table_name || '.' || column_name || ' ' || data_type from information_schema.columns
				 where table_schema = 'public'
				   and table_name not in ('flyway_schema_history', 'spring_session', 'spring_session_attributes',
				                          'user_credentials')
				   and data_type not in ('bigint', 'integer', 'text', 'date', 'boolean', 'jsonb', 'ARRAY', 'daterange',
				                         'datemultirange', 'timestamp with time zone')""")).isEmpty();
	}

	@Test
	void locksEveryRecordOptimistically() {
		assertThat(
				names("""
						select c.table_name from information_schema.columns c join information_schema.tables t using (table_name)
						 where c.table_schema = 'public' and t.table_schema = 'public' and t.table_type = 'BASE TABLE'
						   and c.column_name = 'slug' and c.table_name <> 'former_slug'
						   and not exists (select from information_schema.columns v
						                    where v.table_schema = 'public' and v.table_name = c.table_name
						                      and v.column_name = 'version')"""))
			.isEmpty();
	}

	private List<String> names(String query) {
		return this.database.sql(query).query(String.class).list();
	}

}
