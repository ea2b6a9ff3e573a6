package org.courtsanctions.opendata;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.statement.SpeakerType;
import org.courtsanctions.statement.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Who said what about a measure, with which stance.
 *
 * @param id the public name: stands in addresses and never changes
 * @param said when it was made
 * @param speaker who made it, named as with the statement
 * @param speakerType in what shape the speaker spoke
 * @param organisation for whom the speaker spoke
 * @param country of the speaker: ISO 3166-1 alpha-2, or EU
 * @param stance toward the measure, not toward the court
 * @param quotation the words, short and exact
 * @param quotationLanguage BCP 47
 * @param summary what was said, in the register's words
 * @param url where its text stands
 * @param replyTo the statement it answers
 * @param answers the announcements and events it answers
 * @param about the officials it speaks of
 * @param path the address of its page on this site
 * @param evidence what the record rests on
 */
@Schema(name = "Statement", description = "Who said what about a measure, with which stance.")
public record StatementData(@Schema(description = "The public name: stands in addresses and never changes.") String id,
		@Schema(description = "When it was made.") DateData said,
		@Schema(description = "Who made it, named as with the statement.") @AnyKind RefData speaker,
		@Schema(description = "In what shape the speaker spoke.") SpeakerType speakerType,
		@Schema(description = "For whom the speaker spoke.") @Nullable String organisation,
		@Schema(description = "Of the speaker: ISO 3166-1 alpha-2, or EU.") @Nullable String country,
		@Schema(description = "Toward the measure, not toward the court.") Stance stance,
		@Schema(description = "The words, short and exact.") @Nullable String quotation,
		@Schema(description = "BCP 47.") @Nullable String quotationLanguage,
		@Schema(description = "What was said, in the register's words.") String summary,
		@Schema(description = "Where its text stands.") @Nullable String url,
		@Schema(description = "The statement it answers.") @Nullable RefData replyTo,
		@Schema(description = "The announcements and events it answers.") @AnyKind List<RefData> answers,
		@Schema(description = "The officials it speaks of.") List<RefData> about,
		@Schema(description = "The address of its page on this site.") String path,
		@Schema(description = "What the record rests on.") EvidenceData evidence) implements PublicRecord {

	@Override
	public String label() {
		return this.speaker.name() + ": " + this.summary;
	}

}
