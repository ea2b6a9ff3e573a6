package org.courtsanctions.opendata;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.source.ReadAs;
import org.jspecify.annotations.Nullable;

/**
 * A publication that supports facts.
 *
 * @param id the public name: stands in addresses and never changes
 * @param publisher who published it
 * @param title the title, or a description in brackets when it has none
 * @param url where it stands, if it is online
 * @param published when it was published
 * @param language BCP 47
 * @param readAs how it was read
 * @param readInTheOriginal whether that counts as read in the original
 * @param seenIn the copy that was read, if not the original
 * @param notes remarks on what was read
 * @param supports how many facts rest on it, of all that had happened by the day
 * @param path the address of its page on this site
 */
@Schema(name = "Source", description = "A publication that supports facts.")
public record SourceData(@Schema(description = "The public name: stands in addresses and never changes.") String id,
		@Schema(description = "Who published it.") String publisher,
		@Schema(description = "The title, or a description in brackets when it has none.") String title,
		@Schema(description = "Where it stands, if it is online.") @Nullable String url,
		@Schema(description = "When it was published.") @Nullable DateData published,
		@Schema(description = "BCP 47.") String language, @Schema(description = "How it was read.") ReadAs readAs,
		@Schema(description = "Whether that counts as read in the original.") boolean readInTheOriginal,
		@Schema(description = "The copy that was read, if not the original.") @Nullable String seenIn,
		@Schema(description = "Remarks on what was read.") @Nullable String notes,
		@Schema(description = "How many facts rest on it, of all that had happened by the day.") int supports,
		@Schema(description = "The address of its page on this site.") String path) implements PublicRecord {

	@Override
	public String label() {
		return this.publisher + ": " + this.title;
	}

}
