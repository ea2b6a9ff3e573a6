package org.courtsanctions.opendata;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.courtsanctions.RegisterTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.ExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the API to its own description: every documented operation is called with
 * generated input, good and bad; what it answers must be as described, and never an error
 * of ours.
 */
@RegisterTest
class ApiContractTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final List<String> NASTY = List.of("", " ", "x", "-1", "0", "9999999999999999999", "NaN", "null",
			"2021-02-30", "../../etc/passwd", "<script>alert(1)</script>", "' or 1=1 --", "${7*7}", "\u202e\u0000x",
			"ÿ".repeat(300), "in-force,lifted", "%", "{}", "[]");

	private static final List<String> BODIES = List.of("", "null", "[]", "{}", "{", "\"x\"", "{\"names\":[]}",
			"{\"names\":1}", "{\"names\":[1]}", "{\"names\":[{}]}", "{\"names\":[{\"name\":1}]}",
			"{\"names\":[{\"name\":\"x\",\"birthYear\":\"y\"}]}", "{\"names\":[{\"name\":\"x\"}],\"threshold\":7}",
			"{\"names\":[{\"name\":\"x\",\"a/b~c\":1}]}",
			"{\"names\":[" + "{\"name\":\"x\"},".repeat(100) + "{\"name\":\"x\"}]}", "[".repeat(2000));

	private final Random random = new Random(5);

	@Autowired
	private RestTestClient client;

	private JsonNode api;

	@Test
	void keepsWhatItsDescriptionPromises() {
		this.api = parsed(call(HttpMethod.GET, "/api/docs/openapi.json", null));
		assertThat(this.api.path("openapi").asString()).startsWith("3.1");
		List<String> problems = new ArrayList<>();
		int calls = 0;
		for (Map.Entry<String, JsonNode> path : this.api.path("paths").properties()) {
			for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
				HttpMethod verb = HttpMethod.valueOf(method.getKey().toUpperCase(Locale.ROOT));
				for (Call one : calls(path.getKey(), verb, method.getValue())) {
					problem(verb, one, method.getValue(), problems);
					calls++;
				}
			}
		}
		assertThat(problems).isEmpty();
		assertThat(calls).isGreaterThan(300);
	}

	@Test
	void describesEveryTypeOfRecordWithEveryField() {
		this.api = parsed(call(HttpMethod.GET, "/api/docs/openapi.json", null));
		for (RecordType type : RecordType.values()) {
			assertThat(this.api.path("paths").has("/api/v1/" + type.plural())).as(type.plural()).isTrue();
			assertThat(this.api.path("paths").has("/api/v1/" + type.plural() + "/{id}")).isTrue();
			String name = type.form().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class).name();
			JsonNode schema = this.api.path("components").path("schemas").path(name);
			Described.of(type.form().asSubclass(Record.class)).forEach((field) -> {
				assertThat(schema.path("properties").has(field.name())).as(name + "." + field.name()).isTrue();
				assertThat(schema.path("properties").path(field.name()).path("description").asString(""))
					.as(name + "." + field.name())
					.isEqualTo(field.description());
			});
		}
	}

	@Test
	void showsTheApiOnAPageOfItsOwn() {
		String page = body(call(HttpMethod.GET, "/api/docs", null));
		assertThat(page).contains("/api/v1/officials/{id}", "/api/docs/openapi.json", "officeStanding")
			.doesNotContain("http://cdn", "https://cdn");
	}

	private List<Call> calls(String path, HttpMethod verb, JsonNode operation) {
		List<Call> calls = new ArrayList<>();
		List<JsonNode> parameters = operation.path("parameters").valueStream().toList();
		String good = path.contains("{id}") ? path.replace("{id}", first(path.replace("/{id}", ""))) : path;
		if (operation.has("requestBody")) {
			calls.add(new Call(good,
					"{\"names\":[{\"name\":\"Karim Khan\",\"birthYear\":1970,\"nationality\":\"GB\"}]}", true));
			BODIES.forEach((body) -> calls.add(new Call(good, body, false)));
			return calls;
		}
		String needed = parameters.stream()
			.filter((parameter) -> parameter.path("in").asString("").equals("query")
					&& parameter.path("required").asBoolean(false))
			.map((parameter) -> parameter.path("name").asString("") + "=Karim%20Khan")
			.reduce("?", (all, one) -> all + one + "&");
		calls.add(new Call(good + needed, null, true));
		for (JsonNode parameter : parameters) {
			String name = parameter.path("name").asString("");
			if (!parameter.path("in").asString("").equals("query")) {
				NASTY.stream()
					.filter((value) -> !value.isBlank() && !value.contains("/") && !value.contains("\u0000"))
					.forEach((value) -> calls.add(new Call(path.replace("{id}", encoded(value)), null, false)));
				continue;
			}
			valid(name, parameter.path("schema"))
				.forEach((value) -> calls.add(new Call(good + needed + name + "=" + encoded(value), null, true)));
			for (int turn = 0; turn < 4; turn++) {
				calls.add(new Call(good + needed + name + "=" + encoded(NASTY.get(this.random.nextInt(NASTY.size()))),
						null, false));
			}
		}
		calls.add(new Call(good + needed + "nonsense=1", null, false));
		return calls;
	}

	/** Values of a parameter that its description allows and that exist for certain. */
	private static List<String> valid(String name, JsonNode schema) {
		JsonNode values = schema.has("enum") ? schema.path("enum") : schema.path("items").path("enum");
		if (name.equals("fields")) {
			return List.of("id", values.get(1).asString(""));
		}
		if (!values.isMissingNode()) {
			return values.valueStream().map((value) -> value.asString("")).toList();
		}
		return switch (name) {
			case "asOf" -> List.of("2026-11-21");
			case "recordedAt" -> List.of("2026-11-21T12:00:00Z");
			case "limit" -> List.of("1", "200");
			case "q", "born" -> List.of("1970", "Khan");
			case "nationality" -> List.of("GB");
			case "threshold" -> List.of("0.9");
			default -> List.of();
		};
	}

	private String first(String list) {
		return parsed(call(HttpMethod.GET, list + "?limit=1", null)).path("items").get(0).path("id").asString();
	}

	private void problem(HttpMethod verb, Call call, JsonNode operation, List<String> problems) {
		ExchangeResult answer = call(verb, call.address(), call.body());
		int status = answer.getStatus().value();
		String told = verb + " " + call.address() + " " + call.body() + " → " + status;
		if (call.good() ? status != 200 : status >= 500) {
			problems.add(told + ": " + body(answer));
			return;
		}
		JsonNode responses = operation.path("responses");
		JsonNode content = responses.path(Integer.toString(status)).path("content");
		String media = String.valueOf(answer.getResponseHeaders().getContentType());
		if (!content.has(media)) {
			if (status != 404 || !media.equals("application/problem+json")) {
				problems.add(told + " with " + media + " is not described");
			}
			return;
		}
		ObjectNode root = JSON.createObjectNode();
		root.setAll((ObjectNode) content.path(media).path("schema"));
		root.set("components", this.api.path("components"));
		Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
		schema.validate(parsed(answer)).stream().limit(3).forEach((error) -> problems.add(told + ": " + error));
	}

	private ExchangeResult call(HttpMethod verb, String address, String body) {
		var request = this.client.method(verb).uri(URI.create(address));
		return ((body != null) ? request.contentType(MediaType.APPLICATION_JSON).body(body) : request).exchange()
			.expectBody()
			.returnResult();
	}

	private static String encoded(String value) {
		return UriUtils.encode(value, StandardCharsets.UTF_8);
	}

	private static JsonNode parsed(ExchangeResult answer) {
		return JSON.readTree(body(answer));
	}

	private static String body(ExchangeResult answer) {
		byte[] body = answer.getResponseBodyContent();
		return (body != null) ? new String(body, StandardCharsets.UTF_8) : "";
	}

	/**
	 * A call of an operation.
	 *
	 * @param address the address with its query
	 * @param body what is sent, if anything
	 * @param good whether it must be answered
	 */
	private record Call(String address, String body, boolean good) {
	}

}
