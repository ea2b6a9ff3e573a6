package org.courtsanctions.sanction;

import java.time.LocalDate;
import java.util.List;

import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * A listing to be recorded: one target put under one programme by one announcement.
 *
 * @param slug the public name of this step
 * @param announcementId the announcement that lists
 * @param target who or what is listed
 * @param programmeId the legal basis; null when it was not read
 * @param programmeCodes the codes the list gives the entry
 * @param measures what the listing does; at least one
 * @param since when it began
 * @param plannedEnd the last day of a fixed term
 * @param standing how sure it is that the listing still stands
 * @param seen when it was last seen standing
 * @param capacity what the target was when listed
 * @param reason the ground given
 * @param listReference the entry's number on the list
 */
public record NewListing(String slug, long announcementId, SubjectRef target, @Nullable Long programmeId,
		List<String> programmeCodes, List<Measure> measures, PartialDate since, @Nullable LocalDate plannedEnd,
		Standing standing, @Nullable PartialDate seen, @Nullable Capacity capacity, @Nullable String reason,
		@Nullable String listReference) {
}
