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
 * security nor database; and holds back what is rendered behind it until it is whole.
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
		HttpServletResponse straight = WholeAnswer.straight(response);
		if (key != null && this.pages.answer(key, request, straight)) {
			return;
		}
		Rendering rendering = (key != null) ? this.pages.begin(key) : null;
		if (rendering == null) {
			chain.doFilter(request, response);
			return;
		}
		if (this.pages.awaitOther(rendering, request, straight)) {
			return;
		}
		rendering.doneBy(request);
		var held = new HeldResponse(response, rendering, Math.toIntExact(this.settings.largest().toBytes()));
		try {
			chain.doFilter(request.getMethod().equals("HEAD") ? new AskedWhole(request, rendering) : request, held);
			byte[] body = held.end();
			if (body != null && !response.isCommitted() && !request.isAsyncStarted()) {
				this.pages.finish(rendering, request, straight, body, held.language());
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
