package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.List;

import org.courtsanctions.proceeding.CaseEventView;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.statement.StatementView;
import org.courtsanctions.timeline.Timeline;
import org.courtsanctions.timeline.TimelineEntry;

/**
 * What happened around a record by a day.
 *
 * @param measures the measures that concern it, whole
 * @param licences the general licences that go with them
 * @param rounds the announcements that concern it
 * @param said the statements that concern it
 * @param events the case events that concern it
 * @param entries what its timeline tells, in no order
 * @param day the day
 */
public record Around(List<SanctionView> measures, List<LicenceView> licences, List<AnnouncementView> rounds,
		List<StatementView> said, List<CaseEventView> events, List<TimelineEntry> entries, LocalDate day) {

	/** Its timeline. */
	public Timeline timeline(Timeline.Choice choice) {
		return Timeline.of(this.entries, this.day, choice);
	}

}
