package org.courtsanctions.ftm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.courtsanctions.screening.Enquiry;
import org.courtsanctions.search.CountryNames;
import org.courtsanctions.search.Typed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An entity to look for, as it was read: dates cut to what they say, countries as codes,
 * everything else as text; what the comparison does not use is kept all the same.
 *
 * @param id what its sender calls it
 * @param schema what it is
 * @param properties what is known about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Example(@Nullable String id, String schema, Map<String, List<String>> properties) {

	private static final Pattern PROPERTY = Pattern.compile("[A-Za-z]{1,40}");

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)");

	private static final int MOST_VALUES = 100;

	static Example read(String key, JsonNode sent) {
		if (!sent.isObject()) {
			throw Refusal.malformed("must be an object", "body", "queries", key);
		}
		JsonNode schema = sent.path("schema");
		if (!schema.isString()) {
			throw Refusal.malformed("must be there and a text", "body", "queries", key, "schema");
		}
		JsonNode id = sent.path("id");
		if (!id.isMissingNode() && !id.isNull() && !id.isString()) {
			throw Refusal.malformed("must be a text", "body", "queries", key, "id");
		}
		JsonNode properties = sent.path("properties");
		if (!properties.isObject()) {
			throw Refusal.malformed("must be there and an object", "body", "queries", key, "properties");
		}
		String name = schema.asString();
		if (!Model.knows(name)) {
			throw Refusal.bad("Cannot parse example entity: Unknown schema: '" + Filter.shortened(name) + "'");
		}
		if (!Model.matchable(name)) {
			throw Refusal.bad("Cannot parse example entity: Non-matchable schema for query: " + name);
		}
		Map<String, List<String>> values = new LinkedHashMap<>();
		for (String property : properties.propertyNames()) {
			if (PROPERTY.matcher(property).matches()) {
				List<String> read = values(property, properties.path(property), key);
				if (!read.isEmpty()) {
					values.put(property, read);
				}
			}
		}
		return new Example(id.isString() ? Filter.shortened(id.asString()) : null, name, values);
	}

	private static List<String> values(String property, JsonNode sent, String key) {
		List<String> values = new ArrayList<>();
		if (sent.isArray()) {
			if (sent.size() > MOST_VALUES) {
				throw Refusal.bad("Too many values of " + property + " in query " + Filter.shortened(key) + " (limit: "
						+ MOST_VALUES + ")");
			}
			for (JsonNode one : sent) {
				values.add(text(property, one, key));
			}
		}
		else {
			values.add(text(property, sent, key));
		}
		return values.stream().filter((value) -> !value.isEmpty()).distinct().toList();
	}

	private static String text(String property, JsonNode value, String key) {
		if (value.isNull()) {
			return "";
		}
		if (!value.isValueNode()) {
			throw Refusal.malformed("must be a text or an array of texts", "body", "queries", key, "properties",
					property);
		}
		String text = Typed.clean(value.asString());
		if (Model.COUNTRIES.contains(property)) {
			String code = CountryNames.code(text);
			return (code != null) ? code.toLowerCase(Locale.ROOT) : "";
		}
		return text;
	}

	/** What the register is asked. */
	Enquiry enquiry(String key) {
		List<String> names = Stream.concat(Model.NAMES.stream().flatMap((name) -> values(name).stream()), parts())
			.distinct()
			.toList();
		if (names.size() > Enquiry.MOST_NAMES) {
			throw Refusal
				.bad("Too many names in query " + Filter.shortened(key) + " (limit: " + Enquiry.MOST_NAMES + ")");
		}
		Integer year = values("birthDate").stream()
			.map(YEAR::matcher)
			.filter(Matcher::find)
			.map((found) -> Integer.valueOf(found.group()))
			.findFirst()
			.orElse(null);
		List<String> countries = Model.COUNTRIES.stream()
			.flatMap((property) -> values(property).stream())
			.map((code) -> code.toUpperCase(Locale.ROOT))
			.distinct()
			.toList();
		return new Enquiry(names, year, countries, Model.kinds(this.schema));
	}

	/** The name that its parts make up, when it is given in parts only. */
	private Stream<String> parts() {
		if (Model.NAMES.stream().anyMatch((name) -> !values(name).isEmpty())) {
			return Stream.empty();
		}
		String whole = String.join(" ",
				Stream.of("firstName", "secondName", "middleName", "fatherName", "lastName")
					.flatMap((part) -> values(part).stream().limit(1))
					.toList());
		return whole.isEmpty() ? Stream.empty() : Stream.of(Typed.clean(whole));
	}

	private List<String> values(String property) {
		return this.properties.getOrDefault(property, List.of());
	}

}
