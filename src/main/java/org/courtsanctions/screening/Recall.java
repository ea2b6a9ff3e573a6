package org.courtsanctions.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.courtsanctions.matching.NameForm;
import org.courtsanctions.matching.Person;
import org.courtsanctions.search.Kind;
import org.courtsanctions.shared.Rows;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the records worth comparing with a name: those that share the sound of a word
 * with it, most words first. For few names those that merely look alike are added.
 */
@Component
class Recall {

	/** More candidates than these are not compared with one name. */
	private static final int MOST = 40;

	private final JdbcClient jdbc;

	Recall(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The candidates of each name.
	 * @param thorough whether to look for names that only look alike, too
	 */
	Map<Integer, Set<Target>> candidates(Map<Integer, NameForm> names, boolean thorough) {
		Map<Integer, Set<Target>> found = new HashMap<>();
		if (names.isEmpty()) {
			return found;
		}
		List<Integer> numbers = new ArrayList<>();
		List<String> texts = new ArrayList<>();
		List<String> spellings = new ArrayList<>();
		names.forEach((number, name) -> {
			numbers.add(number);
			texts.add(name.text());
			spellings.add(name.text() + " " + name.latin());
		});
		this.jdbc
			.sql("""
					with asked as materialized (
					    select n, name_keys(spelling) as keys, search_text(name) as plain
					      from unnest(cast(:numbers as integer[]), cast(:names as text[]), cast(:spellings as text[])) a(n, name, spelling))
					select asked.n, near.kind, near.subject_id
					  from asked cross join lateral (
					      select e.kind, e.subject_id
					        from entries_sharing(asked.keys, 400) e
					       group by e.kind, e.subject_id
					       order by max((select count(*) from unnest(asked.keys) key where key = any(e.keys))) desc,
					                max(similarity(e.plain, asked.plain)) desc
					       limit :most) near""")
			.param("numbers", numbers.toArray(Integer[]::new))
			.param("names", texts.toArray(String[]::new))
			.param("spellings", spellings.toArray(String[]::new))
			.param("most", MOST)
			.query((row) -> {
				add(found, row.getInt("n"), new Target(Rows.code(Kind.class, row, "kind"), row.getLong("subject_id")));
			});
		if (thorough) {
			names.forEach((number, name) -> this.jdbc.sql("""
					select kind, subject_id from entries_alike(?) where kind in ('OFFICIAL', 'ACTOR', 'COURT')
					 order by nearness desc limit ?""").params(name.text(), MOST).query((row) -> {
				add(found, number, new Target(Rows.code(Kind.class, row, "kind"), row.getLong("subject_id")));
			}));
		}
		return found;
	}

	/** All authorities: there are too few to look them up by sound. */
	Set<Target> authorities() {
		Set<Target> authorities = new LinkedHashSet<>();
		this.jdbc.sql("select id from authority order by id").query((row) -> {
			authorities.add(new Target(Kind.AUTHORITY, row.getLong("id")));
		});
		return authorities;
	}

	/** The names, year of birth and nationalities of some records. */
	Map<Target, Person> people(Collection<Target> targets) {
		Map<Target, List<String>> names = new LinkedHashMap<>();
		Map<Target, List<String>> countries = new HashMap<>();
		Map<Target, @Nullable Integer> years = new HashMap<>();
		for (Kind kind : targets.stream().map(Target::kind).distinct().toList()) {
			this.jdbc.sql("""
					select e.kind, e.subject_id, e.field, e.text, e.countries, o.birth_year
					  from search_entry e left join official o on e.kind = 'OFFICIAL' and o.id = e.subject_id
					 where e.kind = :kind and e.subject_id = any(:ids) and e.field in ('NAME', 'ALIAS')
					 order by e.subject_id, e.field desc, e.position""")
				.param("kind", kind.name())
				.param("ids",
						targets.stream().filter((target) -> target.kind() == kind).map(Target::id).toArray(Long[]::new))
				.query((row) -> {
					Target target = new Target(kind, row.getLong("subject_id"));
					names.computeIfAbsent(target, (any) -> new ArrayList<>()).add(row.getString("text"));
					if (row.getString("field").equals("NAME")) {
						countries.put(target, Rows.texts(row, "countries"));
						years.put(target, Rows.intOrNull(row, "birth_year"));
					}
				});
		}
		Map<Target, Person> people = new HashMap<>();
		names
			.forEach((target, spellings) -> people.put(target, new Person(spellings.stream().map(NameForm::of).toList(),
					years.get(target), countries.getOrDefault(target, List.of()))));
		return people;
	}

	/** What names are compared with: how many officials, and how many others. */
	Map<Kind, Integer> extent() {
		Map<Kind, Integer> extent = new HashMap<>();
		this.jdbc.sql("""
				select kind, count(*) as records from search_entry
				 where field = 'NAME' and kind in ('OFFICIAL', 'ACTOR', 'COURT') group by kind""").query((row) -> {
			extent.put(Rows.code(Kind.class, row, "kind"), row.getInt("records"));
		});
		return extent;
	}

	/** Status and authorities of some targets on a day, by their number. */
	Map<Long, Standing> standing(Collection<Long> targets, LocalDate day) {
		Map<Long, Standing> standing = new HashMap<>();
		this.jdbc
			.sql("""
					select t.target_id, t.status,
					       array(select short_name from authority where slug = any(t.authorities) order by short_name) as authorities
					  from targets_on(?, ?) t""")
			.param(day)
			.param(targets.toArray(Long[]::new))
			.query((row) -> {
				standing.put(row.getLong("target_id"),
						new Standing(row.getString("status"), Rows.texts(row, "authorities")));
			});
		return standing;
	}

	private static void add(Map<Integer, Set<Target>> found, int number, Target target) {
		found.computeIfAbsent(number, (any) -> new LinkedHashSet<>()).add(target);
	}

	/**
	 * A record that names are compared with.
	 *
	 * @param kind what it is
	 * @param id its number
	 */
	record Target(Kind kind, long id) {
	}

	/**
	 * What all measures make of a target.
	 *
	 * @param status by its code
	 * @param authorities short names
	 */
	record Standing(String status, List<String> authorities) {
	}

}
