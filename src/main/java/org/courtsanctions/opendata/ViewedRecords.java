package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.courtsanctions.official.OfficialView;
import org.courtsanctions.official.TenureView;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.Authorities;
import org.courtsanctions.sanction.AuthorityView;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.ProgrammeView;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.source.SourceNotes;

/**
 * Records as anybody may take them, from what a page has read already; without the
 * statements and events that concern them.
 */
public final class ViewedRecords {

	private ViewedRecords() {
	}

	/**
	 * An official.
	 * @param measures everything taken against the official that had begun by the day
	 * @param licences the general licences that came with its listings
	 * @param offices the offices begun by the day
	 * @param notes the sources of all of them
	 */
	public static OfficialData official(OfficialView official, List<SanctionView> measures, List<LicenceView> licences,
			List<TenureView> offices, SourceNotes notes, LocalDate day) {
		return OfficialLoader.data(official, offices,
				Against.of(measures, licences, Map.of(official.id(), offices), day), notes, List.of());
	}

	/**
	 * An announcement.
	 * @param licences the general licences that came with it, issued by the day
	 * @param notes the sources of all of them
	 */
	public static AnnouncementData announcement(AnnouncementView announcement, List<LicenceView> licences,
			SourceNotes notes, LocalDate day) {
		return AnnouncementLoader.data(announcement, licences(licences, notes, day), notes, List.of());
	}

	/**
	 * A programme.
	 * @param licences its general licences issued by the day
	 * @param notes the sources of all of them
	 */
	public static ProgrammeData programme(ProgrammeView programme, List<LicenceView> licences, SourceNotes notes,
			LocalDate day) {
		return ProgrammeLoader.data(programme, licences(licences, notes, day), day, notes, List.of());
	}

	/** An authority with its tally on the day, and the sources of it. */
	public static AuthorityData authority(AuthorityView authority, Authorities.Tally tally, SourceNotes notes) {
		return AuthorityLoader.data(authority, tally, notes);
	}

	private static List<LicenceData> licences(List<LicenceView> licences, SourceNotes notes, LocalDate day) {
		return licences.stream().map((licence) -> LicenceData.of(licence, day, notes)).toList();
	}

}
