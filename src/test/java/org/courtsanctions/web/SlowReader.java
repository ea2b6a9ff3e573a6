package org.courtsanctions.web;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A connection over which little comes at once, and which is read as a test likes. */
final class SlowReader implements Closeable {

	private static final int LITTLE = 1024;

	private static final int PATIENCE = 30_000;

	private final Socket socket = new Socket();

	SlowReader(int port) throws IOException {
		this.socket.setReceiveBufferSize(LITTLE);
		this.socket.setSoTimeout(PATIENCE);
		this.socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
	}

	/** Asks for something, of which nothing is read yet. */
	SlowReader ask(String path) throws IOException {
		return send(path, "\r\nConnection: close");
	}

	/** Asks for one more thing, which comes behind what was asked for. */
	SlowReader askOn(String path) throws IOException {
		return send(path, "");
	}

	private SlowReader send(String path, String more) throws IOException {
		this.socket.getOutputStream()
			.write(("GET " + path + " HTTP/1.1\r\nHost: localhost" + more + "\r\n\r\n")
				.getBytes(StandardCharsets.ISO_8859_1));
		return this;
	}

	/** Reads some bytes, with a pause after them. */
	SlowReader read(int bytes, int pauseMillis) throws Exception {
		this.socket.getInputStream().readNBytes(bytes);
		Thread.sleep(pauseMillis);
		return this;
	}

	/** Reads to the end of the connection, and says how many bytes came. */
	int rest() throws IOException {
		var all = new ByteArrayOutputStream();
		InputStream in = this.socket.getInputStream();
		byte[] piece = new byte[LITTLE];
		try {
			for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
				all.write(piece, 0, count);
			}
		}
		catch (SocketException ex) {
			// Closed while there was more
		}
		return all.size();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
