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

/**
 * How much of all answers together may be made and not sent yet, in memory and in files.
 * When the files take more, whoever reads slowest is let go.
 */
final class Room {

	private static final int SHARE_OF_MEMORY = 8;

	private static final int SHARE_OF_DISK = 4;

	private final AtomicLong memory;

	private final AtomicLong disk;

	/** Answers that have files. */
	private final Set<Unsent> spilled = ConcurrentHashMap.newKeySet();

	private final Path folder;

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

	/** A new file. */
	Path file() throws IOException {
		return Files.createTempFile(this.folder, "register-", ".answer");
	}

	/** Whether so much memory was left, which is taken then. */
	boolean takeMemory(int bytes) {
		if (this.memory.addAndGet(-bytes) >= 0) {
			return true;
		}
		this.memory.addAndGet(bytes);
		return false;
	}

	void giveMemory(int bytes) {
		this.memory.addAndGet(bytes);
	}

	void takeDisk(Unsent answer, long bytes) {
		this.disk.addAndGet(-bytes);
		this.spilled.add(answer);
	}

	void giveDisk(long bytes) {
		this.disk.addAndGet(bytes);
	}

	void leave(Unsent answer) {
		this.spilled.remove(answer);
	}

	/** Whether files take as much as they may. */
	boolean isOver() {
		return this.disk.get() <= 0;
	}

	/**
	 * Lets go of whoever reads slowest, so that others have room.
	 * @param asking for whom room is made, who is not let go
	 * @return whether there was somebody else
	 */
	boolean letGoOfSlowest(Unsent asking) {
		Optional<Unsent> slowest = this.spilled.stream()
			.filter((answer) -> answer != asking)
			.max(Comparator.comparingDouble((answer) -> answer.pace().behind()));
		slowest.ifPresent((answer) -> answer.letGo(new IOException("others read faster and need the room")));
		return slowest.isPresent();
	}

}
