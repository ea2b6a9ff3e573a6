package org.courtsanctions.opendata;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Names to check.
 *
 * @param names 1 to 100 people; nothing of it is stored
 * @param threshold the score from which on a candidate counts as a match, from 0.5 to 1
 */
@Schema(name = "ScreeningRequest", description = "Names to check.")
public record ScreeningRequest(
		@Schema(description = "1 to 100 people; nothing of it is stored.") List<ScreeningName> names,
		@Schema(description = "The score from which on a candidate counts as a match, from 0.5 to 1.") @Nullable Double threshold) {
}
