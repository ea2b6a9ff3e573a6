package org.courtsanctions.sanction;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.RolledBack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Java and the database fold the same events: whatever life a sanction has, both give it
 * the same status on every day. Lives are random, but the same in every run.
 */
@RegisterTest
@ExtendWith(RolledBack.Each.class)
class SanctionFoldTests {

	private static final int LIVES = 120;

	private final Random random = new Random(20_261_121);

	private final RolledBack database;

	private final Sanctions sanctions;

	SanctionFoldTests(RolledBack database) {
		this.database = database;
		this.sanctions = new Sanctions(database.sql());
	}

	@Test
	void givesEveryFoundingSanctionTheSameStatusAsTheDatabaseOnEveryDayThatMatters() {
		List<SanctionView> all = this.database.sql()
			.sql("select distinct target_id from sanction")
			.query(Long.class)
			.stream()
			.flatMap((target) -> this.sanctions.ofTarget(target).stream())
			.toList();
		assertThat(all).hasSizeGreaterThan(200);
		Set<LocalDate> days = new TreeSet<>();
		all.forEach((sanction) -> sanction.events().forEach((event) -> {
			days.add(event.on().on().minusDays(1));
			days.add(event.on().on());
			days.add(event.on().on().plusDays(1));
		}));
		for (int day = 0; day < 50; day++) {
			days.add(LocalDate.of(2008, 1, 1).plusDays(this.random.nextInt(7_000)));
		}
		for (LocalDate day : days) {
			Map<Long, Status> expected = new HashMap<>();
			Set<Long> standing = new HashSet<>();
			all.forEach((sanction) -> {
				Status status = sanction.statusOn(day);
				if (status != Status.NOT_LISTED) {
					expected.put(sanction.id(), status);
				}
				if (status.standing()) {
					standing.add(sanction.id());
				}
			});
			assertThat(statusesOn(day)).as("status on %s", day).isEqualTo(expected);
			assertThat(inForceOn(day)).as("in force on %s", day).isEqualTo(standing);
		}
	}

	@Test
	void givesRandomLivesTheSameStatusAsTheDatabaseOnEveryDay() throws SQLException {
		List<Long> targets = this.database.sql()
			.sql("select id from official order by id limit ?")
			.param(LIVES)
			.query(Long.class)
			.list();
		assertThat(targets).hasSize(LIVES);
		Map<Long, LocalDate> firsts = new HashMap<>();
		Map<Long, LocalDate> lasts = new HashMap<>();
		for (int life = 0; life < LIVES; life++) {
			long id = sanction(targets.get(life), life);
			LocalDate first = LocalDate.of(2020, 1, 1).plusDays(this.random.nextInt(1_000));
			firsts.put(id, first.minusDays(2));
			lasts.put(id, live(id, first).plusDays(2));
		}
		Map<Long, SanctionView> sanctions = new HashMap<>();
		firsts.keySet()
			.forEach((id) -> sanctions.put(id, new SanctionView(id, "none", Lives.life().target(), id,
					SanctionKind.SANCTION, "ZZ", null, List.of(), null, List.of())));
		targets.stream()
			.flatMap((target) -> this.sanctions.ofTarget(target).stream())
			.forEach((sanction) -> sanctions.replace(sanction.id(), sanction));
		// The database folds all at once for each day
		Map<Long, Map<LocalDate, Told>> told = statuses(firsts.keySet(), Collections.min(firsts.values()),
				Collections.max(lasts.values()));
		sanctions.forEach((id, sanction) -> {
			Map<LocalDate, Told> days = new HashMap<>(told.get(id));
			days.keySet().removeIf((day) -> day.isBefore(firsts.get(id)) || day.isAfter(lasts.get(id)));
			assertThat(days).isNotEmpty();
			assertThat(days)
				.as("life %s: %s", id,
						sanction.events().stream().map((event) -> event.kind() + " " + event.on()).toList())
				.allSatisfy((day, said) -> {
					assertThat(sanction.statusOn(day)).as("status on %s", day).isEqualTo(said.status());
					assertThat(sanction.statusOn(day).standing()).as("in force on %s", day).isEqualTo(said.inForce());
				});
		});
	}

