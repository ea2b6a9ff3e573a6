package org.courtsanctions.statement;

import java.util.List;

import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.jspecify.annotations.Nullable;

/**
 * A statement as pages show it.
 *
 * @param id its number as a fact
 * @param slug its public name
 * @param said when it was made
 * @param speaker who made it, named as with the statement
 * @param speakerType in what shape the speaker spoke
 * @param organisation for whom the speaker spoke
 * @param country ISO 3166-1 alpha-2 or EU
 * @param stance toward the measure
 * @param quotation the words, short and exact
 * @param quotationLanguage BCP 47
 * @param summary what was said, in the register's words
 * @param url where its text stands
 * @param replyTo the statement it answers
 * @param answers the announcements and events it answers
 * @param about the officials it speaks of
 */
public record StatementView(long id, String slug, PartialDate said, SubjectLink speaker, SpeakerType speakerType,
		@Nullable String organisation, @Nullable String country, Stance stance, @Nullable String quotation,
		@Nullable String quotationLanguage, String summary, @Nullable String url, @Nullable SubjectLink replyTo,
		List<SubjectLink> answers, List<SubjectLink> about) {

	public SubjectLink link() {
		return new SubjectLink(SubjectKind.STATEMENT, this.slug, this.speaker.label());
	}

}
