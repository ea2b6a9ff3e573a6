package org.courtsanctions.opendata;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.screening.Screened;
import org.jspecify.annotations.Nullable;

/**
 * What checking one name came to.
 *
 * @param number the place in the list, from 1
 * @param name the name as it was compared
 * @param birthYear the year of birth that was given
 * @param nationality the nationality that was given: ISO 3166-1 alpha-2
 * @param outcome match, no-match, or cannot-compare when the name has no letters to
 * compare
 * @param candidates the records it may mean, most alike first, those below the threshold
 * among them
 */
@Schema(name = "Screened", description = "What checking one name came to.")
public record ScreenedData(@Schema(description = "The place in the list, from 1.") int number,
		@Schema(description = "The name as it was compared.") String name,
		@Schema(description = "The year of birth that was given.") @Nullable Integer birthYear,
		@Schema(description = "The nationality that was given: ISO 3166-1 alpha-2.") @Nullable String nationality,
		@Schema(description = "Match, no-match, or cannot-compare when the name has no letters to compare.") Screened.Outcome outcome,
		@Schema(description = "The records it may mean, most alike first, those below the threshold among them.") List<CandidateData> candidates) {
}
