package org.courtsanctions.ledger;

import java.util.List;
import java.util.Random;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Edits of an invented kind, made at random inside one transaction of a publication: they
 * touch every table of the record, some rows twice.
 */
class RandomEdits {

	private static final List<String> EDITS = List.of(
			"update official set notes = :text, birth_year = :year where id = (select id from official order by md5(id || :text) limit 1)",
			"update official set nationalities = array['JP', 'NZ'] where id = (select id from official order by md5(id || :text) limit 1)",
			"update official_name set text = :text where (official_id, position) = (select official_id, position from official_name order by md5(text || :text) limit 1)",
			"insert into official_name select id, 1000 + :year, :text, 'Latn', 'en', 'ALIAS', false from official order by md5(id || :text) limit 1 on conflict do nothing",
			"delete from official_name where (official_id, position) = (select official_id, position from official_name where kind = 'ALIAS' order by md5(text || :text) limit 1)",
			"update court set name = :text where id = (select id from court order by md5(id || :text) limit 1)",
			"update court set parent_id = null where id = (select id from court where parent_id is not null order by md5(id || :text) limit 1)",
			"update tenure set end_on = greatest(start_on, date '2024-01-01'), end_precision = 'DAY' where id = (select id from tenure where end_on is null order by md5(id || :text) limit 1)",
			"update actor set name = :text, aliases = array[:text] where id = (select id from actor order by md5(id || :text) limit 1)",
			"update authority set short_name = :text where id = (select id from authority order by md5(id || :text) limit 1)",
			"update programme set title = :text where id = (select id from programme order by md5(id || :text) limit 1)",
			"update announcement set title = :text, announced_on = announced_on - 1 where id = (select id from announcement where announced_precision = 'DAY' order by md5(id || :text) limit 1)",
			"delete from announcement_programme where (announcement_id, programme_id) = (select announcement_id, programme_id from announcement_programme order by md5(announcement_id || :text) limit 1)",
			"update sanction set list_reference = :text where id = (select id from sanction order by md5(id || :text) limit 1)",
			"update sanction_event set reason = :text, measures = array['ENTRY_BAN'] where id = (select id from sanction_event order by md5(id || :text) limit 1)",
			"""
					with step as (
					    insert into sanction_event (id, slug, sanction_id, position, kind, happened_on, happened_precision, standing)
					    select nextval('fact_id'), 'step-' || :text, id, 900, 'DELISTED', current_date, 'DAY', 'STATED'
					      from sanction where in_force @> current_date order by md5(id || :text) limit 1 returning id)
					insert into citation (fact_id, source_id, position) select id, (select min(id) from source), 0 from step""",
			"update licence set expires_on = issued_on + :year where id = (select id from licence order by md5(id || :text) limit 1)",
			"update case_event set title = :text where id = (select id from case_event order by md5(id || :text) limit 1)",
			"delete from case_event_about where (case_event_id, subject_id) = (select case_event_id, subject_id from case_event_about order by md5(case_event_id || :text) limit 1)",
			"update statement set summary = :text, stance = 'CONDEMNS' where id = (select id from statement order by md5(id || :text) limit 1)",
			"delete from statement_about where (statement_id, subject_id) = (select statement_id, subject_id from statement_about order by md5(statement_id || :text) limit 1)",
			"update source set title = :text, published_on = date '2020-01-01', published_precision = 'YEAR' where id = (select id from source order by md5(id || :text) limit 1)",
			"""
					insert into citation (fact_id, source_id, position, excerpt)
					select f.id, s.id, 99, :text from fact f, source s
					 where (f.id, s.id) not in (select fact_id, source_id from citation)
					 order by md5(f.id || :text || s.id) limit 1""",
			"delete from citation where id = (select min(id) from citation where fact_id in (select fact_id from citation group by fact_id having count(*) > 1) and md5(id || :text) > 'a')",
			"insert into wanted_source (fact_id, field, detail) select id, 'notes', :text from fact order by md5(id || :text) limit 1",
			"delete from wanted_source where (fact_id, field, detail) = (select fact_id, field, detail from wanted_source order by md5(fact_id || :text) limit 1)",
			"""
					with moved as (
					    update official set slug = 'moved-' || :text
					     where id = (select id from official where slug <> 'karim-khan' order by md5(id || :text) limit 1) returning id)
					insert into former_slug (kind, slug, fact_id) select 'OFFICIAL', 'former-' || :text, id from moved""");

	private final Random random;

	RandomEdits(long seed) {
		this.random = new Random(seed);
	}

	/** Makes from one to six edits. */
	void make(JdbcClient database) {
		int edits = 1 + this.random.nextInt(6);
		for (int edit = 0; edit < edits; edit++) {
			database.sql(EDITS.get(this.random.nextInt(EDITS.size())))
				.param("text", "invented-" + this.random.nextInt(1_000_000))
				.param("year", 1900 + this.random.nextInt(100))
				.update();
		}
	}

	/** Each edit once, in order. */
	void makeEach(JdbcClient database) {
		for (String edit : EDITS) {
			int rows = database.sql(edit)
				.param("text", "invented-" + this.random.nextInt(1_000_000))
				.param("year", 1900 + this.random.nextInt(100))
				.update();
			if (rows == 0) {
				throw new IllegalStateException("changes nothing: " + edit);
			}
		}
	}

	/** A number from 0, less than the bound. */
	int number(int bound) {
		return this.random.nextInt(bound);
	}

}
