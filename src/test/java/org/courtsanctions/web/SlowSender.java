package org.courtsanctions.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection whose requests come in whatever pieces a test sends. */
final class SlowSender implements Closeable {

	private static final int PATIENCE = 30_000;

	private final Socket socket;

	SlowSender(int port) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setSoTimeout(PATIENCE);
		this.socket.setTcpNoDelay(true);
	}

	/** Begins a form of some length, of which nothing has come yet. */
	SlowSender begin(String path, int length) throws IOException {
		return send(
				"POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
						+ "Content-Length: " + length + "\r\n\r\n");
	}

	SlowSender send(String text) throws IOException {
		OutputStream out = this.socket.getOutputStream();
		out.write(text.getBytes(StandardCharsets.ISO_8859_1));
		out.flush();
		return this;
	}

	/**
	 * Sends one sign after the other, with a pause before each, until nobody takes them.
	 */
	void trickle(String text, int pauseMillis) {
		try {
			for (int at = 0; at < text.length(); at++) {
				Thread.sleep(pauseMillis);
				send(text.substring(at, at + 1));
			}
		}
		catch (IOException ex) {
			// The site had enough
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Everything up to the end of an answer that tells its length, or of the connection.
	 */
	String answer() throws IOException {
		var head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			int next = this.socket.getInputStream().read();
			if (next < 0) {
				return head.toString();
			}
			head.append((char) next);
		}
		String length = head.toString().replaceFirst("(?is).*content-length: (\\d+).*", "$1");
		byte[] body = length.matches("\\d+") ? this.socket.getInputStream().readNBytes(Integer.parseInt(length))
				: new byte[0];
		return head + new String(body, StandardCharsets.UTF_8);
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
