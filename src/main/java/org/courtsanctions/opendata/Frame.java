package org.courtsanctions.opendata;

import java.time.Instant;
import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What every answer says of itself.
 *
 * @param asOf the day that the answer speaks for
 * @param recordVersion the record version
 * @param recordedAt when that version was recorded
 * @param address the address of the answer
 * @param cite how to cite it
 * @param licence under which terms it may be used
 */
@Schema(name = "Frame", description = "What every answer says of itself.")
public record Frame(@Schema(description = "The day that the answer speaks for.") LocalDate asOf,
		@Schema(description = "The record version: same version, same answer.") long recordVersion,
		@Schema(description = "When that version was recorded.") Instant recordedAt,
		@Schema(description = "The address of this answer.") String address,
		@Schema(description = "How to cite it.") String cite,
		@Schema(description = "Under which terms it may be used.") TermsData licence) {
}
