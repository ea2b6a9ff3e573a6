package org.courtsanctions.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.util.LinuxUtils;

/**
 * What an application that was killed left in a data directory: a PostgreSQL that still
 * runs, on whatever port, or the remains of one that was killed as well. A start clears
 * both away and then begins afresh.
 */
final class LeftoverServer {

	private static final int SECONDS_TO_STOP = 30;

	private final DataDirectory directory;

	private final Path programs;

	private LeftoverServer(DataDirectory directory) throws IOException {
		this.directory = directory;
		this.programs = directory.programs().toRealPath();
	}

	/**
	 * Stops the server that runs in the directory, if there is one. The caller holds the
	 * directory, so no living application uses that server.
	 * @throws StartFailure when the server does not stop
	 */
	static void stopIn(DataDirectory directory) throws IOException {
		Path note = directory.cluster().resolve("postmaster.pid");
		if (Files.exists(note) && Files.exists(directory.programs())) {
			new LeftoverServer(directory).stop(note);
		}
	}

	private void stop(Path note) throws IOException {
		Optional<ProcessHandle> running = noted(note).filter(this::isOurs);
		if (running.isPresent()) {
			stopGently(running.get());
		}
		stopOrphans();
		// Otherwise PostgreSQL refuses to start when the number belongs to a new process
		Files.deleteIfExists(note);
	}

	private static Optional<ProcessHandle> noted(Path note) throws IOException {
		return Files.readAllLines(note)
			.stream()
			.findFirst()
			.map(String::strip)
			.filter((id) -> id.matches("\\d{1,18}"))
			.flatMap((id) -> ProcessHandle.of(Long.parseLong(id)));
	}

	/**
	 * Only a program that was unpacked into this very directory counts: after a reboot
	 * the noted process id may belong to anything.
	 */
	private boolean isOurs(ProcessHandle process) {
		return program(process).filter((path) -> path.startsWith(this.programs)).isPresent();
	}

	private static Optional<Path> program(ProcessHandle process) {
		return process.info().command().map(Path::of);
	}

	private void stopGently(ProcessHandle server) throws IOException {
		List<String> command = new ArrayList<>();
		if (LinuxUtils.isUnshareAvailable()) {
			// PostgreSQL's programs refuse to run as root
			command.addAll(List.of("unshare", "-U"));
		}
		Path bin = program(server).map(Path::getParent).orElseThrow();
		command.add(bin.resolve("pg_ctl").toString());
		command.addAll(List.of("-D", this.directory.cluster().toString(), "-m", "fast", "-w", "-t",
				Integer.toString(SECONDS_TO_STOP), "stop"));
		Process stopping = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(Redirect.appendTo(this.directory.log().toFile()))
			.start();
		if (stopping.onExit().completeOnTimeout(stopping, SECONDS_TO_STOP + 5, TimeUnit.SECONDS).join().isAlive()
				|| stopping.exitValue() != 0) {
			throw StartFailures.leftoverDoesNotStop(this.directory, server.pid());
		}
	}

	/**
	 * Ends the helpers of a server that itself is dead; they would block the next one.
	 * PostgreSQL repairs what they leave unfinished.
	 */
	private void stopOrphans() {
		List<ProcessHandle> orphans = ProcessHandle.allProcesses().filter(this::isOurs).toList();
		orphans.forEach(ProcessHandle::destroyForcibly);
		orphans
			.forEach((orphan) -> orphan.onExit().completeOnTimeout(orphan, SECONDS_TO_STOP, TimeUnit.SECONDS).join());
	}

}
