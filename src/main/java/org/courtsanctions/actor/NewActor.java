package org.courtsanctions.actor;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An actor to be recorded.
 *
 * @param slug its public name
 * @param name the name to print
 * @param kind what kind of speaker or target it is
 * @param role what it is or does
 * @param country ISO 3166-1 alpha-2 or EU
 * @param aliases other names
 * @param courtId the court it speaks as, when it is the same body
 * @param notes remarks
 */
public record NewActor(String slug, String name, ActorKind kind, @Nullable String role, @Nullable String country,
		List<String> aliases, @Nullable Long courtId, @Nullable String notes) {
}
