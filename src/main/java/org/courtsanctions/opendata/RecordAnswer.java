package org.courtsanctions.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One record, with what its page tells besides.
 *
 * @param asOf the day that the answer speaks for
 * @param recordVersion the record version
 * @param recordedAt when that version was recorded
 * @param address the address of the answer
 * @param cite how to cite it
 * @param licence under which terms it may be used
 * @param record the record
 * @param timeline what happened around it by the day, or a part of it
 * @param statements the statements that its page shows, or a part of them; of an
 * authority those that the timeline of this part tells
 * @param changed of a publication the records it added or changed, or a part of them
 * @param supported of a source the facts it supports by the day, or a part of them
 * @param next the address of the next part of long lists
 * @param <T> the type of record
 */
@Schema(description = "One record, with what its page tells besides.")
public record RecordAnswer<T>(@Schema(description = "The day that the answer speaks for.") LocalDate asOf,
		@Schema(description = "The record version: same version, same answer.") long recordVersion,
		@Schema(description = "When that version was recorded.") Instant recordedAt,
		@Schema(description = "The address of this answer.") String address,
		@Schema(description = "How to cite it.") String cite,
		@Schema(description = "Under which terms it may be used.") TermsData licence,
		@Schema(description = "The record.") T record,
		@Schema(description = "What happened around it by the day, or a part of it.") @Nullable List<TimelineData> timeline,
		@Schema(description = "The statements that its page shows, or a part of them; of an authority those that the timeline of this part tells.") @Nullable List<StatementData> statements,
		@Schema(description = "Of a publication the records it added or changed, or a part of them.") @Nullable List<ChangedData> changed,
		@Schema(description = "Of a source the facts it supports by the day, or a part of them.") @Nullable List<SupportedData> supported,
		@Schema(description = "The address of the next part of a long timeline or of long lists.") @Nullable String next) {

	static <T> RecordAnswer<T> of(Frame frame, T record, Beside beside, @Nullable String next) {
		return new RecordAnswer<>(frame.asOf(), frame.recordVersion(), frame.recordedAt(), frame.address(),
				frame.cite(), frame.licence(), record, beside.timeline(), beside.statements(), beside.changed(),
				beside.supported(), next);
	}

}
