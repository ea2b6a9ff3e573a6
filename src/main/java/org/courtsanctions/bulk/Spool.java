package org.courtsanctions.bulk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.courtsanctions.opendata.Exports;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of all tables at once and keeps each table in a file of its own, because
 * one pass over the records fills them all and none fits into memory.
 */
final class Spool implements RowSink, AutoCloseable {

	private final Path directory;

	private final Map<String, Sheet> sheets = new LinkedHashMap<>();

	Spool(Path directory) {
		this.directory = directory;
	}

	/** Begins the file of a table. */
	void begin(DataTable table) throws IOException {
		Path file = this.directory.resolve(table.file());
		var out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), sha256());
		this.sheets.put(table.name(), new Sheet(file, out, Exports.rows(table.header(), out)));
	}

	@Override
	public void row(DataTable table, List<@Nullable String> cells) {
		try {
			Sheet sheet = Objects.requireNonNull(this.sheets.get(table.name()));
			sheet.rows.add(cells.stream().map((cell) -> Objects.requireNonNullElse(cell, "")).toList());
			sheet.count++;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Ends the file of a table, copies it, and tells what was in it. */
	Manifest.File finish(DataTable table, OutputStream to) throws IOException {
		Sheet sheet = Objects.requireNonNull(this.sheets.remove(table.name()));
		sheet.rows.close();
		sheet.out.close();
		long size = Files.copy(sheet.file, to);
		Files.delete(sheet.file);
		return new Manifest.File(table.file(), table.description(), sheet.count, size,
				HexFormat.of().formatHex(sheet.out.getMessageDigest().digest()));
	}

	/** Closes what was not finished. */
	@Override
	public void close() throws IOException {
		for (Sheet sheet : this.sheets.values()) {
			sheet.out.close();
		}
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	/** A table while it is written. */
	private static final class Sheet {

		private final Path file;

		private final DigestOutputStream out;

		private final Exports.Rows rows;

		private long count;

		private Sheet(Path file, DigestOutputStream out, Exports.Rows rows) {
			this.file = file;
			this.out = out;
			this.rows = rows;
		}

	}

}
