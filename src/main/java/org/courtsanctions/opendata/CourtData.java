package org.courtsanctions.opendata;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.court.CourtType;
import org.courtsanctions.sanction.OfficialStatus;
import org.jspecify.annotations.Nullable;

/**
 * A court, chamber, prosecution office or judicial council.
 *
 * @param id the public name: stands in addresses and never changes
 * @param name the name in English
 * @param nameLocal the name in its own language
 * @param localLanguage BCP 47 tag of that name, as far as country and letters tell
 * @param type what kind of body it is
 * @param country ISO 3166-1 alpha-2; missing for an international court
 * @param seat the city
 * @param parent the court it is a part of
 * @param status what measures against the court itself make of it on the day
 * @param officialsListed its officials, those of its parts included, ever sanctioned by
 * the day
 * @param officialsStanding those of them under sanctions on the day
 * @param notes remarks
 * @param sanctions measures against the court itself begun by the day, the latest first
 * @param related statements by or about it or in answer to it, and case events that
 * concern it, by the day, the latest first
 * @param path the address of its page on this site
 * @param evidence what the record rests on
 */
@Schema(name = "Court", description = "A court, chamber, prosecution office or judicial council.")
public record CourtData(@Schema(description = "The public name: stands in addresses and never changes.") String id,
		@Schema(description = "The name in English.") String name,
		@Schema(description = "The name in its own language.") @Nullable String nameLocal,
		@Schema(description = "BCP 47 tag of that name, as far as country and letters tell.") @Nullable String localLanguage,
		@Schema(description = "What kind of body it is.") CourtType type,
		@Schema(description = "ISO 3166-1 alpha-2; missing for an international court.") @Nullable String country,
		@Schema(description = "The city.") @Nullable String seat,
		@Schema(description = "The court it is a part of.") @Nullable RefData parent,
		@Schema(description = "What measures against the court itself make of it on the day.") OfficialStatus status,
		@Schema(description = "Its officials, those of its parts included, ever sanctioned by the day.") int officialsListed,
		@Schema(description = "Those of them under sanctions on the day.") int officialsStanding,
		@Schema(description = "Remarks.") @Nullable String notes,
		@Schema(description = "Measures against the court itself begun by the day, the latest first.") List<SanctionData> sanctions,
		@Schema(description = RefData.RELATED) @AnyKind List<RefData> related,
		@Schema(description = "The address of its page on this site.") String path,
		@Schema(description = "What the record rests on.") EvidenceData evidence) implements PublicRecord {

	@Override
	public String label() {
		return this.name;
	}

}
