package org.courtsanctions.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A request exactly as written, for addresses that no well-behaved client would send.
 */
final class RawRequest {

	private static final int PATIENCE = 20_000;

	private RawRequest() {
	}

	static Answer get(int port, String target) {
		return send(port, "GET", target, "");
	}

	/**
	 * Sends a request.
	 * @param method the method
	 * @param target path and query, sent as it is
	 * @param headers further header lines, each with its line end
	 */
	static Answer send(int port, String method, String target, String headers) {
		try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(PATIENCE);
			String request = method + " " + target + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + headers
					+ "Connection: close\r\n\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			socket.getOutputStream().flush();
			return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(method + " " + target, ex);
		}
	}

	private static Answer answer(String text) {
		int end = text.indexOf("\r\n\r\n");
		if (end < 0 || !text.startsWith("HTTP/1.1 ")) {
			return new Answer(0, "", text);
		}
		String head = text.substring(0, end);
		return new Answer(Integer.parseInt(head.substring(9, 12)), head.toLowerCase(Locale.ROOT),
				text.substring(end + 4));
	}

	/**
	 * What came back.
	 *
	 * @param status the status code; 0 when it is no HTTP
	 * @param head the status line and the headers, in lower case
	 * @param body the rest, as sent
	 */
	record Answer(int status, String head, String body) {
	}

}
