package org.courtsanctions.pagecache;

import java.time.Clock;

import jakarta.servlet.DispatcherType;
import org.courtsanctions.ledger.KnownHead;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.web.Build;
import org.courtsanctions.web.Words;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the page cache before everything, unless it is switched off. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "register.page-cache.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PageCacheSettings.class)
class PageCacheConfiguration {

	@Bean
	Copies copies(PageCacheSettings settings, Build build) {
		return new Copies(settings, build.id());
	}

	@Bean
	PageCache pageCache(Copies copies, KnownHead known, ObjectProvider<Ledger> ledger, Clock clock,
			PageCacheSettings settings) {
		return new PageCache(copies, known, ledger, clock, settings);
	}

	@Bean
	FilterRegistrationBean<PageCacheFilter> pageCacheFilter(PageCache pages, PageCacheSettings settings,
			Environment environment) {
		String session = environment.getRequiredProperty("server.servlet.session.cookie.name");
		var first = new FilterRegistrationBean<>(new PageCacheFilter(pages, settings, session));
		// Behind what sends answers, round which its own go
		first.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		first.setDispatcherTypes(DispatcherType.REQUEST);
		return first;
	}

	@Bean
	WebMvcConfigurer sharedPages(PageCache pages, MessageSource messages, Words words, Clock clock) {
		return new WebMvcConfigurer() {
			@Override
			public void addInterceptors(InterceptorRegistry interceptors) {
				interceptors.addInterceptor(new SharedPages(pages, messages, words, clock))
					.order(Ordered.HIGHEST_PRECEDENCE);
			}
		};
	}

}
