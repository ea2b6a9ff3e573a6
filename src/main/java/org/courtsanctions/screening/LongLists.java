package org.courtsanctions.screening;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.web.PageView;
import org.thymeleaf.spring6.SpringTemplateEngine;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Long lists: refused before they are read when too long, and answered while they are
 * checked.
 */
@Configuration(proxyBeanMethods = false)
class LongLists {

	/** The page of a long list. */
	static final String VIEW = "screen/list";

	/**
	 * What an upload may have at most, the form around it included: about five times what
	 * 10,000 rows have.
	 */
	static final DataSize MOST = DataSize.ofMegabytes(6);

	/** Sends the page while it is made, so that a reader sees the check advance. */
	@Bean(VIEW)
	@Scope("prototype")
	PageView longList(SpringTemplateEngine engine) {
		return new SentInParts(engine);
	}

	/** Refuses by the length that is announced, before a byte of the body is read. */
	@Bean
	FilterRegistrationBean<OncePerRequestFilter> uploadLimit() {
		var limit = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
			@Override
			protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
					throws ServletException, IOException {
				if (request.getContentLengthLong() > MOST.toBytes()) {
					response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
				}
				else {
					try {
						chain.doFilter(request, response);
					}
					finally {
						if (request.getAttribute(VIEW) instanceof Checks.Running running) {
							running.close();
						}
					}
				}
			}
		});
		limit.addUrlPatterns("/screen", "/screen/*");
		return limit;
	}

	/** The view of a long list, for the reader's language. */
	private static final class SentInParts extends PageView {

		private SentInParts(SpringTemplateEngine engine) {
			setTemplateName(VIEW);
			setTemplateEngine(engine);
			setLocale(LocaleContextHolder.getLocale());
			setCharacterEncoding(StandardCharsets.UTF_8.name());
			setProducePartialOutputWhileProcessing(true);
		}

	}

}
