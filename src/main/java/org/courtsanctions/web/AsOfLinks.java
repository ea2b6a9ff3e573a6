package org.courtsanctions.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

import org.springframework.util.StringUtils;

/**
 * Builds the links of a page that speaks for an earlier day so that they stay on that
 * day: whoever reads the register as of a date can follow every link without losing it.
 */
class AsOfLinks extends StandardLinkBuilder {

	@Override
	protected @Nullable String processLink(IExpressionContext context, String link) {
		String processed = super.processLink(context, link);
		boolean page = processed != null && processed.startsWith("/") && !processed.startsWith("/css/")
				&& !processed.startsWith("/webjars/") && !processed.startsWith("/favicon");
		if (page && context.getVariable("frame") instanceof PageContext frame && frame.asOf().past()
				&& !processed.contains(AsOf.PARAMETER + "=")) {
			return withDay(processed, frame.asOf().day().toString());
		}
		return processed;
	}

	private static String withDay(String link, String day) {
		String[] parts = link.split("#", 2);
		String query = (parts[0].contains("?") ? "&" : "?") + AsOf.PARAMETER + "=" + day;
		return parts[0] + query + ((parts.length > 1) ? "#" + parts[1] : "");
	}

	@Override
	protected @Nullable String computeContextPath(IExpressionContext context, String base,
			@Nullable Map<String, Object> parameters) {
		return StringUtils.hasText(base) ? super.computeContextPath(context, base, parameters) : "";
	}

}
