package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.courtsanctions.official.OfficialView;
import org.courtsanctions.official.TenureView;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.source.SourceNotes;

/** Records as anybody may take them, from what a page has read already. */
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

}
