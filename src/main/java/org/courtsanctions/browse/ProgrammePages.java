package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.courtsanctions.official.Officials;
import org.courtsanctions.opendata.Around;
import org.courtsanctions.opendata.Stretch;
import org.courtsanctions.opendata.Surroundings;
import org.courtsanctions.proceeding.CaseEventView;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.ProgrammeView;
import org.courtsanctions.sanction.Programmes;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectRef;
import org.courtsanctions.source.Sources;
import org.courtsanctions.timeline.Timeline;

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

	private final Officials officials;

	private final Surroundings surroundings;

	private final Sources sources;

	ProgrammePages(Programmes programmes, Officials officials, Surroundings surroundings, Sources sources) {
		this.programmes = programmes;
		this.officials = officials;
		this.surroundings = surroundings;
		this.sources = sources;
	}

	/**
	 * The programme as of a day; of one that had not been made yet only its name.
	 * @throws org.courtsanctions.shared.NotFound if no programme has that public name
	 */
	ProgrammePage programme(String slug, LocalDate day, Stretch stretch) {
		ProgrammeView programme = this.programmes.bySlug(slug, day);
		if (!programme.madeBy(day)) {
			Timeline nothing = Timeline.of(List.of(), day, stretch.choice());
			return new ProgrammePage(programme, false, false, List.of(), List.of(), List.of(),
					MeasuresTaken.on(day, List.of(), List.of(), Map.of()), List.of(), List.of(), List.of(), nothing,
					PageParts.ONE, this.sources.notesFor(List.of()));
		}
		Around around = this.surroundings.programme(programme.id(), day, stretch);
		List<SanctionView> taken = around.measures();
		List<LicenceView> licences = around.licences();
		MeasuresTaken measures = MeasuresTaken.on(day, taken, licences,
				this.officials.officesOf(taken.stream().map(SanctionView::targetId).distinct().toList()));
		List<AnnouncementView> rounds = around.rounds();
		List<CaseEventView> about = around.events().items();
		Timeline timeline = around.timeline();
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
				PageParts.of("/programmes/" + slug, PageParts.STATEMENTS, stretch.choice(), around),
				this.sources.notesFor(new SubjectRef(SubjectKind.PROGRAMME, programme.id()),
						facts(programme, others, measures, licences, rounds, about, timeline)));
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
