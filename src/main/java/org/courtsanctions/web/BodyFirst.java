package org.courtsanctions.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Takes in what a request brings before the request asks for one of the places that
 * {@link Admission} gives: whoever sends slowly keeps a connection, and nobody waiting.
 * Whoever is slower than a bad line, and whoever sends much while much is held already,
 * is noted as {@link #REFUSED}. Stands below everything that reads bodies, which find
 * them as if they had just come.
 */
final class BodyFirst extends ValveBase {

	/** The attribute with the status that a request is to be refused with. */
	static final String REFUSED = BodyFirst.class.getName() + ".REFUSED";

	/** The largest form and what stands around it; nobody reads more. */
	private static final int MOST = (6 << 20) + (64 << 10);

	/**
	 * So many bytes are always taken in, so that a few large uploads keep nobody from
	 * signing in.
	 */
	private static final int SMALL = 16 << 10;

	private static final int BLOCK = 8 << 10;

	private final Duration patience;

	private final int bytesASecond;

	/**
	 * How many bytes may be held for all requests together; below zero when small ones go
	 * beyond.
	 */
	private final AtomicLong room;

	/**
	 * Makes the valve.
	 * @param patience what everybody may take
	 * @param bytesASecond so many bytes give a second more
	 * @param room how many bytes are held for all requests together
	 */
	BodyFirst(Duration patience, int bytesASecond, long room) {
		super(true);
		this.patience = patience;
		this.bytesASecond = bytesASecond;
		this.room = new AtomicLong(room);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		org.apache.coyote.Request below = request.getCoyoteRequest();
		// What is malformed already is not read on
		if (response.isErrorReportRequired() || !bringsSomething(below)) {
			getNext().invoke(request, response);
			return;
		}
		if (below.hasExpectation()) {
			response.sendAcknowledgement(ContinueResponseTiming.ALWAYS);
			below.setExpectation(false);
		}
		InputBuffer network = below.getInputBuffer();
		var body = new Body(network, below.getContentLengthLong());
		below.setInputBuffer(body);
		try {
			HttpStatus refused = takeIn(body);
			if (refused != null) {
				request.setAttribute(REFUSED, refused);
			}
			getNext().invoke(request, response);
		}
		finally {
			body.forget();
			// The connection keeps the object for its next request
			below.setInputBuffer(network);
		}
	}

	private static boolean bringsSomething(org.apache.coyote.Request request) {
		return request.getContentLengthLong() > 0
				|| request.getMimeHeaders().getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
	}

	private @Nullable HttpStatus takeIn(Body body) {
		long began = System.nanoTime();
		while (!body.whole && body.size < MOST) {
			try {
				body.takeMore();
			}
			catch (SocketTimeoutException ex) {
				return HttpStatus.REQUEST_TIMEOUT;
			}
			catch (IOException ex) {
				// For whoever reads it, as if it were read now
				body.broken = ex;
				return null;
			}
			if (body.size > SMALL && this.room.get() < 0) {
				return HttpStatus.SERVICE_UNAVAILABLE;
			}
			Duration allowed = this.patience.plusSeconds(body.size / this.bytesASecond);
			if (!body.whole && System.nanoTime() - began > allowed.toNanos()) {
				return HttpStatus.REQUEST_TIMEOUT;
			}
		}
		return null;
	}

	/** What came, for the one who reads it later. */
	private final class Body implements InputBuffer, ApplicationBufferHandler {

		private final InputBuffer network;

		/** How many bytes are to come; below zero when nobody said. */
		private final long announced;

		private final Deque<ByteBuffer> blocks = new ArrayDeque<>();

		/** What came last, in a buffer of the connection's. */
		private ByteBuffer arrived = EMPTY_BUFFER;

		/** How many bytes came. */
		private long size;

		private boolean whole;

		private @Nullable IOException broken;

		Body(InputBuffer network, long announced) {
			this.network = network;
			this.announced = announced;
		}

		void takeMore() throws IOException {
			if (this.network.doRead(this) < 0) {
				this.whole = true;
				return;
			}
			this.size += this.arrived.remaining();
			// In blocks, whatever pieces it comes in
			while (this.arrived.hasRemaining()) {
				ByteBuffer block = this.blocks.peekLast();
				if (block == null || !block.hasRemaining()) {
					block = ByteBuffer
						.allocate((this.announced > 0 && this.announced < BLOCK) ? (int) this.announced : BLOCK);
					this.blocks.addLast(block);
					BodyFirst.this.room.addAndGet(-block.capacity());
				}
				int fits = Math.min(block.remaining(), this.arrived.remaining());
				block.put(this.arrived.slice(this.arrived.position(), fits));
				this.arrived.position(this.arrived.position() + fits);
			}
			this.whole = this.size == this.announced;
		}

		void forget() {
			this.blocks.forEach((block) -> BodyFirst.this.room.addAndGet(block.capacity()));
			this.blocks.clear();
		}

		private @Nullable ByteBuffer next() {
			ByteBuffer block = this.blocks.pollFirst();
			if (block != null) {
				BodyFirst.this.room.addAndGet(block.capacity());
				block.flip();
			}
			return block;
		}

		@Override
		public int doRead(ApplicationBufferHandler reader) throws IOException {
			ByteBuffer block = next();
			if (block != null) {
				reader.setByteBuffer(block);
				return block.remaining();
			}
			if (this.broken != null) {
				throw this.broken;
			}
			return this.whole ? -1 : this.network.doRead(reader);
		}

		@Override
		public int available() {
			ByteBuffer block = this.blocks.peekFirst();
			return (block != null) ? block.position() : this.network.available();
		}

		@Override
		public void setByteBuffer(ByteBuffer buffer) {
			this.arrived = buffer;
		}

		@Override
		public ByteBuffer getByteBuffer() {
			return this.arrived;
		}

		@Override
		public void expand(int more) {
			// The connection's buffer is large enough
		}

	}

}
