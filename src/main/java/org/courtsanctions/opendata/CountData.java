package org.courtsanctions.opendata;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How many records of a kind.
 *
 * @param kind the kind of record
 * @param records how many
 */
@Schema(name = "Count", description = "How many records of a kind.")
public record CountData(@Schema(description = "The kind of record.") String kind,
		@Schema(description = "How many.") int records) {
}
