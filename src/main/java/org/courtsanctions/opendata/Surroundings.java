package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.courtsanctions.official.OfficialView;
import org.courtsanctions.official.TenureView;
import org.courtsanctions.proceeding.CaseEventView;
import org.courtsanctions.proceeding.CaseEvents;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.Announcements;
import org.courtsanctions.sanction.EventKind;
import org.courtsanctions.sanction.EventView;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.Licences;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.sanction.Sanctions;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.statement.StatementView;
import org.courtsanctions.statement.Statements;
import org.courtsanctions.timeline.Entries;
import org.courtsanctions.timeline.TimelineEntry;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what happened around a record, for its page and for its data, so that both tell
 * the same. The number of statements of SQL does not grow with what happened.
 */
@Service
@Transactional(readOnly = true)
public class Surroundings {

	private final Sanctions sanctions;

	private final Announcements announcements;

	private final Licences licences;

	private final Statements statements;

	private final CaseEvents events;

	Surroundings(Sanctions sanctions, Announcements announcements, Licences licences, Statements statements,
			CaseEvents events) {
		this.sanctions = sanctions;
		this.announcements = announcements;
		this.licences = licences;
		this.statements = statements;
		this.events = events;
	}

	/**
	 * Around an official: every step of every measure, with offices, words and events.
	 */
	public Around official(OfficialView official, LocalDate day) {
		List<TenureView> offices = official.tenures().stream().filter((office) -> office.begunBy(day)).toList();
		return target(official.id(), this.statements.aroundOfficial(official.id()),
				Entries.ofTenures(official.link(), offices), day);
	}

	/** Around a person or body that is no official. */
	public Around actor(long actor, LocalDate day) {
		return target(actor, this.statements.byActor(actor), List.of(), day);
	}

	private Around target(long target, List<StatementView> spoken, List<TimelineEntry> offices, LocalDate day) {
		List<SanctionView> measures = this.sanctions.ofTarget(target);
		List<LicenceView> beside = this.licences.besideListings(measures);
		List<StatementView> said = by(day, spoken, StatementView::said);
		List<CaseEventView> about = by(day, this.events.about(target), CaseEventView::happened);
		return new Around(
				measures, beside, List.of(), said, about, Entries.together(Entries.ofSanctions(measures),
						Entries.ofLicences(beside), Entries.ofStatements(said), Entries.ofCaseEvents(about), offices),
				day);
	}

	/**
	 * Around a court: the rounds that touched it or its people, licences of measures
	 * against itself, its statements, and what happened at it.
	 */
	public Around court(long court, LocalDate day) {
		List<SanctionView> measures = this.sanctions.aroundCourt(court);
		List<LicenceView> beside = this.licences.besideListings(
				measures.stream().filter((measure) -> measure.target().kind() == SubjectKind.COURT).toList());
		List<AnnouncementView> rounds = by(day, this.announcements.touching(measures), AnnouncementView::announced);
		List<StatementView> said = by(day, this.statements.byCourt(court), StatementView::said);
		List<CaseEventView> at = by(day, this.events.atCourt(court), CaseEventView::happened);
		return new Around(measures, beside, rounds, said, at, Entries.together(Entries.ofAnnouncements(rounds),
				Entries.ofStatements(said), Entries.ofCaseEvents(at), Entries.ofLicences(beside)), day);
	}

	/** Around a programme: its rounds, and the steps that none of them tells. */
	public Around programme(long programme, LocalDate day) {
		List<SanctionView> measures = this.sanctions.underProgramme(programme);
		List<LicenceView> issued = this.licences.ofProgramme(programme)
			.stream()
			.filter((licence) -> !licence.issued().isAfter(day))
			.toList();
		List<AnnouncementView> rounds = by(day, this.announcements.underProgramme(programme),
				AnnouncementView::announced);
		List<StatementView> said = by(day, this.statements.underProgramme(programme), StatementView::said);
		List<CaseEventView> about = by(day, this.events.about(programme), CaseEventView::happened);
		return new Around(measures, issued, rounds, said, about,
				Entries.together(Entries.ofAnnouncements(rounds), unannounced(measures, rounds),
						Entries.ofStatements(said), Entries.ofCaseEvents(about), Entries.ofLicences(issued)),
				day);
	}

	private static List<TimelineEntry> unannounced(List<SanctionView> measures, List<AnnouncementView> rounds) {
		Set<String> told = rounds.stream().map(AnnouncementView::slug).collect(Collectors.toSet());
		return Entries.ofSanctions(measures)
			.stream()
			.filter((entry) -> !(entry instanceof TimelineEntry.Measure step && step.event().announcement() != null
					&& told.contains(step.event().announcement().slug())))
			.toList();
	}

	/**
	 * Around an announcement: what was said of it, what happened about it, and the steps
	 * that came after its own.
	 */
	public Around announcement(AnnouncementView announcement, LocalDate day) {
		List<SanctionView> measures = this.sanctions.aroundAnnouncement(announcement.id());
		List<LicenceView> issued = this.licences.ofAnnouncement(announcement.id())
			.stream()
			.filter((licence) -> !licence.issued().isAfter(day))
			.toList();
		List<StatementView> said = by(day, this.statements.answering(announcement.id()), StatementView::said);
		List<CaseEventView> about = by(day, this.events.about(announcement.id()), CaseEventView::happened);
		return new Around(measures, issued, List.of(announcement), said, about,
				Entries.together(Entries.ofAnnouncements(List.of(announcement)), followed(announcement, measures),
						Entries.ofStatements(said), Entries.ofCaseEvents(about), Entries.ofLicences(issued)),
				day);
	}

	/** The steps of the measures an announcement touched that came after its own. */
	private static List<TimelineEntry> followed(AnnouncementView announcement, List<SanctionView> measures) {
		List<TimelineEntry> later = new ArrayList<>();
		for (SanctionView measure : measures) {
			boolean touched = false;
			boolean listed = false;
			for (EventView step : measure.events()) {
				if (step.isOf(announcement)) {
					touched = true;
				}
				else if (touched) {
					later.add(new TimelineEntry.Measure(measure, step, listed && step.kind() == EventKind.LISTED));
				}
				listed |= step.kind() == EventKind.LISTED;
			}
		}
		return later;
	}

	static <T> List<T> by(LocalDate day, List<T> all, Function<T, PartialDate> date) {
		return all.stream().filter((one) -> !date.apply(one).on().isAfter(day)).toList();
	}

}
