package org.courtsanctions.opendata;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.sanction.AnnouncementAction;
import org.jspecify.annotations.Nullable;

/**
 * One public act of an authority: it lists, amends, suspends, delists, licenses.
 *
 * @param id the public name: stands in addresses and never changes
 * @param title what happened, in a line
 * @param action what it does
 * @param authority who announced
 * @param jurisdiction in whose name: ISO 3166-1 alpha-2, or EU
 * @param announced when it was announced
 * @param effective when it took effect, if on another day
 * @param gazetted when the official journal printed it
 * @param targetCount how many targets its text counts
 * @param named the targets on record whose listing it began, changed or ended
 * @param programmes the legal bases it names
 * @param summary what happened, in a few sentences
 * @param url where its text stands
 * @param licences the general licences that came with it
 * @param related statements by or about it or in answer to it, and case events that
 * concern it, by the day, the latest first
 * @param path the address of its page on this site
 * @param evidence what the record rests on
 */
@Schema(name = "Announcement",
		description = "One public act of an authority: it lists, amends, suspends, delists, licenses.")
public record AnnouncementData(
		@Schema(description = "The public name: stands in addresses and never changes.") String id,
		@Schema(description = "What happened, in a line.") String title,
		@Schema(description = "What it does.") AnnouncementAction action,
		@Schema(description = "Who announced.") RefData authority,
		@Schema(description = "In whose name: ISO 3166-1 alpha-2, or EU.") String jurisdiction,
		@Schema(description = "When it was announced.") DateData announced,
		@Schema(description = "When it took effect, if on another day.") @Nullable DateData effective,
		@Schema(description = "When the official journal printed it.") @Nullable DateData gazetted,
		@Schema(description = "How many targets its text counts.") @Nullable Integer targetCount,
		@Schema(description = "The targets on record whose listing it began, changed or ended.") @AnyKind List<RefData> named,
		@Schema(description = "The legal bases it names.") List<RefData> programmes,
		@Schema(description = "What happened, in a few sentences.") String summary,
		@Schema(description = "Where its text stands.") @Nullable String url,
		@Schema(description = "The general licences that came with it.") List<LicenceData> licences,
		@Schema(description = RefData.RELATED) @AnyKind List<RefData> related,
		@Schema(description = "The address of its page on this site.") String path,
		@Schema(description = "What the record rests on.") EvidenceData evidence) implements PublicRecord {

	@Override
	public String label() {
		return this.title;
	}

}
