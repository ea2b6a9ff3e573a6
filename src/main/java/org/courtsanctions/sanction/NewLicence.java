package org.courtsanctions.sanction;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A general licence to be recorded.
 *
 * @param slug its public name
 * @param number its number under the programme, for instance "GL 9"
 * @param authorityId who issued it
 * @param programmeId the programme it softens
 * @param announcementId the announcement it came with
 * @param title what it allows
 * @param kind what it is for
 * @param issued when it was issued
 * @param expires the last day on which it holds; null when it has no end
 * @param notes remarks
 */
public record NewLicence(String slug, String number, long authorityId, long programmeId, @Nullable Long announcementId,
		String title, LicenceKind kind, LocalDate issued, @Nullable LocalDate expires, @Nullable String notes) {
}
