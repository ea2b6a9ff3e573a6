package org.courtsanctions.sanction;

import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.jspecify.annotations.Nullable;

/**
 * An authority as pages show it.
 *
 * @param id its number
 * @param slug its public name
 * @param name its full name
 * @param shortName the name used in tables
 * @param country the jurisdiction, ISO 3166-1 alpha-2 or EU
 * @param kind what kind of body it is
 * @param listName the list it keeps
 * @param listUrl where that list stands
 * @param notes remarks
 */
public record AuthorityView(long id, String slug, String name, String shortName, String country, AuthorityKind kind,
		@Nullable String listName, @Nullable String listUrl, @Nullable String notes) {

	public SubjectLink link() {
		return new SubjectLink(SubjectKind.AUTHORITY, this.slug, this.shortName);
	}

}
