package org.courtsanctions.browse;

import java.util.List;

import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.Authorities;
import org.courtsanctions.sanction.AuthorityView;
import org.courtsanctions.sanction.ProgrammeView;
import org.courtsanctions.shared.Paged;
import org.courtsanctions.source.SourceNotes;

/**
 * Everything an authority's page shows, for one day.
 *
 * @param authority the authority
 * @param tally how many targets it had
 * @param measures the measures it had a hand in
 * @param announcements its latest announcements, of how many
 * @param allAnnouncements the address of all of them
 * @param programmes the laws it had made
 * @param notes the sources
 */
public record AuthorityPage(AuthorityView authority, Authorities.Tally tally, MeasuresTaken measures,
		Paged<AnnouncementView> announcements, String allAnnouncements, List<ProgrammeView> programmes,
		SourceNotes notes) {
}
