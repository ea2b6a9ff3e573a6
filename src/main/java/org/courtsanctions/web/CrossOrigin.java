package org.courtsanctions.web;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * Lets scripts of any site read the doors for programs and every page as data, errors
 * included. They know no cookie, so nothing is lent to anybody.
 */
@Configuration(proxyBeanMethods = false)
class CrossOrigin {

	/** The doors as the servlet container writes addresses. */
	private static final String[] DOORS = { "/reconcile", "/reconcile/*", "/id/*", "/match/*", "/search/*",
			"/entities/*", "/catalog", "/algorithms", "/healthz", "/readyz", "/data/*", "*.json", "*.csv", "*.atom",
			"*.ics" };

	@Bean
	FilterRegistrationBean<CorsFilter> crossOriginDoors() {
		var anybody = new CorsConfiguration();
		anybody.setAllowedOrigins(List.of(CorsConfiguration.ALL));
		// What a door does not offer it refuses itself
		anybody.setAllowedMethods(List.of(CorsConfiguration.ALL));
		anybody.setAllowedHeaders(List.of(CorsConfiguration.ALL));
		anybody.setExposedHeaders(List.of(HttpHeaders.ETAG, HttpHeaders.LINK, HttpHeaders.RETRY_AFTER, "X-Batch-Size"));
		anybody.setMaxAge(Duration.ofDays(1));
		var source = new UrlBasedCorsConfigurationSource();
		source.registerCorsConfiguration("/**", anybody);
		var doors = new FilterRegistrationBean<>(new CorsFilter(source));
		doors.addUrlPatterns(DOORS);
		// Before the limit, whose refusals scripts read as well
		doors.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
		return doors;
	}

}
