package org.courtsanctions.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a search found, best first.
 *
 * @param asOf the day that the answer speaks for
 * @param recordVersion the record version
 * @param recordedAt when that version was recorded
 * @param address the address of the answer
 * @param cite how to cite it
 * @param licence under which terms it may be used
 * @param asked the text that was asked for, cleaned
 * @param total how many records were found
 * @param more whether more were found than are ranked
 * @param items the records, best first
 * @param nearest the nearest names, when nothing was found
 */
@Schema(name = "SearchAnswer", description = "What a search found, best first.")
public record SearchAnswer(@Schema(description = "The day that the answer speaks for.") LocalDate asOf,
		@Schema(description = "The record version: same version, same answer.") long recordVersion,
		@Schema(description = "When that version was recorded.") Instant recordedAt,
		@Schema(description = "The address of this answer.") String address,
		@Schema(description = "How to cite it.") String cite,
		@Schema(description = "Under which terms it may be used.") TermsData licence,
		@Schema(description = "The text that was asked for, cleaned.") String asked,
		@Schema(description = "How many records were found.") int total,
		@Schema(description = "Whether more were found than are ranked.") boolean more,
		@Schema(description = "The records, best first.") List<FoundData> items,
		@Schema(description = "The nearest names, when nothing was found.") List<FoundData> nearest) {
}
