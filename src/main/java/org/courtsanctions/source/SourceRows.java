package org.courtsanctions.source;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.courtsanctions.shared.Rows;

/** Reads a source from a row. */
final class SourceRows {

	/** The columns that {@link #view} reads. */
	static final String COLUMNS = """
			source.slug, publisher, title, url, published_on, published_precision, language, read_as, seen_in, notes
			""";

	private SourceRows() {
	}

	static SourceView view(ResultSet row) throws SQLException {
		return new SourceView(row.getString("slug"), row.getString("publisher"), row.getString("title"),
				row.getString("url"), Rows.dateOrNull(row, "published"), row.getString("language"),
				Rows.code(ReadAs.class, row, "read_as"), row.getString("seen_in"), row.getString("notes"));
	}

}
