package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.courtsanctions.ledger.RecordedChange;
import org.courtsanctions.shared.Asked;
import org.courtsanctions.shared.Paged;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.source.SourceView;
import org.courtsanctions.source.Sources;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Gathers the sources list, and the page of one source with everything it supports. */
@Service
@Transactional(readOnly = true)
class SourcePages {

	private static final int PAGE = 50;

	private static final int OF_EACH_KIND = 200;

	private final Sources sources;

	SourcePages(Sources sources) {
		this.sources = sources;
	}

	Listed list(MultiValueMap<String, String> parameters, LocalDate day) {
		Asked asked = Asked.of(parameters, Sources.FACETS, Sources.KNOWN);
		Address address = Address.of("/sources", asked);
		Paged<Sources.Listed> found = this.sources.list(Sources.read(asked), day, asked.page(), PAGE);
		return new Listed(found, Facets.of(Sources.FACETS, this.sources.facets(day), address, asked.ignored()),
				Pagination.of(found, address));
	}

	/**
	 * The page of a source as of a day.
	 * @throws org.courtsanctions.shared.NotFound if no source has that public name
	 */
	Page source(String slug, LocalDate day) {
		SourceView source = this.sources.bySlug(slug);
		PartialDate published = source.published();
		if (published != null && published.on().isAfter(day)) {
			return new Page(source, false, List.of(), List.of());
		}
		Map<SubjectKind, List<Sources.Supported>> kinds = this.sources.supportedBy(slug, day, OF_EACH_KIND)
			.stream()
			.collect(Collectors.groupingBy(Sources.Supported::kind, TreeMap::new, Collectors.toList()));
		List<Group> groups = kinds.entrySet()
			.stream()
			.map((kind) -> new Group(kind.getKey(), kind.getValue().stream().map(Sources.Supported::page).toList(),
					kind.getValue().getFirst().ofKind()))
			.toList();
		return new Page(source, true, groups, this.sources.historyOf(slug));
	}

	/**
	 * What the sources list shows.
	 *
	 * @param sources one page of it
	 * @param facets its filters
	 * @param pagination the links to its other pages
	 */
	public record Listed(Paged<Sources.Listed> sources, Facets facets,
			@Nullable Pagination pagination) implements Filtered {
	}

	/**
	 * What the page of a source shows.
	 *
	 * @param source the source
	 * @param published whether it had been published by the day; otherwise nothing but
	 * its title and its date is shown
	 * @param groups what it supports
	 * @param history the publications that touched it, newest first
	 */
	public record Page(SourceView source, boolean published, List<Group> groups, List<RecordedChange> history) {
	}

	/**
	 * What a source supports of one kind.
	 *
	 * @param kind the kind of fact
	 * @param pages where the facts stand, each page once; the first of very many
	 * @param total how many there are
	 */
	public record Group(SubjectKind kind, List<SubjectLink> pages, long total) {

		/** How many are not among the first. */
		public long more() {
			return this.total - this.pages.size();
		}

	}

}
