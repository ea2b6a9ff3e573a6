package org.courtsanctions.actor;

import java.util.List;

import org.courtsanctions.shared.NameScript;
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

	/**
	 * The name in the script of the actor's own country, when an alias is written in it.
	 */
	public @Nullable NameView ownScriptName() {
		return names().stream().filter(NameView::ownScript).findFirst().orElse(null);
	}

	/** Every other spelling. */
	public List<NameView> otherNames() {
		return names().stream().filter((known) -> !known.equals(ownScriptName())).toList();
	}

	private List<NameView> names() {
		List<String> home = (this.country != null) ? List.of(this.country) : List.of();
		return this.aliases.stream().map((alias) -> {
			NameScript written = NameScript.of(alias, home);
			boolean latin = written.script().equals("Latn");
			return new NameView(alias, latin ? null : written.language(), written.own());
		}).toList();
	}

	/**
	 * A name.
	 *
	 * @param text as written
	 * @param language BCP 47 tag to print it under; null in Latin letters
	 * @param ownScript whether it is written as in the actor's own country
	 */
	public record NameView(String text, @Nullable String language, boolean ownScript) {
	}

}
