package org.courtsanctions.sanction;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.RolledBack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Java and the database fold the same events: whatever life a sanction has, both give it
 * the same status on every day. Lives are random, but the same in every run.
 */
@RegisterTest
class SanctionFoldTests {

	private static final int LIVES = 120;

	@Autowired
	private DataSource dataSource;

	private final Random random = new Random(20_261_121);

	private RolledBack database;

	private Sanctions sanctions;

	@BeforeEach
	void begin() throws SQLException {
		this.database = new RolledBack(this.dataSource);
		this.sanctions = new Sanctions(this.database.sql());
	}

	@AfterEach
	void forget() throws SQLException {
		this.database.close();
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
		long target = this.database.number("select min(id) from official");
		for (int life = 0; life < LIVES; life++) {
			long id = sanction(target, life);
			LocalDate first = LocalDate.of(2020, 1, 1).plusDays(this.random.nextInt(1_000));
			LocalDate last = live(id, first);
			SanctionView sanction = this.sanctions.ofTarget(target)
				.stream()
				.filter((any) -> any.id() == id)
				.findFirst()
				.orElse(new SanctionView(id, "none", Lives.life().target(), target, SanctionKind.SANCTION, "ZZ", null,
						List.of(), null, List.of()));
			assertThat(statuses(id, first.minusDays(2), last.plusDays(2)))
				.as("life %s: %s", life,
						sanction.events().stream().map((event) -> event.kind() + " " + event.on()).toList())
				.allSatisfy((day, told) -> {
					assertThat(sanction.statusOn(day)).as("status on %s", day).isEqualTo(told.status());
					assertThat(sanction.statusOn(day).standing()).as("in force on %s", day).isEqualTo(told.inForce());
				});
		}
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

	private Map<LocalDate, Told> statuses(long sanction, LocalDate from, LocalDate to) {
		Map<LocalDate, Told> statuses = new HashMap<>();
		this.database.sql()
			.sql("""
					select day::date as day, coalesce(told.status, 'NOT_LISTED') as status, s.in_force @> day::date as in_force
					  from generate_series(cast(? as timestamp), cast(? as timestamp), '1 day') day
					  join sanction s on s.id = ?
					  left join lateral (select status from sanction_status_on(day::date) where sanction_id = s.id) told on true""")
			.params(from.atStartOfDay(), to.atStartOfDay(), sanction)
			.query((row) -> {
				statuses.put(row.getObject("day", LocalDate.class),
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
