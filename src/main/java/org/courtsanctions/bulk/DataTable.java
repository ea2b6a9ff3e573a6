package org.courtsanctions.bulk;

import java.util.List;

/**
 * A table of the whole register: a CSV in the ZIP, a table in the database.
 *
 * @param name its name, also that of the file without its ending
 * @param description what a row stands for
 * @param columns its columns in order
 */
record DataTable(String name, String description, List<Column> columns) {

	/** The name of the CSV. */
	String file() {
		return this.name + ".csv";
	}

	List<String> header() {
		return this.columns.stream().map(Column::name).toList();
	}

	/**
	 * A column.
	 *
	 * @param name its heading
	 * @param type text, text list, integer, boolean, date or instant
	 * @param description what stands in it
	 * @param key whether it names a record by its public name, so that tables are joined
	 * by it
	 */
	record Column(String name, String type, String description, boolean key) {
	}

}
