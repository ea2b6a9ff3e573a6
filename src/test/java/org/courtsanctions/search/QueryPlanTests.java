package org.courtsanctions.search;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.RolledBack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That the main questions are answered by their indexes. The plans are those of a large
 * index: many invented entries stand in it for these tests, and are rolled back.
 */
@RegisterTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlanTests {

	private RolledBack database;

	@BeforeAll
	void fill(@Autowired DataSource dataSource) throws SQLException {
		this.database = new RolledBack(dataSource);
		this.database.run("""
				insert into search_entry (kind, subject_id, field, position, text, plain, keys, countries)
				select 'OFFICIAL', 1000000 + n, 'NAME', 0, name, search_text(name), name_keys(name), '{ZZ}'
				  from (select n, initcap(translate(md5(n::text), '0123456789', 'aeioukmnrs')) || ' '
				               || initcap(translate(md5((n * 7)::text), '0123456789', 'aeioukmnrs')) as name
				          from generate_series(1, 6000) n) invented""");
		// What waits to be sorted into an index makes every question of it dear
		this.database
			.run("""
					do $$ begin
					    perform gin_clean_pending_list(indexrelid) from pg_index join pg_class on pg_class.oid = indexrelid
					      where indrelid = 'search_entry'::regclass and relam = (select oid from pg_am where amname = 'gin');
					end $$""");
		this.database.run("analyze search_entry");
	}

	@BeforeEach
	void begin() {
		this.database.run("savepoint filled");
	}

	@AfterEach
	void takeBack() {
		this.database.run("rollback to savepoint filled");
	}

	@AfterAll
	void empty() throws SQLException {
		this.database.close();
	}

	@Test
	void readsNamesThatBeginSoInOrder() {
		assertThat(plan("""
				select * from search_entry e where e.kind = 'OFFICIAL' and e.field <> 'TEXT'
				   and e.plain >= 'kimb' and e.plain < 'kimb' || chr(1114111) order by e.plain limit 8"""))
			.contains("search_entry_plain_idx")
			.doesNotContain("Seq Scan");
	}

	@Test
	void readsNamesWithTheseWords() {
		assertThat(plan("""
				select * from search_entry e
				 where array_to_tsvector(string_to_array(e.plain, ' ')) @@ search_query('prost kim a.')
				   and ' ' || e.plain like all (search_beginnings('prost kim a.')) and e.field <> 'TEXT'"""))
			.contains("search_entry_words_idx")
			.doesNotContain("Seq Scan");
	}

	/** As the index is asked: what differs between questions stands in a row. */
	@Test
	void readsNamesAndCountriesOfWhatStandsInARow() {
		assertThat(plan("""
				with asked as materialized (
				    select search_query('prost kim a.') as words, search_beginnings('prost kim a.') as beginnings)
				select e.* from asked cross join search_entry e
				 where array_to_tsvector(string_to_array(e.plain, ' ')) @@ asked.words
				   and ' ' || e.plain like all (asked.beginnings) and e.field <> 'TEXT'"""))
			.contains("search_entry_words_idx")
			.doesNotContain("Seq Scan");
		assertThat(plan("""
				with named as materialized (select cast('{BY}' as text[]) as countries)
				select e.* from named cross join search_entry e
				 where e.countries && named.countries and e.field = 'NAME'""")).contains("search_entry_countries_idx")
			.doesNotContain("Seq Scan");
	}

	@Test
	void readsWholeNamesInOrder() {
		assertThat(plan("""
				select * from search_entry e where e.kind = 'OFFICIAL' and e.field <> 'TEXT'
				   and e.plain >= 'kimberly prost' and e.plain <= 'kimberly prost' order by e.plain limit 300"""))
			.contains("search_entry_plain_idx")
			.doesNotContain("Seq Scan");
	}

	@Test
	void readsNamesOfWhichOneWordHasAnError() {
		assertThat(plan("""
				select * from search_entry e
				 where sounding(e.keys) @@ sounding_like(name_keys('Kimberly Prosd')) and e.keys <> '{}'"""))
			.contains("search_entry_sounding_idx")
			.doesNotContain("Seq Scan");
	}

	@Test
	void readsNamesThatSoundAlike() {
		assertThat(plan("select * from search_entry e where e.keys && name_keys('Живица Елена')"))
			.contains("search_entry_keys_idx")
			.doesNotContain("Seq Scan");
	}

	@Test
	void readsNamesThatLookAlike() {
		assertThat(plan(
				"select * from search_entry e where e.plain % search_text('Kimberley Proust') and e.field <> 'TEXT'"))
			.contains("search_entry_trigrams_idx")
			.doesNotContain("Seq Scan");
	}

	@Test
	void readsWhatBelongsToACountry() {
		assertThat(
				plan("select * from search_entry e where e.countries && cast('{BY}' as text[]) and e.field = 'NAME'"))
			.contains("search_entry_countries_idx")
			.doesNotContain("Seq Scan");
	}

	/** What functions ask cannot be explained from outside; they forbid other plans. */
	@Test
	void neverScansTheTableForCandidates() {
		assertThat(this.database.sql()
			.sql("select proname from pg_proc where 'enable_seqscan=off' = any(proconfig) order by proname")
			.query(String.class)
			.list()).contains("entries_alike", "entries_sharing");
		this.database.run("set local enable_seqscan = off");
		assertThat(plan(
				"select * from search_entry e where e.keys && array(select md5(n::text) from generate_series(1, 3) n)"))
			.contains("search_entry_keys_idx");
	}

	@Test
	void keepsTheIndexEqualToTheRecord() {
		assertThat(this.database
			.number("""
					select count(*) from ((select * from search_entry where subject_id < 1000000 except select * from indexed)
					union all (select * from indexed except select * from search_entry)) different"""))
			.isZero();
	}

	private String plan(String query) {
		List<String> lines = this.database.sql().sql("explain " + query).query(String.class).list();
		return lines.stream().collect(Collectors.joining("\n"));
	}

}
