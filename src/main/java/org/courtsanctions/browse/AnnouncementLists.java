package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.courtsanctions.sanction.AnnouncementAction;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.Announcements;
import org.courtsanctions.shared.FacetCount;
import org.courtsanctions.shared.Paged;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.Sources;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Gathers the announcements list with its facets, of which one value each counts. */
@Service
@Transactional(readOnly = true)
class AnnouncementLists {

	static final String PATH = "/announcements";

	private static final List<String> FACETS = List.of("authority", "action", "year");

	private static final int PAGE = 25;

	private final Announcements announcements;

	private final Sources sources;

	AnnouncementLists(Announcements announcements, Sources sources) {
		this.announcements = announcements;
		this.sources = sources;
	}

	Listed list(MultiValueMap<String, String> parameters, LocalDate day) {
		ListFilters.Chosen<Announcements.Filter> chosen = chosen(parameters, day);
		var address = new Address(PATH, chosen.parameters());
		Paged<AnnouncementView> found = this.announcements.list(chosen.filter(), day, Asked.page(parameters), PAGE);
		return new Listed(found,
				Facets.ofOne(FACETS, this.announcements.facets(chosen.filter(), day), address, chosen.ignored()),
				Pagination.of(found, address),
				this.sources.notesFor(found.items().stream().map(AnnouncementView::id).toList()));
	}

	/** Which announcements the parameters of the list's address choose. */
	ListFilters.Chosen<Announcements.Filter> chosen(MultiValueMap<String, String> parameters, LocalDate day) {
		Map<String, Set<String>> known = this.announcements.facets(new Announcements.Filter(null, null, null), day)
			.stream()
			.collect(Collectors.groupingBy(FacetCount::facet,
					Collectors.mapping(FacetCount::value, Collectors.toSet())));
		Asked asked = Asked.of(PATH, parameters, FACETS,
				(facet, value) -> known.getOrDefault(facet, Set.of()).contains(value));
		Address address = asked.address();
		for (String facet : FACETS) {
			address = address.with(facet,
					address.parameters().getOrDefault(facet, List.of()).stream().limit(1).toList());
		}
		String year = asked.first("year");
		var filter = new Announcements.Filter(asked.first("authority"), asked.first("action", AnnouncementAction.class),
				(year != null) ? Integer.valueOf(year) : null);
		return new ListFilters.Chosen<>(filter, address.parameters(), asked.ignored());
	}

	/**
	 * What the announcements list shows.
	 *
	 * @param announcements one page of it
	 * @param facets its filters
	 * @param pagination the links to its other pages
	 * @param notes the sources
	 */
	record Listed(Paged<AnnouncementView> announcements, Facets facets, @Nullable Pagination pagination,
			SourceNotes notes) {
	}

}
