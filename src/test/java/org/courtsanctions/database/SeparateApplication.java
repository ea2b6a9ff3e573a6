package org.courtsanctions.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/**
 * The embedded database in a Java process of its own, which a test can kill. Having
 * started, it runs one SQL script, commits it, and waits.
 */
final class SeparateApplication {

	private static final String READY = "ready";

	private final Process process;

	private final Path directory;

	private SeparateApplication(Process process, Path directory) {
		this.process = process;
		this.directory = directory;
	}

	public static void main(String[] arguments) throws Exception {
		EmbeddedDatabase database = EmbeddedDatabase.start(DatabaseFolders.on(Path.of(arguments[0])));
		try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
			statement.execute(arguments[1]);
		}
		System.out.println(READY);
		Thread.sleep(60_000);
	}

	static Connection connect(EmbeddedDatabase database) throws Exception {
		return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
	}

	static SeparateApplication start(Path directory, String sql) throws IOException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), SeparateApplication.class.getName(), directory.toString(), sql)
			.redirectError(Redirect.INHERIT)
			.start();
		BufferedReader output = process.inputReader();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			if (line.equals(READY)) {
				return new SeparateApplication(process, directory);
			}
		}
		throw new IOException("The separate application ended too early");
	}

	/**
	 * The PostgreSQL that belongs to the application.
	 */
	ProcessHandle postgres() throws IOException {
		Path note = this.directory.resolve("postgresql/cluster/postmaster.pid");
		return ProcessHandle.of(Long.parseLong(Files.readAllLines(note).getFirst())).orElseThrow();
	}

	/**
	 * Kills the Java process only; its PostgreSQL stays.
	 */
	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

}
