package org.courtsanctions.opendata;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.ledger.ChangedRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that a publication added or changed.
 *
 * @param kind what it is
 * @param change what happened to it
 * @param name what it is called; missing when nothing is known of it any more
 * @param path the address of the page it stands on
 * @param fields what was and what is, when it was changed
 */
@Schema(name = "Changed", description = "A record that a publication added or changed.")
public record ChangedData(@Schema(description = "What it is.") String kind,
		@Schema(description = "What happened to it.") ChangedRecord.Change change,
		@Schema(description = "What it is called; missing when nothing is known of it any more.") @Nullable String name,
		@Schema(description = "The address of the page it stands on.") @Nullable String path,
		@Schema(description = "What was and what is, when it was changed.") List<ChangedFieldData> fields) {

	static ChangedData of(ChangedRecord record) {
		ChangedRecord.Page page = record.page();
		return new ChangedData(Codes.of(record.kind()), record.change(), (page != null) ? page.label() : null,
				(page != null) ? page.href() : null, record.fields().stream().map(ChangedFieldData::of).toList());
	}

}
