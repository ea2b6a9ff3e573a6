package org.courtsanctions.opendata;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the API and its description. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

	private final DataJson json;

	ApiConfiguration(DataJson json) {
		this.json = json;
	}

	@Override
	public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
		converters.addCustomConverter(new DataConverter(this.json));
	}

	/** Browsers ask first before they send JSON to another site. */
	@Override
	public void addCorsMappings(CorsRegistry origins) {
		for (String path : new String[] { "/api/v1/**", "/api/docs/**" }) {
			origins.addMapping(path).allowedOrigins("*").allowedMethods("GET", "HEAD", "POST").allowedHeaders("*");
		}
	}

	@Bean
	OpenAPI api(Frames frames) {
		TermsData terms = frames.terms();
		return new OpenAPI()
			.info(new Info().title(frames.message("api.title"))
				.version("1")
				.description(frames.message("api.description"))
				.license(new License().name(terms.name()).url(terms.url())))
			.addServersItem(new Server().url("/").description(frames.message("api.server")));
	}

	@Bean
	OperationCustomizer parametersAndProblems(ApiOperations operations) {
		return operations::describe;
	}

	@Bean
	OpenApiCustomizer requiredFields(ApiOperations operations) {
		return operations::complete;
	}

	@Bean
	ModelConverter codesInSchemas() {
		return new CodeSchemas();
	}

}
