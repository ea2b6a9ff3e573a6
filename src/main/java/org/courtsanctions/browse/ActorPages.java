package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.courtsanctions.actor.ActorView;
import org.courtsanctions.actor.Actors;
import org.courtsanctions.proceeding.CaseEventView;
import org.courtsanctions.proceeding.CaseEvents;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.Licences;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.sanction.Sanctions;
import org.courtsanctions.shared.SubjectRef;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.Sources;
import org.courtsanctions.statement.StatementView;
import org.courtsanctions.statement.Statements;
import org.courtsanctions.timeline.Entries;
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

	private final Sanctions sanctions;

	private final Licences licences;

	private final Statements statements;

	private final CaseEvents events;

	private final Sources sources;

	ActorPages(Actors actors, Sanctions sanctions, Licences licences, Statements statements, CaseEvents events,
			Sources sources) {
		this.actors = actors;
		this.sanctions = sanctions;
		this.licences = licences;
		this.statements = statements;
		this.events = events;
		this.sources = sources;
	}

	/**
	 * The page of an actor as of a day.
	 * @throws org.courtsanctions.shared.NotFound if no actor has that public name
	 */
	Page actor(String slug, LocalDate day, Timeline.Choice choice) {
		ActorView actor = this.actors.bySlug(slug);
		List<SanctionView> measures = this.sanctions.ofTarget(actor.id());
		List<LicenceView> beside = this.licences.besideListings(measures);
		List<MeasureRow> rows = MeasureRow.on(day, measures, beside, List.of());
		List<StatementView> said = this.statements.byActor(actor.id())
			.stream()
			.filter((statement) -> !statement.said().on().isAfter(day))
			.toList();
		List<CaseEventView> concerning = this.events.about(actor.id())
			.stream()
			.filter((event) -> !event.happened().on().isAfter(day))
			.toList();
		Timeline timeline = Timeline.of(Entries.together(Entries.ofSanctions(measures), Entries.ofLicences(beside),
				Entries.ofStatements(said), Entries.ofCaseEvents(concerning)), day, choice);
		List<Long> facts = new ArrayList<>(List.of(actor.id()));
		rows.forEach((row) -> facts.addAll(List.of(row.listing().id(), row.latest().id())));
		facts.addAll(timeline.facts());
		said.forEach((statement) -> facts.add(statement.id()));
		concerning.forEach((event) -> facts.add(event.id()));
		return new Page(actor, Verdict.of(rows), rows.stream().filter((row) -> row.status().standing()).toList(),
				rows.stream().filter((row) -> !row.status().standing()).toList(), said, concerning.reversed(), timeline,
				this.sources.notesFor(SubjectRef.actor(actor.id()), facts));
	}

	/**
	 * What the page of an actor shows.
	 *
	 * @param actor the actor
	 * @param verdict what all measures together make of the actor
	 * @param standing measures that stood on the day
	 * @param over measures that had ended or were suspended
	 * @param said its statements, newest first
	 * @param concerning events that concern it, newest first
	 * @param timeline what had happened
	 * @param notes the sources
	 */
	record Page(ActorView actor, Verdict verdict, List<MeasureRow> standing, List<MeasureRow> over,
			List<StatementView> said, List<CaseEventView> concerning, Timeline timeline, SourceNotes notes) {

		/** Whether anything was ever taken against it. */
		public boolean target() {
			return !this.standing.isEmpty() || !this.over.isEmpty();
		}

	}

}
