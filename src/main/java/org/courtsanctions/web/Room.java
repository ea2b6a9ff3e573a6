package org.courtsanctions.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.commons.io.output.DeferredFileOutputStream;

/**
 * How much of all answers together may be made and not sent yet, in memory and in files.
 * When the files take more, whoever reads slowest is let go.
 */
final class Room {

	/** So much of one answer stays in memory, while there is memory for all. */
	private static final int IN_MEMORY = 256 << 10;

	private static final int SHARE_OF_MEMORY = 8;

	private static final int SHARE_OF_DISK = 4;

	private final AtomicLong memory;

	private final AtomicLong disk;

	private final Path folder;

	/** Files that are being sent. */
	private final Set<Body> sent = ConcurrentHashMap.newKeySet();

	/**
	 * Makes the room.
	 * @param memory how many bytes of memory there are
	 * @param disk how many bytes files may have
	 * @param folder where they are made
	 */
	Room(long memory, long disk, Path folder) {
		this.folder = folder;
		this.memory = new AtomicLong(memory);
		this.disk = new AtomicLong(disk);
	}

	/**
	 * An eighth of Java's memory, and a quarter of what is free in the folder for files.
	 */
	static Room ofThisMachine() {
		Path folder = Path.of(System.getProperty("java.io.tmpdir"));
		try {
			return new Room(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY,
					Files.getFileStore(folder).getUsableSpace() / SHARE_OF_DISK, folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("there is no folder for files: " + folder, ex);
		}
	}

	/** Takes memory for an answer, and says how much: none when none is left. */
	int takeMemory() {
		if (this.memory.addAndGet(-IN_MEMORY) >= 0) {
			return IN_MEMORY;
		}
		this.memory.addAndGet(IN_MEMORY);
		return 0;
	}

	/**
	 * A place for an answer that becomes a file when it needs more memory than it has.
	 */
	DeferredFileOutputStream file(int memory) {
		return DeferredFileOutputStream.builder()
			.setThreshold(memory)
			.setPrefix("register-")
			.setSuffix(".answer")
			.setDirectory(this.folder)
			.get();
	}

	void takeDisk(long bytes) {
		this.disk.addAndGet(-bytes);
	}

	/** Whether files take more than they may. */
	boolean isOver() {
		return this.disk.get() < 0;
	}

	/** An answer that has a file is being sent. */
	void enter(Body answer) {
		this.sent.add(answer);
	}

	/** An answer needs nothing any more. */
	void leave(Body answer, int memory, long disk) {
		this.sent.remove(answer);
		this.memory.addAndGet(memory);
		this.disk.addAndGet(disk);
	}

	/**
	 * Lets go of whoever reads slowest, so that others have room.
	 * @return whether there was anybody
	 */
	boolean letGoOfSlowest() {
		Optional<Body> slowest = this.sent.stream().max(Comparator.comparingDouble(Body::behind));
		slowest.ifPresent(Body::close);
		return slowest.isPresent();
	}

}
