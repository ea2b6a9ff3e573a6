package org.courtsanctions.actor;

import java.util.List;
import java.util.stream.Stream;

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

	/** The same actor with the names of another added, each once. */
	public NewActor withNamesOf(NewActor other) {
		List<String> names = Stream.of(this.aliases.stream(), Stream.of(other.name), other.aliases.stream())
			.flatMap((some) -> some)
			.filter((text) -> !text.equals(this.name))
			.distinct()
			.toList();
		return new NewActor(this.slug, this.name, this.kind, this.role, this.country, names, this.courtId, this.notes);
	}

}
