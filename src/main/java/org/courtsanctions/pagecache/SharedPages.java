package org.courtsanctions.pagecache;

import java.io.IOException;
import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.web.SameForAll;
import org.courtsanctions.web.Words;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.HtmlUtils;

/**
 * Finds out, as soon as it is known who answers, whether the answer is the same for all.
 */
class SharedPages implements HandlerInterceptor {

	private final PageCache pages;

	private final MessageSource messages;

	private final Words words;

	private final Clock clock;

	SharedPages(PageCache pages, MessageSource messages, Words words, Clock clock) {
		this.pages = pages;
		this.messages = messages;
		this.words = words;
		this.clock = clock;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		if (!(handler instanceof HandlerMethod method) || !isForAll(method)) {
			return true;
		}
		Rendering rendering = Rendering.of(request);
		if (rendering == null) {
			// Nobody between the register and this one reader is to keep it either
			response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
			return true;
		}
		if (this.pages.join(rendering, request, response)) {
			return false;
		}
		rendering.isForAll(note(rendering));
		return true;
	}

	private static boolean isForAll(HandlerMethod method) {
		return AnnotatedElementUtils.hasAnnotation(method.getMethod(), SameForAll.class)
				|| AnnotatedElementUtils.hasAnnotation(method.getBeanType(), SameForAll.class);
	}

	/** What a copy says while the database is away, in the language of the page. */
	private String note(Rendering rendering) {
		String text = this.messages.getMessage("pageCache.away",
				new Object[] { Long.toString(rendering.head().version()), this.words.second(this.clock.instant()) },
				LocaleContextHolder.getLocale());
		return "<div class=\"notice warning\" role=\"status\"><p>" + HtmlUtils.htmlEscape(text, "UTF-8") + "</p></div>";
	}

}
