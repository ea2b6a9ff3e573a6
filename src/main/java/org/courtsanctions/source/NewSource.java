package org.courtsanctions.source;

import org.courtsanctions.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A source to be recorded.
 *
 * @param slug its public name
 * @param publisher who published it
 * @param title its title, or a description in brackets when it has none
 * @param url where it stands, if it is online
 * @param published when, as exactly as known
 * @param language BCP 47
 * @param readAs how it was read
 * @param seenIn the copy that was read, if not the original
 * @param notes remarks on what was read
 */
public record NewSource(String slug, String publisher, String title, @Nullable String url,
		@Nullable PartialDate published, String language, ReadAs readAs, @Nullable String seenIn,
		@Nullable String notes) {
}
