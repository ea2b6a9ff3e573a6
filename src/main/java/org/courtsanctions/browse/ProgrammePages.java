package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.courtsanctions.official.Officials;
import org.courtsanctions.proceeding.CaseEventView;
import org.courtsanctions.proceeding.CaseEvents;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.Announcements;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.Licences;
import org.courtsanctions.sanction.ProgrammeView;
import org.courtsanctions.sanction.Programmes;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.sanction.Sanctions;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectRef;
import org.courtsanctions.source.Sources;
import org.courtsanctions.statement.Statements;
import org.courtsanctions.timeline.Entries;
import org.courtsanctions.timeline.Timeline;
import org.courtsanctions.timeline.TimelineEntry;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers a programme's page for a day, in a number of statements that no number of
 * targets changes.
 */
@Service
@Transactional(readOnly = true)
class ProgrammePages {

	private final Programmes programmes;

	private final Sanctions sanctions;

	private final Officials officials;

	private final Licences licences;

	private final Announcements announcements;

	private final Statements statements;

	private final CaseEvents events;

	private final Sources sources;

	ProgrammePages(Programmes programmes, Sanctions sanctions, Officials officials, Licences licences,
			Announcements announcements, Statements statements, CaseEvents events, Sources sources) {
		this.programmes = programmes;
		this.sanctions = sanctions;
		this.officials = officials;
		this.licences = licences;
		this.announcements = announcements;
		this.statements = statements;
		this.events = events;
		this.sources = sources;
	}

	/**
	 * The programme as of a day; of one that had not been made yet only its name.
	 * @throws org.courtsanctions.shared.NotFound if no programme has that public name
	 */
	ProgrammePage programme(String slug, LocalDate day, Timeline.Choice choice) {
		ProgrammeView programme = this.programmes.bySlug(slug, day);
		if (!programme.madeBy(day)) {
			Timeline nothing = Timeline.of(List.of(), day, choice);
			return new ProgrammePage(programme, false, false, List.of(), List.of(), List.of(),
					MeasuresTaken.on(day, List.of(), List.of(), Map.of()), List.of(), List.of(), List.of(), nothing,
					this.sources.notesFor(List.of()));
		}
		List<SanctionView> taken = this.sanctions.underProgramme(programme.id());
		List<LicenceView> licences = this.licences.ofProgramme(programme.id())
			.stream()
			.filter((licence) -> !licence.issued().isAfter(day))
			.toList();
		MeasuresTaken measures = MeasuresTaken.on(day, taken, licences,
				this.officials.officesOf(taken.stream().map(SanctionView::targetId).distinct().toList()));
		List<AnnouncementView> rounds = this.announcements.underProgramme(programme.id())
			.stream()
			.filter((announcement) -> !announcement.announced().on().isAfter(day))
			.toList();
		List<CaseEventView> about = this.events.about(programme.id())
			.stream()
			.filter((event) -> !event.happened().on().isAfter(day))
			.toList();
		Timeline timeline = Timeline.of(Entries.together(Entries.ofAnnouncements(rounds), unannounced(taken, rounds),
				Entries.ofStatements(this.statements.underProgramme(programme.id())), Entries.ofCaseEvents(about),
				Entries.ofLicences(licences)), day, choice);
		List<ProgrammeView> others = this.programmes.relatedTo(programme.id(), day)
			.stream()
			.filter((other) -> other.madeBy(day))
			.toList();
		List<ProgrammeView> revokes = others.stream()
			.filter((other) -> other.revokedBy() != null && other.revokedBy().slug().equals(slug))
			.filter((other) -> other.revokedBy(day))
			.toList();
		List<ProgrammeView> related = others.stream()
			.filter((other) -> other.codes().stream().anyMatch(programme.codes()::contains))
			.toList();
		return new ProgrammePage(programme, true, programme.revokedBy(day), revokes, related, measures.uses(), measures,
				licences, about, rounds, timeline,
				this.sources.notesFor(new SubjectRef(SubjectKind.PROGRAMME, programme.id()),
						facts(programme, others, measures, licences, rounds, about, timeline)));
	}

	/** The steps that no announcement on the timeline tells. */
	private static List<TimelineEntry> unannounced(List<SanctionView> taken, List<AnnouncementView> rounds) {
		Set<String> told = rounds.stream().map(AnnouncementView::slug).collect(Collectors.toSet());
		return Entries.ofSanctions(taken)
			.stream()
			.filter((entry) -> !(entry instanceof TimelineEntry.Measure step && step.event().announcement() != null
					&& told.contains(step.event().announcement().slug())))
			.toList();
	}

	private static List<Long> facts(ProgrammeView programme, List<ProgrammeView> others, MeasuresTaken measures,
			List<LicenceView> licences, List<AnnouncementView> rounds, List<CaseEventView> about, Timeline timeline) {
		List<Long> facts = new ArrayList<>(List.of(programme.id()));
		others.forEach((other) -> facts.add(other.id()));
		facts.addAll(measures.facts());
		licences.forEach((licence) -> facts.add(licence.id()));
		about.forEach((event) -> facts.add(event.id()));
		rounds.forEach((announcement) -> facts.add(announcement.id()));
		facts.addAll(timeline.facts());
		return facts;
	}

}
