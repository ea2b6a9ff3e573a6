package org.courtsanctions.opendata;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Under which terms the record may be used.
 *
 * @param name the licence
 * @param url where it stands
 * @param note what it rests on
 */
@Schema(name = "Terms", description = "Under which terms the record may be used.")
public record TermsData(@Schema(description = "The licence.") String name,
		@Schema(description = "Where it stands.") String url, @Schema(description = "What it rests on.") String note) {
}
