package org.courtsanctions.inbox;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.courtsanctions.intake.Find;
import org.courtsanctions.intake.Reading;
import org.courtsanctions.shared.Rows;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the announcements on record that a text may speak of, the likeliest first: by the
 * day it gives, by the authority, and by the officials it names.
 */
@Service
@Transactional(readOnly = true)
class Rounds {

	/** Days by which an announcement and its report may differ. */
	private static final int SAME = 1;

	/** A reaction comes within so many days. */
	private static final int SOON = 30;

	/**
	 * What the day of the act tells, what an official does, and what a recent day does.
	 */
	private static final int DAY = 6;

	private static final int OFFICIAL = 3;

	private static final int RECENT = 2;

	private final JdbcClient jdbc;

	Rounds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Announcements that a text may speak of.
	 * @param issued the day of the text; null when it is not known
	 * @param most so many at most
	 */
	public List<Round> near(Reading reading, @Nullable LocalDate issued, int most) {
		Find<String> authority = reading.authority();
		Find<LocalDate> date = reading.date();
		Set<String> targets = refs(reading.targets().stream().map(Reading.Target::ref));
		Set<String> mentioned = refs(reading.mentioned().stream().map(Reading.Mentioned::ref));
		return this.jdbc.sql("""
				select 'announcement:' || a.slug as ref, a.announced_on,
				       array(select case when o.slug is not null then 'official:' || o.slug else 'actor:' || t.slug end
				               from sanction_event e
				               join sanction s on s.id = e.sanction_id
				               left join official o on o.id = s.target_id
				               left join actor t on t.id = s.target_id
				              where e.announcement_id = a.id and coalesce(o.slug, t.slug) is not null) as targets
				  from announcement a
				  join authority y on y.id = a.authority_id
				 where :country = '' or y.country = :country
				 order by a.announced_on desc, a.id desc""")
			.param("country", (authority == null) ? "" : LawOptions.country(authority.value()))
			.query((row, number) -> {
				LocalDate on = row.getObject("announced_on", LocalDate.class);
				int points = day(on, (date == null) ? null : date.value(), issued);
				for (String target : new HashSet<>(Rows.texts(row, "targets"))) {
					points += targets.contains(target) ? OFFICIAL : mentioned.contains(target) ? 1 : 0;
				}
				return new Round(row.getString("ref"), on, points);
			})
			.list()
			.stream()
			.filter((round) -> round.points() > 0)
			.sorted(Comparator.comparingInt(Round::points).reversed())
			.limit(most)
			.toList();
	}

	private static int day(LocalDate on, @Nullable LocalDate told, @Nullable LocalDate issued) {
		if (told != null) {
			return (Math.abs(ChronoUnit.DAYS.between(on, told)) <= SAME) ? DAY : 0;
		}
		long ago = (issued == null) ? -1 : ChronoUnit.DAYS.between(on, issued);
		return (ago >= 0 && ago <= SOON) ? RECENT : 0;
	}

	private static Set<String> refs(Stream<@Nullable String> refs) {
		return refs.filter((ref) -> ref != null).collect(Collectors.toSet());
	}

	/**
	 * An announcement on record.
	 *
	 * @param ref how drafts point at it
	 * @param on its day
	 * @param points how much speaks for it
	 */
	record Round(String ref, LocalDate on, int points) {
	}

	/**
	 * The one that is most likely meant; empty when another is as likely, or little
	 * speaks for it.
	 */
	static String meant(List<Round> rounds) {
		return (!rounds.isEmpty() && rounds.getFirst().points() >= DAY
				&& (rounds.size() == 1 || rounds.get(1).points() < rounds.getFirst().points()))
						? rounds.getFirst().ref() : "";
	}

}
