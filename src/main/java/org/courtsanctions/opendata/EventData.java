package org.courtsanctions.opendata;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.proceeding.CaseEventKind;
import org.jspecify.annotations.Nullable;

/**
 * A dated fact that explains sanctions: warrant, ruling, order, removal, withdrawal.
 *
 * @param id the public name: stands in addresses and never changes
 * @param title what happened, in a line
 * @param kind what kind of fact it is
 * @param happened when
 * @param court the court it happened at or to
 * @param country where: ISO 3166-1 alpha-2
 * @param summary what happened, in a few sentences
 * @param url where its text stands
 * @param about the people, announcements and programmes it concerns
 * @param path the address of its page on this site
 * @param evidence what the record rests on
 */
@Schema(name = "Event",
		description = "A dated fact that explains sanctions: warrant, ruling, order, removal, withdrawal.")
public record EventData(@Schema(description = "The public name: stands in addresses and never changes.") String id,
		@Schema(description = "What happened, in a line.") String title,
		@Schema(description = "What kind of fact it is.") CaseEventKind kind,
		@Schema(description = "When.") DateData happened,
		@Schema(description = "The court it happened at or to.") @Nullable RefData court,
		@Schema(description = "Where: ISO 3166-1 alpha-2.") @Nullable String country,
		@Schema(description = "What happened, in a few sentences.") String summary,
		@Schema(description = "Where its text stands.") @Nullable String url,
		@Schema(description = "The people, announcements and programmes it concerns.") @AnyKind List<RefData> about,
		@Schema(description = "The address of its page on this site.") String path,
		@Schema(description = "What the record rests on.") EvidenceData evidence) implements PublicRecord {

	@Override
	public String label() {
		return this.title;
	}

}
