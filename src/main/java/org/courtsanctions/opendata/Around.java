package org.courtsanctions.opendata;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.courtsanctions.proceeding.CaseEventView;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.shared.Paged;
import org.courtsanctions.statement.Stance;
import org.courtsanctions.statement.StatementView;
import org.courtsanctions.timeline.Timeline;
import org.courtsanctions.timeline.TimelineEntry;

/**
 * What happened around a record by a day: one part of what grows without end, and how
 * much there is of it in all.
 *
 * @param measures the measures that concern it, whole
 * @param licences the general licences that go with them
 * @param rounds the announcements that concern it
 * @param others the steps, offices and the like that its timeline may tell, all of them,
 * in no order
 * @param timeline a part of its timeline
 * @param told the entries of that part, of how many
 * @param own statements by itself, newest first, where they make a list of their own
 * @param said the other statements, newest first
 * @param events the case events that concern it, oldest first; earlier parts tell the
 * newer ones
 * @param first how many statements of each stance answer no other one of them
 * @param years how many entries its whole timeline has of each year
 */
public record Around(List<SanctionView> measures, List<LicenceView> licences, List<AnnouncementView> rounds,
		List<TimelineEntry> others, Timeline timeline, Paged<TimelineEntry> told, Paged<StatementView> own,
		Paged<StatementView> said, Paged<CaseEventView> events, Map<Stance, Long> first,
		SortedMap<Integer, Long> years) {

	/** All statements of the part, in reading order: first those by itself. */
	public List<StatementView> statements() {
		return Stream.of(this.own, this.said).flatMap((list) -> list.items().stream()).toList();
	}

}
