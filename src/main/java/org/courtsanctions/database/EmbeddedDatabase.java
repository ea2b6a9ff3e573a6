package org.courtsanctions.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.commons.lang3.SystemUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The running PostgreSQL that the application carries inside itself: UTF-8, sorted by
 * code point on every platform, durable like any other server, reachable from this
 * machine only and only with the password kept in the data directory. The application
 * itself connects as an ordinary owner of its own database, not as the superuser.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

	/**
	 * Major version of the PostgreSQL binaries named in the build.
	 */
	static final int MAJOR_VERSION = 18;

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private static final Duration LONGEST_START = Duration.ofSeconds(60);

	/** The database, and the role that owns it. */
	static final String NAME = "register";

	private final DataDirectory directory;

	private final EmbeddedPostgres postgres;

	private EmbeddedDatabase(DataDirectory directory, EmbeddedPostgres postgres) {
		this.directory = directory;
		this.postgres = postgres;
	}

	/**
	 * Starts PostgreSQL, creating the database on the first start and taking over after
	 * an application that was killed.
	 * @throws StartFailure when it cannot start, with what to do about it
	 */
	static EmbeddedDatabase start(DatabaseProperties properties) {
		DataDirectory directory = DataDirectory.open(properties.directory());
		try {
			LeftoverServer.stopIn(directory);
			requireFree(properties.port());
			boolean first = directory.prepare();
			EmbeddedPostgres postgres = startServer(directory, properties.port());
			if (first) {
				createDatabase(postgres, directory.password());
				directory.confirmPrepared();
			}
			logger.info("Embedded PostgreSQL {} on port {} keeps its data in {}", MAJOR_VERSION, postgres.getPort(),
					directory.path());
			return new EmbeddedDatabase(directory, postgres);
		}
		catch (StartFailure failure) {
			directory.close();
			throw failure;
		}
		catch (IOException | SQLException | RuntimeException | ExceptionInInitializerError failure) {
			directory.close();
			throw StartFailures.embeddedDidNotStart(directory, failure);
		}
	}

	private static void requireFree(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
		}
		catch (IOException taken) {
			throw StartFailures.databasePortInUse(port, taken);
		}
	}

	private static EmbeddedPostgres startServer(DataDirectory directory, int port) throws IOException {
		return EmbeddedPostgres.builder()
			.setDataDirectory(directory.cluster())
			.setOverrideWorkingDirectory(directory.programs().toFile())
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setPort(port)
			.setPGStartupWait(LONGEST_START)
			.setOutputRedirector(Redirect.appendTo(directory.log().toFile()))
			// These become options of initdb and count on the first start only
			.setLocaleConfig("locale", "C")
			.setLocaleConfig("lc-ctype", unicodeLetters())
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8")
			.setLocaleConfig("auth", "scram-sha-256")
			.setLocaleConfig("pwfile", directory.passwordFile().toString())
			.setConnectConfig("password", directory.password())
			// The library switches both off, being made for tests
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("listen_addresses", "127.0.0.1")
			.setServerConfig("unix_socket_directories", "")
			.setServerConfig("max_connections", "100")
			.start();
	}

	/**
	 * The platform's name for "all letters of Unicode". Without it trigrams know ASCII
	 * letters only, whatever else the database is told.
	 */
	private static String unicodeLetters() {
		if (SystemUtils.IS_OS_WINDOWS) {
			return "en-US";
		}
		return SystemUtils.IS_OS_MAC ? "UTF-8" : "C.UTF-8";
	}

	private static void createDatabase(EmbeddedPostgres postgres, String password) throws SQLException {
		try (Connection connection = postgres.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create role %s login password '%s'".formatted(NAME, password));
			statement.execute("create database %s owner %s".formatted(NAME, NAME));
		}
	}

	@Override
	public String getUsername() {
		return NAME;
	}

	@Override
	public String getPassword() {
		return this.directory.password();
	}

	@Override
	public String getJdbcUrl() {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(this.postgres.getPort(), NAME);
	}

	/**
	 * Stops PostgreSQL and gives the data directory free.
	 */
	@Override
	public void close() {
		try {
			this.postgres.close();
		}
		catch (IOException ex) {
			logger.warn("The embedded PostgreSQL did not stop cleanly; the next start will repair it", ex);
		}
		this.directory.close();
	}

}
