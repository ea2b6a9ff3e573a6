package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.courtsanctions.actor.ActorView;
import org.courtsanctions.actor.Actors;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.Sources;
import org.courtsanctions.statement.Concerning;

import org.springframework.stereotype.Component;

/** Reads actors with what was taken against them. */
@Component
class ActorLoader implements Loader {

	private final Actors actors;

	private final Measures measures;

	private final Sources sources;

	private final Concerning concerning;

	ActorLoader(Actors actors, Measures measures, Sources sources, Concerning concerning) {
		this.actors = actors;
		this.measures = measures;
		this.sources = sources;
		this.concerning = concerning;
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
		Map<Long, List<SubjectLink>> related = this.concerning.records(ids, day);
		Against against = this.measures.against(ids, day);
		SourceNotes notes = this.sources.notesFor(Stream.concat(ids.stream(), against.facts()).toList());
		return this.actors.byIds(ids)
			.stream()
			.collect(Collectors.toMap(ActorView::id,
					(actor) -> data(actor, against, notes, related.getOrDefault(actor.id(), List.of()))));
	}

	private static ActorData data(ActorView actor, Against against, SourceNotes notes, List<SubjectLink> related) {
		return new ActorData(actor.slug(), actor.name(), actor.aliases(), actor.kind(), actor.role(), actor.country(),
				RefData.ofNullable(actor.court()), against.status(actor.id()), actor.notes(),
				against.on(actor.id(), notes), RefData.of(related), actor.link().href(),
				EvidenceData.of(notes, actor.id()));
	}

}
