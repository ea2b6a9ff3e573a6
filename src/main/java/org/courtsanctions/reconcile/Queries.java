package org.courtsanctions.reconcile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.courtsanctions.reconcile.Question.Condition;
import org.courtsanctions.reconcile.Question.Given;
import org.courtsanctions.reconcile.Question.Quantifier;
import org.courtsanctions.web.SentJson;
import org.courtsanctions.web.Unanswerable;

import tools.jackson.databind.JsonNode;

/** Reads batches of queries in the shapes of the two versions. */
final class Queries {

	private static final Set<String> FIELDS = Set.of("query", "type", "type_strict", "limit", "properties");

	private static final Set<String> DRAFT_FIELDS = Set.of("type", "limit", "lang", "dir", "conditions");

	private static final Set<String> CONDITION_FIELDS = Set.of("matchType", "propertyId", "propertyValue", "required",
			"matchQuantifier", "matchQualifier", "lang", "dir");

	private Queries() {
	}

	/** A batch of version 0.2: queries by the names their sender gave them. */
	static Map<String, Question> batch(JsonNode sent) {
		Shape.object(sent, "", Set.of());
		if (sent.size() > Shape.BATCH) {
			throw Shape.batch(sent.size());
		}
		Map<String, Question> questions = new LinkedHashMap<>();
		sent.properties()
			.forEach((query) -> questions.put(query.getKey(),
					query(query.getValue(), "/" + SentJson.token(query.getKey()))));
		return questions;
	}

	private static Question query(JsonNode query, String pointer) {
		Shape.object(query, pointer, FIELDS);
		String name = Shape.text(query, "query", pointer);
		List<Condition> conditions = new ArrayList<>();
		if (!query.path("properties").isMissingNode() && !query.path("properties").isNull()) {
			JsonNode properties = Shape.array(query, "properties", pointer);
			for (int at = 0; at < properties.size(); at++) {
				String place = pointer + "/properties/" + at;
				Shape.object(properties.get(at), place, Set.of());
				conditions
					.add(new Condition(Shape.property(Shape.needed(properties.get(at), "pid", place), place + "/pid"),
							Shape.values(properties.get(at), "v", place), false, Quantifier.ANY));
			}
		}
		if (name == null && conditions.isEmpty()) {
			throw Unanswerable.at(pointer, "must have a query, or properties");
		}
		Set<EntityType> types = Shape.types(query.path("type"), pointer + "/type");
		Set<EntityType> allowed = types.isEmpty() ? EnumSet.allOf(EntityType.class) : types;
		String strict = Shape.text(query, "type_strict", pointer);
		if (strict != null && !Set.of("any", "should", "all").contains(strict)) {
			throw Unanswerable.at(pointer + "/type_strict", "must be any, should, or all");
		}
		if ("should".equals(strict)) {
			allowed = EnumSet.allOf(EntityType.class);
		}
		else if ("all".equals(strict) && types.size() > 1) {
			// Nothing on record is of two types
			allowed = EnumSet.noneOf(EntityType.class);
		}
		return new Question((name != null) ? List.of(name) : List.of(), List.of(), false, allowed, types,
				Shape.limit(query, pointer), conditions);
	}

	/** A batch of the 1.0 draft. */
	static List<Question> draft(JsonNode sent) {
		Shape.object(sent, "", Set.of("queries", "lang", "dir"));
		JsonNode queries = Shape.array(sent, "queries", "");
		if (queries.size() > Shape.BATCH) {
			throw Shape.batch(queries.size());
		}
		List<Question> questions = new ArrayList<>();
		for (int at = 0; at < queries.size(); at++) {
			questions.add(draftQuery(queries.get(at), "/queries/" + at));
		}
		return questions;
	}

	private static Question draftQuery(JsonNode query, String pointer) {
		Shape.object(query, pointer, DRAFT_FIELDS);
		String type = Shape.text(query, "type", pointer);
		Set<EntityType> types = (type == null || type.isBlank()) ? EnumSet.allOf(EntityType.class)
				: EnumSet.of(Shape.type(type, pointer + "/type"));
		JsonNode sent = Shape.array(query, "conditions", pointer);
		if (sent.isEmpty()) {
			throw Unanswerable.at(pointer + "/conditions", "must have at least one condition");
		}
		List<String> names = new ArrayList<>();
		List<String> ids = new ArrayList<>();
		boolean idsRequired = false;
		List<Condition> conditions = new ArrayList<>();
		for (int at = 0; at < sent.size(); at++) {
			JsonNode condition = sent.get(at);
			String place = pointer + "/conditions/" + at;
			Shape.object(condition, place, CONDITION_FIELDS);
			List<Given> values = Shape.values(condition, "propertyValue", place);
			Quantifier quantifier = quantifier(condition, place);
			boolean required = required(condition, place);
			switch (Shape.needed(condition, "matchType", place)) {
				case "name" -> {
					if (quantifier != Quantifier.NONE) {
						values.forEach((value) -> names.add(value.text()));
					}
					else {
						conditions.add(new Condition(Property.NAMES, values, required, quantifier));
					}
				}
				case "id" -> {
					ids.addAll(ids(values, quantifier, place));
					idsRequired |= required;
				}
				case "property" -> conditions.add(new Condition(
						Shape.property(Shape.needed(condition, "propertyId", place), place + "/propertyId"), values,
						required, quantifier));
				default -> throw Unanswerable.at(place + "/matchType", "must be name, id, or property");
			}
		}
		return new Question(names, ids, idsRequired, types, Set.of(), Shape.limit(query, pointer), conditions);
	}

	private static List<String> ids(List<Given> values, Quantifier quantifier, String place) {
		List<String> ids = values.stream()
			.map((value) -> (value.id() != null) ? value.id() : value.text().strip())
			.distinct()
			.toList();
		if (quantifier == Quantifier.NONE || quantifier == Quantifier.ALL && ids.size() > 1) {
			throw Unanswerable.at(place + "/matchQuantifier", "must be any for identifiers: no record has two");
		}
		return ids;
	}

	private static Quantifier quantifier(JsonNode condition, String place) {
		if (Shape.text(condition, "matchQualifier", place) != null) {
			throw Unanswerable.at(place + "/matchQualifier", "is offered by no property here");
		}
		String quantifier = Shape.text(condition, "matchQuantifier", place);
		return switch ((quantifier != null) ? quantifier : "any") {
			case "any" -> Quantifier.ANY;
			case "all" -> Quantifier.ALL;
			case "none" -> Quantifier.NONE;
			default -> throw Unanswerable.at(place + "/matchQuantifier", "must be any, all, or none");
		};
	}

	private static boolean required(JsonNode condition, String place) {
		JsonNode required = condition.path("required");
		if (!required.isMissingNode() && !required.isNull() && !required.isBoolean()) {
			throw Unanswerable.at(place + "/required", "must be true or false");
		}
		return required.asBoolean(false);
	}

}
