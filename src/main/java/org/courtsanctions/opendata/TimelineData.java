package org.courtsanctions.opendata;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.statement.Chronicle;
import org.courtsanctions.timeline.TimelineKind;

/**
 * Something that happened, as the timeline tells it.
 *
 * @param date when
 * @param kind what kind of thing
 * @param form in which form it stands in the timeline
 * @param what what happened, in a line
 * @param about the record on whose page it stands
 * @param evidence what it rests on
 */
@Schema(name = "Timeline", description = "Something that happened, as the timeline tells it.")
public record TimelineData(@Schema(description = "When.") DateData date,
		@Schema(description = "What kind of thing.") TimelineKind kind,
		@Schema(description = "In which form it stands in the timeline.") Chronicle.Form form,
		@Schema(description = "What happened, in a line.") String what,
		@Schema(description = "The record on whose page it stands.") RefData about,
		@Schema(description = "What it rests on.") EvidenceData evidence) {
}
