package org.courtsanctions.pagecache;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.web.WholeAnswer;

/**
 * Stands before everything else, so that an answer that is ready costs neither session,
 * security nor database; and has what is rendered behind it kept.
 */
class PageCacheFilter extends HttpFilter {

	private final transient PageCache pages;

	private final transient PageCacheSettings settings;

	private final String session;

	/**
	 * Makes the filter.
	 * @param session the name of the cookie of signed-in people
	 */
	PageCacheFilter(PageCache pages, PageCacheSettings settings, String session) {
		this.pages = pages;
		this.settings = settings;
		this.session = session;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		String key = Address.of(request, this.session, this.settings.longestAddress());
		if (key == null || !(response instanceof WholeAnswer answer)) {
			chain.doFilter(request, response);
			return;
		}
		if (this.pages.answer(key, request, answer.straight())) {
			return;
		}
		Rendering rendering = this.pages.begin(key);
		if (rendering == null) {
			chain.doFilter(request, answer);
		}
		else if (!this.pages.awaitOther(rendering, request, answer.straight())) {
			render(rendering, request, answer, chain);
		}
	}

	private void render(Rendering rendering, HttpServletRequest request, WholeAnswer answer, FilterChain chain)
			throws IOException, ServletException {
		rendering.doneBy(request);
		answer.whenLonger(this.settings.largest().toBytes(), rendering::giveUp);
		try {
			chain.doFilter(request.getMethod().equals("HEAD") ? new AskedWhole(request, rendering) : request, answer);
			if (rendering.isForAll() && !answer.isCommitted() && !request.isAsyncStarted()) {
				this.pages.finish(rendering, request, answer);
			}
		}
		finally {
			this.pages.end(rendering);
		}
	}

	/** Renders the whole page for somebody who asked for its headers only. */
	private static final class AskedWhole extends HttpServletRequestWrapper {

		private final Rendering rendering;

		private AskedWhole(HttpServletRequest request, Rendering rendering) {
			super(request);
			this.rendering = rendering;
		}

		@Override
		public String getMethod() {
			return this.rendering.isForAll() ? "GET" : super.getMethod();
		}

	}

}
