package org.courtsanctions.browse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.ledger.LedgerEntry;
import org.courtsanctions.ledger.RecordedAt;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.Announcements;
import org.courtsanctions.sanction.Authorities;
import org.courtsanctions.sanction.Exposure;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.Sources;
import org.courtsanctions.timeline.StepChart;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the home page for a day. */
@Service
@Transactional(readOnly = true)
class Home {

	private static final int LATEST = 5;

	private static final int MOST_AFFECTED = 8;

	private static final Duration RECENT = Duration.ofDays(7);

	private final Announcements announcements;

	private final Authorities authorities;

	private final Exposure exposure;

	private final Sources sources;

	private final Ledger ledger;

	private final Clock clock;

	Home(Announcements announcements, Authorities authorities, Exposure exposure, Sources sources, Ledger ledger,
			Clock clock) {
		this.announcements = announcements;
		this.authorities = authorities;
		this.exposure = exposure;
		this.sources = sources;
		this.ledger = ledger;
		this.clock = clock;
	}

	Page page(LocalDate day) {
		List<AnnouncementView> latest = this.announcements
			.list(new Announcements.Filter(null, null, null), day, 1, LATEST)
			.items();
		List<Authorities.Tally> tallies = this.authorities.tallyOn(day)
			.stream()
			.filter((tally) -> tally.listed() + tally.criminal() > 0)
			.toList();
		List<Exposure.Step> steps = this.exposure.overTime(day);
		var line = new TreeMap<LocalDate, Integer>();
		steps.forEach((step) -> line.put(step.day(), step.standing()));
		List<Exposure.CourtTally> courts = this.exposure.byCourt(day)
			.stream()
			.filter((tally) -> tally.independent() && tally.standing() > 0)
			.limit(MOST_AFFECTED)
			.toList();
		Instant recently = RecordedAt.now(this.clock).minus(RECENT);
		List<LedgerEntry> week = this.ledger.entries()
			.stream()
			.filter((entry) -> entry.recordedAt().isAfter(recently))
			.toList();
		return new Page(latest, tallies, tallies.stream().mapToInt(Authorities.Tally::standing).max().orElse(0),
				steps.reversed(), StepChart.of(line, day), courts,
				courts.stream().mapToInt(Exposure.CourtTally::standing).max().orElse(0), week,
				this.sources.notesFor(latest.stream().map(AnnouncementView::id).toList()));
	}

	/**
	 * What the home page shows.
	 *
	 * @param latest the latest announcements
	 * @param authorities how many targets each authority has
	 * @param mostStanding the largest of those numbers
	 * @param steps the number of targets under sanctions over time, newest first
	 * @param chart the same, drawn
	 * @param courts the courts most affected
	 * @param mostAffected the largest number among them
	 * @param week what was recorded in the last seven days, newest first
	 * @param notes the sources
	 */
	public record Page(List<AnnouncementView> latest, List<Authorities.Tally> authorities, int mostStanding,
			List<Exposure.Step> steps, @Nullable StepChart chart, List<Exposure.CourtTally> courts, int mostAffected,
			List<LedgerEntry> week, SourceNotes notes) {
	}

}
