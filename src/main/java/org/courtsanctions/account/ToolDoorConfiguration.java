package org.courtsanctions.account;

import org.courtsanctions.web.RouteRoles;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * The third kind of addresses, beside the back office and the public pages: those that
 * tools use with a key.
 */
@Configuration(proxyBeanMethods = false)
class ToolDoorConfiguration {

	@Bean
	@Order(0)
	SecurityFilterChain tools(ToolKeys keys, Throttle throttle, RouteRoles roles, MessageSource messages,
			JsonMapper json) {
		var address = PathPatternRequestMatcher.withDefaults();
		return new DefaultSecurityFilterChain(
				new OrRequestMatcher(address.matcher("/api/drafts"), address.matcher("/api/drafts/**")),
				new ToolDoor(keys, throttle, roles, messages, json));
	}

}
