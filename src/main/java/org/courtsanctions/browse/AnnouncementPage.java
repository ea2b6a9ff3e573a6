package org.courtsanctions.browse;

import java.util.List;

import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.timeline.Timeline;

/**
 * Everything an announcement's page shows, for one day.
 *
 * @param announcement the announcement
 * @param made whether it had been made by that day; otherwise nothing else is filled in
 * @param listed what it listed or listed again
 * @param changed the listings it amended, suspended or reinstated
 * @param ended what it ended
 * @param standing how many of those it named were under a measure it touched on that day
 * @param licences the general licences that came with it
 * @param reactions what was said in answer, by stance
 * @param events the case events about it
 * @param followed what happened to the measures it touched afterwards
 * @param notes the sources
 */
record AnnouncementPage(AnnouncementView announcement, boolean made, List<NamedTarget> listed,
		List<NamedTarget> changed, List<NamedTarget> ended, long standing, List<LicenceView> licences,
		List<Reactions> reactions, Timeline events, Timeline followed, SourceNotes notes) {

	/** How many statements all reactions are, replies included. */
	public int said() {
		return this.reactions.stream()
			.flatMap((group) -> group.threads().stream())
			.mapToInt((thread) -> 1 + thread.replies().size())
			.sum();
	}

	/** Whether it names anybody on record. */
	public boolean names() {
		return !this.listed.isEmpty() || !this.changed.isEmpty() || !this.ended.isEmpty();
	}

}
