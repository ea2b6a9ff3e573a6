package org.courtsanctions.web;

import java.nio.channels.SocketChannel;
import java.time.Duration;

import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP with more patience for those who read than for those who send. The network takes
 * bytes again only when a third of its buffer has gone, which may be more than a
 * megabyte: on a slow line, or behind a proxy that reads no faster than one, that takes a
 * while.
 */
public final class PatientProtocol extends Http11NioProtocol {

	/** So long an answer may rest without a byte of it being taken. */
	static final Duration PATIENCE = Duration.ofMinutes(1);

	/** Made by the server, by its name. */
	public PatientProtocol() {
		super(new Endpoint());
	}

	private static final class Endpoint extends NioEndpoint {

		@Override
		protected boolean setSocketOptions(SocketChannel socket) {
			boolean taken = super.setSocketOptions(socket);
			SocketWrapperBase<?> connection = this.connections.get(socket);
			if (connection != null) {
				connection.setWriteTimeout(PATIENCE.toMillis());
			}
			return taken;
		}

	}

}
