package org.courtsanctions.bulk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Takes the rows of all tables as records are read. */
@FunctionalInterface
interface RowSink {

	/** A row with a cell for each column; null for what is not known. */
	void row(DataTable table, List<@Nullable String> cells);

}
