package org.courtsanctions.opendata;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.ledger.ChangedRecord;

/**
 * A field that a publication changed.
 *
 * @param field the field, with the table it is in
 * @param was its values before, as the record keeps them; other records by their names
 * @param now its values since
 */
@Schema(name = "ChangedField", description = "A field that a publication changed.")
public record ChangedFieldData(@Schema(description = "The field, with the table it is in.") String field, @Schema(
		description = "Its values before, as the record keeps them; other records by their names.") List<String> was,
		@Schema(description = "Its values since.") List<String> now) {

	static ChangedFieldData of(ChangedRecord.Field field) {
		return new ChangedFieldData(field.name(), texts(field.was()), texts(field.is()));
	}

	private static List<String> texts(List<ChangedRecord.Value> values) {
		return values.stream().map((value) -> {
			ChangedRecord.Page page = value.page();
			return (page != null) ? page.label() : value.text();
		}).toList();
	}

}
