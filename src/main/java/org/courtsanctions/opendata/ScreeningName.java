package org.courtsanctions.opendata;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to look for.
 *
 * @param name the name, in any script; at most 200 signs count
 * @param birthYear the year of birth
 * @param nationality iSO 3166-1 alpha-2, or the name of a country
 */
@Schema(name = "ScreeningName", description = "Somebody to look for.")
public record ScreeningName(@Schema(description = "The name, in any script; at most 200 signs count.") String name,
		@Schema(description = "The year of birth.") @Nullable Integer birthYear,
		@Schema(description = "ISO 3166-1 alpha-2, or the name of a country.") @Nullable String nationality) {
}
