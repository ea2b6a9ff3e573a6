package org.courtsanctions.opendata;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.sanction.LicenceKind;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.source.SourceNotes;
import org.jspecify.annotations.Nullable;

/**
 * A general licence: a published exception for all.
 *
 * @param id the public name; the anchor on its programme's page
 * @param number its number under the programme
 * @param title what it allows
 * @param kind what it is for
 * @param issued when it was issued
 * @param expires the last day on which it holds; missing when it has no end
 * @param valid whether it held on the day
 * @param notes remarks
 * @param programme the programme it softens
 * @param announcement the announcement it came with
 * @param evidence what the licence rests on
 */
@Schema(name = "Licence", description = "A general licence: a published exception for all.")
public record LicenceData(@Schema(description = "The public name; the anchor on its programme's page.") String id,
		@Schema(description = "Its number under the programme.") String number,
		@Schema(description = "What it allows.") String title,
		@Schema(description = "What it is for.") LicenceKind kind,
		@Schema(description = "When it was issued.") DateData issued,
		@Schema(description = "The last day on which it holds; missing when it has no end.") @Nullable DateData expires,
		@Schema(description = "Whether it held on the day.") boolean valid,
		@Schema(description = "Remarks.") @Nullable String notes,
		@Schema(description = "The programme it softens.") RefData programme,
		@Schema(description = "The announcement it came with.") @Nullable RefData announcement,
		@Schema(description = "What the licence rests on.") EvidenceData evidence) {

	static LicenceData of(LicenceView licence, LocalDate day, SourceNotes notes) {
		return new LicenceData(licence.slug(), licence.number(), licence.title(), licence.kind(),
				DateData.of(PartialDate.day(licence.issued())), DateData.ofDay(licence.expires()), licence.validOn(day),
				licence.notes(), RefData.of(licence.programme()), RefData.ofNullable(licence.announcement()),
				EvidenceData.of(notes, licence.id()));
	}

}
