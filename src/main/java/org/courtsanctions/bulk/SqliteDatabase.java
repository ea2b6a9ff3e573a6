package org.courtsanctions.bulk;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.courtsanctions.bulk.DataTable.Column;
import org.courtsanctions.opendata.PublicRecords;
import org.courtsanctions.opendata.RecordType;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteDataSource;

import org.springframework.stereotype.Component;

/**
 * Writes the whole register as an SQLite database: the tables of the ZIP, an index on
 * every column that names a record, the dictionary, and {@code about}, which says what it
 * is and how it may be used.
 */
@Component
class SqliteDatabase {

	private static final DataTable ABOUT = new DataTable("about", "What this database is and how it may be used.", List
		.of(new Column("name", "text", "What is told.", true), new Column("value", "text", "What it is.", false)));

	private final PublicRecords records;

	SqliteDatabase(PublicRecords records) {
		this.records = records;
	}

	/** Writes an edition of what this thread's transaction reads. */
	void write(Edition edition, Path to) throws SQLException {
		var database = new SQLiteDataSource();
		database.setUrl("jdbc:sqlite:" + to);
		try (Connection connection = database.getConnection()) {
			// Nobody else sees the file before it is whole, and a half one is thrown away
			run(connection, "pragma journal_mode = off");
			run(connection, "pragma synchronous = off");
			connection.setAutoCommit(false);
			try (var filler = new Filler(connection)) {
				filler.begin(Layout.DICTIONARY);
				filler.begin(ABOUT);
				for (DataTable table : Layout.all()) {
					filler.begin(table);
				}
				Layout.dictionary().forEach((row) -> filler.row(Layout.DICTIONARY, List.copyOf(row)));
				about(edition).forEach((name, value) -> filler.row(ABOUT, List.of(name, value)));
				for (RecordType type : RecordType.values()) {
					this.records.each(type, edition.day(), (record) -> Layout.spread(type, record, filler));
				}
				filler.finish();
			}
			for (DataTable table : Layout.all()) {
				index(connection, table);
			}
			connection.commit();
		}
	}

	private static Map<String, String> about(Edition edition) {
		Map<String, String> about = new TreeMap<>();
		about.put("recordVersion", Long.toString(edition.version()));
		about.put("recordedAt", edition.recordedAt().toString());
		about.put("asOf", edition.day().toString());
		about.put("cite", edition.cite());
		about.put("licence", edition.terms().name());
		about.put("licenceUrl", edition.terms().url());
		about.put("licenceNote", edition.terms().note());
		return about;
	}

	private static void index(Connection connection, DataTable table) throws SQLException {
		for (Column column : table.columns()) {
			if (column.key()) {
				boolean own = column.name().equals("id");
				run(connection,
						"create " + (own ? "unique " : "") + "index " + quoted(table.name() + "_" + column.name())
								+ " on " + quoted(table.name()) + " (" + quoted(column.name()) + ")");
			}
		}
	}

	private static String quoted(String name) {
		return '"' + name + '"';
	}

	private static void run(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/** Fills tables as rows come, some thousand at a time. */
	private static final class Filler implements RowSink, AutoCloseable {

		private static final int BATCH = 1_000;

		private final Connection connection;

		private final Map<String, PreparedStatement> inserts = new HashMap<>();

		private final Map<String, Integer> waiting = new HashMap<>();

		private Filler(Connection connection) {
			this.connection = connection;
		}

		private void begin(DataTable table) throws SQLException {
			run(this.connection,
					table.columns()
						.stream()
						.map((column) -> quoted(column.name()) + (isNumber(column) ? " integer" : " text"))
						.collect(Collectors.joining(", ", "create table " + quoted(table.name()) + " (", ")")));
			this.inserts.put(table.name(),
					this.connection.prepareStatement(table.columns()
						.stream()
						.map((column) -> "?")
						.collect(Collectors.joining(", ", "insert into " + quoted(table.name()) + " values (", ")"))));
		}

		private static boolean isNumber(Column column) {
			return column.type().equals("integer") || column.type().equals("boolean");
		}

		@Override
		public void row(DataTable table, List<@Nullable String> cells) {
			try {
				PreparedStatement insert = Objects.requireNonNull(this.inserts.get(table.name()));
				for (int at = 0; at < cells.size(); at++) {
					String cell = cells.get(at);
					if (cell != null && isNumber(table.columns().get(at))) {
						insert.setLong(at + 1,
								cell.equals("true") ? 1 : cell.equals("false") ? 0 : Long.parseLong(cell));
					}
					else {
						insert.setString(at + 1, cell);
					}
				}
				insert.addBatch();
				if (this.waiting.merge(table.name(), 1, Integer::sum) == BATCH) {
					insert.executeBatch();
					this.waiting.put(table.name(), 0);
				}
			}
			catch (SQLException ex) {
				throw new IllegalStateException("the table " + table.name() + " takes no row", ex);
			}
		}

		private void finish() throws SQLException {
			for (PreparedStatement insert : this.inserts.values()) {
				insert.executeBatch();
			}
		}

		@Override
		public void close() throws SQLException {
			for (PreparedStatement insert : this.inserts.values()) {
				insert.close();
			}
		}

	}

}
