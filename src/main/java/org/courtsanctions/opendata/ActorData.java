package org.courtsanctions.opendata;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.actor.ActorKind;
import org.courtsanctions.sanction.OfficialStatus;
import org.jspecify.annotations.Nullable;

/**
 * A person, state, organisation or collective that is no court official.
 *
 * @param id the public name: stands in addresses and never changes
 * @param name the name to print
 * @param aliases other names and spellings
 * @param kind what kind of speaker or target it is
 * @param role what it is or does
 * @param country ISO 3166-1 alpha-2, or EU
 * @param court the court it speaks as, when it is the same body
 * @param status what all measures together make of it on the day
 * @param notes remarks
 * @param sanctions measures begun by the day, the latest first
 * @param related statements by or about it or in answer to it, and case events that
 * concern it, by the day, the latest first
 * @param path the address of its page on this site
 * @param evidence what the record rests on
 */
@Schema(name = "Actor", description = "A person, state, organisation or collective that is no court official.")
public record ActorData(@Schema(description = "The public name: stands in addresses and never changes.") String id,
		@Schema(description = "The name to print.") String name,
		@Schema(description = "Other names and spellings.") List<String> aliases,
		@Schema(description = "What kind of speaker or target it is.") ActorKind kind,
		@Schema(description = "What it is or does.") @Nullable String role,
		@Schema(description = "ISO 3166-1 alpha-2, or EU.") @Nullable String country,
		@Schema(description = "The court it speaks as, when it is the same body.") @Nullable RefData court,
		@Schema(description = "What all measures together make of it on the day.") OfficialStatus status,
		@Schema(description = "Remarks.") @Nullable String notes,
		@Schema(description = "Measures begun by the day, the latest first.") List<SanctionData> sanctions,
		@Schema(description = RefData.RELATED) @AnyKind List<RefData> related,
		@Schema(description = "The address of its page on this site.") String path,
		@Schema(description = "What the record rests on.") EvidenceData evidence) implements PublicRecord {

	@Override
	public String label() {
		return this.name;
	}

}
