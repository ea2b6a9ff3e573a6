package org.courtsanctions.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpFilter;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.cache.ICacheManager;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Wires what all pages share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ AdmissionSettings.class, PolitenessSettings.class, SiteAddress.class })
class WebConfiguration implements WebMvcConfigurer {

	private static final int READ_A_SECOND = 8 << 10;

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
	SpringTemplateEngine templateEngine(List<ITemplateResolver> resolvers, List<IDialect> dialects) {
		var engine = new SpringTemplateEngine();
		dialects.forEach(engine::addDialect);
		resolvers.forEach(engine::addTemplateResolver);
		engine.setLinkBuilder(new KeepingLinks());
		engine.setEnableSpringELCompiler(true);
		engine.setCacheManager(all());
		return engine;
	}

	/**
	 * Keeps every template and every expression, of which there are as many as were
	 * written. Kept by the hundred, as they are unless told otherwise, each would push
	 * out the next within one page and be read and compiled again for it.
	 */
	private static ICacheManager all() {
		var cache = new StandardCacheManager();
		cache.setTemplateCacheMaxSize(-1);
		cache.setTemplateCacheUseSoftReferences(false);
		cache.setExpressionCacheMaxSize(-1);
		cache.setExpressionCacheUseSoftReferences(false);
		return cache;
	}

	@Bean
	static BeanPostProcessor pageViews() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof ThymeleafViewResolver resolver) {
					resolver.setViewClass(PageView.class);
				}
				return bean;
			}

		};
	}

	/** Before the pages that search and check names, and the whole register as files. */
	@Bean
	FilterRegistrationBean<OncePerRequestFilter> politeness(PolitenessSettings settings) {
		var limit = new FilterRegistrationBean<OncePerRequestFilter>(new Politeness(settings));
		limit.addUrlPatterns("/search", "/search/*", "/search.json", "/screen", "/screen/*", "/screen.json",
				"/screen.csv", "/api/v1/search", "/api/v1/screening", "/reconcile", "/reconcile/*", "/match/*",
				"/data/*");
		return limit;
	}

	/**
	 * Before everything, so that nobody who makes an answer waits for its reader, who has
	 * a minute and one second more for each 8 KB.
	 */
	@Bean
	FilterRegistrationBean<HttpFilter> sending() {
		var sending = new FilterRegistrationBean<HttpFilter>(
				new Sending(Room.ofThisMachine(), new Pace.Allowed(PatientProtocol.PATIENCE, READ_A_SECOND)));
		sending.setOrder(Ordered.HIGHEST_PRECEDENCE);
		sending.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
		return sending;
	}

	/**
	 * Behind the cache of pages, which needs no turn, and before everything that works.
	 */
	@Bean
	FilterRegistrationBean<Admission> admission(AdmissionSettings settings, MessageSource messages) {
		var admission = new FilterRegistrationBean<>(
				new Admission(settings, turned("busy", messages), turned("slow", messages)));
		// Inside what lets scripts of other sites read also that they are to come back
		admission.setOrder(Ordered.HIGHEST_PRECEDENCE + 15);
		admission.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
		return admission;
	}

	static Admission.Turned turned(String why, MessageSource messages) {
		return Admission.Turned.of(messages.getMessage("error." + why + ".title", null, Locale.ENGLISH),
				messages.getMessage("error." + why + ".text", null, Locale.ENGLISH));
	}

	/** Before whatever asks for a parameter while the page of an error is made. */
	@Bean
	FilterRegistrationBean<ErrorsWithoutForms> errorsWithoutForms() {
		var errors = new FilterRegistrationBean<>(new ErrorsWithoutForms());
		errors.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		errors.setDispatcherTypes(DispatcherType.ERROR);
		return errors;
	}

	/**
	 * Behind the cache of pages, which keeps them with each copy; before everything else.
	 */
	@Bean
	FilterRegistrationBean<SecurityHeaders> securityHeaders() {
		var headers = new FilterRegistrationBean<>(new SecurityHeaders());
		headers.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
		return headers;
	}

}
