package org.courtsanctions.reconcile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.courtsanctions.shared.RecordId;
import org.courtsanctions.web.Unanswerable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out values of properties for records that were matched. */
@Service
@Transactional(readOnly = true)
class Extension {

	/** So many records one question may name. */
	static final int MOST_IDS = 500;

	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	private final Subjects subjects;

	private final Knowledge knowledge;

	Extension(Subjects subjects, Knowledge knowledge) {
		this.subjects = subjects;
		this.knowledge = knowledge;
	}

	/**
	 * Reads a question.
	 * @param today the day that values are told for unless a setting names another
	 * @throws Unanswerable when it has another shape
	 */
	static Asked read(JsonNode sent, LocalDate today) {
		Shape.object(sent, "", Set.of("ids", "properties", "lang", "dir"));
		JsonNode ids = Shape.array(sent, "ids", "");
		if (ids.size() > MOST_IDS) {
			throw new Unanswerable(HttpStatus.CONTENT_TOO_LARGE,
					ids.size() + " ids were sent; at most " + MOST_IDS + " are answered together.");
		}
		Set<String> wanted = new LinkedHashSet<>();
		for (int at = 0; at < ids.size(); at++) {
			if (!ids.get(at).isString()) {
				throw Unanswerable.at("/ids/" + at, "must be a text");
			}
			wanted.add(ids.get(at).asString());
		}
		JsonNode properties = Shape.array(sent, "properties", "");
		Map<Property, Column> columns = new LinkedHashMap<>();
		for (int at = 0; at < properties.size(); at++) {
			String place = "/properties/" + at;
			Shape.object(properties.get(at), place, Set.of("id", "name", "settings", "lang", "dir"));
			Property property = Shape.property(Shape.needed(properties.get(at), "id", place), place + "/id");
			columns.put(property, column(property, properties.get(at).path("settings"), place + "/settings", today));
		}
		return new Asked(List.copyOf(wanted), List.copyOf(columns.values()));
	}

	private static Column column(Property property, JsonNode settings, String place, LocalDate today) {
		if (settings.isMissingNode() || settings.isNull()) {
			return new Column(property, today, false, Integer.MAX_VALUE);
		}
		Shape.object(settings, place, Set.of("asOf", "form", "limit"));
		String form = Shape.text(settings, "form", place);
		if (form != null && !Set.of("words", "codes", "").contains(form)) {
			throw Unanswerable.at(place + "/form", "must be words or codes");
		}
		// OpenRefine sends what was typed, and an empty text where nothing was
		String most = settings.path("limit").asString("").strip();
		if (!most.matches("\\d{0,6}(\\.0+)?")) {
			throw Unanswerable.at(place + "/limit", "must be a whole number, 0 for all values");
		}
		int limit = most.isEmpty() ? 0 : (int) Double.parseDouble(most);
		return new Column(property, day(Shape.text(settings, "asOf", place), place, today), "codes".equals(form),
				(limit > 0) ? limit : Integer.MAX_VALUE);
	}

	private static LocalDate day(@Nullable String text, String place, LocalDate today) {
		if (text == null || text.isBlank()) {
			return today;
		}
		try {
			LocalDate day = LocalDate.parse(text.strip());
			if (!day.isBefore(EARLIEST) && !day.isAfter(today)) {
				return day;
			}
		}
		catch (DateTimeException ex) {
			// Told below, like a day that cannot be spoken for
		}
		throw Unanswerable.at(place + "/asOf", "must be a day from 1900-01-01 to today, as 2025-12-31");
	}

	/** The values, by record and property. */
	Map<String, Map<Property, List<Value>>> values(Asked asked, String site) {
		Map<String, Optional<RecordId>> ids = new LinkedHashMap<>();
		asked.ids().forEach((id) -> ids.put(id, RecordId.read(id)));
		Map<RecordId, Subject> known = this.subjects.read(ids.values().stream().flatMap(Optional::stream).toList());
		Map<String, Map<Property, List<Value>>> rows = new LinkedHashMap<>();
		ids.forEach((text, id) -> {
			Subject subject = id.map(known::get).orElse(null);
			Map<Property, List<Value>> row = new LinkedHashMap<>();
			asked.columns()
				.forEach(
						(column) -> row.put(column.property(),
								(subject != null) ? this.knowledge
									.of(column.property(), subject, column.day(), column.codes(), site)
									.stream()
									.limit(column.limit())
									.toList() : List.of()));
			rows.put(text, row);
		});
		return rows;
	}

	/** What the columns are. */
	List<Meta> meta(Asked asked) {
		List<Meta> meta = new ArrayList<>();
		asked.columns().forEach((column) -> {
			EntityType type = column.property().valueType();
			meta.add(new Meta(column.property().id(), this.knowledge.words(column.property().label()),
					(type != null) ? new Manifests.Type(type.id(), this.knowledge.words(type.label()), null) : null));
		});
		return meta;
	}

	/**
	 * What was asked for.
	 *
	 * @param ids records, as they were named
	 * @param columns properties with their settings
	 */
	record Asked(List<String> ids, List<Column> columns) {
	}

	/**
	 * A property with its settings.
	 *
	 * @param property the property
	 * @param day the day its values are told for
	 * @param codes whether codes are told instead of words
	 * @param limit how many values at most
	 */
	record Column(Property property, LocalDate day, boolean codes, int limit) {
	}

	/**
	 * A column of the answer.
	 *
	 * @param id the property
	 * @param name what it is called
	 * @param type the type of its values when they are entities
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Meta(String id, String name, Manifests.@Nullable Type type) {
	}

}
