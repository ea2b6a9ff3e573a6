package org.courtsanctions.opendata;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The approval that a publication by one person alone got later.
 *
 * @param version the publication that tells it
 * @param recordedAt when it was recorded
 * @param reviewerRole the role of whoever checked
 */
@Schema(name = "SecondCheck", description = "The approval that a publication by one person alone got later.")
public record SecondCheckData(@Schema(description = "The publication that tells it.") long version,
		@Schema(description = "When it was recorded.") Instant recordedAt,
		@Schema(description = "The role of whoever checked.") String reviewerRole) {
}
