package org.courtsanctions.ledger;

import java.time.Instant;

/**
 * A publication that added or changed a record, as the record's own page names it.
 *
 * @param version the publication's number
 * @param recordedAt when it was recorded
 * @param kind what kind of change it was
 * @param reason why, in public words
 * @param awaiting whether one person alone published it and nobody has checked it since
 */
public record RecordedChange(long version, Instant recordedAt, LedgerEntry.Kind kind, String reason, boolean awaiting) {
}
