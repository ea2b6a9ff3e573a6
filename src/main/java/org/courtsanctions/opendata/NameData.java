package org.courtsanctions.opendata;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.official.NameKind;

/**
 * A name in one spelling.
 *
 * @param text the name as written
 * @param script iSO 15924
 * @param language BCP 47, as far as letters and nationality tell
 * @param kind primary, alias, weak (too common to find anybody by) or former
 * @param ownScript whether it is the form of the bearer's own country, in another script
 * than Latin
 */
@Schema(name = "Name", description = "A name in one spelling.")
public record NameData(@Schema(description = "The name as written.") String text,
		@Schema(description = "ISO 15924.") String script,
		@Schema(description = "BCP 47, as far as letters and nationality tell.") String language,
		@Schema(description = "Primary, alias, weak (too common to find anybody by) or former.") NameKind kind,
		@Schema(description = "Whether it is the form of the bearer's own country, in another script than Latin.") boolean ownScript) {
}
