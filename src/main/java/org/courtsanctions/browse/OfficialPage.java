package org.courtsanctions.browse;

import java.util.List;

import org.courtsanctions.official.OfficialView;
import org.courtsanctions.official.TenureView;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.statement.StatementView;
import org.courtsanctions.timeline.StripChart;
import org.courtsanctions.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Everything an official's profile shows, for one day.
 *
 * @param official the official
 * @param verdict what all measures together make of the official
 * @param offices the offices held on that day, as far as dates tell
 * @param leftOn the last day in office of somebody who holds none any more; null
 * otherwise
 * @param standing sanctions in law that stood on that day
 * @param criminal criminal measures that stood on that day
 * @param over measures of both kinds that had ended or were suspended
 * @param strip offices and measures as a chart
 * @param timeline a part of what had happened
 * @param by a part of the statements by the official
 * @param about a part of those about the official or in answer to a listing
 * @param tenures offices whose beginning was not after that day
 * @param rounds the announcements that named the official, with the others they named
 * @param portions which part of them the page shows
 * @param notes the sources
 */
public record OfficialPage(OfficialView official, Verdict verdict, List<TenureView> offices,
		@Nullable PartialDate leftOn, List<MeasureRow> standing, List<MeasureRow> criminal, List<MeasureRow> over,
		@Nullable StripChart strip, Timeline timeline, List<StatementView> by, List<StatementView> about,
		List<TenureView> tenures, List<AnnouncementView> rounds, PageParts portions, SourceNotes notes) {
}
