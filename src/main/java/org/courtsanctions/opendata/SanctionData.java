package org.courtsanctions.opendata;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.sanction.Capacity;
import org.courtsanctions.sanction.Measure;
import org.courtsanctions.sanction.SanctionKind;
import org.courtsanctions.sanction.Standing;
import org.courtsanctions.sanction.Status;
import org.jspecify.annotations.Nullable;

/**
 * The listing of one target under one programme, with its life.
 *
 * @param id the public name: stands in addresses and never changes
 * @param target who or what is listed
 * @param kind a sanction in law, or which step of a criminal proceeding
 * @param inLaw whether it is a sanction in law; criminal measures are none
 * @param jurisdiction in whose name: ISO 3166-1 alpha-2, or EU
 * @param authority who listed the target
 * @param programme the legal basis
 * @param codes the codes that the list gives the entry
 * @param listReference the entry's number on the list
 * @param status the status on the day
 * @param listed the latest listing up to the day
 * @param ended the end, if it had ended by the day
 * @param endReason the ground given for the end
 * @param measures what the listing did on the day, as last amended
 * @param capacity what the target was when listed: serving when its offices on record say
 * so, else as the listing says
 * @param standing how sure it is that the listing still stands
 * @param seen when the listing was last seen standing
 * @param plannedEnd the last day of a fixed term
 * @param reason the ground given for the listing
 * @param licences the public names of the general licences that came with the listing
 * @param events its life up to the day, in order
 * @param path the page of the target, on which it stands
 * @param evidence what the listing rests on
 */
@Schema(name = "Sanction", description = "The listing of one target under one programme, with its life.")
public record SanctionData(@Schema(description = "The public name: stands in addresses and never changes.") String id,
		@Schema(description = "Who or what is listed.") @AnyKind RefData target,
		@Schema(description = "A sanction in law, or which step of a criminal proceeding.") SanctionKind kind,
		@Schema(description = "Whether it is a sanction in law; criminal measures are none.") boolean inLaw,
		@Schema(description = "In whose name: ISO 3166-1 alpha-2, or EU.") String jurisdiction,
		@Schema(description = "Who listed the target.") @Nullable RefData authority,
		@Schema(description = "The legal basis.") @Nullable RefData programme,
		@Schema(description = "The codes that the list gives the entry.") List<String> codes,
		@Schema(description = "The entry's number on the list.") @Nullable String listReference,
		@Schema(description = "The status on the day.") Status status,
		@Schema(description = "The latest listing up to the day.") DateData listed,
		@Schema(description = "The end, if it had ended by the day.") @Nullable DateData ended,
		@Schema(description = "The ground given for the end.") @Nullable String endReason,
		@Schema(description = "What the listing did on the day, as last amended.") List<Measure> measures,
		@Schema(description = "What the target was when listed: serving when its offices on record say so, else as the listing says.") @Nullable Capacity capacity,
		@Schema(description = "How sure it is that the listing still stands.") Standing standing,
		@Schema(description = "When the listing was last seen standing.") @Nullable DateData seen,
		@Schema(description = "The last day of a fixed term.") @Nullable DateData plannedEnd,
		@Schema(description = "The ground given for the listing.") @Nullable String reason,
		@Schema(description = "The public names of the general licences that came with the listing.") List<String> licences,
		@Schema(description = "Its life up to the day, in order.") List<SanctionEventData> events,
		@Schema(description = "The page of the target, on which it stands.") String path,
		@Schema(description = "What the listing rests on.") EvidenceData evidence) implements PublicRecord {

	@Override
	public String label() {
		return this.target.name();
	}

}
