package org.courtsanctions.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/** Sends answers when they are made: see {@link WholeAnswer}. */
class Sending extends HttpFilter {

	private static final String COME_BACK = "30";

	private final transient Room room;

	private final transient Pace.Allowed slowest;

	/**
	 * Makes the filter.
	 * @param room for all answers together
	 * @param slowest how slow a reader may be
	 */
	Sending(Room room, Pace.Allowed slowest) {
		this.room = room;
		this.slowest = slowest;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		try (var answer = new WholeAnswer(request, response, this.room)) {
			make(request, answer, chain);
			if (answer.isTooLarge()) {
				answer.reset();
				answer.setHeader(HttpHeaders.RETRY_AFTER, COME_BACK);
				answer.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
			}
			else {
				answer.send(new Pace(this.slowest));
			}
		}
	}

	private static void make(HttpServletRequest request, WholeAnswer answer, FilterChain chain)
			throws IOException, ServletException {
		try {
			chain.doFilter(request, answer);
		}
		catch (IOException | ServletException | RuntimeException ex) {
			if (!answer.isTooLarge()) {
				throw ex;
			}
		}
	}

}
