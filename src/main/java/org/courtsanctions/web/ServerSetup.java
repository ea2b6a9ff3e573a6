package org.courtsanctions.web;

import java.time.Duration;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the web server is given that no setting gives it. Each connection has a buffer
 * that takes most pages whole, so that a page that lies ready goes to the network in one
 * piece or two instead of eight. Bodies of requests come in before anything is done for
 * them: in ten seconds and one more for each 32 KB, in an eighth of the memory. Whoever
 * sends what cannot be taken apart is told so in words. Whoever takes nothing of an
 * answer for a minute is let go.
 */
@Component
class ServerSetup implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private static final String BUFFER = Integer.toString(32 * 1024);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final int BYTES_A_SECOND = 32 * 1024;

	private static final int SHARE_OF_MEMORY = 8;

	private final MessageSource messages;

	ServerSetup(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public void customize(TomcatServletWebServerFactory server) {
		server.setProtocol(PatientProtocol.class.getName());
		server.addConnectorCustomizers((connector) -> connector.setProperty("socket.appWriteBufSize", BUFFER));
		server.addEngineValves(
				new BodyFirst(PATIENCE, BYTES_A_SECOND, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY));
		// Answers are sent behind whatever ends with a forward
		server.addContextCustomizers((context) -> context.setSuspendWrappedResponseAfterForward(false));
		server.addContextCustomizers(
				(context) -> context.getParent().getPipeline().addValve(new UnreadRequests(this.messages)));
	}

}
