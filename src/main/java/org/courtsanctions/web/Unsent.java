package org.courtsanctions.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;

/**
 * What is made of one answer and not sent yet: in memory, and in files when that is much.
 * One thread adds, another takes; whoever adds waits for whoever takes only when there is
 * no room left anywhere.
 */
final class Unsent {

	/** So much of one answer stays in memory. */
	private static final int IN_MEMORY = 1 << 20;

	private static final int SMALLEST = 8 << 10;

	private static final int LARGEST = 64 << 10;

	private static final int NO_ROOM_MILLIS = 100;

	private final Room room;

	private final Pace pace;

	private final Deque<Part> parts = new ArrayDeque<>();

	private int inMemory;

	private boolean flush;

	private boolean ended;

	/** Why nobody takes any more. */
	private @Nullable IOException gone;

	Unsent(Room room, Pace pace) {
		this.room = room;
		this.pace = pace;
	}

	/** How quickly it is taken. */
	Pace pace() {
		return this.pace;
	}

	/**
	 * Adds some bytes.
	 * @param taker has them taken, should that be the only way to get room
	 * @throws ClientAbortException when nobody takes them any more
	 */
	void add(byte[] bytes, int from, int count, Runnable taker) throws IOException {
		int added = 0;
		while (added < count) {
			int more = put(bytes, from + added, count - added);
			added += more;
			if (more == 0 && !this.room.letGoOfSlowest(this)) {
				taker.run();
				awaitRoom();
			}
		}
	}

	/** Adds a whole file, which is deleted when it is taken. */
	void add(Path file) throws IOException {
		synchronized (this) {
			requireTaker();
			this.parts.addLast(Part.Spill.of(file, this.room, this));
		}
		while (this.room.isOver() && this.room.letGoOfSlowest(this)) {
			// One after the other
		}
	}

	private synchronized int put(byte[] bytes, int from, int count) throws IOException {
		requireTaker();
		Part last = this.parts.peekLast();
		int added = (last != null) ? last.put(bytes, from, count) : 0;
		if (added == 0) {
			Part next = open(count);
			if (next != null) {
				this.parts.addLast(next);
				added = next.put(bytes, from, count);
			}
		}
		notifyAll();
		return added;
	}

	private void requireTaker() throws IOException {
		if (this.gone != null) {
			throw new ClientAbortException(this.gone);
		}
	}

	private @Nullable Part open(int count) throws IOException {
		int size = Math.clamp(count, SMALLEST, LARGEST);
		if (this.inMemory + size <= IN_MEMORY && this.room.takeMemory(size)) {
			this.inMemory += size;
			return new Part.Block(this.room, size);
		}
		return this.room.isOver() ? null : Part.Spill.empty(this.room, this);
	}

	private synchronized void awaitRoom() throws IOException {
		try {
			wait(NO_ROOM_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	/** Has everything that is there taken at once. */
	synchronized void flush() {
		this.flush = true;
		notifyAll();
	}

	/** Nothing more will be added. */
	synchronized void end() {
		this.ended = true;
		notifyAll();
	}

	/** Forgets what is not taken. */
	synchronized void forget() {
		while (!this.parts.isEmpty()) {
			drop();
		}
		this.room.leave(this);
	}

	/** Nobody takes any more: what is there is forgotten. */
	synchronized void letGo(IOException why) {
		if (this.gone == null) {
			this.gone = why;
		}
		forget();
		notifyAll();
	}

	/** Whether nobody takes any more. */
	synchronized boolean isLetGo() {
		return this.gone != null;
	}

	synchronized boolean isEmpty() {
		return this.parts.isEmpty();
	}

	/** How much of it is in memory. */
	synchronized int inMemory() {
		return this.inMemory;
	}

	/**
	 * Takes the next bytes, waiting until they fill the piece, or are to be flushed.
	 * @return how many; 0 to flush what was taken, -1 at the end
	 * @throws IOException when they are not to be taken any more
	 */
	synchronized int take(byte[] piece) throws IOException {
		try {
			while (true) {
				if (this.gone != null) {
					throw this.gone;
				}
				while (this.parts.size() > 1 && this.parts.getFirst().size() == 0) {
					drop();
				}
				Part first = this.parts.peekFirst();
				long size = (first != null) ? first.size() : 0;
				if (first != null && size > 0
						&& (size >= piece.length || this.parts.size() > 1 || this.flush || this.ended)) {
					int taken = first.take(piece);
					notifyAll();
					return taken;
				}
				if (this.flush) {
					this.flush = false;
					return 0;
				}
				if (this.ended) {
					forget();
					return -1;
				}
				wait();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	private void drop() {
		Part first = this.parts.removeFirst();
		if (first instanceof Part.Block block) {
			this.inMemory -= block.capacity();
		}
		first.close();
	}

}
