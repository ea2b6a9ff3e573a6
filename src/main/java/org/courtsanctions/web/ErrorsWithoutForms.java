package org.courtsanctions.web;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Lets the page of an error be made without the form that nobody could take apart. The
 * server asks for that page as if it were asked for by itself, with the parameters of the
 * request that failed; when these cannot be read, the page would fail like the request.
 */
final class ErrorsWithoutForms extends HttpFilter {

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		boolean simple = request.getContentType() == null && isReadable(request);
		chain.doFilter(simple ? request : new WithoutForm(request), response);
	}

	private static boolean isReadable(HttpServletRequest request) {
		try {
			return request.getParameterMap() != null;
		}
		catch (IllegalStateException ex) {
			return false;
		}
	}

	/** A request that brings nothing. */
	private static final class WithoutForm extends HttpServletRequestWrapper {

		private WithoutForm(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getContentType() {
			return null;
		}

		@Override
		public @Nullable String getParameter(String name) {
			return null;
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			return null;
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.emptyEnumeration();
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			return Map.of();
		}

	}

}
