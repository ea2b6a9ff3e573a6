package org.courtsanctions.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/**
 * What the page of the API shows.
 *
 * @param description what the API is
 * @param operations what can be asked
 * @param types what is answered
 */
record ApiPage(String description, List<Operation> operations, List<Type> types) {

	static Operation operation(String path, String method, JsonNode told) {
		List<Field> parameters = new ArrayList<>();
		told.path("parameters")
			.forEach((parameter) -> parameters
				.add(new Field(parameter.path("name").asString(""), typeOf(parameter.path("schema")),
						parameter.path("description").asString(""), parameter.path("required").asBoolean(false))));
		List<String> answers = told.path("responses").propertyNames().stream().sorted().toList();
		return new Operation(method.toUpperCase(Locale.ROOT), path, told.path("summary").asString(""),
				told.path("operationId").asString(""), parameters, answers);
	}

	static Type type(String name, JsonNode schema) {
		List<String> required = schema.path("required").valueStream().map((field) -> field.asString("")).toList();
		List<Field> fields = schema.path("properties")
			.properties()
			.stream()
			.map((field) -> new Field(field.getKey(), typeOf(field.getValue()),
					field.getValue().path("description").asString(""), required.contains(field.getKey())))
			.toList();
		return new Type(name.replaceFirst("^(List|Record)Answer.*", "$1Answer"),
				schema.path("description").asString(""), fields);
	}

	private static String typeOf(JsonNode schema) {
		if (schema.has("$ref")) {
			return schema.path("$ref").asString("").replaceFirst(".*/", "");
		}
		if (schema.has("anyOf")) {
			return schema.path("anyOf").valueStream().map(ApiPage::typeOf).collect(Collectors.joining(", "));
		}
		if (schema.has("enum")) {
			return schema.path("enum")
				.valueStream()
				.map((value) -> value.asString(""))
				.collect(Collectors.joining(", "));
		}
		if (schema.path("type").asString("").equals("array")) {
			return "[" + typeOf(schema.path("items")) + "]";
		}
		String format = schema.path("format").asString("");
		return format.startsWith("date") ? format : schema.path("type").asString("");
	}

	/**
	 * Something that can be asked.
	 *
	 * @param method the method
	 * @param path the address
	 * @param summary what it answers
	 * @param id its name, its anchor on the page
	 * @param parameters what may stand in the address
	 * @param answers the statuses of its answers
	 */
	record Operation(String method, String path, String summary, String id, List<Field> parameters,
			List<String> answers) {
	}

	/**
	 * A type of what is answered.
	 *
	 * @param name its name
	 * @param description what it stands for
	 * @param fields its fields
	 */
	record Type(String name, String description, List<Field> fields) {
	}

	/**
	 * A field or a parameter.
	 *
	 * @param name its name
	 * @param type its type, or the values it may have
	 * @param description what it is
	 * @param required whether it is always there
	 */
	record Field(String name, String type, String description, boolean required) {
	}

}
