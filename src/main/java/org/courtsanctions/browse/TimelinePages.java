package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.courtsanctions.opendata.ChronicleEntries;
import org.courtsanctions.shared.Asked;
import org.courtsanctions.shared.FacetCount;
import org.courtsanctions.shared.Paged;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.Sources;
import org.courtsanctions.statement.Chronicle;
import org.courtsanctions.statement.Chronicle.Form;
import org.courtsanctions.timeline.Timeline;
import org.courtsanctions.timeline.TimelineKind;
import org.courtsanctions.web.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Gathers a page of the timeline of everything. */
@Service
@Transactional(readOnly = true)
class TimelinePages {

	private static final int PAGE = 50;

	private static final String PATH = "/timeline";

	private final Chronicle chronicle;

	private final ChronicleEntries entries;

	private final Sources sources;

	private final Words words;

	TimelinePages(Chronicle chronicle, ChronicleEntries entries, Sources sources, Words words) {
		this.chronicle = chronicle;
		this.entries = entries;
		this.sources = sources;
		this.words = words;
	}

	Told timeline(MultiValueMap<String, String> parameters, LocalDate day) {
		Map<String, List<FacetCount>> known = this.chronicle.known(day)
			.stream()
			.collect(Collectors.groupingBy(FacetCount::facet));
		known.computeIfPresent("country",
				(facet, all) -> all.stream()
					.sorted(Comparator.comparing((count) -> this.words.country(count.value())))
					.toList());
		Asked asked = Asked.ofOne(parameters, Chronicle.FACETS,
				FacetCount.values(known.values().stream().flatMap(List::stream).toList()));
		Timeline.Choice choice = TimelineChoices.asked(parameters);
		var filter = Chronicle.Filter.of(asked);

		Map<Form, Long> counts = this.chronicle.counts(filter, day);
		List<Form> forms = counts.keySet()
			.stream()
			.filter((form) -> counts.getOrDefault(form, 0L) > 0 && choice.includes(TimelineKind.of(form)))
			.toList();
		long total = forms.stream().mapToLong((form) -> counts.getOrDefault(form, 0L)).sum();
		int number = Paged.nearest(asked.page(), total, PAGE);
		List<Chronicle.Item> items = this.chronicle.page(forms, filter, day, choice.order() == Timeline.Order.NEWEST,
				(number - 1L) * PAGE, PAGE);
		Timeline timeline = Timeline.part(this.entries.of(items), choice, available(counts));
		Address address = TimelineChoices.address(Address.of(PATH, asked), choice);
		var paged = new Paged<>(items, number, PAGE, total);
		return new Told(timeline, TimelineChoices.of(Address.of(PATH, asked), choice), paged,
				Pagination.of(paged, address), selects(known, asked),
				chosen(known, asked, address, unknownKinds(parameters)), kept(choice),
				this.sources.notesFor(timeline.facts()));
	}

	private static Map<TimelineKind, Integer> available(Map<Form, Long> counts) {
		Map<TimelineKind, Integer> available = new EnumMap<>(TimelineKind.class);
		counts.forEach((form, hits) -> {
			if (hits > 0) {
				available.merge(TimelineKind.of(form), Math.toIntExact(hits), Integer::sum);
			}
		});
		return available;
	}

	private static Map<String, List<String>> kept(Timeline.Choice choice) {
		return TimelineChoices.address(new Address("/timeline"), choice).parameters();
	}

	private static List<String> unknownKinds(MultiValueMap<String, String> parameters) {
		return parameters.getOrDefault("kind", List.of())
			.stream()
			.filter((typed) -> !typed.isBlank() && Timeline.Choice.kind(typed).isEmpty())
			.map((typed) -> typed.substring(0, Math.min(typed.length(), 200)))
			.toList();
	}

	private static List<Select> selects(Map<String, List<FacetCount>> known, Asked asked) {
		return Chronicle.FACETS.stream()
			.map((facet) -> new Select(facet, known.getOrDefault(facet, List.of()), asked.first(facet)))
			.toList();
	}

	private static Facets chosen(Map<String, List<FacetCount>> known, Asked asked, Address address,
			List<String> unknownKinds) {
		List<Facets.Chip> chips = new ArrayList<>();
		for (String facet : Chronicle.FACETS) {
			known.getOrDefault(facet, List.of())
				.stream()
				.filter((count) -> Objects.equals(count.value(), asked.first(facet)))
				.map((count) -> new Facets.Chip(facet, count.value(), count.label(),
						address.with(facet, List.of()).href()))
				.forEach(chips::add);
		}
		List<String> ignored = new ArrayList<>(asked.ignored());
		ignored.addAll(unknownKinds);
		return new Facets(List.of(), chips, "/timeline", ignored);
	}

	/**
	 * What the page shows.
	 *
	 * @param timeline the entries of this page
	 * @param choices the links that choose kinds and order
	 * @param items the page among all pages
	 * @param pagination the links to the other pages
	 * @param selects the filters
	 * @param facets the choices made, as chips
	 * @param kept the choices that the form of the filters must keep, by parameter
	 * @param notes the sources
	 */
	public record Told(Timeline timeline, TimelineChoices choices, Paged<Chronicle.Item> items,
			@Nullable Pagination pagination, List<Select> selects, Facets facets, Map<String, List<String>> kept,
			SourceNotes notes) implements Filtered {
	}

	/**
	 * A filter of which one value can be chosen.
	 *
	 * @param name its name in the address
	 * @param options its values
	 * @param chosen the chosen one
	 */
	public record Select(String name, List<FacetCount> options, @Nullable String chosen) {
	}

}
