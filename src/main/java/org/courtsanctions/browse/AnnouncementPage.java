package org.courtsanctions.browse;

import java.util.List;
import java.util.Map;

import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.statement.Stance;
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
 * @param reactions a part of what was said in answer, by stance
 * @param said how many statements all of that is, replies included
 * @param stances how many statements of each stance are no replies
 * @param events a part of the case events about it
 * @param followed what happened to the measures it touched afterwards
 * @param portions which part of them the page shows
 * @param notes the sources
 */
public record AnnouncementPage(AnnouncementView announcement, boolean made, List<NamedTarget> listed,
		List<NamedTarget> changed, List<NamedTarget> ended, long standing, List<LicenceView> licences,
		List<Reactions> reactions, long said, Map<Stance, Long> stances, Timeline events, Timeline followed,
		PageParts portions, SourceNotes notes) {

	/** Whether statements of a stance stand on this part of the page. */
	public boolean shows(Stance stance) {
		return this.reactions.stream().anyMatch((group) -> group.stance() == stance);
	}

	/** Whether it names anybody on record. */
	public boolean names() {
		return !this.listed.isEmpty() || !this.changed.isEmpty() || !this.ended.isEmpty();
	}

}
