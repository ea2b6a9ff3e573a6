package org.courtsanctions.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A network between the application and its database that a test can make bad.
 */
public final class RudeProxy implements AutoCloseable {

	private static final int CHUNK = 8192;

	private final ServerSocket entrance;

	private final int target;

	private final Random random;

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private volatile Mood mood = Mood.FAIR;

	private RudeProxy(ServerSocket entrance, int target, Random random) {
		this.entrance = entrance;
		this.target = target;
		this.random = random;
	}

	/** Starts one on any free port of this machine, before a port of it. */
	public static RudeProxy before(int target, Random random) {
		try {
			var proxy = new RudeProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target, random);
			Thread.ofPlatform().daemon().start(proxy::accept);
			return proxy;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public int port() {
		return this.entrance.getLocalPort();
	}

	/** How it treats whatever passes from now on. */
	public void become(Mood mood) {
		this.mood = mood;
	}

	/** Cuts all connections there are. */
	public void cut() {
		this.open.forEach(RudeProxy::cut);
	}

	private void accept() {
		while (!this.entrance.isClosed()) {
			try {
				Socket client = this.entrance.accept();
				if (this.mood == Mood.SHUT) {
					cut(client);
					continue;
				}
				Socket server = new Socket(InetAddress.getLoopbackAddress(), this.target);
				client.setTcpNoDelay(true);
				server.setTcpNoDelay(true);
				this.open.add(client);
				this.open.add(server);
				Thread.ofPlatform().daemon().start(() -> pass(client, server));
				Thread.ofPlatform().daemon().start(() -> pass(server, client));
			}
			catch (IOException ex) {
				// The database is away, or this proxy closed: the client notices
			}
		}
	}

	private void pass(Socket from, Socket to) {
		byte[] chunk = new byte[CHUNK];
		try {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
				switch (this.mood) {
					case FAIR -> out.write(chunk, 0, length);
					case SLOW -> {
						Thread.sleep(this.random.nextInt(60));
						out.write(chunk, 0, length);
					}
					case DRIBBLING -> {
						for (int at = 0; at < length; at += 64) {
							out.write(chunk, at, Math.min(64, length - at));
							Thread.sleep(1);
						}
					}
					case HALVING -> {
						out.write(chunk, 0, length / 2);
						return;
					}
					case SILENT -> {
						while (this.mood == Mood.SILENT) {
							Thread.sleep(20);
						}
						return;
					}
					case SHUT -> {
						return;
					}
				}
			}
		}
		catch (IOException ex) {
			// One side is gone; so is the other, below
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			cut(from);
			cut(to);
			this.open.remove(from);
			this.open.remove(to);
		}
	}

	/** Closes without goodbye. */
	private static void cut(Socket socket) {
		try {
			socket.setSoLinger(true, 0);
			socket.close();
		}
		catch (IOException ex) {
			// Gone already
		}
	}

	@Override
	public void close() throws IOException {
		this.entrance.close();
		cut();
	}

	/** How a network can be. */
	public enum Mood {

		/** Everything arrives at once. */
		FAIR,

		/** Everything arrives, up to 60 ms late. */
		SLOW,

		/** Everything arrives, in small pieces. */
		DRIBBLING,

		/** Half of what is sent arrives, and the connection is cut. */
		HALVING,

		/** Nothing arrives, and nobody is told; later the connection is cut. */
		SILENT,

		/** Connections are cut when something is sent, and new ones refused. */
		SHUT

	}

}
