package org.courtsanctions.shared;

/** Cells of CSV that spreadsheets open. */
public final class CsvCell {

	private CsvCell() {
	}

	/** A cell that no spreadsheet takes for a formula. */
	public static String safe(String cell) {
		return (!cell.isEmpty() && "=+-@\t\r\n|%".indexOf(cell.charAt(0)) >= 0) ? "'" + cell : cell;
	}

}
