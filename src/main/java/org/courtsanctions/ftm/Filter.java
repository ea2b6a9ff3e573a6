package org.courtsanctions.ftm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * What answers are narrowed by, from the parameters that searching and matching share.
 *
 * @param nothing whether the datasets asked for leave nothing
 * @param topics any of which the entity must have
 * @param countries any of which it must have to do with
 * @param excludedSchemata schemata that are left out
 * @param excludedIds entities that are left out
 * @param changedSince an instant, or the beginning of one, since which it must have
 * changed
 * @param fields values that properties must have
 * @param all whether all values of one field must be there, and not any
 */
record Filter(boolean nothing, List<String> topics, List<String> countries, List<String> excludedSchemata,
		List<String> excludedIds, @Nullable String changedSince, List<Map.Entry<String, String>> fields, boolean all) {

	private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}(:\\d{2}(:\\d{2})?)?)?");

	private static final int MOST_IDS = 50;

	/** The datasets there are: the register's own, and all there is. */
	static final Set<String> DATASETS = Set.of(Entity.DATASET, "default");

	static Filter of(MultiValueMap<String, String> asked) {
		List<String> included = values(asked, "include_dataset");
		List<String> datasets = values(asked, "datasets");
		List<String> excluded = values(asked, "exclude_dataset");
		boolean nothing = !included.isEmpty() && included.stream().noneMatch(DATASETS::contains)
				|| !datasets.isEmpty() && datasets.stream().noneMatch(DATASETS::contains)
				|| excluded.stream().anyMatch(DATASETS::contains);
		String since = asked.getFirst("changed_since");
		if (since != null && !INSTANT.matcher(since).matches()) {
			throw Refusal.malformed("must be a day, or an instant, as 2026-01-31 or 2026-01-31T12:00:00", "query",
					"changed_since");
		}
		List<String> ids = values(asked, "exclude_entity_ids");
		if (ids.size() > MOST_IDS) {
			throw Refusal.malformed("may be there at most " + MOST_IDS + " times", "query", "exclude_entity_ids");
		}
		List<Map.Entry<String, String>> fields = new ArrayList<>();
		for (String filter : values(asked, "filter")) {
			int colon = filter.indexOf(':');
			if (colon < 1) {
				throw Refusal.bad("Invalid filter: '" + shortened(filter) + "'");
			}
			fields.add(Map.entry(filter.substring(0, colon).replaceFirst("^properties\\.", ""),
					filter.substring(colon + 1)));
		}
		String operator = (asked.getFirst("filter_op") != null) ? asked.getFirst("filter_op") : "OR";
		if (!Set.of("OR", "AND").contains(operator)) {
			throw Refusal.malformed("must be OR or AND", "query", "filter_op");
		}
		return new Filter(nothing, values(asked, "topics"),
				values(asked, "countries").stream().map((country) -> country.toLowerCase(Locale.ROOT)).toList(),
				values(asked, "exclude_schema"), ids, since, fields, operator.equals("AND"));
	}

	boolean accepts(Entity entity) {
		return !this.nothing && !this.excludedSchemata.contains(entity.schema())
				&& !this.excludedIds.contains(entity.id()) && has(entity.texts("topics"), this.topics)
				&& has(entity.countries(), this.countries)
				&& this.fields.stream()
					.map(Map.Entry::getKey)
					.distinct()
					.allMatch((field) -> has(field(entity, field),
							this.fields.stream()
								.filter((one) -> one.getKey().equals(field))
								.map(Map.Entry::getValue)
								.toList()))
				&& (this.changedSince == null
						|| entity.lastChange() != null && entity.lastChange().compareTo(this.changedSince) >= 0);
	}

	private boolean has(List<String> values, List<String> wanted) {
		return wanted.isEmpty() || (this.all ? values.containsAll(wanted) : wanted.stream().anyMatch(values::contains));
	}

	private static List<String> field(Entity entity, String field) {
		return switch (field) {
			case "schema" -> List.of(entity.schema());
			case "countries" -> entity.countries();
			case "datasets" -> entity.datasets();
			case "id" -> List.of(entity.id());
			default -> entity.texts(field);
		};
	}

	private static List<String> values(MultiValueMap<String, String> asked, String name) {
		return asked.getOrDefault(name, List.of()).stream().filter((value) -> !value.isBlank()).toList();
	}

	static String shortened(String text) {
		return text.substring(0, Math.min(text.length(), 100));
	}

}
