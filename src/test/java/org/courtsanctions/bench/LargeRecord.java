package org.courtsanctions.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.courtsanctions.bench.InventedOfficials.Invented;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills a register with what the measurements of the largest record need: 100,000
 * invented officials with a listing each, and 1,000,000 invented statements by 200
 * speakers, cited from 1,000 sources. Ten thousand statements are about the first
 * official, twenty about the second, the others about everybody else in turn. What is
 * there already stays, so a filling that was stopped goes on where it was.
 */
final class LargeRecord {

	static final int OFFICIALS = 100_000;

	static final int STATEMENTS = Integer.getInteger("bench.statements", 1_000_000);

	private static final int OFFICIALS_AT_A_TIME = 2_500;

	private static final int STATEMENTS_AT_A_TIME = 20_000;

	private final JdbcClient jdbc;

	private final TransactionOperations publication;

	private final Consumer<String> progress;

	LargeRecord(JdbcClient jdbc, TransactionOperations publication, Consumer<String> progress) {
		this.jdbc = jdbc;
		this.publication = publication;
		this.progress = progress;
	}

	/** Makes the officials that are not there yet; returns the names of all. */
	List<String> fillOfficials() {
		int present = count("select count(*) from official where slug like 'invented-%'");
		List<String> names = new ArrayList<>();
		var officials = new InventedOfficials();
		long start = System.nanoTime();
		for (int from = 0; from < OFFICIALS; from += OFFICIALS_AT_A_TIME) {
			List<Invented> some = officials.next(from, OFFICIALS_AT_A_TIME);
			some.forEach((official) -> names.addAll(List.of(official.name(), official.own(), official.respelt())));
			if (from >= present) {
				this.publication.executeWithoutResult((status) -> officials(some));
			}
		}
		if (present < OFFICIALS) {
			settle("officials", OFFICIALS - present, start);
		}
		return names;
	}

	/** Makes the statements that are not there yet. */
	void fillStatements() {
		int present = count("select count(*) from statement where slug like 'invented-statement-%'");
		if (present >= STATEMENTS) {
			return;
		}
		if (count("select count(*) from actor where slug like 'invented-actor-%'") == 0) {
			this.publication.executeWithoutResult((status) -> speakersAndSources());
		}
		long start = System.nanoTime();
		for (int from = present; from < STATEMENTS; from += STATEMENTS_AT_A_TIME) {
			int first = from;
			this.publication.executeWithoutResult((status) -> statements(first, first + STATEMENTS_AT_A_TIME));
			if (from % 100_000 == 0) {
				this.progress.accept("statements from " + from + " of " + STATEMENTS);
				this.jdbc.sql("analyze").update();
			}
		}
		settle("statements", STATEMENTS - present, start);
	}

	private void settle(String what, int made, long start) {
		this.jdbc.sql("vacuum analyze").update();
		this.progress.accept("made " + made + " " + what + " in " + (System.nanoTime() - start) / 1_000_000_000 + " s");
	}

	private int count(String query) {
		return this.jdbc.sql(query).query(Integer.class).single();
	}

	/** The ledger's entry of what a transaction made. */
	private void append() {
		this.jdbc.sql("""
				insert into ledger_entry (recorded_at, kind, reason, change, author_role)
				values (now(), 'PUBLICATION', 'Invented for a measurement', '{}', 'EDITOR')""").update();
	}

	private void speakersAndSources() {
		this.jdbc.sql("""
				with invented as materialized (
				    select i, nextval('fact_id') as id from generate_series(0, 199) i
				), cited as (
				    insert into citation (fact_id, source_id, position)
				    select id, (select min(id) from source), 0 from invented
				)
				insert into actor (id, slug, name, kind, role, country)
				select id, 'invented-actor-' || i, 'Invented Speaker ' || i, 'PERSON', 'Invented minister',
				       (array['FR', 'JP', 'BR', 'KE', 'NZ'])[1 + i % 5]
				  from invented""").update();
		this.jdbc.sql("""
				insert into source (slug, publisher, title, url, published_on, published_precision, language, read_as)
				select 'invented-source-' || i, 'Invented Press ' || i % 40, 'Invented report ' || i,
				       'https://press.example/' || i, date '2015-01-01' + i * 4, 'DAY', 'en',
				       (array['PAGE', 'TRANSCRIPT', 'DIGEST'])[1 + i % 3]
				  from generate_series(0, 999) i""").update();
		append();
	}

