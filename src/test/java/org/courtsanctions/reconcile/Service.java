package org.courtsanctions.reconcile;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Speaks with the service as a client of it does. */
final class Service {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final MockMvc mvc;

	Service(MockMvc mvc) {
		this.mvc = mvc;
	}

	/** A GET that must be answered with JSON. */
	JsonNode read(String address) throws Exception {
		return json(send(get(URI.create(address))));
	}

	/** A batch of queries of version 0.2. */
	JsonNode match(String queries) throws Exception {
		return json(send(form("queries", queries)));
	}

	/** The candidates of one query of version 0.2. */
	JsonNode candidates(String query) throws Exception {
		return match("{\"q\": " + query + "}").path("q").path("result");
	}

	/** A data extension query of version 0.2. */
	JsonNode extend(String query) throws Exception {
		return json(send(form("extend", query)));
	}

	/** A body of the 1.0 draft. */
	JsonNode draft(String route, String body) throws Exception {
		return json(send(body(route, body)));
	}

	MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request).andReturn().getResponse();
	}

	static MockHttpServletRequestBuilder form(String field, String value) {
		return post("/reconcile").contentType(MediaType.APPLICATION_FORM_URLENCODED).param(field, value);
	}

	static MockHttpServletRequestBuilder body(String route, String body) {
		return post("/reconcile/v1" + route).contentType(MediaType.APPLICATION_JSON).content(body);
	}

	/** A batch of so many queries. */
	static String batch(int size) {
		Map<String, Object> queries = new LinkedHashMap<>();
		for (int at = 0; at < size; at++) {
			queries.put("q" + at, Map.of("query", "Invented Nobody"));
		}
		return JSON.writeValueAsString(queries);
	}

	static JsonNode json(MockHttpServletResponse answer) throws Exception {
		String body = answer.getContentAsString(StandardCharsets.UTF_8);
		assertThat(answer.getStatus()).as(body).isEqualTo(200);
		assertThat(answer.getContentType()).startsWith("application/json");
		assertThat(answer.getHeader("Set-Cookie")).isNull();
		return JSON.readTree(body);
	}

	/** A refusal, as problem+json. */
	static JsonNode problem(MockHttpServletResponse answer, int status) throws Exception {
		String body = answer.getContentAsString(StandardCharsets.UTF_8);
		assertThat(answer.getStatus()).as(body).isEqualTo(status);
		assertThat(answer.getContentType()).isEqualTo("application/problem+json");
		JsonNode problem = JSON.readTree(body);
		assertThat(problem.path("status").asInt()).isEqualTo(status);
		assertThat(problem.path("detail").asString()).isNotBlank();
		return problem;
	}

}
