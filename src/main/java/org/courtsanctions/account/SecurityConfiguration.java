package org.courtsanctions.account;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.web.RouteRoles;
import org.courtsanctions.web.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.session.web.http.CookieSerializer;

/**
 * Two kinds of addresses. The back office has sessions, tokens against forged requests,
 * and the gate; all its answers are kept by nobody. Public pages have none of it: no
 * filter, no session, no cookie, no header that would keep caches from them.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountSettings.class)
class SecurityConfiguration {

	private static final Logger log = LoggerFactory.getLogger(SecurityConfiguration.class);

	private static final String[] BACK_OFFICE = { "/admin", "/admin/**", "/sign-in", "/sign-in/**", "/sign-out",
			"/webauthn/**", "/login/webauthn" };

	/** The same addresses as the servlet container writes them. */
	private static final String[] WITH_SESSION = { "/admin/*", "/sign-in/*", "/sign-out", "/webauthn/*",
			"/login/webauthn" };

	/** Where somebody who is not signed in yet may go. */
	private static final String[] DOOR = { "/sign-in", "/sign-in/**", "/sign-out", "/webauthn/authenticate/options",
			"/login/webauthn" };

	@Bean
	@Order(1)
	SecurityFilterChain backOffice(HttpSecurity http, Gate gate, PasskeyFilters passkeys, RouteRoles roles,
			CsrfTokenRepository tokens, SecurityContextRepository contexts) {
		http.securityMatcher(BACK_OFFICE)
			.securityContext((context) -> context.securityContextRepository(contexts))
			.headers((headers) -> headers.defaultsDisabled()
				.addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-store"))
				.addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin")))
			.csrf((csrf) -> csrf.csrfTokenRepository(tokens))
			.requestCache(RequestCacheConfigurer::disable)
			.logout((logout) -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?notice=signed_out"))
			.authorizeHttpRequests((requests) -> requests.requestMatchers(DOOR)
				.permitAll()
				.anyRequest()
				.access((authentication, context) -> new AuthorizationDecision(
						roles.allow(context.getRequest(), SignedIn.in(context.getRequest())))))
			.exceptionHandling((refusal) -> refusal.authenticationEntryPoint(SecurityConfiguration::sendToSignIn)
				.accessDeniedHandler(SecurityConfiguration::refuse))
			.addFilterAfter(gate, CsrfFilter.class);
		passkeys.addTo(http);
		return http.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain publicPages() {
		return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE);
	}

	@Bean
	CsrfTokenRepository csrfTokens() {
		return new FormTokens();
	}

	@Bean
	CookieSerializer sessionCookie(ServerProperties server) {
		return new SessionCookie(server.getServlet().getSession().getCookie());
	}

	@Bean
	SecurityContextRepository securityContexts() {
		return new HttpSessionSecurityContextRepository();
	}

	/**
	 * Refuses addresses that two readers could read in two ways. Methods and names of
	 * parameters are left to the pages, which have an answer for each.
	 */
	@Bean
	StrictHttpFirewall firewall() {
		var firewall = new StrictHttpFirewall();
		firewall.setUnsafeAllowAnyHttpMethod(true);
		firewall.setAllowedParameterNames((name) -> true);
		firewall.setAllowedHeaderValues((value) -> true);
		firewall.setAllowedHeaderNames((name) -> true);
		return firewall;
	}

	/**
	 * Keeps sessions away from public pages, whatever cookie a browser sends with them.
	 */
	@Bean
	static BeanPostProcessor sessionsInTheBackOfficeOnly() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof DelegatingFilterProxyRegistrationBean registration
						&& name.equals("sessionRepositoryFilterRegistration")) {
					registration.addUrlPatterns(WITH_SESSION);
				}
				return bean;
			}
		};
	}

	private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		SignedIn person = SignedIn.in(request);
		log.info("{} {} refused to {}: {}", request.getMethod(), request.getRequestURI(),
				(person != null) ? person.name() : "a stranger", ex.getClass().getSimpleName());
		response.sendError(HttpServletResponse.SC_FORBIDDEN);
	}

	private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException ex) throws IOException {
		if (HttpMethod.GET.matches(request.getMethod())) {
			response.sendRedirect(Destination.with("/sign-in", request));
		}
		else {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class GateConfiguration {

		@Bean
		Gate gate(AccountStore accounts, Sessions sessions) {
			return new Gate(accounts, sessions);
		}

		/** The gate stands in the back office's chain, not before every page. */
		@Bean
		FilterRegistrationBean<Gate> gateOnlyInItsChain(Gate gate) {
			var registration = new FilterRegistrationBean<>(gate);
			registration.setEnabled(false);
			return registration;
		}

	}

}
