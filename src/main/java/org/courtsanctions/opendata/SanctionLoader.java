package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.courtsanctions.sanction.SanctionFilter;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.sanction.Sanctions;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.Sources;

import org.springframework.stereotype.Component;

/** Reads sanctions with their lives. */
@Component
class SanctionLoader implements Loader {

	private final Sanctions sanctions;

	private final Measures measures;

	private final Sources sources;

	SanctionLoader(Sanctions sanctions, Measures measures, Sources sources) {
		this.sanctions = sanctions;
		this.measures = measures;
		this.sources = sources;
	}

	@Override
	public RecordType type() {
		return RecordType.SANCTION;
	}

	@Override
	public long find(String slug, LocalDate day) {
		SanctionView sanction = this.sanctions.bySlug(slug);
		if (sanction.listingOn(day).isEmpty()) {
			throw new NotYet(type(), slug, sanction.events().getFirst().on());
		}
		return sanction.id();
	}

	@Override
	public List<Long> all(LocalDate day) {
		return this.sanctions.ids(SanctionFilter.NONE, day);
	}

	@Override
	public Map<Long, SanctionData> load(Collection<Long> ids, LocalDate day) {
		Against against = this.measures.byIds(ids, day);
		SourceNotes notes = this.sources.notesFor(against.facts().toList());
		return against.measures()
			.values()
			.stream()
			.flatMap(List::stream)
			.collect(Collectors.toMap(SanctionView::id, (measure) -> against.data(measure, notes)));
	}

}
