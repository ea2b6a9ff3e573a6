package org.courtsanctions.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * The folder {@code postgresql} in the data directory, closed to other users of the
 * machine and held by one running application at a time. In it:
 * <ul>
 * <li>{@code cluster/}: PostgreSQL's own data directory;</li>
 * <li>{@code programs/}: the PostgreSQL programs, unpacked once;</li>
 * <li>{@code password}: the password of the database;</li>
 * <li>{@code postgresql.log}: what PostgreSQL reports;</li>
 * <li>{@code lock}: held while an application runs; holds its process id;</li>
 * <li>{@code unfinished}: there only during the very first start.</li>
 * </ul>
 */
final class DataDirectory implements AutoCloseable {

	private static final long LARGEST_LOG = 10_000_000;

	/** Far behind the process id, which Windows could otherwise not read. */
	private static final long LOCKED_BYTE = 1_000_000;

	private final Path path;

	private final FileChannel lock;

	private DataDirectory(Path path, FileChannel lock) {
		this.path = path;
		this.lock = lock;
	}

	/**
	 * Creates the folder when missing, takes it for this application and checks what is
	 * in it.
	 * @throws StartFailure when it cannot be written, is in use, or was written by
	 * another version of PostgreSQL
	 */
	static DataDirectory open(Path directory) {
		Path path = directory.toAbsolutePath().normalize().resolve("postgresql");
		try {
			Files.createDirectories(path);
			closeToOthers(path);
			DataDirectory opened = new DataDirectory(path, take(path));
			opened.checkVersion();
			return opened;
		}
		catch (IOException ex) {
			throw StartFailures.directoryNotWritable(path, ex);
		}
	}

	private static void closeToOthers(Path path) throws IOException {
		if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
		}
	}

	private static FileChannel take(Path path) throws IOException {
		Path file = path.resolve("lock");
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		if (tryLock(channel) == null) {
			channel.close();
			throw StartFailures.directoryInUse(path, Files.readString(file).strip());
		}
		channel.truncate(0);
		channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes()));
		return channel;
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock(LOCKED_BYTE, 1, false);
		}
		catch (OverlappingFileLockException heldByThisProcess) {
			return null;
		}
	}

	private void checkVersion() throws IOException {
		Path file = cluster().resolve("PG_VERSION");
		if (Files.exists(file)) {
			String version = Files.readString(file).strip();
			if (!version.equals(Integer.toString(EmbeddedDatabase.MAJOR_VERSION))) {
				close();
				throw StartFailures.directoryOfOtherVersion(this.path, version);
			}
		}
	}

	/**
	 * Clears away what a killed first start left half done, and shortens a log that grew
	 * too long.
	 * @return whether PostgreSQL's own data has yet to be created
	 */
	boolean prepare() throws IOException {
		deleteHalfUnpacked();
		if (Files.exists(log()) && Files.size(log()) > LARGEST_LOG) {
			Files.delete(log());
		}
		if (Files.exists(unfinished())) {
			FileSystemUtils.deleteRecursively(cluster());
		}
		boolean first = Files.notExists(cluster().resolve("PG_VERSION"));
		if (first) {
			Files.writeString(unfinished(), "The first start has not finished.");
			writePassword();
		}
		else if (Files.notExists(passwordFile())) {
			throw StartFailures.passwordMissing(passwordFile());
		}
		return first;
	}

	private void deleteHalfUnpacked() throws IOException {
		if (Files.isDirectory(programs())) {
			try (Stream<Path> versions = Files.list(programs())) {
				for (Path version : versions.toList()) {
					if (Files.notExists(version.resolve(".exists"))) {
						FileSystemUtils.deleteRecursively(version);
					}
				}
			}
		}
	}

	private void writePassword() throws IOException {
		byte[] secret = new byte[24];
		new SecureRandom().nextBytes(secret);
		Files.writeString(passwordFile(), HexFormat.of().formatHex(secret));
	}

	/**
	 * Notes that the first start came to its end.
	 */
	void confirmPrepared() throws IOException {
		Files.delete(unfinished());
	}

	String password() {
		try {
			return Files.readString(passwordFile()).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The last lines PostgreSQL reported; empty when it said nothing yet.
	 */
	List<String> lastLogLines(int count) {
		try {
			List<String> lines = Files.readAllLines(log());
			return lines.subList(Math.max(0, lines.size() - count), lines.size());
		}
		catch (IOException nothingReported) {
			return List.of();
		}
	}

	Path path() {
		return this.path;
	}

	Path cluster() {
		return this.path.resolve("cluster");
	}

	Path programs() {
		return this.path.resolve("programs");
	}

	Path passwordFile() {
		return this.path.resolve("password");
	}

	Path log() {
		return this.path.resolve("postgresql.log");
	}

	private Path unfinished() {
		return this.path.resolve("unfinished");
	}

	/**
	 * Gives the folder free for another application.
	 */
	@Override
	public void close() {
		try {
			this.lock.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
