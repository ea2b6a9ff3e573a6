package org.courtsanctions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Names the other forms of a page in {@code Link} headers. */
class AlternatesInterceptor implements HandlerInterceptor {

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page != null && page.getModel().get("frame") instanceof PageContext frame
				&& response.getStatus() == HttpServletResponse.SC_OK) {
			frame.alternates().forEach((alternate) -> response.addHeader(HttpHeaders.LINK, alternate.link()));
		}
	}

}
