package org.courtsanctions.founding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.persistence.PersistenceException;
import org.courtsanctions.shared.Refused;
import org.courtsanctions.source.Provenance;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/**
 * What a load has recorded so far: the number of each row's record by file and id, so
 * that later rows can refer to it, and how many rows each file had.
 */
class Loaded {

	private final FoundingFiles files;

	private final Runnable afterRow;

	private final Map<String, Map<String, Long>> numbers = new HashMap<>();

	private final Map<String, Integer> rows = new LinkedHashMap<>();

	/**
	 * Starts a load.
	 * @param afterRow what to do when a row is recorded
	 */
	Loaded(FoundingFiles files, Runnable afterRow) {
		this.files = files;
		this.afterRow = afterRow;
	}

	/**
	 * Hands every row of a file to a loader and puts file and line to whatever it
	 * refuses.
	 */
	void each(String file, Consumer<Row> loader) {
		load(file, this.files.rows(file), loader);
	}

	/** Like {@link #each(String, Consumer)}, in another order than the file's. */
	void each(String file, Comparator<Row> order, Consumer<Row> loader) {
		load(file, this.files.rows(file).stream().sorted(order).toList(), loader);
	}

	private void load(String file, List<Row> all, Consumer<Row> loader) {
		for (Row row : all) {
			try {
				loader.accept(row);
				this.afterRow.run();
			}
			catch (Refused | IllegalArgumentException | DataAccessException | PersistenceException ex) {
				throw row.problem("row", String.valueOf(
						((ex instanceof Refused) ? ex : NestedExceptionUtils.getMostSpecificCause(ex)).getMessage()));
			}
		}
		this.rows.put(file, all.size());
	}

	/** Remembers the record a row became. */
	void put(Row row, long number) {
		this.numbers.computeIfAbsent(row.file(), (file) -> new HashMap<>()).put(row.text("id"), number);
	}

	/** The record that a cell refers to in another file. */
	long get(Row row, String column, String file) {
		return get(row, column, row.text(column), file);
	}

	/** The record that a cell refers to in another file; null when the cell is empty. */
	@Nullable Long getOrNull(Row row, String column, String file) {
		String id = row.optional(column);
		return (id != null) ? get(row, column, id, file) : null;
	}

	/** The records that a cell refers to in another file. */
	List<Long> all(Row row, String column, String file) {
		return row.list(column).stream().map((id) -> get(row, column, id, file)).toList();
	}

	long get(Row row, String column, String id, String file) {
		Long number = this.numbers.getOrDefault(file, Map.of()).get(id);
		if (number == null) {
			throw row.problem(column, "'" + id + "' is no id in " + file);
		}
		return number;
	}

	/** Where a row comes from: its sources and what they do not back. */
	Provenance provenance(Row row) {
		return provenance(row, row.uncited());
	}

	Provenance provenance(Row row, List<Provenance.Wanted> wanted) {
		List<Long> sources = all(row, "source_ids", "sources.csv");
		if (sources.isEmpty()) {
			throw row.problem("source_ids", "a fact needs at least one source");
		}
		return new Provenance(sources, wanted);
	}

	/** How many rows each file had, in the order of loading. */
	Map<String, Integer> rowsByFile() {
		return this.rows;
	}

}
