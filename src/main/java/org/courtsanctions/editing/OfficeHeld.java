package org.courtsanctions.editing;

import org.courtsanctions.official.NewTenure;
import org.courtsanctions.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An office held, together with who held it.
 *
 * @param officialId who
 * @param courtId where; null when it is no court office
 * @param role the office
 * @param start since when
 * @param end until when
 * @param note remarks
 */
record OfficeHeld(long officialId, @Nullable Long courtId, String role, @Nullable PartialDate start,
		@Nullable PartialDate end, @Nullable String note) {

	static OfficeHeld by(long officialId, NewTenure tenure) {
		return new OfficeHeld(officialId, tenure.courtId(), tenure.role(), tenure.start(), tenure.end(), tenure.note());
	}

	NewTenure tenure() {
		return new NewTenure(this.courtId, this.role, this.start, this.end, this.note);
	}

}
