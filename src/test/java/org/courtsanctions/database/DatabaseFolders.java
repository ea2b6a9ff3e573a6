package org.courtsanctions.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.springframework.util.FileSystemUtils;

/**
 * Lets tests handle the folders of embedded databases.
 */
public final class DatabaseFolders {

	private DatabaseFolders() {
	}

	/**
	 * Deletes the data in the folder, and stops the PostgreSQL that a killed test run
	 * left in it. The unpacked programs stay, which saves seconds.
	 */
	public static void empty(Path directory) {
		try (DataDirectory data = DataDirectory.open(directory)) {
			LeftoverServer.stopIn(data);
			FileSystemUtils.deleteRecursively(data.cluster());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Settings that keep the database in the folder and listen on any free port.
	 */
	static DatabaseProperties on(Path directory) {
		return new DatabaseProperties(directory, 0);
	}

}
