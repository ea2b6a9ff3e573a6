package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.courtsanctions.proceeding.CaseEventView;
import org.courtsanctions.proceeding.CaseEvents;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.Sources;

import org.springframework.stereotype.Component;

/** Reads case events. */
@Component
class EventLoader implements Loader {

	private final CaseEvents events;

	private final Sources sources;

	EventLoader(CaseEvents events, Sources sources) {
		this.events = events;
		this.sources = sources;
	}

	@Override
	public RecordType type() {
		return RecordType.CASE_EVENT;
	}

	@Override
	public long find(String slug, LocalDate day) {
		CaseEventView event = this.events.bySlug(slug, day);
		if (event.happened().on().isAfter(day)) {
			throw new NotYet(type(), slug, event.happened());
		}
		return event.id();
	}

	@Override
	public List<Long> all(LocalDate day) {
		return this.events.ids(day);
	}

	@Override
	public Map<Long, EventData> load(Collection<Long> ids, LocalDate day) {
		SourceNotes notes = this.sources.notesFor(ids);
		return this.events.byIds(ids, day)
			.stream()
			.collect(Collectors.toMap(CaseEventView::id, (event) -> data(event, notes)));
	}

	private static EventData data(CaseEventView event, SourceNotes notes) {
		return new EventData(event.slug(), event.title(), event.kind(), DateData.of(event.happened()),
				RefData.ofNullable(event.court()), event.country(), event.summary(), event.url(),
				RefData.of(event.about()), event.link().href(), EvidenceData.of(notes, event.id()));
	}

}
