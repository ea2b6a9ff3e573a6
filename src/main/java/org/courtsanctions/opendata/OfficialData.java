package org.courtsanctions.opendata;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.official.OfficeStanding;
import org.courtsanctions.official.OfficialKind;
import org.courtsanctions.sanction.OfficialStatus;
import org.jspecify.annotations.Nullable;

/**
 * A court official, with offices and everything taken against the person.
 *
 * @param id the public name: stands in addresses and never changes
 * @param name the name to print
 * @param names all names, the one to print first
 * @param kind what the person is to a court
 * @param courtOfficial whether the office is one of a court at all
 * @param office the office as the record states it today
 * @param court where it is held
 * @param officeStanding whether it is still held; as-listed when only a list gives it
 * @param birthYear the year of birth, when a source gives it
 * @param nationalities ISO 3166-1 alpha-2
 * @param status what all measures together make of the official on the day
 * @param since the first day of the oldest measure that stood on the day
 * @param authorities whose measures stood on the day, or ever had when none did
 * @param notes remarks
 * @param offices offices begun by the day, the latest first
 * @param sanctions measures begun by the day, the latest first
 * @param related statements by or about it or in answer to it, and case events that
 * concern it, by the day, the latest first
 * @param path the address of the profile on this site
 * @param evidence what the record rests on
 */
@Schema(name = "Official", description = "A court official, with offices and everything taken against the person.")
public record OfficialData(@Schema(description = "The public name: stands in addresses and never changes.") String id,
		@Schema(description = "The name to print.") String name,
		@Schema(description = "All names, the one to print first.") List<NameData> names,
		@Schema(description = "What the person is to a court.") OfficialKind kind,
		@Schema(description = "Whether the office is one of a court at all.") boolean courtOfficial,
		@Schema(description = "The office as the record states it today.") String office,
		@Schema(description = "Where it is held.") @Nullable RefData court,
		@Schema(description = "Whether it is still held; as-listed when only a list gives it.") OfficeStanding officeStanding,
		@Schema(description = "The year of birth, when a source gives it.") @Nullable Integer birthYear,
		@Schema(description = "ISO 3166-1 alpha-2.") List<String> nationalities,
		@Schema(description = "What all measures together make of the official on the day.") OfficialStatus status,
		@Schema(description = "The first day of the oldest measure that stood on the day.") @Nullable DateData since,
		@Schema(description = "Whose measures stood on the day, or ever had when none did.") List<RefData> authorities,
		@Schema(description = "Remarks.") @Nullable String notes,
		@Schema(description = "Offices begun by the day, the latest first.") List<OfficeData> offices,
		@Schema(description = "Measures begun by the day, the latest first.") List<SanctionData> sanctions,
		@Schema(description = RefData.RELATED) @AnyKind List<RefData> related,
		@Schema(description = "The address of the profile on this site.") String path,
		@Schema(description = "What the record rests on.") EvidenceData evidence) implements PublicRecord {

	@Override
	public String label() {
		return this.name;
	}

}