	private void statements(int from, int to) {
		this.jdbc
			.sql("""
					with person as materialized (
					    select row_number() over (order by id) - 1 as n, id from official where slug like 'invented-%'
					), speaker as materialized (
					    select row_number() over (order by id) - 1 as n, id, name, country from actor where slug like 'invented-actor-%'
					), report as materialized (
					    select row_number() over (order by id) - 1 as n, id from source where slug like 'invented-source-%'
					), number as materialized (
					    select i, nextval('fact_id') as id,
					           case when i < 10000 then 0 when i < 10020 then 1
					                else 2 + (i::bigint * 7919) % ((select count(*) from person) - 2) end as about
					      from generate_series(cast(:from as integer), cast(:to as integer) - 1) i
					), said as (
					    insert into statement (id, slug, said_on, said_precision, speaker_id, speaker_kind, speaker, speaker_type,
					                           organisation, country, stance, quotation, quotation_language, summary)
					    select number.id, 'invented-statement-' || i, date '2015-01-01' + (i % 4300 * 31) % 4300, 'DAY',
					           speaker.id, 'ACTOR', speaker.name, 'PERSON', 'Invented Ministry ' || i % 50, speaker.country,
					           (array['CONDEMNS', 'DEFENDS', 'SUPPORTS', 'REAFFIRMS', 'CALLS_FOR_LIFTING', 'NON_COMMITTAL'])[1 + i % 6],
					           case when i % 3 = 0 then 'Invented words of statement ' || i end,
					           case when i % 3 = 0 then 'en' end, 'Invented remark ' || i
					      from number join speaker on speaker.n = i % 200
					), spoken as (
					    insert into statement_about (statement_id, subject_id, subject_kind)
					    select number.id, person.id, 'OFFICIAL' from number join person on person.n = number.about
					)
					insert into citation (fact_id, source_id, position)
					select number.id, report.id, place
					  from number
					 cross join generate_series(0, 1) place
					  join report on report.n = (number.i + place * 371) % 1000
					 where place = 0 or number.i % 10 = 0""")
			.param("from", from)
			.param("to", to)
			.update();
		append();
	}

	private void officials(List<Invented> some) {
		this.jdbc
			.sql("""
					with invented as materialized (
					    select nextval('fact_id') as id, nextval('fact_id') as event_id, i.*
					      from unnest(:slugs, :names, :owns, :scripts, :respelts, :borns, :countries)
					           i(slug, name, own, script, respelt, born, country)
					), official_ as (
					    insert into official (id, slug, name, sort_name, kind, office, court_id, office_standing, birth_year, nationalities)
					    select id, slug, name, name, 'JUDGE', 'Invented judge', null, 'AS_LISTED', born, array[country] from invented
					), names as (
					    insert into official_name (official_id, position, text, script, language, kind, own_script)
					    select id, 0, name, 'Latn', 'und-Latn', 'PRIMARY', false from invented
					    union all select id, 1, own, script, 'und-' || script, 'ALIAS', true from invented
					    union all select id, 2, respelt, 'Latn', 'und-Latn', 'ALIAS', false from invented
					), cited as (
					    insert into citation (fact_id, source_id, position)
					    select fact, (select min(id) from source), 0 from invented cross join unnest(array[id, event_id]) fact
					), listed as (
					    insert into sanction (slug, target_id, target_kind, jurisdiction, kind, list_reference)
					    select slug, id, 'OFFICIAL', 'ZZ', 'SANCTION', replace(slug, 'invented-', 'Invented reference ') from invented
					    returning id, target_id, slug
					), steps as (
					    insert into sanction_event (id, slug, sanction_id, position, kind, happened_on, happened_precision, measures, standing)
					    select i.event_id, i.slug, l.id, 0, 'LISTED', '2020-01-01', 'DAY', '{ENTRY_BAN}', 'STATED'
					      from listed l join invented i on i.slug = l.slug
					) select 1""")
			.param("slugs", some.stream().map(Invented::slug).toArray(String[]::new))
			.param("names", some.stream().map(Invented::name).toArray(String[]::new))
			.param("owns", some.stream().map(Invented::own).toArray(String[]::new))
			.param("scripts", some.stream().map(Invented::script).toArray(String[]::new))
			.param("respelts", some.stream().map(Invented::respelt).toArray(String[]::new))
			.param("borns", some.stream().map(Invented::born).toArray(Integer[]::new))
			.param("countries", some.stream().map(Invented::country).toArray(String[]::new))
			.query(Integer.class)
			.list();
		append();
	}

}
