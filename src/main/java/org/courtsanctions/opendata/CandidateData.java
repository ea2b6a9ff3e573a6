package org.courtsanctions.opendata;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record that a name may mean.
 *
 * @param record the record
 * @param score how alike, from 0 to 1
 * @param match whether the score reaches the threshold
 * @param status what all measures make of it on the day; missing when nothing is on
 * record by then
 * @param authorities short names of the authorities behind them
 * @param hint what tells it from namesakes; may be empty
 * @param speakingFor sentences that speak for its being meant
 * @param speakingAgainst sentences that speak against it
 */
@Schema(name = "Candidate", description = "A record that a name may mean.")
public record CandidateData(@Schema(description = "The record.") RefData record,
		@Schema(description = "How alike, from 0 to 1.") double score,
		@Schema(description = "Whether the score reaches the threshold.") boolean match,
		@Schema(description = "What all measures make of it on the day; missing when nothing is on record by then.") @Nullable String status,
		@Schema(description = "Short names of the authorities behind them.") List<String> authorities,
		@Schema(description = "What tells it from namesakes; may be empty.") String hint,
		@Schema(description = "Sentences that speak for its being meant.") List<String> speakingFor,
		@Schema(description = "Sentences that speak against it.") List<String> speakingAgainst) {
}
