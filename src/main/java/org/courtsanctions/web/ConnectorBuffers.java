package org.courtsanctions.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Gives each connection a buffer that takes most pages whole, so that a page that lies
 * ready goes to the network in one piece or two instead of eight.
 */
@Component
class ConnectorBuffers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private static final String BYTES = Integer.toString(32 * 1024);

	@Override
	public void customize(TomcatServletWebServerFactory server) {
		server.addConnectorCustomizers((connector) -> connector.setProperty("socket.appWriteBufSize", BYTES));
	}

}
