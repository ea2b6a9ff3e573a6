package org.courtsanctions.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder on a small file system of its own in memory, which can be filled to the last
 * byte. Mounting takes Linux and root; elsewhere it is a folder like any other.
 */
public final class SmallDisk implements AutoCloseable {

	private static final int LARGEST = 1 << 20;

	private final Path folder;

	private final boolean small;

	private SmallDisk(Path folder, boolean small) {
		this.folder = folder;
		this.small = small;
	}

	/** Makes the folder and mounts it when it can. */
	public static SmallDisk at(Path folder, int megabytes) throws IOException {
		Files.createDirectories(folder);
		run("umount", "--lazy", folder.toString());
		return new SmallDisk(folder,
				run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()));
	}

	public Path folder() {
		return this.folder;
	}

	/** Whether it can be filled. */
	public boolean isSmall() {
		return this.small;
	}

	/**
	 * Takes nearly all the room there is, so that {@link #fill()} takes the rest at once.
	 */
	public void fillAlmost() {
		fill(LARGEST);
	}

	/** Takes all the room there is. */
	public void fill() {
		for (int length = LARGEST / 16; length > 0; length /= 16) {
			fill(length);
		}
	}

	private void fill(int length) {
		byte[] block = new byte[length];
		try (OutputStream out = Files.newOutputStream(this.folder.resolve("filler-" + length))) {
			while (true) {
				out.write(block);
			}
		}
		catch (IOException full) {
			// As it shall be
		}
	}

	/** Gives the room back. */
	public void free() {
		try {
			for (int length = LARGEST; length > 0; length /= 16) {
				Files.deleteIfExists(this.folder.resolve("filler-" + length));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		if (this.small) {
			run("umount", "--lazy", this.folder.toString());
		}
	}

	private static boolean run(String... command) {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException missing) {
			return false;
		}
	}

}
