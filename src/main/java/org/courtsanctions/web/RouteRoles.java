package org.courtsanctions.web;

import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Which role each route needs, as the controllers' mappings and their {@link LeastRole}
 * say.
 */
@Component
public class RouteRoles {

	private final ObjectProvider<RequestMappingHandlerMapping> mapping;

	RouteRoles(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
		this.mapping = mapping;
	}

	/** Every route of the application with its handler. */
	public Map<RequestMappingInfo, HandlerMethod> routes() {
		return this.mapping.getObject().getHandlerMethods();
	}

	/** The least role a handler declares; none when it declares none. */
	public static Optional<Role> declaredBy(HandlerMethod handler) {
		LeastRole own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), LeastRole.class);
		LeastRole all = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), LeastRole.class);
		return Optional.ofNullable((own != null) ? own : all).map(LeastRole::value);
	}

	/**
	 * Whether the person may make the request. An address without a handler is open to
	 * whoever is signed in, and answers that there is nothing.
	 */
	public boolean allow(HttpServletRequest request, @Nullable SignedIn person) {
		if (person == null) {
			return false;
		}
		ServletRequestPathUtils.parseAndCache(request);
		return routes().entrySet()
			.stream()
			.filter((route) -> route.getKey().getMatchingCondition(request) != null)
			.allMatch((route) -> declaredBy(route.getValue()).filter(person.role()::covers).isPresent());
	}

}
