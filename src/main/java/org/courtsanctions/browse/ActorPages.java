package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.courtsanctions.actor.ActorView;
import org.courtsanctions.actor.Actors;
import org.courtsanctions.opendata.Around;
import org.courtsanctions.opendata.Stretch;
import org.courtsanctions.opendata.Surroundings;
import org.courtsanctions.proceeding.CaseEventView;
import org.courtsanctions.shared.SubjectRef;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.Sources;
import org.courtsanctions.statement.StatementView;
import org.courtsanctions.timeline.Timeline;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers the page of an actor: a person, state or body that is no court official, as a
 * speaker and as a target.
 */
@Service
@Transactional(readOnly = true)
class ActorPages {

	private final Actors actors;

	private final Surroundings surroundings;

	private final Sources sources;

	ActorPages(Actors actors, Surroundings surroundings, Sources sources) {
		this.actors = actors;
		this.surroundings = surroundings;
		this.sources = sources;
	}

	/**
	 * The page of an actor as of a day.
	 * @throws org.courtsanctions.shared.NotFound if no actor has that public name
	 */
	Page actor(String slug, LocalDate day, Stretch stretch) {
		ActorView actor = this.actors.bySlug(slug);
		Around around = this.surroundings.actor(actor.id(), day, stretch);
		List<MeasureRow> rows = MeasureRow.on(day, around.measures(), around.licences(), List.of());
		List<StatementView> said = around.own().items();
		List<CaseEventView> concerning = around.events().items();
		Timeline timeline = around.timeline();
		List<Long> facts = new ArrayList<>(List.of(actor.id()));
		rows.forEach((row) -> facts.addAll(List.of(row.listing().id(), row.latest().id())));
		facts.addAll(timeline.facts());
		said.forEach((statement) -> facts.add(statement.id()));
		concerning.forEach((event) -> facts.add(event.id()));
		return new Page(actor, Verdict.of(rows), rows.stream().filter((row) -> row.status().standing()).toList(),
				rows.stream().filter((row) -> !row.status().standing()).toList(), said, concerning.reversed(), timeline,
				PageParts.of("/actors/" + slug, PageParts.STATEMENTS, stretch.choice(), around),
				this.sources.notesFor(SubjectRef.actor(actor.id()), facts));
	}

	/**
	 * What the page of an actor shows.
	 *
	 * @param actor the actor
	 * @param verdict what all measures together make of the actor
	 * @param standing measures that stood on the day
	 * @param over measures that had ended or were suspended
	 * @param said a part of its statements, newest first
	 * @param concerning a part of the events that concern it, newest first
	 * @param timeline a part of what had happened
	 * @param portions which part of them the page shows
	 * @param notes the sources
	 */
	public record Page(ActorView actor, Verdict verdict, List<MeasureRow> standing, List<MeasureRow> over,
			List<StatementView> said, List<CaseEventView> concerning, Timeline timeline, PageParts portions,
			SourceNotes notes) {

		/** Whether anything was ever taken against it. */
		public boolean target() {
			return !this.standing.isEmpty() || !this.over.isEmpty();
		}

	}

}
