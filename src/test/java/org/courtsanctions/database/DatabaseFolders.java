package org.courtsanctions.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * Lets tests handle the folders of embedded databases.
 */
public final class DatabaseFolders {

	/** Where programs were unpacked before. */
	private static @Nullable Path unpacked;

	private DatabaseFolders() {
	}

	/**
	 * Deletes the data in the folder, and stops the PostgreSQL that a killed test run
	 * left in it. The unpacked programs stay, or are those of another folder, which saves
	 * seconds.
	 */
	public static synchronized void empty(Path directory) {
		try (DataDirectory data = DataDirectory.open(directory)) {
			LeftoverServer.stopIn(data);
			FileSystemUtils.deleteRecursively(data.cluster());
			if (unpacked != null && Files.isDirectory(unpacked) && Files.notExists(data.programs())) {
				Path half = data.path().resolve("linking");
				FileSystemUtils.deleteRecursively(half);
				link(unpacked, half);
				Files.move(half, data.programs());
			}
			unpacked = data.programs();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void link(Path from, Path to) throws IOException {
		List<Path> all;
		try (Stream<Path> files = Files.walk(from)) {
			all = files.toList();
		}
		for (Path file : all) {
			Path there = to.resolve(from.relativize(file));
			if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
				Files.createDirectories(there);
			}
			else {
				Files.createLink(there, file);
			}
		}
	}

	/**
	 * Settings that keep the database in the folder and listen on any free port.
	 */
	static DatabaseProperties on(Path directory) {
		return new DatabaseProperties(directory, 0);
	}

}
