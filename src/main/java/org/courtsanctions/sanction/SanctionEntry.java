package org.courtsanctions.sanction;

import java.util.List;

import org.courtsanctions.shared.Refused;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * What makes two listings periods of one sanction: the same target, law, codes and kind
 * in one jurisdiction.
 *
 * @param target who or what is listed
 * @param jurisdiction in whose name, ISO 3166-1 alpha-2 or EU
 * @param programmeId the legal basis; null when it was not read
 * @param codes the codes the list gives the entry
 * @param kind a sanction in law, or which step of a criminal proceeding
 */
record SanctionEntry(SubjectRef target, String jurisdiction, @Nullable Long programmeId, List<String> codes,
		SanctionKind kind) {

	SanctionEntry {
		if (target.kind() != SubjectKind.OFFICIAL && target.kind() != SubjectKind.COURT
				&& target.kind() != SubjectKind.ACTOR) {
			throw new Refused("no_target", "A " + target.kind() + " cannot be a target.", target.kind());
		}
	}

	/** The entry of a listing. */
	static SanctionEntry of(NewListing command, Announcement announcement) {
		return new SanctionEntry(command.target(), announcement.jurisdiction(), command.programmeId(),
				command.programmeCodes(), SanctionKind.of(command.measures()));
	}

}
