package org.courtsanctions.official;

import java.util.List;

import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.jspecify.annotations.Nullable;

/**
 * An official as pages show one.
 *
 * @param id the number
 * @param slug the public name
 * @param name the name to print
 * @param kind what the person is to a court
 * @param office the office as the record states it today
 * @param court where it is held; null when it is no court office
 * @param standing whether it is still held
 * @param birthYear the year of birth, when a source gives it
 * @param nationalities ISO 3166-1 alpha-2
 * @param notes remarks
 * @param names all names, the primary one first
 * @param tenures offices held, the latest first, those without dates last
 */
public record OfficialView(long id, String slug, String name, OfficialKind kind, String office,
		@Nullable SubjectLink court, OfficeStanding standing, @Nullable Integer birthYear, List<String> nationalities,
		@Nullable String notes, List<NameView> names, List<TenureView> tenures) {

	public SubjectLink link() {
		return new SubjectLink(SubjectKind.OFFICIAL, this.slug, this.name);
	}

	/**
	 * The name in the official's own script, when the primary name is a transcription of
	 * it.
	 */
	public @Nullable NameView ownScriptName() {
		return this.names.stream().filter(NameView::ownScript).findFirst().orElse(null);
	}

	/** Every other spelling. */
	public List<NameView> aliases() {
		return this.names.stream().filter((known) -> !known.ownScript() && !known.text().equals(this.name)).toList();
	}

	/**
	 * A name.
	 *
	 * @param text as written
	 * @param script ISO 15924
	 * @param language BCP 47 tag to print it under
	 * @param kind what it is to its bearer
	 * @param ownScript whether it is the form of the official's own country
	 */
	public record NameView(String text, String script, String language, NameKind kind, boolean ownScript) {
	}

}
