package org.courtsanctions.opendata;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.sanction.ProgrammeKind;
import org.jspecify.annotations.Nullable;

/**
 * The law a listing hangs in: order, statute, regulation.
 *
 * @param id the public name: stands in addresses and never changes
 * @param citation how lawyers cite it
 * @param title its title
 * @param kind what kind of law it is
 * @param codes the programme codes that lists use for it
 * @param authority who made it
 * @param jurisdiction in whose name: ISO 3166-1 alpha-2, or EU
 * @param signed when it was signed
 * @param effective when it took effect
 * @param published when it was published officially
 * @param revoked when it was revoked, if that was by the day
 * @param revokedBy the law that revoked it
 * @param summary what it does
 * @param listed targets ever listed under it by the day
 * @param standing those of them whose measure stood on the day
 * @param licences its general licences issued by the day, oldest first
 * @param related statements by or about it or in answer to it, and case events that
 * concern it, by the day, the latest first
 * @param path the address of its page on this site
 * @param evidence what the record rests on
 */
@Schema(name = "Programme", description = "The law a listing hangs in: order, statute, regulation.")
public record ProgrammeData(@Schema(description = "The public name: stands in addresses and never changes.") String id,
		@Schema(description = "How lawyers cite it.") String citation, @Schema(description = "Its title.") String title,
		@Schema(description = "What kind of law it is.") ProgrammeKind kind,
		@Schema(description = "The programme codes that lists use for it.") List<String> codes,
		@Schema(description = "Who made it.") RefData authority,
		@Schema(description = "In whose name: ISO 3166-1 alpha-2, or EU.") String jurisdiction,
		@Schema(description = "When it was signed.") @Nullable DateData signed,
		@Schema(description = "When it took effect.") @Nullable DateData effective,
		@Schema(description = "When it was published officially.") @Nullable DateData published,
		@Schema(description = "When it was revoked, if that was by the day.") @Nullable DateData revoked,
		@Schema(description = "The law that revoked it.") @Nullable RefData revokedBy,
		@Schema(description = "What it does.") @Nullable String summary,
		@Schema(description = "Targets ever listed under it by the day.") int listed,
		@Schema(description = "Those of them whose measure stood on the day.") int standing,
		@Schema(description = "Its general licences issued by the day, oldest first.") List<LicenceData> licences,
		@Schema(description = RefData.RELATED) @AnyKind List<RefData> related,
		@Schema(description = "The address of its page on this site.") String path,
		@Schema(description = "What the record rests on.") EvidenceData evidence) implements PublicRecord {

	@Override
	public String label() {
		return this.citation;
	}

}
