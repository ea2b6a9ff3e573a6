package org.courtsanctions.official;

import org.courtsanctions.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An office held, to be recorded.
 *
 * @param courtId where; null when it is no court office
 * @param role the office, in the source's words
 * @param start since when, if known
 * @param end until when (the last day), if ended or fixed
 * @param note remarks
 */
public record NewTenure(@Nullable Long courtId, String role, @Nullable PartialDate start, @Nullable PartialDate end,
		@Nullable String note) {
}
