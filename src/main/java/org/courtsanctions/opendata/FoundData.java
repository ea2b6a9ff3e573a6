package org.courtsanctions.opendata;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record that a search found.
 *
 * @param kind what kind of record it is
 * @param id its public name
 * @param name what it is called
 * @param path the address of its page on this site
 * @param matched the spelling, reference, code or passage that was found, when the name
 * does not show it
 * @param hint what tells it from namesakes; may be empty
 * @param status what all measures make of a target on the day
 * @param authorities the public names of the authorities behind it
 */
@Schema(name = "Found", description = "A record that a search found.")
public record FoundData(@Schema(description = "What kind of record it is.") RecordType kind,
		@Schema(description = "Its public name.") String id, @Schema(description = "What it is called.") String name,
		@Schema(description = "The address of its page on this site.") String path,
		@Schema(description = "The spelling, reference, code or passage that was found, when the name does not show it.") @Nullable String matched,
		@Schema(description = "What tells it from namesakes; may be empty.") String hint,
		@Schema(description = "What all measures make of a target on the day.") @Nullable String status,
		@Schema(description = "The public names of the authorities behind it.") List<String> authorities) {
}
