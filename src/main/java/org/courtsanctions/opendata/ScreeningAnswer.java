package org.courtsanctions.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What checking names came to.
 *
 * @param asOf the day that the answer speaks for
 * @param recordVersion the record version
 * @param recordedAt when that version was recorded
 * @param address the address of the answer
 * @param cite how to cite it
 * @param licence under which terms it may be used
 * @param threshold the score from which on a candidate counts as a match
 * @param results one for each name, in their order
 */
@Schema(name = "ScreeningAnswer", description = "What checking names came to.")
public record ScreeningAnswer(@Schema(description = "The day that the answer speaks for.") LocalDate asOf,
		@Schema(description = "The record version: same version, same answer.") long recordVersion,
		@Schema(description = "When that version was recorded.") Instant recordedAt,
		@Schema(description = "The address of this answer.") String address,
		@Schema(description = "How to cite it.") String cite,
		@Schema(description = "Under which terms it may be used.") TermsData licence,
		@Schema(description = "The score from which on a candidate counts as a match.") double threshold,
		@Schema(description = "One for each name, in their order.") List<ScreenedData> results) {
}
