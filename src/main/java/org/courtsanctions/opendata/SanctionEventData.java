package org.courtsanctions.opendata;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.sanction.Capacity;
import org.courtsanctions.sanction.EventKind;
import org.courtsanctions.sanction.Measure;
import org.courtsanctions.sanction.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a sanction.
 *
 * @param id the public name of the step; the anchor on timelines
 * @param kind what happened
 * @param date when
 * @param announcement the announcement that did it
 * @param authority who acted
 * @param measures what a listing does, or does from then on when amended
 * @param reason the ground given
 * @param capacity what the target was when listed, as the listing says
 * @param plannedEnd the last day of a fixed term
 * @param standing how sure it is that a listing still stands
 * @param seen when it was last seen standing
 * @param evidence what the step rests on
 */
@Schema(name = "SanctionEvent", description = "A step in the life of a sanction.")
public record SanctionEventData(
		@Schema(description = "The public name of the step; the anchor on timelines.") String id,
		@Schema(description = "What happened.") EventKind kind, @Schema(description = "When.") DateData date,
		@Schema(description = "The announcement that did it.") @Nullable RefData announcement,
		@Schema(description = "Who acted.") @Nullable RefData authority,
		@Schema(description = "What a listing does, or does from then on when amended.") List<Measure> measures,
		@Schema(description = "The ground given.") @Nullable String reason,
		@Schema(description = "What the target was when listed, as the listing says.") @Nullable Capacity capacity,
		@Schema(description = "The last day of a fixed term.") @Nullable DateData plannedEnd,
		@Schema(description = "How sure it is that a listing still stands.") Standing standing,
		@Schema(description = "When it was last seen standing.") @Nullable DateData seen,
		@Schema(description = "What the step rests on.") EvidenceData evidence) {
}
