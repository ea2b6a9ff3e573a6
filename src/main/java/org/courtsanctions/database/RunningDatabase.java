package org.courtsanctions.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The embedded PostgreSQL that a running application keeps in a data directory, for
 * commands that want to look into it meanwhile.
 *
 * @param getJdbcUrl its address
 * @param getUsername the owner of the register's database
 * @param getPassword the owner's password
 */
public record RunningDatabase(String getJdbcUrl, String getUsername,
		String getPassword) implements JdbcConnectionDetails {

	private static final int PORT_LINE = 3;

	/** The one that runs in the directory; empty when none answers. */
	public static Optional<RunningDatabase> in(Path directory) {
		Path path = directory.toAbsolutePath().normalize().resolve("postgresql");
		try {
			List<String> note = Files.readAllLines(path.resolve("cluster/postmaster.pid"));
			String password = Files.readString(path.resolve("password")).strip();
			var database = new RunningDatabase(
					"jdbc:postgresql://127.0.0.1:%s/%s".formatted(note.get(PORT_LINE).strip(), EmbeddedDatabase.NAME),
					EmbeddedDatabase.NAME, password);
			DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), password).close();
			return Optional.of(database);
		}
		catch (IOException | SQLException | IndexOutOfBoundsException ex) {
			return Optional.empty();
		}
	}

}
