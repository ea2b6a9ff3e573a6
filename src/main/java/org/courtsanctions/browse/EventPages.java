package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.courtsanctions.opendata.Around;
import org.courtsanctions.opendata.Stretch;
import org.courtsanctions.opendata.Surroundings;
import org.courtsanctions.proceeding.CaseEventView;
import org.courtsanctions.proceeding.CaseEvents;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.shared.SubjectRef;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.Sources;
import org.courtsanctions.statement.StatementView;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the page of a case event. */
@Service
@Transactional(readOnly = true)
class EventPages {

	private final CaseEvents events;

	private final Surroundings surroundings;

	private final Sources sources;

	EventPages(CaseEvents events, Surroundings surroundings, Sources sources) {
		this.events = events;
		this.surroundings = surroundings;
		this.sources = sources;
	}

	/**
	 * The page of an event as of a day.
	 * @throws org.courtsanctions.shared.NotFound if no event has that public name
	 */
	Page event(String slug, LocalDate day, Stretch stretch) {
		CaseEventView event = this.events.bySlug(slug, day);
		if (event.happened().on().isAfter(day)) {
			return new Page(event, false, List.of(), PageParts.ONE, this.sources.notesFor(List.of()));
		}
		Around around = this.surroundings.event(event.id(), day, stretch);
		List<StatementView> answers = around.said().items();
		List<Long> facts = new ArrayList<>(List.of(event.id()));
		answers.forEach((statement) -> facts.add(statement.id()));
		return new Page(event, true, answers,
				PageParts.of("/events/" + slug, PageParts.STATEMENTS, stretch.choice(), around),
				this.sources.notesFor(new SubjectRef(SubjectKind.CASE_EVENT, event.id()), facts));
	}

	/**
	 * What the page of an event shows.
	 *
	 * @param event the event
	 * @param happened whether it had happened by the day; otherwise nothing but its title
	 * and its date is shown
	 * @param answers a part of the statements that answer it, newest first
	 * @param portions which part of them the page shows
	 * @param notes the sources
	 */
	public record Page(CaseEventView event, boolean happened, List<StatementView> answers, PageParts portions,
			SourceNotes notes) {

		public List<SubjectLink> officials() {
			return about(SubjectKind.OFFICIAL);
		}

		public List<SubjectLink> actors() {
			return about(SubjectKind.ACTOR);
		}

		public List<SubjectLink> announcements() {
			return about(SubjectKind.ANNOUNCEMENT);
		}

		public List<SubjectLink> programmes() {
			return about(SubjectKind.PROGRAMME);
		}

		private List<SubjectLink> about(SubjectKind kind) {
			return this.event.about().stream().filter((link) -> link.kind() == kind).toList();
		}

	}

}
