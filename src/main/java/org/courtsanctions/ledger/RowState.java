package org.courtsanctions.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * A state of a row that a publication began or ended.
 *
 * @param table the row's table
 * @param begun whether the state began; otherwise it ended
 * @param image its columns, those without a value left out
 */
record RowState(String table, boolean begun, JsonNode image) {

	/** What the register keeps for itself or computes from other columns. */
	private static final Set<String> INNER = Set.of("id", "version", "position", "from_version", "in_force", "held",
			"valid", "sanction_id");

	/** What makes two rows of a table that hangs on another the same row. */
	private static final Map<String, List<String>> KEYS = Map.of("official_name", List.of("text"), "citation",
			List.of("source_id"), "wanted_source", List.of("field", "detail"), "former_slug", List.of("slug"),
			"announcement_programme", List.of("programme_id"), "statement_about", List.of("subject_id"),
			"case_event_about", List.of("subject_id"));

	/** The column that says what such a row adds, when it comes or goes. */
	private static final Map<String, String> SHOWN = Map.of("official_name", "text", "citation", "source_id",
			"wanted_source", "field", "former_slug", "slug", "announcement_programme", "programme_id",
			"statement_about", "subject_id", "case_event_about", "subject_id");

	/**
	 * Records that stand on another's page: when they are new, their fields say what they
	 * are.
	 */
	private static final Set<String> PART = Set.of("tenure", "sanction_event", "licence");

	/** The records that a state names. */
	List<Reference> references() {
		List<Reference> all = new ArrayList<>();
		this.image.propertyNames().forEach((column) -> {
			Reference reference = reference(column, this.image.get(column));
			if (reference != null) {
				all.add(reference);
			}
		});
		return all;
	}

	/** Tells what all states of one record and of what hangs on it amount to. */
	static ChangedRecord changed(String kind, long id, List<RowState> states,
			Function<Reference, ChangedRecord.@Nullable Page> pages) {
		String own = kind.toLowerCase(Locale.ROOT);
		boolean began = states.stream().anyMatch((state) -> state.table.equals(own) && state.begun);
		boolean ended = states.stream().anyMatch((state) -> state.table.equals(own) && !state.begun);
		ChangedRecord.Page page = pages.apply(new Reference(id, kind.equals("SOURCE")));
		if (began != ended) {
			List<ChangedRecord.Field> told = new ArrayList<>();
			states.stream()
				.filter((state) -> began && PART.contains(state.table))
				.forEach((state) -> told.addAll(fields(null, state, pages)));
			return new ChangedRecord(kind, page, began ? ChangedRecord.Change.ADDED : ChangedRecord.Change.REMOVED,
					told);
		}
		Map<String, @Nullable RowState[]> rows = new LinkedHashMap<>();
		states.forEach(
				(state) -> rows.computeIfAbsent(state.row(), (row) -> new RowState[2])[state.begun ? 1 : 0] = state);
		List<ChangedRecord.Field> fields = new ArrayList<>();
		rows.values().forEach((pair) -> fields.addAll(fields(pair[0], pair[1], pages)));
		return new ChangedRecord(kind, page, ChangedRecord.Change.CHANGED, fields);
	}

	private String row() {
		StringBuilder row = new StringBuilder(this.table);
		KEYS.getOrDefault(this.table, List.of()).forEach((column) -> row.append(' ').append(this.image.get(column)));
		return row.toString();
	}

	private static List<ChangedRecord.Field> fields(@Nullable RowState was, @Nullable RowState is,
			Function<Reference, ChangedRecord.@Nullable Page> pages) {
		RowState any = Objects.requireNonNull((is != null) ? is : was);
		Set<String> columns = new TreeSet<>();
		if (was != null) {
			columns.addAll(was.image.propertyNames());
		}
		if (is != null) {
			columns.addAll(is.image.propertyNames());
		}
		if (PART.contains(any.table)) {
			columns.remove("slug");
		}
		String shown = SHOWN.get(any.table);
		if (shown != null && (was == null || is == null)) {
			columns.retainAll(Set.of(shown));
		}
		List<ChangedRecord.Field> fields = new ArrayList<>();
		for (String column : columns) {
			if (!INNER.contains(column) && !(column.endsWith("_precision"))) {
				List<ChangedRecord.Value> before = (was != null) ? was.values(column, pages) : List.of();
				List<ChangedRecord.Value> after = (is != null) ? is.values(column, pages) : List.of();
				if (!before.equals(after)) {
					fields.add(new ChangedRecord.Field(any.table + "." + column, before, after));
				}
			}
		}
		return fields;
	}

	private List<ChangedRecord.Value> values(String column, Function<Reference, ChangedRecord.@Nullable Page> pages) {
		JsonNode value = this.image.get(column);
		if (value == null) {
			return List.of();
		}
		if (value.isArray()) {
			List<ChangedRecord.Value> values = new ArrayList<>();
			value.forEach((item) -> values.add(new ChangedRecord.Value(item.asString(), null, null)));
			return values;
		}
		Reference reference = reference(column, value);
		JsonNode precision = column.endsWith("_on")
				? this.image.get(column.substring(0, column.length() - 2) + "precision") : null;
		String shown = column.endsWith("_on") ? ((precision != null) ? precision.asString() : "DAY") : null;
		return List
			.of(new ChangedRecord.Value(value.asString(), shown, (reference != null) ? pages.apply(reference) : null));
	}

	private @Nullable Reference reference(String column, JsonNode value) {
		if (!column.endsWith("_id") || column.equals("sanction_id") || !value.canConvertToLong()) {
			return null;
		}
		return new Reference(value.asLong(), column.equals("source_id"));
	}

	/**
	 * Points at a record.
	 *
	 * @param id its number
	 * @param source whether it is a source; otherwise it is a fact
	 */
	record Reference(long id, boolean source) {
	}

}
