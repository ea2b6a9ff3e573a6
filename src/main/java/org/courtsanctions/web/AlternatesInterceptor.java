package org.courtsanctions.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/**
 * Names the other forms of a page that is there: to the page for its head and its foot,
 * and in {@code Link} headers.
 */
@Component
class AlternatesInterceptor implements HandlerInterceptor {

	/** So much of an answer's head may be links; servers have room for about 8,000. */
	private static final int MOST_LETTERS = 4000;

	private final ObjectProvider<AlternateSource> sources;

	AlternatesInterceptor(ObjectProvider<AlternateSource> sources) {
		this.sources = sources;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page == null || !(page.getModel().get("frame") instanceof PageContext frame)
				|| response.getStatus() != HttpServletResponse.SC_OK
				|| request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null) {
			return;
		}
		List<String> ignored = page.getModel()
			.values()
			.stream()
			.flatMap((value) -> (value instanceof SetAside aside) ? aside.ignored().stream() : Stream.of())
			.toList();
		List<Alternate> alternates = this.sources.orderedStream()
			.flatMap((source) -> source.of(frame.path()).stream())
			.map((form) -> new Alternate(form.key(), form.type(), href(form, frame, ignored)))
			.toList();
		if (!alternates.isEmpty()) {
			page.addObject("frame", frame.with(alternates));
			List<String> links = alternates.stream().map(Alternate::link).toList();
			// Each repeats the query: an overlong one would not fit, and the page names
			// them anyway
			if (links.stream().mapToInt(String::length).sum() <= MOST_LETTERS) {
				links.forEach((link) -> response.addHeader(HttpHeaders.LINK, link));
			}
		}
	}

	private static String href(Alternate.Form form, PageContext frame, List<String> ignored) {
		String query = Stream
			.concat(frame.parameters()
				.stream()
				.filter((parameter) -> form.takes(parameter.name()) && !parameter.value().isBlank()
						&& !ignored.contains(parameter.value())),
					frame.kept().stream())
			.map((parameter) -> UriUtils.encode(parameter.name(), StandardCharsets.UTF_8) + "="
					+ UriUtils.encode(parameter.value(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return query.isEmpty() ? form.path() : form.path() + "?" + query;
	}

}
