package org.courtsanctions.official;

import java.time.LocalDate;

import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectLink;
import org.jspecify.annotations.Nullable;

/**
 * An office held, as pages show it.
 *
 * @param id its number as a fact
 * @param role the office
 * @param court where; null when it is no court office
 * @param start since when, if known
 * @param end until when (the last day), if ended or fixed
 * @param note remarks
 */
public record TenureView(long id, String role, @Nullable SubjectLink court, @Nullable PartialDate start,
		@Nullable PartialDate end, @Nullable String note) {

	/**
	 * Whether the dates on record say that the office was held on a day; without a start
	 * they do not say.
	 */
	public boolean heldOn(LocalDate day) {
		return this.start != null && !day.isBefore(this.start.on())
				&& (this.end == null || !day.isAfter(this.end.latest()));
	}

	/** Whether it had begun by a day, or nobody knows when it did. */
	public boolean begunBy(LocalDate day) {
		return this.start == null || !this.start.on().isAfter(day);
	}

}
