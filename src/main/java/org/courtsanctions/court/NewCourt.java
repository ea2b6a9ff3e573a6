package org.courtsanctions.court;

import org.jspecify.annotations.Nullable;

/**
 * A court to be recorded.
 *
 * @param slug its public name
 * @param name its name in English
 * @param nameLocal its name in its own language
 * @param type what kind of body it is
 * @param country ISO 3166-1 alpha-2; null for an international court
 * @param seat the city
 * @param parentId the court it is a part of
 * @param notes remarks
 */
public record NewCourt(String slug, String name, @Nullable String nameLocal, CourtType type, @Nullable String country,
		@Nullable String seat, @Nullable Long parentId, @Nullable String notes) {
}
