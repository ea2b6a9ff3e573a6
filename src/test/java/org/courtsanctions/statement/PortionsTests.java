package org.courtsanctions.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.RolledBack;
import org.courtsanctions.statement.Portions.Asked;
import org.courtsanctions.statement.Portions.Count;
import org.courtsanctions.statement.Portions.Entry;
import org.courtsanctions.statement.Portions.Kind;
import org.courtsanctions.statement.Portions.Portion;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** However long a record is, a part of it is as large as any. */
@RegisterTest
class PortionsTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

	@Autowired
	private DataSource database;

	@Test
	void handsOverNoMoreThanAPartAndCountsEverything() throws Exception {
		try (var register = new RolledBack(this.database)) {
			long actor = register.number("select min(speaker_id) from statement where speaker_kind = 'ACTOR'");
			long before = register.number("select count(*) from statement where speaker_id = ?", actor);
			say(register, actor, 3000);
			var portions = new Portions(register.sql());
			Portion first = part(portions, actor, 0);
			assertThat(first.own()).hasSize(Portions.SIZE);
			assertThat(first.entries()).hasSize(Portions.SIZE);
			assertThat(first.said()).isEmpty();
			assertThat(first.count(Count.OWN)).isEqualTo(before + 3000);
			assertThat(first.first().values().stream().mapToLong(Long::longValue).sum()).isGreaterThanOrEqualTo(3000);
			Portion last = part(portions, actor, first.count(Count.ENTRY) - 1);
			assertThat(last.entries()).hasSize(1);
			assertThat(part(portions, actor, first.count(Count.ENTRY)).isEmpty()).isTrue();
		}
	}

	@Test
	void putsBackToBackWhatStandsInThePartsOfATimeline() throws Exception {
		try (var register = new RolledBack(this.database)) {
			long actor = register.number("select min(speaker_id) from statement where speaker_kind = 'ACTOR'");
			say(register, actor, 450);
			var portions = new Portions(register.sql());
			List<Entry> all = new ArrayList<>();
			long total = part(portions, actor, 0).count(Count.ENTRY);
			for (long skip = 0; skip < total; skip += Portions.SIZE) {
				all.addAll(part(portions, actor, skip).entries());
			}
			assertThat(all).doesNotHaveDuplicates().hasSize(Math.toIntExact(total));
		}
	}

	private static Portion part(Portions portions, long actor, long skip) {
		return portions.read(Kind.ACTOR, actor, DAY, new Asked(true, true, true, List.of(), true, skip));
	}

	private static void say(RolledBack register, long actor, int statements) {
		register.run(
				"""
						insert into statement (id, slug, said_on, said_precision, speaker_id, speaker_kind, speaker, speaker_type,
						                       stance, summary)
						select nextval('fact_id'), 'invented-remark-' || i, date '2020-01-01' + i % 700, 'DAY', ?, 'ACTOR',
						       'Invented Speaker', 'PERSON', 'CONDEMNS', 'Invented remark ' || i
						  from generate_series(1, ?) i""",
				actor, statements);
	}

}
