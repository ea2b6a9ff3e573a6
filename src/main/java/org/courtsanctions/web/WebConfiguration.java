package org.courtsanctions.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Wires what all pages share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ AdmissionSettings.class, PolitenessSettings.class, SiteAddress.class })
class WebConfiguration implements WebMvcConfigurer {

	private final AsOfResolver days;

	private final RecordTimeInterceptor recordTime;

	private final OpenDataInterceptor openData;

	private final AlternatesInterceptor alternates;

	WebConfiguration(AsOfResolver days, RecordTimeInterceptor recordTime, OpenDataInterceptor openData,
			AlternatesInterceptor alternates) {
		this.days = days;
		this.recordTime = recordTime;
		this.openData = openData;
		this.alternates = alternates;
	}

	@Override
	public void addInterceptors(InterceptorRegistry interceptors) {
		interceptors.addInterceptor(this.recordTime).excludePathPatterns("/css/**", "/js/**", "/webjars/**");
		interceptors.addInterceptor(this.openData);
		interceptors.addInterceptor(this.alternates);
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.days);
		resolvers.add(new SignedInResolver());
	}

	/**
	 * English until other languages have words of their own; their addresses will choose
	 * them, not the browser.
	 */
	@Bean
	LocaleResolver localeResolver() {
		return new FixedLocaleResolver(Locale.ENGLISH);
	}

	@Bean
	SpringTemplateEngine templateEngine(List<ITemplateResolver> resolvers) {
		var engine = new SpringTemplateEngine();
		resolvers.forEach(engine::addTemplateResolver);
		engine.setLinkBuilder(new KeepingLinks());
		engine.setEnableSpringELCompiler(true);
		return engine;
	}

	/** Before the pages that search and check names, and the whole register as files. */
	@Bean
	FilterRegistrationBean<OncePerRequestFilter> politeness(PolitenessSettings settings) {
		var limit = new FilterRegistrationBean<OncePerRequestFilter>(new Politeness(settings));
		limit.addUrlPatterns("/search", "/search/*", "/search.json", "/screen", "/screen/*", "/api/v1/search",
				"/api/v1/screening", "/reconcile", "/reconcile/*", "/match/*", "/data/*");
		return limit;
	}

	/**
	 * Behind the cache of pages, which needs no turn, and before everything that works.
	 */
	@Bean
	FilterRegistrationBean<Admission> admission(AdmissionSettings settings, MessageSource messages) {
		var turned = Admission.Turned.of(messages.getMessage("error.busy.title", null, Locale.ENGLISH),
				messages.getMessage("error.busy.text", null, Locale.ENGLISH));
		var admission = new FilterRegistrationBean<>(new Admission(settings, turned));
		admission.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
		admission.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
		return admission;
	}

	@Bean
	OncePerRequestFilter securityHeaders() {
		return new OncePerRequestFilter() {
			@Override
			protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
					throws ServletException, IOException {
				SecurityHeaders.LIST.forEach((header) -> response.setHeader(header.name(), header.value()));
				if (isReadable(request)) {
					chain.doFilter(request, response);
				}
				else {
					response.sendError(HttpServletResponse.SC_BAD_REQUEST);
				}
			}
		};
	}

	/**
	 * Whether the query can be decoded. Tomcat finds out when somebody first asks for a
	 * parameter; asked here, it is a refused request and not a failed one, which would
	 * fill the log with stack traces at a stranger's will.
	 */
	private static boolean isReadable(HttpServletRequest request) {
		try {
			return !HttpMethod.GET.matches(request.getMethod()) || request.getParameterMap() != null;
		}
		catch (IllegalStateException ex) {
			return false;
		}
	}

}
