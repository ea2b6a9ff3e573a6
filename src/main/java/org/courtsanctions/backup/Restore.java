package org.courtsanctions.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.sql.DataSource;

import org.apache.commons.codec.digest.DigestUtils;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Fills an empty database from a backup. The schema is first migrated to the state the
 * backup was taken in, then every row is copied in one transaction, in which the triggers
 * that would write ledger, history and index anew are off while foreign keys and checks
 * are on, and then the schema is migrated to that of this application.
 */
public final class Restore {

	private final Flyway flyway;

	private final ZipFile file;

	private final Manifest manifest;

	private Restore(Flyway flyway, ZipFile file) throws IOException {
		this.flyway = flyway;
		this.file = file;
		this.manifest = manifest(file);
	}

	/**
	 * Restores a backup into the database that Flyway migrates.
	 * @return what there is now, in words
	 * @throws BackupRefused when the file is no whole backup of this application or of an
	 * earlier one, or the database is not empty; no row of it is there then
	 */
	public static String read(Path file, Flyway flyway) {
		if (!Files.isRegularFile(file)) {
			throw new BackupRefused("There is no file %s.".formatted(file));
		}
		try (ZipFile zip = new ZipFile(file.toFile())) {
			return new Restore(flyway, zip).restore();
		}
		catch (IOException ex) {
			throw new BackupRefused("%s is no backup of the register: %s".formatted(file, ex.getMessage()), ex);
		}
		catch (SQLException ex) {
			throw new BackupRefused("The database did not take the backup: " + ex.getMessage(), ex);
		}
		catch (DataAccessException ex) {
			throw new BackupRefused("The database did not take the backup: " + ex.getMostSpecificCause().getMessage(),
					ex);
		}
	}

	private static Manifest manifest(ZipFile file) throws IOException {
		ZipEntry entry = file.getEntry(Manifest.NAME);
		if (entry == null) {
			throw new IOException("it has no " + Manifest.NAME);
		}
		try (InputStream json = file.getInputStream(entry)) {
			Manifest manifest = JsonMapper.shared().readValue(json, Manifest.class);
			if (manifest.format() != Manifest.FORMAT) {
				throw new BackupRefused("The backup has format %d; this application reads format %d."
					.formatted(manifest.format(), Manifest.FORMAT));
			}
			return manifest;
		}
		catch (JacksonException ex) {
			throw new IOException("its " + Manifest.NAME + " cannot be read", ex);
		}
	}

	private String restore() throws SQLException, IOException {
		boolean known = Arrays.stream(this.flyway.info().all())
			.anyMatch((migration) -> migration.getState().isResolved()
					&& String.valueOf(migration.getVersion()).equals(this.manifest.schema()));
		if (!known) {
			throw new BackupRefused(
					"The backup is of a newer version of this application (schema %s). Restore it with that one."
						.formatted(this.manifest.schema()));
		}
		DataSource database = this.flyway.getConfiguration().getDataSource();
		if (new Catalogue(JdbcClient.create(database)).isUsed()) {
			throw new BackupRefused("The database is not empty. Restore into a new one; nothing was changed.");
		}
		migrations().target(this.manifest.schema()).load().migrate();
		try (Connection connection = database.getConnection()) {
			fill(connection);
		}
		migrations().load().migrate();
		return "Restored record version %d, %d rows of %d tables, as of %s.".formatted(this.manifest.recordVersion(),
				this.manifest.rows(), this.manifest.tables().size(), this.manifest.made());
	}

	/** Takes as long as it takes, whatever limits the application's statements have. */
	private FluentConfiguration migrations() {
		return Flyway.configure(this.flyway.getConfiguration().getClassLoader())
			.configuration(this.flyway.getConfiguration())
			.initSql("set statement_timeout = 0");
	}

	private void fill(Connection connection) throws SQLException, IOException {
		connection.setAutoCommit(false);
		try {
			JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			jdbc.sql("set local statement_timeout = 0").update();
			var catalogue = new Catalogue(jdbc);
			Map<String, List<String>> tables = catalogue.tables();
			requireSame(catalogue, tables);
			for (String table : tables.keySet()) {
				jdbc.sql("alter table " + table + " disable trigger user").update();
				clear(table, jdbc);
			}
			CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
			for (Manifest.Table table : this.manifest.tables()) {
				copy(table, copies);
			}
			for (Manifest.Sequence counter : this.manifest.sequences()) {
				jdbc.sql("select setval(?::regclass, ?, ?)")
					.params(counter.name(), counter.value(), counter.called())
					.query(Long.class)
					.single();
			}
			jdbc.sql("set constraints all immediate").update();
			tables.keySet().forEach((table) -> jdbc.sql("alter table " + table + " enable trigger user").update());
			jdbc.sql("analyze").update();
			connection.commit();
		}
		finally {
			connection.rollback();
			connection.setAutoCommit(true);
		}
	}

	/** Names from the file reach SQL only when the database has them too. */
	private void requireSame(Catalogue catalogue, Map<String, List<String>> tables) {
		String schema = catalogue.schema();
		Set<String> named = new HashSet<>();
		boolean same = this.manifest.schema().equals(schema) && Set.copyOf(catalogue.sequenceNames())
			.equals(Set.copyOf(this.manifest.sequences().stream().map(Manifest.Sequence::name).toList()));
		for (Manifest.Table table : this.manifest.tables()) {
			List<String> columns = tables.getOrDefault(table.name(), List.of());
			same &= named.add(table.name()) && columns.size() == table.columns().size()
					&& Set.copyOf(columns).equals(Set.copyOf(table.columns()));
		}
		if (!same || !named.equals(tables.keySet())) {
			throw new BackupRefused("The backup's tables (schema %s) are not those of the database (schema %s)."
				.formatted(this.manifest.schema(), schema));
		}
	}

	/** Takes out what migrations put in: the backup has it as it was since. */
	private static void clear(String table, JdbcClient jdbc) {
		if (jdbc.sql("select exists (select from " + table + ")").query(Boolean.class).single()) {
			jdbc.sql("delete from " + table).update();
		}
	}

	private void copy(Manifest.Table table, CopyManager copies) throws SQLException, IOException {
		ZipEntry entry = this.file.getEntry(table.file());
		if (entry == null) {
			throw new IOException("it has no " + table.file());
		}
		MessageDigest digest = DigestUtils.getSha256Digest();
		try (InputStream rows = new DigestInputStream(this.file.getInputStream(entry), digest)) {
			long copied = copies.copyIn("copy %s (%s) from stdin with (encoding 'UTF8')".formatted(table.name(),
					String.join(", ", table.columns())), rows);
			if (copied != table.rows() || !HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
				throw new IOException("its " + table.file() + " is not as it was written");
			}
		}
	}

}
