package org.courtsanctions.pagecache;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * What a node answers to an address that no library for HTTP would send.
 *
 * @param status the status
 * @param body the bytes, as Latin-1
 */
record RawAnswer(int status, String body) {

	static RawAnswer of(int port, String address, String header) throws IOException {
		try (Socket socket = new Socket("localhost", port)) {
			socket.getOutputStream()
				.write(("GET " + address + " HTTP/1.0\r\nHost: localhost\r\n" + header + "\r\n\r\n")
					.getBytes(StandardCharsets.ISO_8859_1));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
			String[] parts = answer.split("\r\n\r\n", 2);
			return new RawAnswer(Integer.parseInt(parts[0].split(" ")[1]), (parts.length > 1) ? parts[1] : "");
		}
	}

}
