package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.List;

import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.Announcements;
import org.courtsanctions.shared.Asked;
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

	private static final int PAGE = 25;

	private final Announcements announcements;

	private final Sources sources;

	AnnouncementLists(Announcements announcements, Sources sources) {
		this.announcements = announcements;
		this.sources = sources;
	}

	Listed list(MultiValueMap<String, String> parameters, LocalDate day) {
		List<String> facets = Announcements.Filter.FACETS;
		Asked asked = Asked.ofOne(parameters, facets,
				FacetCount.values(this.announcements.facets(Announcements.Filter.NONE, day)));
		Address address = Address.of(PATH, asked);
		var filter = Announcements.Filter.of(asked);
		Paged<AnnouncementView> found = this.announcements.list(filter, day, asked.page(), PAGE);
		return new Listed(found, Facets.ofOne(facets, this.announcements.facets(filter, day), address, asked.ignored()),
				Pagination.of(found, address),
				this.sources.notesFor(found.items().stream().map(AnnouncementView::id).toList()));
	}

	/**
	 * What the announcements list shows.
	 *
	 * @param announcements one page of it
	 * @param facets its filters
	 * @param pagination the links to its other pages
	 * @param notes the sources
	 */
	public record Listed(Paged<AnnouncementView> announcements, Facets facets, @Nullable Pagination pagination,
			SourceNotes notes) implements Filtered {
	}

}
