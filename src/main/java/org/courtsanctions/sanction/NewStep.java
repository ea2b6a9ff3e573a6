package org.courtsanctions.sanction;

import java.util.List;

import org.courtsanctions.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A later step in the life of a sanction, to be recorded: anything but a listing.
 *
 * @param slug the public name of this step
 * @param sanctionId the sanction it is a step of
 * @param kind what happened: amended, suspended, reinstated, delisted, expired or
 * superseded
 * @param on when; for an end or a suspension, the first day on which it no longer stood
 * @param announcementId the announcement that did it, if one did
 * @param measures what the listing does from that day on, when it was amended in that;
 * else empty
 * @param reason why, if a reason is known
 */
public record NewStep(String slug, long sanctionId, EventKind kind, PartialDate on, @Nullable Long announcementId,
		List<Measure> measures, @Nullable String reason) {
}
