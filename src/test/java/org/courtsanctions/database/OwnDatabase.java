package org.courtsanctions.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

import org.courtsanctions.RegisterApplication;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database of a test's own on the server that all tests share: what it changes there
 * disturbs nobody.
 *
 * @param server the server
 * @param name the database
 */
public record OwnDatabase(JdbcConnectionDetails server, String name) implements AutoCloseable {

	private static final String FOUNDED = "founding_record";

	/** The server whose copy of the founding record is ready. */
	private static String foundedOn = "";

	/** Creates an empty database. */
	public static OwnDatabase create(JdbcConnectionDetails server, String name) throws SQLException {
		OwnDatabase database = new OwnDatabase(server, name);
		database.asAdministrator("drop database if exists " + name + " with (force)");
		database.asAdministrator("create database " + name + " owner " + server.getUsername());
		return database;
	}

	/**
	 * Creates a database with the founding record and without an account. The record is
	 * loaded once for all tests and then copied, which takes a tenth of the time.
	 */
	public static synchronized OwnDatabase founded(JdbcConnectionDetails server, String name) throws SQLException {
		if (!server.getJdbcUrl().equals(foundedOn)) {
			OwnDatabase founded = create(server, FOUNDED);
			try (var application = new SpringApplicationBuilder(RegisterApplication.class).lazyInitialization(true)
				.run(founded.settings("--spring.jmx.enabled=false"))) {
				application.getBean(JdbcClient.class).sql("delete from account").update();
			}
			foundedOn = server.getJdbcUrl();
		}
		OwnDatabase database = new OwnDatabase(server, name);
		database.asAdministrator("drop database if exists " + name + " with (force)");
		database.asAdministrator("create database " + name + " owner " + server.getUsername() + " template " + FOUNDED);
		return database;
	}

	/** The settings that make an application use it, on any free port, and others. */
	public String[] settings(String... others) {
		Stream<String> own = Stream.of("--spring.datasource.url=" + url(this.name),
				"--spring.datasource.username=" + this.server.getUsername(),
				"--spring.datasource.password=" + this.server.getPassword());
		boolean port = Stream.of(others).anyMatch((setting) -> setting.startsWith("--server.port="));
		return Stream.of(own, Stream.of(others), port ? Stream.<String>empty() : Stream.of("--server.port=0"))
			.flatMap((settings) -> settings)
			.toArray(String[]::new);
	}

	@Override
	public void close() throws SQLException {
		asAdministrator("drop database " + this.name + " with (force)");
	}

	private void asAdministrator(String statement) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres",
				this.server.getPassword()); Statement sql = connection.createStatement()) {
			sql.execute(statement);
		}
	}

	private String url(String database) {
		String url = this.server.getJdbcUrl();
		return url.substring(0, url.lastIndexOf('/') + 1) + database;
	}

}
