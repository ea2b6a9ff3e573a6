package org.courtsanctions.ftm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.courtsanctions.opendata.RecordType;
import org.courtsanctions.screening.Enquiries;
import org.courtsanctions.search.Match;
import org.courtsanctions.search.Search;
import org.courtsanctions.web.Words;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Finds entities by a text, or shows all, with counts to narrow them by. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class EntitySearch {

	/** More entities than these are not narrowed or counted. */
	static final int MOST = 2_000;

	private final Search search;

	private final FtmEntities entities;

	private final Words words;

	EntitySearch(Search search, FtmEntities entities, Words words) {
		this.search = search;
		this.entities = entities;
		this.words = words;
	}

	/**
	 * The entities that answer.
	 * @param typed whatever was typed; all when it is empty
	 * @param schema what they must be
	 * @param facets by what they are counted
	 */
	Page find(String typed, String schema, Filter filter, int limit, int offset, List<String> facets, LocalDate day,
			String site) {
		List<Ref> refs = typed.isBlank() ? everything(day) : found(typed, day);
		boolean more = refs.size() > MOST;
		List<Entity> matching = load(refs.stream().limit(MOST).toList(), day, site).stream()
			.filter((entity) -> Model.isA(entity.schema(), schema) && filter.accepts(entity))
			.toList();
		return new Page(limit, offset, new Matching.Total(matching.size(), more ? "gte" : "eq"),
				matching.stream().skip(offset).limit(limit).toList(), counts(matching, facets));
	}

	private List<Ref> found(String typed, LocalDate day) {
		return this.search.find(typed, day)
			.matches()
			.stream()
			.filter((match) -> Enquiries.KINDS.contains(match.kind()))
			// What has the words in a name before what has them in a text
			.sorted(Comparator.comparing(Match::way))
			.map((match) -> new Ref(RecordType.valueOf(match.kind().name()), match.id()))
			.toList();
	}

	private List<Ref> everything(LocalDate day) {
		List<Ref> all = new ArrayList<>();
		for (RecordType type : FtmEntities.TYPES.reversed()) {
			if (all.size() <= MOST) {
				this.entities.all(type, day).stream().limit(MOST + 1L).forEach((id) -> all.add(new Ref(type, id)));
			}
		}
		return all;
	}

	private List<Entity> load(List<Ref> refs, LocalDate day, String site) {
		Map<RecordType, List<Long>> numbers = refs.stream()
			.collect(Collectors.groupingBy(Ref::type, Collectors.mapping(Ref::id, Collectors.toList())));
		Map<Ref, Entity> loaded = new HashMap<>();
		numbers.forEach((type, ids) -> {
			for (int from = 0; from < ids.size(); from += 500) {
				List<Long> some = ids.subList(from, Math.min(ids.size(), from + 500));
				List<FtmEntities.Family> families = this.entities.families(type, some, day, site);
				for (int at = 0; at < families.size(); at++) {
					loaded.put(new Ref(type, some.get(at)), families.get(at).entity());
				}
			}
		});
		return refs.stream().flatMap((ref) -> Stream.ofNullable(loaded.get(ref))).toList();
	}

	private Map<String, Facet> counts(List<Entity> entities, List<String> facets) {
		Map<String, Facet> counts = new LinkedHashMap<>();
		for (String facet : facets) {
			counts.put(facet, switch (facet) {
				case "countries" -> facet("Countries", entities, Entity::countries,
						(code) -> this.words.country(code.toUpperCase(Locale.ROOT)));
				case "topics" -> facet("Topics", entities, (entity) -> entity.texts("topics"), (topic) -> topic);
				case "datasets" -> facet("Data sources", entities, Entity::datasets, (dataset) -> Catalog.TITLE);
				case "schema" ->
					facet("Entity types", entities, (entity) -> List.of(entity.schema()), (schema) -> schema);
				case "identifiers" -> facet("Identifiers", entities, (entity) -> List.of(), (id) -> id);
				default -> facet("Genders", entities, (entity) -> List.of(), (gender) -> gender);
			});
		}
		return counts;
	}

	private static Facet facet(String label, List<Entity> entities, Function<Entity, List<String>> values,
			Function<String, String> words) {
		Map<String, Long> counts = entities.stream()
			.flatMap((entity) -> values.apply(entity).stream())
			.collect(Collectors.groupingBy((value) -> value, Collectors.counting()));
		return new Facet(label, counts.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
			.map((count) -> new FacetValue(count.getKey(), words.apply(count.getKey()), count.getValue().intValue()))
			.toList());
	}

	/**
	 * Some of the entities that answer.
	 *
	 * @param limit how many were asked for
	 * @param offset how many were skipped
	 * @param total how many there are
	 * @param results the entities
	 * @param facets counts by name
	 */
	record Page(int limit, int offset, Matching.Total total, List<Entity> results, Map<String, Facet> facets) {
	}

	/**
	 * What entities can be narrowed by.
	 *
	 * @param label what it is
	 * @param values its values with their counts
	 */
	record Facet(String label, List<FacetValue> values) {
	}

	/**
	 * A value with its count.
	 *
	 * @param name the value
	 * @param label what it is called
	 * @param count how many have it
	 */
	record FacetValue(String name, String label, int count) {
	}

	/**
	 * A record by its number.
	 *
	 * @param type its type
	 * @param id its number
	 */
	private record Ref(RecordType type, long id) {
	}

}
