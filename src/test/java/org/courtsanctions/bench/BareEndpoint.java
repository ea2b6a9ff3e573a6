package org.courtsanctions.bench;

import org.courtsanctions.RegisterApplication;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The least that Spring MVC can do behind the register's filters: two letters from a
 * constant, to compare with.
 */
@TestConfiguration(proxyBeanMethods = false)
class BareEndpoint {

	static final String ADDRESS = "/bare";

	/** Starts the register with it, for measuring from outside. */
	public static void main(String[] settings) {
		SpringApplication.run(new Class<?>[] { RegisterApplication.class, BareEndpoint.class }, settings);
	}

	/** By hand, so that no scan of the class path finds it. */
	@Bean
	ApplicationRunner bare(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping)
			throws NoSuchMethodException {
		mapping.registerMapping(RequestMappingInfo.paths(ADDRESS).methods(RequestMethod.GET).build(), new Bare(),
				Bare.class.getDeclaredMethod("answer"));
		return (arguments) -> {
		};
	}

	static class Bare {

		@ResponseBody
		String answer() {
			return "ok";
		}

	}

}
