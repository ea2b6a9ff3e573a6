package org.courtsanctions.proceeding;

import java.util.List;

import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * A case event to be recorded.
 *
 * @param slug its public name
 * @param kind what kind of fact it is
 * @param title what happened, in a line
 * @param summary what happened, in a few sentences
 * @param happened when
 * @param courtId the court it happened at or to
 * @param country where, ISO 3166-1 alpha-2
 * @param url where its text stands
 * @param about announcements, officials, actors and programmes it concerns
 */
public record NewCaseEvent(String slug, CaseEventKind kind, String title, String summary, PartialDate happened,
		@Nullable Long courtId, @Nullable String country, @Nullable String url, List<SubjectRef> about) {
}
