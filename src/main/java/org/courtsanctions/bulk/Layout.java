package org.courtsanctions.bulk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.courtsanctions.bulk.DataTable.Column;
import org.courtsanctions.opendata.PublicRecord;
import org.courtsanctions.opendata.RecordType;

/**
 * How the whole register is laid out in tables, read from the descriptions of its records
 * by reflection: a new component of a record is a new column without a word said here.
 */
final class Layout {

	/** What each column of each table is. */
	static final DataTable DICTIONARY = new DataTable("dictionary", "The dictionary: what each column holds.",
			List.of(new Column("file", "text", "The table.", true), new Column("column", "text", "The column.", false),
					new Column("type", "text",
							"Text, text list (joined by semicolons), integer, boolean, date or instant.", false),
					new Column("description", "text", "What stands in it.", false)));

	private static final Map<RecordType, Branch> BRANCHES = branches();

	private static final List<DataTable> TABLES = tables();

	private Layout() {
	}

	/** Every table that records fill, in a fixed order. */
	static List<DataTable> all() {
		return TABLES;
	}

	/** Hands on the rows of a record and of all its lists. */
	static void spread(RecordType type, PublicRecord record, RowSink sink) {
		Objects.requireNonNull(BRANCHES.get(type)).spread((Record) record, sink);
	}

	/**
	 * The rows of the dictionary: one for each column of each table, its own included.
	 */
	static List<List<String>> dictionary() {
		List<List<String>> rows = new ArrayList<>();
		List<DataTable> described = new ArrayList<>(TABLES);
		described.add(DICTIONARY);
		described.forEach((table) -> table.columns()
			.forEach((column) -> rows.add(List.of(table.name(), column.name(), column.type(), column.description()))));
		return rows;
	}

	private static Map<RecordType, Branch> branches() {
		Map<RecordType, Branch> branches = new EnumMap<>(RecordType.class);
		Set<Class<?>> placed = new HashSet<>();
		for (RecordType type : RecordType.values()) {
			Class<? extends Record> form = type.form().asSubclass(Record.class);
			String name = form.getSimpleName().replaceFirst("Data$", "");
			branches.put(type,
					Branch.of(form, type.plural(), Character.toLowerCase(name.charAt(0)) + name.substring(1), placed));
		}
		return branches;
	}

	private static List<DataTable> tables() {
		List<DataTable> tables = new ArrayList<>();
		BRANCHES.values().forEach((branch) -> tables.addAll(branch.tables()));
		tables.add(Branch.CITATIONS);
		tables.add(Branch.WANTED);
		return List.copyOf(tables);
	}

}
