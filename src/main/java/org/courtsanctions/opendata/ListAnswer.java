package org.courtsanctions.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A list of records, or a part of one.
 *
 * @param asOf the day that the answer speaks for
 * @param recordVersion the record version
 * @param recordedAt when that version was recorded
 * @param address the address of the answer
 * @param cite how to cite it
 * @param licence under which terms it may be used
 * @param total how many records the whole list has
 * @param next the address of the next part, when there is one
 * @param items the records
 * @param <T> the type of record
 */
@Schema(description = "A list of records, or a part of one.")
public record ListAnswer<T>(@Schema(description = "The day that the answer speaks for.") LocalDate asOf,
		@Schema(description = "The record version: same version, same answer.") long recordVersion,
		@Schema(description = "When that version was recorded.") Instant recordedAt,
		@Schema(description = "The address of this answer.") String address,
		@Schema(description = "How to cite it.") String cite,
		@Schema(description = "Under which terms it may be used.") TermsData licence,
		@Schema(description = "How many records the whole list has.") long total,
		@Schema(description = "The address of the next part, when there is one.") @Nullable String next,
		@Schema(description = "The records.") List<T> items) {

	static <T> ListAnswer<T> of(Frame frame, long total, @Nullable String next, List<T> items) {
		return new ListAnswer<>(frame.asOf(), frame.recordVersion(), frame.recordedAt(), frame.address(), frame.cite(),
				frame.licence(), total, next, items);
	}

}
