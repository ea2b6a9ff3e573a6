package org.courtsanctions.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;

/**
 * Answers requests that the server could not even take apart, as those whose address has
 * no end: they reach no page of ours, and the server itself would tell them nothing but a
 * number.
 */
class UnreadRequests extends ErrorReportValve {

	private final String page;

	UnreadRequests(MessageSource messages) {
		this.page = new String(WebConfiguration.turned("unread", messages).page(), StandardCharsets.UTF_8);
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		if (response.getStatus() != HttpServletResponse.SC_BAD_REQUEST || response.getContentWritten() > 0
				|| !response.setErrorReported()) {
			return;
		}
		response.setContentType(MediaType.TEXT_HTML_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		SecurityHeaders.LIST.forEach((header) -> response.setHeader(header.name(), header.value()));
		try {
			response.getReporter().write(this.page);
			response.finishResponse();
		}
		catch (IOException ex) {
			// Whoever asked has gone
		}
	}

}
