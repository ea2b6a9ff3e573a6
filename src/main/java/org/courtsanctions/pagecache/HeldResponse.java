package org.courtsanctions.pagecache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Locale;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Holds the body of an answer back until it is whole, if it is to be held; lets it
 * through, and what was held before it, once it is larger than any copy may be. Status
 * and headers go to the real response at once, which is not sent before its body.
 */
class HeldResponse extends HttpServletResponseWrapper {

	private final Rendering rendering;

	private final int largest;

	private final ByteArrayOutputStream held = new ByteArrayOutputStream(16 * 1024);

	private @Nullable ServletOutputStream stream;

	private @Nullable PrintWriter writer;

	private boolean through;

	private long length = -1;

	private @Nullable Locale language;

	HeldResponse(HttpServletResponse response, Rendering rendering, int largest) {
		super(response);
		this.rendering = rendering;
		this.largest = largest;
	}

	/**
	 * The whole body; null when it was not held. After that nothing is held any more.
	 */
	byte @Nullable [] end() {
		if (this.writer != null) {
			this.writer.flush();
		}
		byte[] body = holds() ? this.held.toByteArray() : null;
		this.through = true;
		return body;
	}

	private boolean holds() {
		return !this.through && this.rendering.isForAll();
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		if (this.stream == null) {
			if (!holds()) {
				letThrough();
				return super.getOutputStream();
			}
			this.stream = new Held();
		}
		return this.stream;
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		if (this.writer == null) {
			if (!holds()) {
				letThrough();
				return super.getWriter();
			}
			// The type names the encoding that the writer uses from now on
			setCharacterEncoding(getCharacterEncoding());
			this.writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
		}
		return this.writer;
	}

	@Override
	public void flushBuffer() throws IOException {
		if (holds()) {
			if (this.writer != null) {
				this.writer.flush();
			}
			return;
		}
		super.flushBuffer();
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

	private void forget() {
		if (!this.through) {
			this.held.reset();
			this.stream = null;
			this.writer = null;
			this.length = -1;
		}
	}

	@Override
	public void setLocale(Locale locale) {
		this.language = locale;
		super.setLocale(locale);
	}

	/**
	 * The language of the answer, which is no header before it is sent; null for none.
	 */
	@Nullable String language() {
		return (this.language != null) ? this.language.toLanguageTag() : null;
	}

	@Override
	public void setContentLength(int length) {
		setContentLengthLong(length);
	}

	@Override
	public void setContentLengthLong(long length) {
		if (!holds()) {
			super.setContentLengthLong(length);
		}
		this.length = length;
	}

	@Override
	public void setHeader(String name, String value) {
		if (isLength(name)) {
			setContentLengthLong(Long.parseLong(value));
		}
		else {
			super.setHeader(name, value);
		}
	}

	@Override
	public void addHeader(String name, String value) {
		if (isLength(name)) {
			setContentLengthLong(Long.parseLong(value));
		}
		else {
			super.addHeader(name, value);
		}
	}

	private static boolean isLength(String name) {
		return name.toLowerCase(Locale.ROOT).equals(HttpHeaders.CONTENT_LENGTH.toLowerCase(Locale.ROOT));
	}

	/** From now on nothing is held. */
	private void letThrough() throws IOException {
		if (!this.through) {
			this.through = true;
			if (this.rendering.isForAll()) {
				this.rendering.giveUp();
			}
			if (this.length >= 0) {
				super.setContentLengthLong(this.length);
			}
			if (this.held.size() > 0) {
				this.held.writeTo(super.getOutputStream());
				this.held.reset();
			}
		}
	}

	/** Where the body is written to. */
	private final class Held extends ServletOutputStream {

		@Override
		public void write(int one) throws IOException {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int from, int count) throws IOException {
			if (!HeldResponse.this.through && Math.max(HeldResponse.this.held.size() + (long) count,
					HeldResponse.this.length) > HeldResponse.this.largest) {
				letThrough();
			}
			if (HeldResponse.this.through) {
				HeldResponse.super.getOutputStream().write(bytes, from, count);
			}
			else {
				HeldResponse.this.held.write(bytes, from, count);
			}
		}

		@Override
		public void flush() throws IOException {
			if (HeldResponse.this.through) {
				HeldResponse.super.getOutputStream().flush();
			}
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			throw new IllegalStateException("Pages are not written asynchronously");
		}

	}

}
