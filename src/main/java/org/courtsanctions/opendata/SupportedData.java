package org.courtsanctions.opendata;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.source.Sources;

/**
 * A fact that rests on a source.
 *
 * @param kind what kind of fact
 * @param record the record on whose page it stands
 */
@Schema(name = "Supported", description = "A fact that rests on a source.")
public record SupportedData(@Schema(description = "What kind of fact.") String kind,
		@Schema(description = "The record on whose page it stands.") RefData record) {

	static SupportedData of(Sources.Supported supported) {
		return new SupportedData(Codes.of(supported.kind()), RefData.of(supported.page()));
	}

}
