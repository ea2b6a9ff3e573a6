package org.courtsanctions.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.courtsanctions.reconcile.Question.Given;
import org.courtsanctions.screening.Enquiry;
import org.courtsanctions.web.SentJson;
import org.courtsanctions.web.Unanswerable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;

/** Reads the pieces of which queries of both versions are made, and refuses others. */
final class Shape {

	/** So many queries one batch may have. */
	static final int BATCH = 50;

	/**
	 * So many candidates, or suggestions, are told when nobody asks for another number.
	 */
	static final int USUAL = 10;

	/** So many at most, however many somebody asks for. */
	static final int MOST = 40;

	private Shape() {
	}

	static void object(JsonNode node, String pointer, Set<String> fields) {
		if (!node.isObject()) {
			throw Unanswerable.at(pointer, "must be an object");
		}
		for (String field : node.propertyNames()) {
			if (!fields.isEmpty() && !fields.contains(field)) {
				throw Unanswerable.at(pointer + "/" + SentJson.token(field),
						"is not known here; known are " + fields.stream().sorted().collect(Collectors.joining(", ")));
			}
		}
	}

	static JsonNode array(JsonNode parent, String field, String pointer) {
		JsonNode node = parent.path(field);
		if (!node.isArray()) {
			throw Unanswerable.at(pointer + "/" + field, "must be an array");
		}
		return node;
	}

	/** A text, or null when it is not there. */
	static @Nullable String text(JsonNode parent, String field, String pointer) {
		JsonNode node = parent.path(field);
		if (node.isMissingNode() || node.isNull()) {
			return null;
		}
		if (!node.isString()) {
			throw Unanswerable.at(pointer + "/" + field, "must be a text");
		}
		return node.asString();
	}

	/** A text that must be there. */
	static String needed(JsonNode parent, String field, String pointer) {
		String text = text(parent, field, pointer);
		if (text == null) {
			throw Unanswerable.at(pointer + "/" + field, "must be there and a text");
		}
		return text;
	}

	static int limit(JsonNode parent, String pointer) {
		JsonNode node = parent.path("limit");
		if (node.isMissingNode() || node.isNull()) {
			return USUAL;
		}
		if (!node.isNumber() || node.asDouble() < 1 || node.asDouble() != Math.rint(node.asDouble())) {
			throw Unanswerable.at(pointer + "/limit", "must be a whole number above 0");
		}
		return (int) Math.min(node.asDouble(), MOST);
	}

	/** Types by their names; all when none is given. */
	static Set<EntityType> types(JsonNode node, String pointer) {
		List<String> names = new ArrayList<>();
		if (node.isString()) {
			names.add(node.asString());
		}
		else if (node.isArray()) {
			for (JsonNode one : node) {
				if (!one.isString()) {
					throw Unanswerable.at(pointer, "must be a text or an array of texts");
				}
				names.add(one.asString());
			}
		}
		else if (!node.isMissingNode() && !node.isNull()) {
			throw Unanswerable.at(pointer, "must be a text or an array of texts");
		}
		Set<EntityType> types = EnumSet.noneOf(EntityType.class);
		names.stream().filter((name) -> !name.isBlank()).forEach((name) -> types.add(type(name, pointer)));
		return types;
	}

	static EntityType type(String name, String pointer) {
		return EntityType.of(name.strip())
			.orElseThrow(() -> Unanswerable.at(pointer, "must be one of "
					+ Arrays.stream(EntityType.values()).map(EntityType::id).collect(Collectors.joining(", "))));
	}

	static Property property(String name, String pointer) {
		return Property.of(name.strip())
			.orElseThrow(() -> Unanswerable.at(pointer, "must be one of "
					+ Arrays.stream(Property.values()).map(Property::id).collect(Collectors.joining(", "))));
	}

	/** One or more values of a property. */
	static List<Given> values(JsonNode parent, String field, String pointer) {
		JsonNode node = parent.path(field);
		List<Given> values = new ArrayList<>();
		if (node.isArray()) {
			if (node.size() > Enquiry.MOST_NAMES) {
				throw new Unanswerable(HttpStatus.CONTENT_TOO_LARGE,
						"At " + pointer + "/" + field + ": at most " + Enquiry.MOST_NAMES + " values are compared.");
			}
			for (int at = 0; at < node.size(); at++) {
				values.add(value(node.get(at), pointer + "/" + field + "/" + at));
			}
		}
		else {
			values.add(value(node, pointer + "/" + field));
		}
		return values;
	}

	private static Given value(JsonNode node, String pointer) {
		if (node.isString() || node.isNumber() || node.isBoolean()) {
			return new Given(node.asString(), null);
		}
		if (node.isObject()) {
			String name = text(node, "name", pointer);
			String id = needed(node, "id", pointer);
			return new Given((name != null) ? name : id, id);
		}
		throw Unanswerable.at(pointer, "must be a text, a number, true, false, or an entity with an id");
	}

	static Unanswerable batch(int size) {
		return new Unanswerable(HttpStatus.CONTENT_TOO_LARGE,
				size + " queries were sent; at most " + BATCH + " are answered together.");
	}

}
