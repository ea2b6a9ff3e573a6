package org.courtsanctions.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.sql.DataSource;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.courtsanctions.RegisterApplication;
import org.slf4j.LoggerFactory;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of a test's own, which the test can stop in rude ways and start
 * again where it was.
 */
public final class OwnServer implements AutoCloseable {

	private static final String ADDRESS = "jdbc:postgresql://127.0.0.1:%d/%s";

	private static final int SECONDS_TO_END = 60;

	private static final Path FOUNDED = Path.of("target/founded-server");

	private static boolean foundedIsReady;

	private final Path directory;

	private final int port;

	private EmbeddedDatabase database;

	private OwnServer(Path directory, EmbeddedDatabase database) {
		this.directory = directory;
		this.database = database;
		this.port = Integer.parseInt(database.getJdbcUrl().replaceAll(".*:(\\d+)/.*", "$1"));
	}

	/** Starts an empty server in a folder, on any free port. */
	public static OwnServer start(Path directory) {
		if (Files.isDirectory(directory)) {
			DatabaseFolders.empty(directory);
		}
		return new OwnServer(directory, EmbeddedDatabase.start(DatabaseFolders.on(directory)));
	}

	/**
	 * Starts a server with the founding record in a folder, on any free port. The record
	 * is loaded once for all tests; the server's files are then copied.
	 */
	public static synchronized OwnServer founded(Path directory) throws IOException {
		if (!foundedIsReady) {
			try (OwnServer original = start(FOUNDED)) {
				new SpringApplicationBuilder(RegisterApplication.class).lazyInitialization(true)
					.run(Stream
						.concat(original.settings().stream(),
								Stream.of("--server.port=0", "--spring.jmx.enabled=false"))
						.toArray(String[]::new))
					.close();
			}
			foundedIsReady = true;
		}
		DatabaseFolders.empty(directory);
		Path from = FOUNDED.resolve("postgresql");
		Path to = directory.resolve("postgresql");
		FileSystemUtils.copyRecursively(from.resolve("cluster"), to.resolve("cluster"));
		Files.setPosixFilePermissions(to.resolve("cluster"), PosixFilePermissions.fromString("rwx------"));
		Files.copy(from.resolve("password"), to.resolve("password"), StandardCopyOption.REPLACE_EXISTING);
		return new OwnServer(directory, EmbeddedDatabase.start(DatabaseFolders.on(directory)));
	}

	/**
	 * Starts a streaming replica of another server in a folder: its files, copied between
	 * the two calls that PostgreSQL wants around a base backup, and the note that makes
	 * it follow.
	 */
	public static OwnServer replicaOf(OwnServer primary, Path directory) throws IOException, SQLException {
		Files.createDirectories(directory);
		DatabaseFolders.empty(directory);
		Path from = primary.directory.resolve("postgresql");
		Path to = directory.resolve("postgresql");
		try (Connection connection = primary.asAdministrator().getConnection();
				Statement sql = connection.createStatement()) {
			sql.execute("select pg_backup_start('replica', true)");
			copy(from.resolve("cluster"), to.resolve("cluster"));
			try (ResultSet end = sql.executeQuery("select labelfile from pg_backup_stop(false)")) {
				end.next();
				Files.writeString(to.resolve("cluster/backup_label"), end.getString(1));
			}
		}
		Files.copy(from.resolve("password"), to.resolve("password"), StandardCopyOption.REPLACE_EXISTING);
		Files.writeString(to.resolve("cluster/standby.signal"), "");
		Files.writeString(to.resolve("cluster/postgresql.auto.conf"), """
				primary_conninfo = 'host=127.0.0.1 port=%d user=postgres password=%s'
				hot_standby_feedback = on
				""".formatted(primary.port, primary.database.getPassword()), StandardOpenOption.APPEND);
		return new OwnServer(directory, EmbeddedDatabase.start(DatabaseFolders.on(directory)));
	}

	private static void copy(Path from, Path to) throws IOException {
		List<Path> all;
		try (Stream<Path> files = Files.walk(from)) {
			all = files.toList();
		}
		for (Path file : all) {
			Path name = from.relativize(file);
			if (Files.isDirectory(file)) {
				Files.createDirectories(to.resolve(name));
			}
			else if (!name.startsWith("pg_wal") && !name.startsWith("postmaster.pid")) {
				Files.copy(file, to.resolve(name));
			}
		}
		Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwx------"));
	}

	/** The settings that make an application use it. */
	public List<String> settings() {
		return List.of("--spring.datasource.url=" + this.database.getJdbcUrl(),
				"--spring.datasource.username=" + this.database.getUsername(),
				"--spring.datasource.password=" + this.database.getPassword());
	}

	/** The settings that make an application use it by way of another port. */
	public List<String> settings(int by) {
		return settings().stream().map((setting) -> setting.replace(":" + this.port + "/", ":" + by + "/")).toList();
	}

	/** What its owner and its administrator sign in with. */
	public String password() {
		return this.database.getPassword();
	}

	/** Where it listens. */
	public int port() {
		return this.port;
	}

	/** The application's database, as its administrator sees it. */
	public DataSource asAdministrator() {
		return as("postgres", this.database.getPassword());
	}

	/** The application's database, as some role sees it. */
	public DataSource as(String role, String password) {
		return new DriverManagerDataSource(ADDRESS.formatted(this.port, EmbeddedDatabase.NAME), role, password);
	}

	/** Ends the server in some way, and returns when nothing of it runs any more. */
	public void end(Ending ending) {
		ProcessHandle postmaster = postmaster();
		List<ProcessHandle> processes = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
		switch (ending) {
			case KILL_ALL -> processes.forEach(ProcessHandle::destroyForcibly);
			case KILL -> postmaster.destroyForcibly();
			case STOP_AT_ONCE -> signal("QUIT", postmaster);
			case STOP -> signal("INT", postmaster);
		}
		if (ending == Ending.KILL) {
			postmaster.onExit().orTimeout(SECONDS_TO_END, TimeUnit.SECONDS).join();
		}
		else {
			processes.forEach((process) -> process.onExit().orTimeout(SECONDS_TO_END, TimeUnit.SECONDS).join());
		}
	}

	/** Starts it again, as an application would after a crash. */
	public void startAgain() {
		closeQuietly();
		this.database = EmbeddedDatabase.start(new DatabaseProperties(this.directory, this.port));
	}

	@Override
	public void close() {
		this.database.close();
	}

	/** What the library says of a server that is dead already fills pages. */
	private void closeQuietly() {
		Logger library = (Logger) LoggerFactory.getLogger("io.zonky.test");
		Level before = library.getLevel();
		library.setLevel(Level.OFF);
		this.database.close();
		library.setLevel(before);
	}

	private ProcessHandle postmaster() {
		try {
			Path note = this.directory.resolve("postgresql/cluster/postmaster.pid");
			return ProcessHandle.of(Long.parseLong(Files.readAllLines(note).getFirst())).orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void signal(String name, ProcessHandle process) {
		try {
			new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start().onExit().join();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** How a server ends. */
	public enum Ending {

		/** {@code kill -9} of all its processes, as when the power fails. */
		KILL_ALL,

		/** {@code kill -9} of its first process; the others notice. */
		KILL,

		/** {@code pg_ctl stop -m immediate}. */
		STOP_AT_ONCE,

		/** {@code pg_ctl stop -m fast}: transactions that run are taken back. */
		STOP

	}

}
