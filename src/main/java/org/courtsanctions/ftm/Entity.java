package org.courtsanctions.ftm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A node of the FollowTheMoney graph. Every property is a list; links are ids of other
 * entities, or in nested answers the entities themselves.
 *
 * @param id its name among all entities
 * @param caption what to call it in a line
 * @param schema what it is in the model
 * @param properties what is known about it
 * @param datasets where it comes from
 * @param referents other names of it
 * @param target whether it is what screening looks for
 * @param firstSeen when the register first recorded it, in UTC
 * @param lastSeen the instant of the record version that has it
 * @param lastChange when it was changed last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Entity(String id, String caption, String schema, Map<String, List<Object>> properties,
		List<String> datasets, List<String> referents, boolean target,
		@JsonProperty("first_seen") @Nullable String firstSeen, @JsonProperty("last_seen") @Nullable String lastSeen,
		@JsonProperty("last_change") @Nullable String lastChange) {

	/** The name of the dataset. */
	public static final String DATASET = "court_sanctions";

	/** The texts of a property; empty when it has none. */
	List<String> texts(String property) {
		return this.properties.getOrDefault(property, List.of())
			.stream()
			.filter(String.class::isInstance)
			.map(String.class::cast)
			.toList();
	}

	/** All countries it has to do with, as small letters. */
	List<String> countries() {
		return Stream.of("country", "nationality", "jurisdiction")
			.flatMap((property) -> texts(property).stream())
			.distinct()
			.toList();
	}

	/** The same with other entities under a property. */
	Entity with(String property, List<Entity> others) {
		if (others.isEmpty()) {
			return this;
		}
		Map<String, List<Object>> all = new LinkedHashMap<>(this.properties);
		all.put(property, new ArrayList<>(others));
		return new Entity(this.id, this.caption, this.schema, all, this.datasets, this.referents, this.target,
				this.firstSeen, this.lastSeen, this.lastChange);
	}

	/** The same with what the ledger knows of it. */
	Entity seen(@Nullable String first, @Nullable String last, @Nullable String change) {
		return new Entity(this.id, this.caption, this.schema, this.properties, this.datasets, this.referents,
				this.target, first, last, change);
	}

	/** Gathers the properties of an entity; what is not known is left out. */
	static final class Builder {

		private final String id;

		private final String schema;

		private final Map<String, List<Object>> properties = new LinkedHashMap<>();

		Builder(String id, String schema) {
			this.id = id;
			this.schema = schema;
		}

		Builder put(String property, @Nullable String value) {
			if (value != null && !value.isBlank()) {
				List<Object> values = this.properties.computeIfAbsent(property, (any) -> new ArrayList<>());
				if (!values.contains(value)) {
					values.add(value);
				}
			}
			return this;
		}

		Builder put(String property, List<String> values) {
			values.forEach((value) -> put(property, value));
			return this;
		}

		Entity build(String caption) {
			boolean target = this.properties.getOrDefault("topics", List.of())
				.stream()
				.anyMatch((topic) -> topic.equals("sanction") || topic.equals("wanted"));
			return new Entity(this.id, caption, this.schema, this.properties, List.of(DATASET), List.of(), target, null,
					null, null);
		}

	}

}
