package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.courtsanctions.actor.ActorView;
import org.courtsanctions.actor.Actors;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.Sources;

import org.springframework.stereotype.Component;

/** Reads actors with what was taken against them. */
@Component
class ActorLoader implements Loader {

	private final Actors actors;

	private final Measures measures;

	private final Sources sources;

	ActorLoader(Actors actors, Measures measures, Sources sources) {
		this.actors = actors;
		this.measures = measures;
		this.sources = sources;
	}

	@Override
	public RecordType type() {
		return RecordType.ACTOR;
	}

	@Override
	public long find(String slug, LocalDate day) {
		return this.actors.bySlug(slug).id();
	}

	@Override
	public List<Long> all(LocalDate day) {
		return this.actors.ids();
	}

	@Override
	public Map<Long, ActorData> load(Collection<Long> ids, LocalDate day) {
		Against against = this.measures.against(ids, day);
		SourceNotes notes = this.sources.notesFor(Stream.concat(ids.stream(), against.facts()).toList());
		return this.actors.byIds(ids)
			.stream()
			.collect(Collectors.toMap(ActorView::id, (actor) -> data(actor, against, notes)));
	}

	private static ActorData data(ActorView actor, Against against, SourceNotes notes) {
		return new ActorData(actor.slug(), actor.name(), actor.aliases(), actor.kind(), actor.role(), actor.country(),
				RefData.ofNullable(actor.court()), against.status(actor.id()), actor.notes(),
				against.on(actor.id(), notes), actor.link().href(), EvidenceData.of(notes, actor.id()));
	}

}
