package org.courtsanctions.browse;

import java.util.List;

import org.courtsanctions.proceeding.CaseEventView;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.ProgrammeView;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.timeline.Timeline;

/**
 * Everything a programme's page shows, for one day.
 *
 * @param programme the programme
 * @param made whether it had been made by that day; otherwise nothing else is filled in
 * @param revoked whether it had been revoked by that day
 * @param revokes the laws it had revoked by that day
 * @param related other laws that share one of its codes
 * @param uses the measures it had been used for
 * @param measures the measures against everybody ever listed under it
 * @param licences the general licences issued under it
 * @param events a part of the rulings and events about it
 * @param announcements the announcements that name it or touched a measure under it
 * @param timeline a part of what had happened
 * @param portions which part of them the page shows
 * @param notes the sources
 */
public record ProgrammePage(ProgrammeView programme, boolean made, boolean revoked, List<ProgrammeView> revokes,
		List<ProgrammeView> related, List<MeasuresTaken.Use> uses, MeasuresTaken measures, List<LicenceView> licences,
		List<CaseEventView> events, List<AnnouncementView> announcements, Timeline timeline, PageParts portions,
		SourceNotes notes) {
}
