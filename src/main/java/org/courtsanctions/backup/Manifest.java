package org.courtsanctions.backup;

import java.time.Instant;
import java.util.List;

/**
 * What stands in {@code manifest.json} of a backup.
 *
 * @param format the number of the file's own format: {@value #FORMAT}
 * @param made when the snapshot was taken
 * @param schema the last migration of the schema it was taken of
 * @param recordVersion the number of the ledger's last entry, 0 when there is none
 * @param ledgerHash the hash of that entry, empty when there is none
 * @param tables the tables, in an order in which each follows those it points at
 * @param sequences where the counters stand
 */
record Manifest(int format, Instant made, String schema, long recordVersion, String ledgerHash, List<Table> tables,
		List<Sequence> sequences) {

	static final int FORMAT = 1;

	static final String NAME = "manifest.json";

	/** How many rows all tables have. */
	long rows() {
		return this.tables.stream().mapToLong(Table::rows).sum();
	}

	/**
	 * One table and its file.
	 *
	 * @param name schema and name
	 * @param columns the columns in the file, in their order
	 * @param rows how many rows the file has
	 * @param sha256 SHA-256 of the file, in hexadecimal
	 */
	record Table(String name, List<String> columns, long rows, String sha256) {

		/** Where its rows stand in the backup. */
		String file() {
			return this.name + ".copy";
		}

	}

	/**
	 * One counter.
	 *
	 * @param name schema and name
	 * @param value the number last given
	 * @param called whether it was given already
	 */
	record Sequence(String name, long value, boolean called) {
	}

}
