package org.courtsanctions.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Tries the database server once, before the connection pool and the migrations do, so
 * that a wrong setting is answered in plain words.
 */
final class ServerCheck {

	/**
	 * The oldest PostgreSQL the schema works on.
	 */
	static final int OLDEST_VERSION = 15;

	private static final String SECONDS_TO_CONNECT = "15";

	private ServerCheck() {
	}

	/**
	 * Connects and looks at the version.
	 * @throws StartFailure when the server cannot be used
	 */
	static void run(JdbcConnectionDetails server) {
		if (!server.getJdbcUrl().startsWith("jdbc:postgresql:")) {
			throw StartFailures.notPostgres(server.getJdbcUrl());
		}
		try (Connection connection = connect(server)) {
			requireVersion(connection.getMetaData().getDatabaseMajorVersion());
		}
		catch (SQLException ex) {
			throw StartFailures.serverRefused(server, ex);
		}
	}

	/**
	 * Fails when the server is older than {@link #OLDEST_VERSION}.
	 */
	static void requireVersion(int majorVersion) {
		if (majorVersion < OLDEST_VERSION) {
			throw StartFailures.serverTooOld(majorVersion);
		}
	}

	private static Connection connect(JdbcConnectionDetails server) throws SQLException {
		Properties properties = new Properties();
		if (server.getUsername() != null) {
			properties.setProperty("user", server.getUsername());
		}
		if (server.getPassword() != null) {
			properties.setProperty("password", server.getPassword());
		}
		properties.setProperty("loginTimeout", SECONDS_TO_CONNECT);
		return DriverManager.getConnection(server.getJdbcUrl(), properties);
	}

}
