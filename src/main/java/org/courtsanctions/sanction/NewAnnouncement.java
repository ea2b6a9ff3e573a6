package org.courtsanctions.sanction;

import java.util.List;

import org.courtsanctions.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An announcement to be recorded.
 *
 * @param slug its public name
 * @param authorityId who announced
 * @param action what it does
 * @param title what happened, in a line
 * @param summary what happened, in a few sentences
 * @param announced the day of the announcement
 * @param effective when it took effect, if another day
 * @param gazetted when the official journal printed it
 * @param targetCount how many targets its text counts; null when it does not say
 * @param programmeIds the legal bases it names
 * @param url where its text stands
 */
public record NewAnnouncement(String slug, long authorityId, AnnouncementAction action, String title, String summary,
		PartialDate announced, @Nullable PartialDate effective, @Nullable PartialDate gazetted,
		@Nullable Integer targetCount, List<Long> programmeIds, @Nullable String url) {
}
