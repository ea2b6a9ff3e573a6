package org.courtsanctions.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * An answer that is made whole before any of it is sent. Whoever makes it gives back
 * place, connection and locks without waiting for the reader; its length is known, and
 * what fails on the way is an error and no torn answer.
 */
public final class WholeAnswer extends HttpServletResponseWrapper implements Closeable {

	private static final String ATTRIBUTE = WholeAnswer.class.getName();

	private final Room room;

	private @Nullable Body body;

	private @Nullable ServletOutputStream stream;

	private @Nullable PrintWriter writer;

	private boolean tooLarge;

	private long longest = Long.MAX_VALUE;

	private Runnable beyond = () -> {
	};

	WholeAnswer(ServletRequest request, HttpServletResponse response, Room room) {
		super(response);
		this.room = room;
		request.setAttribute(ATTRIBUTE, this);
	}

	/**
	 * The way to the reader for what is whole already and held by nobody but the
	 * connection.
	 */
	public HttpServletResponse straight() {
		return (HttpServletResponse) getResponse();
	}

	/** Has something done once, as soon as more than so many bytes were made. */
	public void whenLonger(long bytes, Runnable done) {
		this.longest = bytes;
		this.beyond = done;
	}

	/**
	 * All that was written, after which nothing more may be; null when nothing was, or
	 * when it is a file that was handed over.
	 */
	public byte @Nullable [] bytes() throws IOException {
		flushBuffer();
		return (this.body != null) ? this.body.bytes() : null;
	}

	/**
	 * Hands over a file that is the whole answer. It is sent when the request has given
	 * back what it holds, and deleted then.
	 */
	public static void handOver(Path file, ServletRequest request, ServletResponse response) throws IOException {
		if (request.getAttribute(ATTRIBUTE) instanceof WholeAnswer answer) {
			answer.forget();
			answer.body = new Body(answer.room);
			answer.grown(Files.size(file));
			answer.tooLarge = !answer.body.add(file);
			return;
		}
		Files.copy(file, response.getOutputStream());
		Files.delete(file);
	}

	/**
	 * Sends what was made.
	 * @throws IOException if the reader is gone, too slow, or let go for others
	 */
	void send(Pace pace) throws IOException {
		flushBuffer();
		if (this.body != null) {
			long length = this.body.end();
			if (length > 0) {
				super.setContentLengthLong(length);
				this.body.send(super.getOutputStream(), pace);
			}
		}
	}

	/** Whether there was no room for all that was written. */
	boolean isTooLarge() {
		return this.tooLarge;
	}

	@Override
	public void close() {
		if (this.body != null) {
			this.body.close();
		}
	}

	@Override
	public ServletOutputStream getOutputStream() {
		if (this.stream == null) {
			this.body = new Body(this.room);
			this.stream = new Stream(this.body);
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
	}

	@Override
	public void resetBuffer() {
		super.resetBuffer();
		forget();
	}

	@Override
	public void reset() {
		super.reset();
		forget();
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

	/**
	 * Makes the language a header like the others, which can be read before it is sent.
	 */
	@Override
	public void setLocale(Locale locale) {
		super.setLocale(locale);
		setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
	}

	private void grown(long bytes) {
		if (bytes > this.longest) {
			this.longest = Long.MAX_VALUE;
			this.beyond.run();
		}
	}

	private void forget() {
		close();
		this.body = null;
		this.stream = null;
		this.writer = null;
	}

	/** Where the answer is written to. */
	private final class Stream extends ServletOutputStream {

		private final Body body;

		private long written;

		private Stream(Body body) {
			this.body = body;
		}

		@Override
		public void write(int one) throws IOException {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int from, int count) throws IOException {
			this.written += count;
			grown(this.written);
			WholeAnswer.this.tooLarge |= !this.body.add(bytes, from, count);
			if (WholeAnswer.this.tooLarge) {
				throw new IOException("there is no room for so large an answer");
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
