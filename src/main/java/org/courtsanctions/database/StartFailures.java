package org.courtsanctions.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.StringUtils;

/**
 * The words for everything that can keep the database from starting. Settings are named
 * as environment variables because these work for {@code mvn spring-boot:run},
 * {@code java -jar} and containers alike. No text holds a password.
 */
final class StartFailures {

	private static final String OTHER_SERVER = "To use a PostgreSQL server of your own instead, set SPRING_DATASOURCE_URL, "
			+ "SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.";

	private StartFailures() {
	}

	static StartFailure databasePortInUse(int port, Throwable cause) {
		return new StartFailure(
				"Port %d, which the embedded PostgreSQL listens on, is in use by another program.".formatted(port), """
						Stop that program, or choose another port:
						    REGISTER_DATABASE_PORT=%d
						%s""".formatted(port < 65535 ? port + 1 : port - 1, OTHER_SERVER), cause);
	}

	static StartFailure directoryNotWritable(Path directory, Throwable cause) {
		return new StartFailure(
				"The data directory %s cannot be created or written (%s).".formatted(directory,
						cause.getClass().getSimpleName()),
				"""
						Give the user who starts the application the right to write there, or choose another directory:
						    REGISTER_DATABASE_DIRECTORY=/path/to/directory
						%s""".formatted(OTHER_SERVER), cause);
	}

	static StartFailure directoryInUse(Path directory, String processId) {
		return new StartFailure("The data directory %s is in use by another running copy of this application%s."
			.formatted(directory, processId.isEmpty() ? "" : " (process " + processId + ")"), """
					Stop that copy, or use it: by default it answers at http://localhost:8080.
					To run a second copy beside it, give it a directory and ports of its own:
					    REGISTER_DATABASE_DIRECTORY=./data-2 REGISTER_DATABASE_PORT=15433 SERVER_PORT=8081""");
	}

	static StartFailure directoryOfOtherVersion(Path directory, String version) {
		int ours = EmbeddedDatabase.MAJOR_VERSION;
		return new StartFailure(
				"The data directory %s was written by PostgreSQL %s; this application carries PostgreSQL %d."
					.formatted(directory, version, ours),
				"""
						Keep the data: write a backup with the version of this application that wrote them (--backup FILE),
						and restore it into an empty directory with this version (--restore FILE).
						Start empty instead (the old data stays where it is):
						    REGISTER_DATABASE_DIRECTORY=./data-%d"""
					.formatted(ours));
	}

	static StartFailure passwordMissing(Path file) {
		return new StartFailure(
				"The data directory holds a database, but its password file %s is missing.".formatted(file), """
						Put the file back from a backup of the data directory.
						Without one, start empty in another directory:
						    REGISTER_DATABASE_DIRECTORY=/path/to/directory""");
	}

	static StartFailure leftoverDoesNotStop(DataDirectory directory, long processId) {
		return new StartFailure(
				"The PostgreSQL of a killed application still runs in %s and does not stop (process %d)."
					.formatted(directory.path(), processId),
				"Stop process %d, then start again. Its log is %s.".formatted(processId, directory.log()));
	}

	static StartFailure embeddedDidNotStart(DataDirectory directory, Throwable cause) {
		String said = String.join("\n", directory.lastLogLines(8));
		return new StartFailure(
				"The embedded PostgreSQL did not start: %s%s".formatted(
						Objects.requireNonNullElse(cause.getMessage(), cause.toString()),
						said.isEmpty() ? "" : "\nIts last words:\n" + said.indent(4).stripTrailing()),
				"""
						See %s for the whole story, mend what it names, and start again; no data is lost by trying.
						The programs inside the application fit the platform it was built on; on another one, build it there.
						%s"""
					.formatted(directory.log(), OTHER_SERVER),
				cause);
	}

	static StartFailure notPostgres(String url) {
		return new StartFailure("SPRING_DATASOURCE_URL is %s, which is not an address of a PostgreSQL database."
			.formatted(withoutParameters(url)), """
					Write it like this, or leave it out to use the embedded PostgreSQL:
					    SPRING_DATASOURCE_URL=jdbc:postgresql://host:5432/database""");
	}

	static StartFailure serverRefused(JdbcConnectionDetails server, SQLException cause) {
		String url = withoutParameters(server.getJdbcUrl());
		String user = String.valueOf(server.getUsername());
		String state = String.valueOf(cause.getSQLState());
		return switch (state) {
			case "28P01", "28000",
					"08004" ->
				new StartFailure(
						"The database server at %s refuses user \"%s\": %s".formatted(url, user, firstLine(cause)),
						"""
								Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and that the server's pg_hba.conf
								lets this user in from this machine.""",
						cause);
			case "3D000" ->
				new StartFailure("The database server is there, but the database of %s is missing.".formatted(url), """
						Create it, as a user who may:
						    CREATE DATABASE %s OWNER "%s" ENCODING 'UTF8' TEMPLATE template0;
						or correct the name in SPRING_DATASOURCE_URL.""".formatted(databaseName(url), user), cause);
			case "57P03" ->
				new StartFailure("The database server at %s is starting up or shutting down.".formatted(url),
						"Wait until it is ready, then start again.", cause);
			default -> state.startsWith("08")
					? new StartFailure("The database server at %s cannot be reached: %s"
						.formatted(url, firstLine(cause)), """
								Check that the server runs and that host and port in SPRING_DATASOURCE_URL are right.
								Leave SPRING_DATASOURCE_URL out to use the embedded PostgreSQL.""", cause)
					: new StartFailure(
							"The database server at %s does not let user \"%s\" work: %s".formatted(url, user,
									firstLine(cause)),
							"Mend what the server names (SQL state %s), then start again.".formatted(state), cause);
		};
	}

	static StartFailure serverTooOld(int version) {
		return new StartFailure(
				"The configured server runs PostgreSQL %d; this application needs PostgreSQL %d or newer."
					.formatted(version, ServerCheck.OLDEST_VERSION),
				"Upgrade the server, or name a newer one in SPRING_DATASOURCE_URL. Nothing was changed on it.");
	}

	static StartFailure schemaNewer(List<String> unknown, Throwable cause) {
		return new StartFailure("""
				The database was written by a newer version of this application. It holds changes unknown to this one:
				%s""".formatted(String.join("\n", unknown).indent(4).stripTrailing()),
				"Start the newer version, or restore a backup made before it. Nothing was changed in the database.",
				cause);
	}

	static StartFailure schemaChanged(Throwable cause) {
		return new StartFailure("""
				The schema of the database does not match this application:
				%s""".formatted(String.valueOf(cause.getMessage()).strip().indent(4).stripTrailing()),
				"""
						A migration that was applied must not be edited: undo the edit and add a new migration.
						While developing, an empty database also helps: delete the data directory, or the database, and start again.
						Nothing was changed in the database.""",
				cause);
	}

	private static String withoutParameters(String url) {
		int parameters = url.indexOf('?');
		return (parameters < 0) ? url : url.substring(0, parameters);
	}

	private static String databaseName(String url) {
		return StringUtils.hasText(url) ? url.substring(url.lastIndexOf('/') + 1) : "";
	}

	private static String firstLine(Throwable cause) {
		return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
	}

}
