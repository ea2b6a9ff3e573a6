package org.courtsanctions.court;

import java.util.Set;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
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

	/** Countries whose courts are named in more than one language of one script. */
	private static final Set<String> SEVERAL_LANGUAGES = Set.of("AF", "BE", "CH");

	/**
	 * The language of the local name as BCP 47, as far as country and letters tell; null
	 * when they do not.
	 */
	public @Nullable String localLanguage() {
		if (this.nameLocal == null || this.country == null || SEVERAL_LANGUAGES.contains(this.country)) {
			return null;
		}
		ULocale home = ULocale.addLikelySubtags(new ULocale("und_" + this.country));
		String script = UScript.getShortName(UScript.getScript(this.nameLocal.codePointAt(0)));
		return home.getScript().equals(script) ? home.getLanguage() : null;
	}

	public SubjectLink link() {
		return new SubjectLink(SubjectKind.COURT, this.slug, this.name);
	}

}
