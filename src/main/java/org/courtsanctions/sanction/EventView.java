package org.courtsanctions.sanction;

import java.time.LocalDate;
import java.util.List;

import org.courtsanctions.official.TenureView;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectLink;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a sanction, as pages show it.
 *
 * @param id its number as a fact
 * @param slug its public name, the anchor on timelines
 * @param kind what happened
 * @param on when
 * @param announcement the act that did it; null when none is known
 * @param authority who acted; null without an announcement
 * @param measures what a listing does, or does from then on when amended
 * @param reason the ground given
 * @param capacity what the target was when listed
 * @param plannedEnd the last day of a fixed term
 * @param standing how sure it is that a listing still stands
 * @param seen when it was last seen standing
 */
public record EventView(long id, String slug, EventKind kind, PartialDate on, @Nullable SubjectLink announcement,
		@Nullable SubjectLink authority, List<Measure> measures, @Nullable String reason, @Nullable Capacity capacity,
		@Nullable LocalDate plannedEnd, Standing standing, @Nullable PartialDate seen) {

	/** Whether an announcement did it. */
	public boolean isOf(AnnouncementView act) {
		return this.announcement != null && this.announcement.slug().equals(act.slug());
	}

	/**
	 * What the target was when listed: sitting as its offices on record tell, or else as
	 * the listing itself says.
	 */
	public @Nullable Capacity capacityOf(List<TenureView> offices) {
		boolean sitting = offices.stream().anyMatch((office) -> office.court() != null && office.heldOn(this.on.on()));
		return sitting && this.capacity != Capacity.ON_LEAVE ? Capacity.SERVING : this.capacity;
	}

}
