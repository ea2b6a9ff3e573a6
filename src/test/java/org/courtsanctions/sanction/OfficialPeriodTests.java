package org.courtsanctions.sanction;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.RolledBack;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.shared.FacetCount;
import org.courtsanctions.shared.Paged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That the periods from which the officials list is read say what the record says, that
 * they follow every change of it, and that the list is read by their indexes.
 */
@RegisterTest
@ExtendWith(RolledBack.Each.class)
class OfficialPeriodTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

	@Autowired
	private Ledger ledger;

	private final RolledBack database;

	OfficialPeriodTests(RolledBack database) {
		this.database = database;
	}

	@Test
	void saysForEachDayWhatTheMeasuresOfThatDayMakeOfAnOfficial() {
		assertThat(this.database
			.number("""
					select count(*) from (select distinct happened_on + shift as day from sanction_event
					                       cross join generate_series(-1, 1) shift) days
					 cross join lateral (
					     (select p.official_id, p.status from official_period p where p.from_day <= day and p.to_day > day
					      except select target_id, status from targets_on(day, array(select id from official)))
					     union all
					     (select target_id, status from targets_on(day, array(select id from official))
					      except select p.official_id, p.status from official_period p where p.from_day <= day and p.to_day > day)
					 ) different"""))
			.isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"update official set nationalities = '{JP,NZ}', kind = 'COURT_STAFF' where slug = 'kimberly-prost'",
			"update official set court_id = null, sort_name = 'Invented' where slug = 'kimberly-prost'",
			"update official set notes = 'Invented' where slug = 'kimberly-prost'",
			"update tenure set court_id = (select max(id) from court) where id = (select min(id) from tenure)",
			"delete from tenure where id = (select max(id) from tenure)",
			"update court set parent_id = null where parent_id is not null",
			"update announcement set authority_id = (select max(id) from authority)",
			"update sanction set programme_id = (select min(id) from programme) where programme_id is distinct from (select min(id) from programme) and kind = 'CONVICTION'",
			"update sanction_event set happened_on = happened_on - 400, happened_precision = 'DAY' where position = 0",
			"update sanction_event set standing = 'CONTESTED' where kind = 'LISTED'",
			"""
					insert into sanction_event (id, slug, sanction_id, position, kind, happened_on, happened_precision, standing)
					select nextval('fact_id'), 'invented-' || id, id, 900, 'DELISTED', date '2026-11-20', 'DAY', 'STATED'
					  from sanction where in_force @> date '2026-11-20'""" })
	void followsEveryChangeOfTheRecord(String change) {
		assertThat(this.database.run(change)).isPositive();
		assertThat(this.database.number("""
				with now as (select * from official_periods(array(select id from official)))
				select count(*) from ((select * from official_period except select * from now)
				                      union all (select * from now except select * from official_period)) different"""))
			.isZero();
	}

	@Test
	void listsAnOfficialWhoseMeasureNamesNoAuthority() {
		invent();
		OfficialList list = list();
		Paged<OfficialSummary> found = list.list(new OfficialFilter(Map.of(), "Alba Invented"), DAY, 1, 25).page();
		assertThat(found.items()).singleElement().satisfies((alba) -> {
			assertThat(alba.official().label()).isEqualTo("Alba Invented");
			assertThat(alba.status()).isEqualTo(OfficialStatus.IN_FORCE);
			assertThat(alba.authorities()).isEmpty();
		});
	}

	@Test
	void countsEveryFilterAsTheListItselfDoes() {
		OfficialList list = list();
		var filter = new OfficialFilter(Map.of("authority", List.of("us-ofac"), "role", List.of("JUDGE")), null);
		for (FacetCount count : list.facets(filter, DAY)) {
			Map<String, List<String>> chosen = new HashMap<>(filter.chosen());
			chosen.put(count.facet(), List.of(count.value()));
			assertThat(list.ids(new OfficialFilter(chosen, null), DAY)).as("%s", count).hasSize((int) count.hits());
		}
	}

	@Test
	void readsAPageByItsIndexHoweverManyOfficialsThereAre() {
		this.database
			.run("""
					insert into official_period
					select 1000000 + n, '2020-01-01', 'infinity', md5(n::text), 'IN_FORCE', '{}', '{}', '{2020}', '{}', 'JUDGE', '{ZZ}', n % 40
					  from generate_series(1, 20000) n""");
		this.database.run("analyze official_period");
		String listed = "select p.official_id, p.status" + OfficialList.LISTED.replace(":day", "date '2026-11-21'");
		String page = " order by p.sort_name, p.official_id limit 25";
		assertThat(plan(listed + page)).contains("official_period_sort_name_idx").doesNotContain("Seq Scan", "Sort");
		assertThat(plan(listed + " and p.class = any(array[7, 8])" + page)).contains("official_period_")
			.doesNotContain("Seq Scan");
	}

	private void invent() {
		this.database
			.run("""
					insert into official (id, slug, name, sort_name, kind, office, office_standing)
					values (nextval('fact_id'), 'alba-invented', 'Alba Invented', 'Invented', 'JUDGE', 'Judge', 'AS_LISTED')""");
		this.database.run("""
				insert into official_name (official_id, position, text, script, language, kind, own_script)
				select id, 0, name, 'Latn', 'en', 'PRIMARY', false from official where slug = 'alba-invented'""");
		this.database.run("""
				insert into sanction (slug, target_id, target_kind, jurisdiction, kind)
				select slug, id, 'OFFICIAL', 'ZZ', 'SANCTION' from official where slug = 'alba-invented'""");
		this.database
			.run("""
					insert into sanction_event (id, slug, sanction_id, position, kind, happened_on, happened_precision, measures, standing)
					select nextval('fact_id'), slug, id, 0, 'LISTED', '2020-01-01', 'DAY', '{ENTRY_BAN}', 'STATED'
					  from sanction where slug = 'alba-invented'""");
	}

	private OfficialList list() {
		return new OfficialList(this.database.sql(), new OfficialTallies(this.database.sql(), this.ledger));
	}

	private String plan(String query) {
		return this.database.sql()
			.sql("explain " + query)
			.query(String.class)
			.list()
			.stream()
			.collect(Collectors.joining("\n"));
	}

}
