package org.courtsanctions.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is made without waiting for its reader: whoever makes it writes to
 * {@link Unsent}, from which it is sent as fast as it is read. Much of it is sent while
 * more is made; the end, and all of an ordinary page, when whoever made it has given back
 * place, connection and locks. A reader who is slower than {@link Pace} allows is let go.
 */
public final class SentApart extends HttpServletResponseWrapper {

	/** The attribute that says that an answer ends before its end. */
	static final String TORN = SentApart.class.getName() + ".TORN";

	private static final String ATTRIBUTE = SentApart.class.getName();

	/** With so much of it waiting, sending begins. */
	private static final int MUCH = 256 << 10;

	private static final int PIECE = 8 << 10;

	private final ServletRequest request;

	private final Unsent unsent;

	private @Nullable ServletOutputStream stream;

	private @Nullable PrintWriter writer;

	/** Who sends while more is made. */
	private @Nullable Thread sender;

	SentApart(ServletRequest request, HttpServletResponse response, Room room, Pace.Allowed slowest) {
		super(response);
		this.request = request;
		this.unsent = new Unsent(room, new Pace(slowest));
		request.setAttribute(ATTRIBUTE, this);
	}

	/**
	 * The way to the reader for what lies ready, and is the same bytes for all: sending
	 * it holds nothing but the connection.
	 */
	public static HttpServletResponse straight(HttpServletResponse response) {
		return (response instanceof SentApart apart) ? (HttpServletResponse) apart.getResponse() : response;
	}

	/**
	 * Hands over a file that is the whole answer. It is sent when the request has given
	 * back what it holds, and deleted then.
	 */
	public static void handOver(Path file, ServletRequest request, ServletResponse response) throws IOException {
		if (request.getAttribute(ATTRIBUTE) instanceof SentApart apart) {
			apart.unsent.add(file);
			return;
		}
		Files.copy(file, response.getOutputStream());
		Files.delete(file);
	}

	/** Sends what is not sent yet. */
	void finish() {
		if (this.writer != null) {
			this.writer.flush();
		}
		this.unsent.end();
		if (this.sender != null) {
			awaitSender();
		}
		else if (!this.unsent.isEmpty()) {
			send();
		}
		if (this.unsent.isLetGo()) {
			this.request.setAttribute(TORN, true);
		}
	}

	/** Sends nothing more, because making it failed. */
	void giveUp() {
		if (isCommitted()) {
			this.request.setAttribute(TORN, true);
		}
		this.unsent.letGo(new IOException("making it failed"));
		awaitSender();
	}

	private void awaitSender() {
		boolean interrupted = false;
		while (this.sender != null) {
			try {
				this.sender.join();
				this.sender = null;
			}
			catch (InterruptedException ex) {
				// Whoever sends uses what ends with this request
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	/** From now on it is sent while it is made. */
	private void begin() {
		if (this.sender == null) {
			this.sender = Thread.ofVirtual().name("sender").start(this::send);
		}
	}

	private void send() {
		Pace pace = this.unsent.pace();
		byte[] piece = new byte[PIECE];
		try {
			for (int count = this.unsent.take(piece); count >= 0; count = this.unsent.take(piece)) {
				pace.begin();
				if (count > 0) {
					getResponse().getOutputStream().write(piece, 0, count);
				}
				else {
					getResponse().flushBuffer();
				}
				pace.took(count);
			}
		}
		catch (IOException ex) {
			this.unsent.letGo(ex);
		}
		catch (RuntimeException ex) {
			this.unsent.letGo(new IOException(ex));
		}
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		if (this.stream == null) {
			this.stream = new Stream();
		}
		return this.stream;
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		if (this.writer == null) {
			// The type names the encoding that the writer uses from now on
			setCharacterEncoding(getCharacterEncoding());
			this.writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
		}
		return this.writer;
	}

	@Override
	public void flushBuffer() {
		if (this.writer != null) {
			this.writer.flush();
		}
		this.unsent.flush();
		begin();
	}

	@Override
	public boolean isCommitted() {
		return this.sender != null || super.isCommitted();
	}

	@Override
	public void setHeader(String name, String value) {
		if (this.sender == null) {
			super.setHeader(name, value);
		}
	}

	@Override
	public void addHeader(String name, String value) {
		if (this.sender == null) {
			super.addHeader(name, value);
		}
	}

	@Override
	public void resetBuffer() {
		forget();
		super.resetBuffer();
	}

	@Override
	public void reset() {
		forget();
		super.reset();
	}

	@Override
	public void sendError(int status, String message) throws IOException {
		forget();
		super.sendError(status, message);
	}

	@Override
	public void sendError(int status) throws IOException {
		forget();
		super.sendError(status);
	}

	@Override
	public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
		forget();
		super.sendRedirect(location, status, clearBuffer);
	}

	@Override
	public void sendRedirect(String location) throws IOException {
		forget();
		super.sendRedirect(location);
	}

	private void forget() {
		if (this.sender != null) {
			throw new IllegalStateException("the answer is being sent");
		}
		this.unsent.forget();
		this.stream = null;
		this.writer = null;
	}

	/** Where the answer is written to. */
	private final class Stream extends ServletOutputStream {

		@Override
		public void write(int one) throws IOException {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int from, int count) throws IOException {
			SentApart.this.unsent.add(bytes, from, count, SentApart.this::begin);
			if (SentApart.this.unsent.inMemory() > MUCH) {
				begin();
			}
		}

		@Override
		public void flush() {
			if (SentApart.this.sender != null) {
				SentApart.this.unsent.flush();
			}
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			throw new IllegalStateException("Answers are not written asynchronously");
		}

	}

}
