package org.courtsanctions.browse;

import java.util.List;

import org.courtsanctions.court.CourtView;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.statement.StatementView;
import org.courtsanctions.timeline.Timeline;

/**
 * Everything a court's page shows, for one day.
 *
 * @param court the court
 * @param parts its chambers, offices and branches
 * @param bench people who held a dated office here on that day
 * @param others people on record for the court without one
 * @param share how many of them were under sanctions, over time
 * @param itself measures against the court itself or a part of it that stood on that day
 * @param itselfOver those that had ended
 * @param rounds the announcements that named its people or itself
 * @param statements a part of the statements by the court or its officials
 * @param timeline a part of what had happened
 * @param portions which part of them the page shows
 * @param notes the sources
 */
public record CourtPage(CourtView court, List<CourtView> parts, List<BenchRow> bench, List<BenchRow> others,
		CourtShare share, List<MeasureRow> itself, List<MeasureRow> itselfOver, List<AnnouncementView> rounds,
		List<StatementView> statements, Timeline timeline, PageParts portions, SourceNotes notes) {

	/** How many of the people who held a dated office were under sanctions. */
	public long sanctionedOnBench() {
		return this.bench.stream().filter((row) -> row.verdict().since() != null).count();
	}

}
