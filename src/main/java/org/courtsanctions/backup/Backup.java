package org.courtsanctions.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.sql.DataSource;

import org.apache.commons.codec.digest.DigestUtils;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Writes the whole register to one ZIP: each table as PostgreSQL's own text of its rows,
 * read in one snapshot, so that the register may be used meanwhile, and a manifest. The
 * file appears under its name when it is complete, for its owner's eyes only: it holds
 * the hashes of passwords, and the secrets of second factors.
 */
public final class Backup {

	private Backup() {
	}

	/**
	 * Writes a backup.
	 * @return what it holds, in words
	 * @throws BackupRefused when there is nothing to back up, or the file cannot be
	 * written
	 */
	public static String write(DataSource database, Path file, Clock clock) {
		Path target = file.toAbsolutePath();
		if (Files.exists(target)) {
			throw new BackupRefused("There is a file %s already; a backup never overwrites one.".formatted(file));
		}
		Path part = target.resolveSibling(target.getFileName() + ".part");
		try {
			Manifest manifest;
			try (Connection connection = database.getConnection()) {
				manifest = write(connection, part, clock.instant());
			}
			Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
			return "Backed up record version %d, %d rows of %d tables, to %s.".formatted(manifest.recordVersion(),
					manifest.rows(), manifest.tables().size(), file);
		}
		catch (NoSuchFileException ex) {
			throw new BackupRefused("There is no folder for %s.".formatted(file), ex);
		}
		catch (FileAlreadyExistsException ex) {
			throw new BackupRefused("Another backup is being written to %s; if not, delete that file.".formatted(part),
					ex);
		}
		catch (IOException ex) {
			throw new BackupRefused("%s cannot be written: %s".formatted(file, ex.getMessage()), ex);
		}
		catch (SQLException ex) {
			throw new BackupRefused("The database cannot be read: " + ex.getMessage(), ex);
		}
	}

	private static Manifest write(Connection connection, Path part, Instant now) throws IOException, SQLException {
		connection.setAutoCommit(false);
		connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
		connection.setReadOnly(true);
		JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		jdbc.sql("set local statement_timeout = 0").update();
		var catalogue = new Catalogue(jdbc);
		String schema = catalogue.schema();
		if (schema == null) {
			throw new BackupRefused("There is no register in this database.");
		}
		OutputStream file = Files.newOutputStream(Files.createFile(part, ownersOnly(part)));
		try (var zip = new ZipOutputStream(new BufferedOutputStream(file))) {
			CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
			List<Manifest.Table> tables = new ArrayList<>();
			for (Map.Entry<String, List<String>> table : catalogue.tables().entrySet()) {
				tables.add(write(table.getKey(), table.getValue(), copies, zip));
			}
			Map.Entry<Long, String> head = head(jdbc);
			var manifest = new Manifest(Manifest.FORMAT, now.truncatedTo(ChronoUnit.SECONDS), schema, head.getKey(),
					head.getValue(), tables, catalogue.sequences());
			zip.putNextEntry(new ZipEntry(Manifest.NAME));
			zip.write(JsonMapper.builder()
				.enable(SerializationFeature.INDENT_OUTPUT)
				.build()
				.writeValueAsBytes(manifest));
			zip.closeEntry();
			return manifest;
		}
		catch (IOException | SQLException | RuntimeException ex) {
			Files.deleteIfExists(part);
			throw ex;
		}
		finally {
			connection.rollback();
		}
	}

	private static Manifest.Table write(String table, List<String> columns, CopyManager copies, ZipOutputStream zip)
			throws IOException, SQLException {
		MessageDigest digest = DigestUtils.getSha256Digest();
		var named = new Manifest.Table(table, columns, 0, "");
		zip.putNextEntry(new ZipEntry(named.file()));
		long rows = copies.copyOut("copy (select %s from %s) to stdout with (encoding 'UTF8')"
			.formatted(String.join(", ", columns), table), new DigestOutputStream(new StaysOpen(zip), digest));
		zip.closeEntry();
		return new Manifest.Table(table, columns, rows, HexFormat.of().formatHex(digest.digest()));
	}

	private static Map.Entry<Long, String> head(JdbcClient jdbc) {
		return jdbc.sql("select version, hash from ledger_entry order by version desc limit 1")
			.query((row, number) -> Map.entry(row.getLong("version"), row.getString("hash")))
			.optional()
			.orElse(Map.entry(0L, ""));
	}

	private static FileAttribute<?>[] ownersOnly(Path file) {
		return file.getFileSystem().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

	/** A table's end is not the file's. */
	private static final class StaysOpen extends FilterOutputStream {

		private StaysOpen(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			this.out.write(bytes, from, length);
		}

		@Override
		public void close() {
		}

	}

}
