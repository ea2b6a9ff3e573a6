package org.courtsanctions.web;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.catalina.connector.ClientAbortException;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an answer consists of: in memory, or in a file when it is large. */
final class Body implements Closeable {

	private static final Logger log = LoggerFactory.getLogger(Body.class);

	private static final int PIECE = 16 << 10;

	private final Room room;

	private final int memory;

	private final DeferredFileOutputStream made;

	private final OutputStream out;

	/** A file that somebody else made. */
	private @Nullable Path file;

	private long disk;

	private boolean closed;

	private @Nullable InputStream in;

	private @Nullable Pace pace;

	/** Begins one of which nothing is made yet. */
	Body(Room room) {
		this.room = room;
		this.memory = room.takeMemory();
		this.made = room.file(this.memory);
		this.out = new BufferedOutputStream(this.made, PIECE);
	}

	/** Adds some bytes, and says whether there is room for all. */
	boolean add(byte[] bytes, int from, int count) throws IOException {
		this.out.write(bytes, from, count);
		return takeDisk(written());
	}

	/**
	 * Takes a file as the whole, which is deleted in the end, and says whether there is
	 * room.
	 */
	boolean add(Path whole) throws IOException {
		this.file = whole;
		return takeDisk(Files.size(whole));
	}

	private long written() {
		return this.made.isInMemory() ? 0 : this.made.getByteCount();
	}

	private boolean takeDisk(long bytes) {
		this.room.takeDisk(bytes - this.disk);
		this.disk = bytes;
		boolean left = true;
		while (left && this.room.isOver()) {
			left = this.room.letGoOfSlowest();
		}
		return left;
	}

	/** Ends it, and says how many bytes it has. */
	long end() throws IOException {
		this.out.close();
		if (this.file != null) {
			return this.disk;
		}
		// The last piece may be what makes it a file
		takeDisk(written());
		return this.made.getByteCount();
	}

	/** All bytes of what was added in pieces; null when it is somebody else's file. */
	byte @Nullable [] bytes() throws IOException {
		end();
		if (this.file != null) {
			return null;
		}
		try (InputStream all = this.made.toInputStream()) {
			return all.readAllBytes();
		}
	}

	/**
	 * Sends it.
	 * @throws ClientAbortException if the reader is gone, too slow, or let go for others
	 */
	void send(OutputStream reader, Pace pace) throws IOException {
		byte[] piece = new byte[PIECE];
		try (InputStream in = open(pace)) {
			for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
				pace.begin();
				reader.write(piece, 0, count);
				pace.took(count);
			}
		}
		catch (IOException ex) {
			throw (ex instanceof ClientAbortException) ? ex : new ClientAbortException(ex);
		}
	}

	private synchronized InputStream open(Pace pace) throws IOException {
		this.pace = pace;
		this.in = (this.file != null) ? Files.newInputStream(this.file) : this.made.toInputStream();
		if (this.disk > 0) {
			this.room.enter(this);
		}
		return this.in;
	}

	/** How far the reader is behind, in seconds. */
	double behind() {
		Pace going = this.pace;
		return (going != null) ? going.behind() : 0;
	}

	/** Gives back its room. Whoever sends it finds nothing more. */
	@Override
	public synchronized void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		this.room.leave(this, this.memory, this.disk);
		try (InputStream sent = this.in) {
			this.out.close();
		}
		catch (IOException ex) {
			// Nobody needs it any more
		}
		delete((this.file != null) ? this.file : this.made.getPath());
	}

	private static void delete(@Nullable Path file) {
		try {
			if (file != null) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			log.warn("A file of an answer stays: {}", ex.getMessage());
		}
	}

}
