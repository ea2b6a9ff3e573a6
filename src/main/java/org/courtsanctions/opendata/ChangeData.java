package org.courtsanctions.opendata;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * A publication as the ledger accounts for it.
 *
 * @param id the number of the publication, which became the record version
 * @param recordedAt when it was recorded
 * @param kind what kind of change it was
 * @param reason why, in public words
 * @param authorRole the role of whoever wrote it; missing when nobody did
 * @param reviewerRole the role of whoever approved it; missing while nobody has
 * @param awaitingCheck whether one person alone published it and nobody has checked it
 * since
 * @param checks the publication that it checked, when it is a second check
 * @param checkedBy its own second check
 * @param touched how many records with a page of their own it added or changed, by kind
 * @param hash SHA-256 over its content, what it changed, and the hash before it
 * @param path the address of its page on this site
 */
@Schema(name = "Change", description = "A publication as the ledger accounts for it.")
public record ChangeData(
		@Schema(description = "The number of the publication, which became the record version.") String id,
		@Schema(description = "When it was recorded.") Instant recordedAt,
		@Schema(description = "What kind of change it was.") LedgerEntry.Kind kind,
		@Schema(description = "Why, in public words.") String reason,
		@Schema(description = "The role of whoever wrote it; missing when nobody did.") @Nullable String authorRole,
		@Schema(description = "The role of whoever approved it; missing while nobody has.") @Nullable String reviewerRole,
		@Schema(description = "Whether one person alone published it and nobody has checked it since.") boolean awaitingCheck,
		@Schema(description = "The publication that it checked, when it is a second check.") @Nullable Long checks,
		@Schema(description = "Its own second check.") @Nullable SecondCheckData checkedBy,
		@Schema(description = "How many records with a page of their own it added or changed, by kind.") List<CountData> touched,
		@Schema(description = "SHA-256 over its content, what it changed, and the hash before it.") String hash,
		@Schema(description = "The address of its page on this site.") String path) implements PublicRecord {

	@Override
	public String label() {
		return this.reason;
	}

}
