package org.courtsanctions.web;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.view.ThymeleafView;

/**
 * A page from a template. The engine keeps its variables as attributes of the request and
 * asks for them thousands of times a page; here they stand in a map of their own instead
 * of behind every filter that has wrapped the request.
 */
public class PageView extends ThymeleafView {

	@Override
	protected void renderFragment(@Nullable Set<String> selectors, Map<String, ?> model, HttpServletRequest request,
			HttpServletResponse response) throws Exception {
		super.renderFragment(selectors, model, new OwnAttributes(request), response);
	}

	private static final class OwnAttributes extends HttpServletRequestWrapper {

		private final Map<String, @Nullable Object> attributes = new HashMap<>();

		OwnAttributes(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable Object getAttribute(String name) {
			Object value = this.attributes.get(name);
			if (value == null && !this.attributes.containsKey(name)) {
				value = super.getAttribute(name);
				this.attributes.put(name, value);
			}
			return value;
		}

		@Override
		public void setAttribute(String name, @Nullable Object value) {
			this.attributes.put(name, value);
		}

		@Override
		public void removeAttribute(String name) {
			this.attributes.put(name, null);
		}

		@Override
		public Enumeration<String> getAttributeNames() {
			Set<String> names = new HashSet<>(Collections.list(super.getAttributeNames()));
			names.addAll(this.attributes.keySet());
			names.removeIf((name) -> getAttribute(name) == null);
			return Collections.enumeration(names);
		}

	}

}
