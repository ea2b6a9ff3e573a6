package org.courtsanctions.sanction;

import java.util.List;

import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.jspecify.annotations.Nullable;

/**
 * An announcement as pages show it.
 *
 * @param id its number
 * @param slug its public name
 * @param action what it does
 * @param title what happened, in a line
 * @param summary what happened, in a few sentences
 * @param announced the day of the announcement
 * @param effective when it took effect, if another day
 * @param gazetted when the official journal printed it
 * @param targetCount how many targets its text counts; null when it does not say
 * @param url where its text stands
 * @param authority who announced
 * @param jurisdiction ISO 3166-1 alpha-2 or EU
 * @param programmes the legal bases it names
 * @param named the targets on record whose listing it began, changed or ended
 */
public record AnnouncementView(long id, String slug, AnnouncementAction action, String title, String summary,
		PartialDate announced, @Nullable PartialDate effective, @Nullable PartialDate gazetted,
		@Nullable Integer targetCount, @Nullable String url, SubjectLink authority, String jurisdiction,
		List<SubjectLink> programmes, List<SubjectLink> named) {

	public SubjectLink link() {
		return new SubjectLink(SubjectKind.ANNOUNCEMENT, this.slug, this.title);
	}

}
