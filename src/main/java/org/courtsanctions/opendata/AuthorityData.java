package org.courtsanctions.opendata;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.sanction.AuthorityKind;
import org.jspecify.annotations.Nullable;

/**
 * An authority that sanctions.
 *
 * @param id the public name: stands in addresses and never changes
 * @param name the full name
 * @param shortName the name used in tables
 * @param country in whose name it acts: ISO 3166-1 alpha-2, or EU
 * @param kind what kind of body it is
 * @param listName the list it keeps
 * @param listUrl where that list stands
 * @param listed targets it had ever put under sanctions by the day
 * @param standing those of them whose sanction stood on the day
 * @param criminal targets of its criminal measures that stood on the day
 * @param notes remarks
 * @param path the address of its page on this site
 * @param evidence what the record rests on
 */
@Schema(name = "Authority", description = "An authority that sanctions.")
public record AuthorityData(@Schema(description = "The public name: stands in addresses and never changes.") String id,
		@Schema(description = "The full name.") String name,
		@Schema(description = "The name used in tables.") String shortName,
		@Schema(description = "In whose name it acts: ISO 3166-1 alpha-2, or EU.") String country,
		@Schema(description = "What kind of body it is.") AuthorityKind kind,
		@Schema(description = "The list it keeps.") @Nullable String listName,
		@Schema(description = "Where that list stands.") @Nullable String listUrl,
		@Schema(description = "Targets it had ever put under sanctions by the day.") int listed,
		@Schema(description = "Those of them whose sanction stood on the day.") int standing,
		@Schema(description = "Targets of its criminal measures that stood on the day.") int criminal,
		@Schema(description = "Remarks.") @Nullable String notes,
		@Schema(description = "The address of its page on this site.") String path,
		@Schema(description = "What the record rests on.") EvidenceData evidence) implements PublicRecord {

	@Override
	public String label() {
		return this.shortName;
	}

}
