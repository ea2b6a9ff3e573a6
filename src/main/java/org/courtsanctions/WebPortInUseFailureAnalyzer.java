package org.courtsanctions;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says how to choose another port when the one of the website is taken; Spring Boot's own
 * message does not.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WebPortInUseFailureAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
		int port = cause.getPort();
		return new FailureAnalysis(
				"Port %d, which the website listens on, is in use by another program.".formatted(port), """
						Stop that program, or choose another port:
						    SERVER_PORT=%d""".formatted((port < 65535) ? port + 1 : port - 1), cause);
	}

}
