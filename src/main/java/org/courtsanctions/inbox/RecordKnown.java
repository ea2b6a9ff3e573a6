package org.courtsanctions.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.courtsanctions.intake.Known;
import org.courtsanctions.shared.Rows;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Gathers from the record what the intake knows: people, their names, past rounds. */
public final class RecordKnown {

	private static final Set<String> NO_COURT_OFFICIAL = Set.of("UN_EXPERT", "TRIBUNAL_CHAIR");

	private RecordKnown() {
	}

	/** What the record that a client reads knows now. */
	public static Known of(JdbcClient jdbc) {
		List<Known.Person> people = new ArrayList<>();
		jdbc.sql("""
				select o.slug, o.kind, o.office, c.name as court, o.nationalities[1] as country, o.name,
				       array(select n.text from official_name n where n.official_id = o.id order by n.position) as names
				  from official o left join court c on c.id = o.court_id
				 order by o.id""").query((row) -> {
			String kind = row.getString("kind");
			people.add(new Known.Person("official:" + row.getString("slug"),
					names(row.getString("name"), Rows.texts(row, "names")), !NO_COURT_OFFICIAL.contains(kind),
					"PROSECUTOR".equals(kind), row.getString("office"), row.getString("court"),
					row.getString("country")));
		});
		jdbc.sql("select slug, name, role, country, aliases from actor where kind = 'PERSON' order by id")
			.query((row) -> {
				people.add(new Known.Person("actor:" + row.getString("slug"),
						names(row.getString("name"), Rows.texts(row, "aliases")), false, false, row.getString("role"),
						null, row.getString("country")));
			});
		return new Known(people, rounds(jdbc));
	}

	private static List<Known.Round> rounds(JdbcClient jdbc) {
		Map<Long, Gathered> rounds = new LinkedHashMap<>();
		jdbc.sql(
				"""
						select a.id, a.announced_on, a.action, y.country, lower(s.target_kind) as kind, coalesce(o.slug, t.slug) as target
						  from announcement a
						  join authority y on y.id = a.authority_id
						  left join sanction_event e on e.announcement_id = a.id
						  left join sanction s on s.id = e.sanction_id
						  left join official o on o.id = s.target_id
						  left join actor t on t.id = s.target_id
						 where a.announced_precision = 'DAY'
						 order by a.id""")
			.query((row) -> {
				Gathered round = rounds.get(row.getLong("id"));
				if (round == null) {
					round = new Gathered(row.getObject("announced_on", LocalDate.class),
							authority(row.getString("country")), "DELISTING".equals(row.getString("action")),
							new HashSet<>());
					rounds.put(row.getLong("id"), round);
				}
				String target = row.getString("target");
				if (target != null) {
					round.targets().add(row.getString("kind") + ":" + target);
				}
			});
		return rounds.values()
			.stream()
			.map((round) -> new Known.Round(round.date(), round.authority(), round.lifting(), round.targets()))
			.toList();
	}

	/** How the intake calls the authorities of a country. */
	static String authority(String country) {
		return country.equals("GB") ? "uk" : country.toLowerCase(Locale.ROOT);
	}

	private static List<String> names(String name, @Nullable List<String> others) {
		Set<String> names = new LinkedHashSet<>();
		names.add(name);
		if (others != null) {
			names.addAll(others);
		}
		return List.copyOf(names.stream().toList());
	}

	private record Gathered(LocalDate date, String authority, boolean lifting, Set<String> targets) {

	}

}
