package org.courtsanctions.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

/** A stretch of an answer, to which more is added until it is full. */
sealed interface Part {

	/** Adds as much as fits, and says how much did. */
	int put(byte[] bytes, int from, int count) throws IOException;

	/** Takes what was added first, as much as the piece holds. */
	int take(byte[] piece) throws IOException;

	/** How many bytes are to be taken. */
	long size();

	/** Gives back the room it took. */
	void close();

	/** In memory. */
	final class Block implements Part {

		private final Room room;

		private final byte[] bytes;

		private int begin;

		private int end;

		/** Makes one for which room was taken. */
		Block(Room room, int size) {
			this.room = room;
			this.bytes = new byte[size];
		}

		@Override
		public int put(byte[] more, int from, int count) {
			int fits = Math.min(count, this.bytes.length - this.end);
			System.arraycopy(more, from, this.bytes, this.end, fits);
			this.end += fits;
			return fits;
		}

		@Override
		public int take(byte[] piece) {
			int taken = Math.min(piece.length, this.end - this.begin);
			System.arraycopy(this.bytes, this.begin, piece, 0, taken);
			this.begin += taken;
			return taken;
		}

		@Override
		public long size() {
			return this.end - this.begin;
		}

		int capacity() {
			return this.bytes.length;
		}

		@Override
		public void close() {
			this.room.giveMemory(this.bytes.length);
		}

	}

	/** In a file of its own. */
	final class Spill implements Part {

		/**
		 * Another file is begun after so many bytes, so that what was sent takes no room.
		 */
		private static final long FULL = 8 << 20;

		private static final int AT_ONCE = 64 << 10;

		private final Room room;

		private final Unsent answer;

		private final FileChannel file;

		private long begin;

		private long end;

		private Spill(Room room, Unsent answer, Path path, OpenOption... options) throws IOException {
			this.room = room;
			this.answer = answer;
			this.file = FileChannel.open(path, options);
			this.end = this.file.size();
			room.takeDisk(answer, this.end);
		}

		static Spill empty(Room room, Unsent answer) throws IOException {
			return new Spill(room, answer, room.file(), READ, WRITE, DELETE_ON_CLOSE);
		}

		/** One of a file that is whole, and is deleted when it is sent. */
		static Spill of(Path file, Room room, Unsent answer) throws IOException {
			return new Spill(room, answer, file, READ, DELETE_ON_CLOSE);
		}

		@Override
		public int put(byte[] more, int from, int count) throws IOException {
			if (this.end >= FULL || this.room.isOver()) {
				return 0;
			}
			ByteBuffer bytes = ByteBuffer.wrap(more, from, Math.min(count, AT_ONCE));
			int added = bytes.remaining();
			long at = this.end;
			this.room.takeDisk(this.answer, added);
			this.end += added;
			while (bytes.hasRemaining()) {
				at += this.file.write(bytes, at);
			}
			return added;
		}

		@Override
		public int take(byte[] piece) throws IOException {
			int taken = this.file.read(ByteBuffer.wrap(piece, 0, (int) Math.min(piece.length, size())), this.begin);
			if (taken < 0) {
				throw new IOException("the file of an answer was cut");
			}
			this.begin += taken;
			return taken;
		}

		@Override
		public long size() {
			return this.end - this.begin;
		}

		@Override
		public void close() {
			this.room.giveDisk(this.end);
			try {
				this.file.close();
			}
			catch (IOException ex) {
				// Nobody needs it any more
			}
		}

	}

}
