package org.courtsanctions.statement;

import java.util.List;

import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * A statement to be recorded.
 *
 * @param slug its public name
 * @param said when it was made
 * @param speakerRef the official or actor who made it
 * @param speaker the speaker as named with the statement
 * @param speakerType in what shape the speaker spoke
 * @param organisation for whom the speaker spoke
 * @param country ISO 3166-1 alpha-2 or EU
 * @param stance toward the measure
 * @param quotation the words, short and exact
 * @param quotationLanguage BCP 47, given with the quotation
 * @param summary what was said, in the register's words
 * @param url where its text stands
 * @param replyToId the statement it answers
 * @param about the announcements and events it answers and the officials it speaks of
 */
public record NewStatement(String slug, PartialDate said, SubjectRef speakerRef, String speaker,
		SpeakerType speakerType, @Nullable String organisation, @Nullable String country, Stance stance,
		@Nullable String quotation, @Nullable String quotationLanguage, String summary, @Nullable String url,
		@Nullable Long replyToId, List<SubjectRef> about) {
}
