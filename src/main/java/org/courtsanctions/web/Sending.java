package org.courtsanctions.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Sends answers behind those who make them: see {@link SentApart}. */
class Sending extends HttpFilter {

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
		var apart = new SentApart(request, response, this.room, this.slowest);
		boolean made = false;
		try {
			chain.doFilter(request, apart);
			made = true;
		}
		finally {
			if (!made) {
				apart.giveUp();
			}
		}
		apart.finish();
	}

}
