package org.courtsanctions.browser;

import java.util.List;
import java.util.Map;

import org.courtsanctions.web.OpenData;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The addresses that our controllers answer, so that a new page is tested without anybody
 * having to remember it.
 */
final class Routes {

	private Routes() {
	}

	/** The patterns of all public pages, for instance {@code /officials/{slug}}. */
	static List<String> pages(RequestMappingHandlerMapping mapping) {
		return mapping.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((route) -> route.getValue().getBeanType().getName().startsWith("org.courtsanctions"))
			.filter((route) -> !isData(route.getValue()))
			.map(Map.Entry::getKey)
			.filter(Routes::isRead)
			.flatMap((route) -> route.getPatternValues().stream())
			.filter((pattern) -> !pattern.equals("/error") && !isBackOffice(pattern) && !isPart(pattern))
			.distinct()
			.sorted()
			.toList();
	}

	/** Pages with sessions and cookies, which have tests of their own. */
	private static boolean isBackOffice(String pattern) {
		return pattern.matches("/(admin|sign-in)(/.*)?");
	}

	/** What a script puts into a page, what leads to a page, and files. */
	private static boolean isPart(String pattern) {
		return pattern.endsWith("/suggestions") || pattern.endsWith("/preview") || pattern.equals("/id/{id}")
				|| pattern.matches(".*\\.(\\w+|\\{ending:.*})");
	}

	/** What programs read. */
	private static boolean isData(HandlerMethod handler) {
		return AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
				|| handler.getBeanType().isAnnotationPresent(OpenData.class);
	}

	private static boolean isRead(RequestMappingInfo route) {
		var methods = route.getMethodsCondition().getMethods();
		return methods.isEmpty() || methods.contains(RequestMethod.GET);
	}

}
