package org.courtsanctions.sanction;

import java.util.ArrayList;
import java.util.List;

import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;

/**
 * Lives of a sanction against an invented judge, for tests: {@code life("LISTED
 * 2025-08-20", "DELISTED 2026-01-02")}.
 */
public final class Lives {

	private Lives() {
	}

	/**
	 * A sanction with the given steps, each a kind, a date and, if it is not
	 * {@link Standing#STATED}, how sure it is.
	 */
	public static SanctionView life(String... steps) {
		List<EventView> events = new ArrayList<>();
		for (String step : steps) {
			String[] words = step.split(" ");
			Standing standing = (words.length > 2) ? Standing.valueOf(words[2]) : Standing.STATED;
			EventKind kind = EventKind.valueOf(words[0]);
			events.add(new EventView(100 + events.size(), "step-" + events.size(), kind, PartialDate.parse(words[1]),
					null, null, (kind == EventKind.LISTED) ? List.of(Measure.ASSET_FREEZE) : List.of(), null, null,
					null, standing, null));
		}
		return new SanctionView(1, "invented-sanction",
				new SubjectLink(SubjectKind.OFFICIAL, "invented-judge", "Invented Judge"), 2, SanctionKind.SANCTION,
				"US", null, List.of(), null, events);
	}

}
