package org.courtsanctions.actor;

import java.util.List;

import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.jspecify.annotations.Nullable;

/**
 * An actor as pages show it.
 *
 * @param id its number
 * @param slug its public name
 * @param name the name to print
 * @param kind what kind of speaker or target it is
 * @param role what it is or does
 * @param country ISO 3166-1 alpha-2 or EU
 * @param aliases other names
 * @param court the court it speaks as, when it is the same body
 * @param notes remarks
 */
public record ActorView(long id, String slug, String name, ActorKind kind, @Nullable String role,
		@Nullable String country, List<String> aliases, @Nullable SubjectLink court, @Nullable String notes) {

	public SubjectLink link() {
		return new SubjectLink(SubjectKind.ACTOR, this.slug, this.name);
	}

}
