package org.courtsanctions.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

import org.springframework.util.StringUtils;

/**
 * Builds the links of a page that speaks for an earlier day, or shows an earlier record,
 * so that they keep both: whoever reads the register at another time can follow every
 * link without losing it.
 */
class KeepingLinks extends StandardLinkBuilder {

	@Override
	protected @Nullable String processLink(IExpressionContext context, String link) {
		String processed = super.processLink(context, link);
		boolean page = processed != null && processed.startsWith("/") && !processed.startsWith("/css/")
				&& !processed.startsWith("/js/") && !processed.startsWith("/webjars/")
				&& !processed.startsWith("/favicon");
		if (page && context.getVariable("frame") instanceof PageContext frame) {
			for (PageContext.Parameter kept : frame.kept()) {
				processed = with(processed, kept);
			}
		}
		return processed;
	}

	private static String with(String link, PageContext.Parameter kept) {
		if (link.contains(kept.name() + "=")) {
			return link;
		}
		String[] parts = link.split("#", 2);
		String query = (parts[0].contains("?") ? "&" : "?") + kept.name() + "=" + kept.value();
		return parts[0] + query + ((parts.length > 1) ? "#" + parts[1] : "");
	}

	@Override
	protected @Nullable String computeContextPath(IExpressionContext context, String base,
			@Nullable Map<String, Object> parameters) {
		return StringUtils.hasText(base) ? super.computeContextPath(context, base, parameters) : "";
	}

}
