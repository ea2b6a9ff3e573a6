package org.courtsanctions.opendata;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An office held by an official.
 *
 * @param role the office, in the source's words
 * @param court where; missing when it is no court office
 * @param start since when
 * @param end until when, the last day; ended or fixed
 * @param held whether the dates say that it was held on the day
 * @param note remarks
 * @param evidence what the office rests on
 */
@Schema(name = "Office", description = "An office held by an official.")
public record OfficeData(@Schema(description = "The office, in the source's words.") String role,
		@Schema(description = "Where; missing when it is no court office.") @Nullable RefData court,
		@Schema(description = "Since when.") @Nullable DateData start,
		@Schema(description = "Until when, the last day; ended or fixed.") @Nullable DateData end,
		@Schema(description = "Whether the dates say that it was held on the day.") boolean held,
		@Schema(description = "Remarks.") @Nullable String note,
		@Schema(description = "What the office rests on.") EvidenceData evidence) {
}
