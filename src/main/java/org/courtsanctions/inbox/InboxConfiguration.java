package org.courtsanctions.inbox;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns uploads away that are too large to be taken apart at all. */
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

	/** As much as the settings of multipart forms let in. */
	private static final long LARGEST = 6L << 20;

	/** Before anybody asks for a field of the form, which would have all of it read. */
	@Bean
	FilterRegistrationBean<TooLarge> tooLargeForTheIntake() {
		var registration = new FilterRegistrationBean<>(new TooLarge());
		registration.addUrlPatterns("/admin/intake");
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
		return registration;
	}

	/** Sends back to the form, which says why. */
	private static final class TooLarge extends OncePerRequestFilter {

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			String type = request.getContentType();
			long length = request.getContentLengthLong();
			if (type != null && type.startsWith("multipart/") && (length < 0 || length > LARGEST)) {
				response.setStatus(HttpStatus.SEE_OTHER.value());
				response.setHeader("Location", "/admin/intake?refused=yes");
				return;
			}
			chain.doFilter(request, response);
		}

	}

}
