package org.courtsanctions.shared;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads the register's own column shapes from a query's row: dates with precision, lists,
 * references, closed sets.
 */
public final class Rows {

	private Rows() {
	}

	/**
	 * The date in {@code <prefix>_on} with {@code <prefix>_precision}, which must be
	 * there.
	 */
	public static PartialDate date(ResultSet row, String prefix) throws SQLException {
		return new PartialDate(row.getObject(prefix + "_on", LocalDate.class),
				Precision.valueOf(row.getString(prefix + "_precision")));
	}

	/**
	 * The date in {@code <prefix>_on} with {@code <prefix>_precision}, or null when
	 * empty.
	 */
	public static @Nullable PartialDate dateOrNull(ResultSet row, String prefix) throws SQLException {
		return (row.getObject(prefix + "_on") != null) ? date(row, prefix) : null;
	}

	public static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

	public static @Nullable Integer intOrNull(ResultSet row, String column) throws SQLException {
		return row.getObject(column, Integer.class);
	}

	/** The texts of an array column; empty when the column is null. */
	public static List<String> texts(ResultSet row, String column) throws SQLException {
		Array array = row.getArray(column);
		return (array != null) ? List.of((String[]) array.getArray()) : List.of();
	}

	public static <E extends Enum<E>> E code(Class<E> set, ResultSet row, String column) throws SQLException {
		return Enum.valueOf(set, row.getString(column));
	}

	/** The members of a closed set in an array column, in the set's own order. */
	public static <E extends Enum<E>> List<E> codes(Class<E> set, ResultSet row, String column) throws SQLException {
		return texts(row, column).stream().map((name) -> Enum.valueOf(set, name)).sorted().toList();
	}

	/**
	 * The link in {@code <prefix>_slug} and {@code <prefix>_label}, or null when there is
	 * none.
	 */
	public static @Nullable SubjectLink link(SubjectKind kind, ResultSet row, String prefix) throws SQLException {
		String slug = row.getString(prefix + "_slug");
		return (slug != null) ? new SubjectLink(kind, slug, row.getString(prefix + "_label")) : null;
	}

}
