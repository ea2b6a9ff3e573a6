package org.courtsanctions.sanction;

import java.util.List;

import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectLink;
import org.jspecify.annotations.Nullable;

/**
 * An official in a list.
 *
 * @param official the official
 * @param ownScript the name in the official's own script, when the printed name is a
 * transcription
 * @param ownLanguage BCP 47 tag of that name
 * @param office the office as the record states it today
 * @param court where it is held
 * @param courtOfficial whether the office is one of a court at all
 * @param status what all measures together make of the official on the day asked for
 * @param authorities short names of the authorities whose measures stand, or ever stood
 * when none does
 * @param since the first day of the oldest measure that stands; null when none does
 * @param unchecked the number of the latest publication that touched the official and
 * awaits its second check; null when none does
 */
public record OfficialSummary(SubjectLink official, @Nullable String ownScript, @Nullable String ownLanguage,
		String office, @Nullable SubjectLink court, boolean courtOfficial, OfficialStatus status,
		List<String> authorities, @Nullable PartialDate since, @Nullable Long unchecked) {
}