	/**
	 * Tries steps at random, sensible and senseless ones; the database must take exactly
	 * those that can follow one another.
	 */
	private LocalDate live(long sanction, LocalDate first) throws SQLException {
		LocalDate day = first;
		EventKind before = null;
		int position = 0;
		for (int step = 0; step < 9; step++) {
			EventKind kind = EventKind.values()[this.random.nextInt(EventKind.values().length)];
			LocalDate on = day.plusDays(this.random.nextInt(12) - 1L);
			Standing standing = Standing.values()[this.random.nextInt(Standing.values().length)];
			boolean refused = this.database.attempt("""
					insert into sanction_event (id, slug, sanction_id, position, kind, happened_on, happened_precision,
					                            measures, standing)
					values (nextval('fact_id'), ?, ?, ?, ?, ?, 'DAY', '{ASSET_FREEZE}', ?)""",
					"invented-step-" + sanction + "-" + step, sanction, position, kind.name(), on, standing.name())
				.isPresent();
			boolean possible = canFollow(before, kind) && (before == null || !on.isBefore(day));
			assertThat(refused).as("%s on %s after %s on %s is refused", kind, on, before, day).isEqualTo(!possible);
			if (!refused) {
				before = (kind == EventKind.AMENDED) ? before : kind;
				day = on;
				position++;
			}
		}
		return day;
	}

	private static boolean canFollow(EventKind before, EventKind kind) {
		boolean listed = before != null && !before.ends();
		return switch (kind) {
			case LISTED -> !listed;
			case AMENDED, SUSPENDED -> listed && before != EventKind.SUSPENDED;
			case REINSTATED -> before == EventKind.SUSPENDED;
			case DELISTED, EXPIRED, SUPERSEDED -> listed;
		};
	}

	private long sanction(long target, int life) {
		return this.database.number("""
				insert into sanction (slug, target_id, target_kind, jurisdiction, kind, list_reference)
				values (?, ?, 'OFFICIAL', 'ZZ', 'SANCTION', ?) returning id""", "invented-life-" + life, target,
				"invented " + life);
	}

	private Map<Long, Status> statusesOn(LocalDate day) {
		Map<Long, Status> statuses = new HashMap<>();
		this.database.sql().sql("select sanction_id, status from sanction_status_on(?)").param(day).query((row) -> {
			statuses.put(row.getLong("sanction_id"), Status.valueOf(row.getString("status")));
		});
		return statuses;
	}

	private Set<Long> inForceOn(LocalDate day) {
		return new HashSet<>(this.database.sql()
			.sql("select id from sanction where in_force @> cast(? as date)")
			.param(day)
			.query(Long.class)
			.list());
	}

	private Map<Long, Map<LocalDate, Told>> statuses(Set<Long> sanctions, LocalDate from, LocalDate to) {
		Map<Long, Map<LocalDate, Told>> statuses = new HashMap<>();
		this.database.sql()
			.sql("""
					select s.id, day::date as day, coalesce(told.status, 'NOT_LISTED') as status,
					       s.in_force @> day::date as in_force
					  from generate_series(cast(? as timestamp), cast(? as timestamp), '1 day') day
					  cross join lateral (select array_agg(sanction_id) as ids, array_agg(status) as statuses
					                        from sanction_status_on(day::date) where sanction_id = any(?)) on_day
					  join sanction s on s.id = any(?)
					  left join lateral (select status from unnest(on_day.ids, on_day.statuses) one(id, status)
					                      where one.id = s.id) told on true""")
			.params(from.atStartOfDay(), to.atStartOfDay(), sanctions.toArray(Long[]::new),
					sanctions.toArray(Long[]::new))
			.query((row) -> {
				statuses.computeIfAbsent(row.getLong("id"), (id) -> new HashMap<>())
					.put(row.getObject("day", LocalDate.class),
							new Told(Status.valueOf(row.getString("status")), row.getBoolean("in_force")));
			});
		return statuses;
	}

	/**
	 * What the database tells of a day.
	 *
	 * @param status the status
	 * @param inForce whether the day is among those in force
	 */
	private record Told(Status status, boolean inForce) {
	}

}
