package org.courtsanctions.opendata;

import java.time.Instant;
import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One record.
 *
 * @param asOf the day that the answer speaks for
 * @param recordVersion the record version
 * @param recordedAt when that version was recorded
 * @param address the address of the answer
 * @param cite how to cite it
 * @param licence under which terms it may be used
 * @param record the record
 * @param <T> the type of record
 */
@Schema(description = "One record.")
public record RecordAnswer<T>(@Schema(description = "The day that the answer speaks for.") LocalDate asOf,
		@Schema(description = "The record version: same version, same answer.") long recordVersion,
		@Schema(description = "When that version was recorded.") Instant recordedAt,
		@Schema(description = "The address of this answer.") String address,
		@Schema(description = "How to cite it.") String cite,
		@Schema(description = "Under which terms it may be used.") TermsData licence,
		@Schema(description = "The record.") T record) {

	static <T> RecordAnswer<T> of(Frame frame, T record) {
		return new RecordAnswer<>(frame.asOf(), frame.recordVersion(), frame.recordedAt(), frame.address(),
				frame.cite(), frame.licence(), record);
	}

}
