package org.courtsanctions.proceeding;

import java.util.List;

import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.jspecify.annotations.Nullable;

/**
 * A case event as pages show it.
 *
 * @param id its number as a fact
 * @param slug its public name
 * @param kind what kind of fact it is
 * @param title what happened, in a line
 * @param summary what happened, in a few sentences
 * @param happened when
 * @param court the court it happened at or to
 * @param country where, ISO 3166-1 alpha-2
 * @param url where its text stands
 * @param about the people, announcements and programmes it concerns
 */
public record CaseEventView(long id, String slug, CaseEventKind kind, String title, String summary,
		PartialDate happened, @Nullable SubjectLink court, @Nullable String country, @Nullable String url,
		List<SubjectLink> about) {

	public SubjectLink link() {
		return new SubjectLink(SubjectKind.CASE_EVENT, this.slug, this.title);
	}

}
