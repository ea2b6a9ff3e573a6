package org.courtsanctions.court;

import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.jspecify.annotations.Nullable;

/**
 * A court as pages show it.
 *
 * @param id its number
 * @param slug its public name
 * @param name its name in English
 * @param nameLocal its name in its own language
 * @param type what kind of body it is
 * @param country ISO 3166-1 alpha-2; null for an international court
 * @param seat the city
 * @param parent the court it is a part of
 * @param notes remarks
 */
public record CourtView(long id, String slug, String name, @Nullable String nameLocal, CourtType type,
		@Nullable String country, @Nullable String seat, @Nullable SubjectLink parent, @Nullable String notes) {

	public SubjectLink link() {
		return new SubjectLink(SubjectKind.COURT, this.slug, this.name);
	}

}
