package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.courtsanctions.sanction.Authorities;
import org.courtsanctions.sanction.AuthorityView;
import org.courtsanctions.sanction.OfficialStatus;
import org.courtsanctions.search.Found;
import org.courtsanctions.search.Kind;
import org.courtsanctions.search.Match;
import org.courtsanctions.search.Search;
import org.courtsanctions.shared.Asked;
import org.courtsanctions.shared.FacetCount;
import org.courtsanctions.shared.Paged;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/**
 * Gathers the search page: the best of each kind, or the pages of one, with facets. Which
 * records answer is asked once; facets are counted over them here.
 */
@Service
@Transactional(readOnly = true)
class SearchPages {

	/** How many of a kind stand together with other kinds. */
	private static final int TOGETHER = 5;

	private static final int PAGE = 25;

	private static final int NEAREST = 5;

	private final Search search;

	private final Authorities authorities;

	SearchPages(Search search, Authorities authorities) {
		this.search = search;
		this.authorities = authorities;
	}

	Searched search(MultiValueMap<String, String> parameters, LocalDate day) {
		Search.Results results = this.search.find(parameters.getFirst("q"), day);
		Asked asked = Asked.of(parameters, Search.FACETS, results.known());
		Address address = Address.of("/search", asked)
			.with("q", results.asked().isEmpty() ? List.of() : List.of(results.asked()));
		List<Match> left = results.left(asked, "");
		Facets facets = Facets.of(Search.FACETS, counts(results, asked), address, asked.ignored());
		List<String> kinds = asked.chosen().getOrDefault("kind", List.of());
		boolean near = !left.isEmpty() && left.stream().allMatch((match) -> match.way() == Match.Way.ALIKE);
		if (kinds.size() == 1) {
			int number = Paged.nearest(asked.page(), left.size(), PAGE);
			List<Match> shown = left.subList((number - 1) * PAGE, Math.min(left.size(), number * PAGE));
			Paged<Row> page = new Paged<>(rows(shown, results), number, PAGE, left.size());
			var group = new Group(Kind.valueOf(kinds.getFirst()), page.items(), left.size(), null);
			return new Searched(results.asked(), facets, page.items().isEmpty() ? List.of() : List.of(group), page,
					Pagination.of(page, address), left.size(), near, results.more(), List.of(), lists(left));
		}
		return new Searched(results.asked(), facets, groups(left, results, address), null, null, left.size(), near,
				results.more(),
				left.isEmpty() ? this.search.nearest(results.asked(), Kind.ALL, day, NEAREST) : List.of(), lists(left));
	}

	private List<Group> groups(List<Match> matches, Search.Results results, Address address) {
		Map<Kind, List<Match>> byKind = matches.stream()
			.collect(Collectors.groupingBy(Match::kind, LinkedHashMap::new, Collectors.toList()));
		List<Match> shown = byKind.values().stream().flatMap((all) -> all.stream().limit(TOGETHER)).toList();
		Map<Kind, List<Row>> rows = rows(shown, results).stream()
			.collect(Collectors.groupingBy((row) -> row.found().kind()));
		// The kind with the best match stands first
		return byKind.entrySet()
			.stream()
			.map((entry) -> new Group(entry.getKey(), rows.getOrDefault(entry.getKey(), List.of()),
					entry.getValue().size(),
					(entry.getValue().size() > TOGETHER)
							? address.with("kind", List.of(Asked.inAddress(entry.getKey().name()))).href() : null))
			.toList();
	}

	private List<Row> rows(List<Match> matches, Search.Results results) {
		return this.search.describe(matches, results.asked())
			.stream()
			.map((found) -> new Row(found, (found.status() != null) ? OfficialStatus.valueOf(found.status()) : null,
					(found.status() != null) ? found.authorities()
						.stream()
						.map((slug) -> results.authorities().getOrDefault(slug, slug))
						.toList() : List.of()))
			.toList();
	}

	private List<FacetCount> counts(Search.Results results, Asked asked) {
		List<FacetCount> counts = new ArrayList<>();
		for (String facet : Search.FACETS) {
			Map<String, Long> hits = results.left(asked, facet)
				.stream()
				.flatMap((match) -> match.values(facet).stream())
				.collect(Collectors.groupingBy((value) -> value, LinkedHashMap::new, Collectors.counting()));
			asked.chosen().getOrDefault(facet, List.of()).forEach((value) -> hits.putIfAbsent(value, 0L));
			hits.entrySet()
				.stream()
				.sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
				.map((entry) -> new FacetCount(facet, entry.getKey(),
						facet.equals("authority") ? results.authorities().get(entry.getKey()) : null, entry.getValue()))
				.forEach(counts::add);
		}
		return counts;
	}

	/** Where else to look when nothing by that name is here. */
	private List<AuthorityView> lists(List<Match> found) {
		boolean name = found.stream().anyMatch((match) -> match.way() != Match.Way.ALIKE);
		return name ? List.of() : this.authorities.withLists();
	}

	/**
	 * What the search page shows.
	 *
	 * @param asked the text asked for; empty when none was
	 * @param facets the filters
	 * @param groups what was found, by kind
	 * @param list the page of the one kind chosen; null when several kinds stand together
	 * @param pagination the links to its other pages
	 * @param total how many records were found
	 * @param near whether all of them only come near
	 * @param more whether more were found than are ranked
	 * @param nearest the nearest names, when nothing was found
	 * @param elsewhere authorities with lists of their own, when nothing by that name was
	 * found
	 */
	public record Searched(String asked, Facets facets, List<Group> groups, @Nullable Paged<Row> list,
			@Nullable Pagination pagination, int total, boolean near, boolean more, List<Found> nearest,
			List<AuthorityView> elsewhere) implements Filtered {
	}

	/**
	 * What was found of one kind.
	 *
	 * @param kind the kind
	 * @param rows the best of them, or one page
	 * @param total how many there are
	 * @param all the address of all of them; null when all are shown
	 */
	public record Group(Kind kind, List<Row> rows, int total, @Nullable String all) {
	}

	/**
	 * A record that was found.
	 *
	 * @param found what it is
	 * @param status what all measures make of a target; null for what is no target
	 * @param authorities short names of the authorities that listed it
	 */
	public record Row(Found found, @Nullable OfficialStatus status, List<String> authorities) {
	}

}
