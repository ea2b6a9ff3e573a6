package org.courtsanctions.sanction;

import org.courtsanctions.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of a listing, to be recorded.
 *
 * @param slug the public name of this step
 * @param kind how it ended: delisted, expired or superseded
 * @param on the first day on which it no longer stood
 * @param announcementId the announcement that ended it, if one did
 * @param reason why, if a reason is known
 */
public record NewEnding(String slug, EventKind kind, PartialDate on, @Nullable Long announcementId,
		@Nullable String reason) {
}
