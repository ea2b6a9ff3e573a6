package org.courtsanctions.sanction;

import java.time.LocalDate;

import org.courtsanctions.shared.SubjectLink;
import org.jspecify.annotations.Nullable;

/**
 * A general licence as pages show it.
 *
 * @param id its number as a fact
 * @param slug its public name, the anchor on its programme's page
 * @param number its number under the programme
 * @param title what it allows
 * @param kind what it is for
 * @param issued when it was issued
 * @param expires the last day on which it holds; null when it has no end
 * @param notes remarks
 * @param programme the programme it softens
 * @param announcement the announcement it came with
 */
public record LicenceView(long id, String slug, String number, String title, LicenceKind kind, LocalDate issued,
		@Nullable LocalDate expires, @Nullable String notes, SubjectLink programme,
		@Nullable SubjectLink announcement) {

	public boolean validOn(LocalDate day) {
		return !day.isBefore(this.issued) && (this.expires == null || !day.isAfter(this.expires));
	}

}
