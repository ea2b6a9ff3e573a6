package org.courtsanctions.sanction;

import org.jspecify.annotations.Nullable;

/**
 * An authority to be recorded.
 *
 * @param slug its public name
 * @param name its full name
 * @param shortName the name used in tables
 * @param country the jurisdiction, ISO 3166-1 alpha-2 or EU
 * @param kind what kind of body it is
 * @param listName the list it keeps
 * @param listUrl where that list stands
 * @param notes remarks
 */
public record NewAuthority(String slug, String name, String shortName, String country, AuthorityKind kind,
		@Nullable String listName, @Nullable String listUrl, @Nullable String notes) {
}
