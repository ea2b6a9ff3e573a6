package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.courtsanctions.official.OfficialView;
import org.courtsanctions.official.TenureView;
import org.courtsanctions.opendata.PartReader.Known;
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
import org.courtsanctions.statement.Portions;
import org.courtsanctions.statement.Statements;
import org.courtsanctions.timeline.Entries;
import org.courtsanctions.timeline.TimelineEntry;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what happened around a record, for its page and for its data, so that both tell
 * the same. Statements and case events are read in parts of {@link Portions#SIZE}:
 * neither the number of statements of SQL nor the rows they hand over grow with what
 * happened.
 */
@Service
@Transactional(readOnly = true)
public class Surroundings {

	private final Sanctions sanctions;

	private final Announcements announcements;

	private final Licences licences;

	private final PartReader parts;

	Surroundings(Sanctions sanctions, Announcements announcements, Licences licences, PartReader parts) {
		this.sanctions = sanctions;
		this.announcements = announcements;
		this.licences = licences;
		this.parts = parts;
	}

	/**
	 * Around an official: every step of every measure, with offices, words and events.
	 */
	public Around official(OfficialView official, LocalDate day, Stretch stretch) {
		List<TenureView> offices = official.tenures().stream().filter((office) -> office.begunBy(day)).toList();
		return target(Portions.Kind.OFFICIAL, official.id(), Entries.ofTenures(official.link(), offices), day, stretch);
	}

	/** Around a person or body that is no official. */
	public Around actor(long actor, LocalDate day, Stretch stretch) {
		return target(Portions.Kind.ACTOR, actor, List.of(), day, stretch);
	}

	private Around target(Portions.Kind kind, long target, List<TimelineEntry> offices, LocalDate day,
			Stretch stretch) {
		List<SanctionView> measures = this.sanctions.ofTarget(target);
		List<LicenceView> beside = this.licences.besideListings(measures);
		List<TimelineEntry> before = Entries.together(Entries.ofSanctions(measures), Entries.ofLicences(beside));
		return this.parts.read(kind, target, new Known(measures, beside, List.of(), before, offices), day, stretch);
	}

	/**
	 * Around a court: the rounds that touched it or its people, licences of measures
	 * against itself, its statements, and what happened at it.
	 */
	public Around court(long court, LocalDate day, Stretch stretch) {
		List<SanctionView> measures = this.sanctions.aroundCourt(court);
		List<LicenceView> beside = this.licences.besideListings(
				measures.stream().filter((measure) -> measure.target().kind() == SubjectKind.COURT).toList());
		List<AnnouncementView> rounds = by(day, this.announcements.touching(measures), AnnouncementView::announced);
		return this.parts.read(Portions.Kind.COURT, court,
				new Known(measures, beside, rounds, Entries.ofAnnouncements(rounds), Entries.ofLicences(beside)), day,
				stretch);
	}

	/** Around a programme: its rounds, and the steps that none of them tells. */
	public Around programme(long programme, LocalDate day, Stretch stretch) {
		List<SanctionView> measures = this.sanctions.underProgramme(programme);
		List<LicenceView> issued = this.licences.ofProgramme(programme)
			.stream()
			.filter((licence) -> !licence.issued().isAfter(day))
			.toList();
		List<AnnouncementView> rounds = by(day, this.announcements.underProgramme(programme),
				AnnouncementView::announced);
		List<TimelineEntry> before = Entries.together(Entries.ofAnnouncements(rounds), unannounced(measures, rounds));
		return this.parts.read(Portions.Kind.PROGRAMME, programme,
				new Known(measures, issued, rounds, before, Entries.ofLicences(issued)), day, stretch);
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
	public Around announcement(AnnouncementView announcement, LocalDate day, Stretch stretch) {
		List<SanctionView> measures = this.sanctions.aroundAnnouncement(announcement.id());
		List<LicenceView> issued = this.licences.ofAnnouncement(announcement.id())
			.stream()
			.filter((licence) -> !licence.issued().isAfter(day))
			.toList();
		List<TimelineEntry> before = Entries.together(Entries.ofAnnouncements(List.of(announcement)),
				followed(announcement, measures));
		return this.parts.read(Portions.Kind.ANNOUNCEMENT, announcement.id(),
				new Known(measures, issued, List.of(announcement), before, Entries.ofLicences(issued)), day, stretch);
	}

	/** What was said in answer to a case event. */
	public Around event(long event, LocalDate day, Stretch stretch) {
		return this.parts.read(Portions.Kind.CASE_EVENT, event, Known.NOTHING, day, stretch);
	}

	/** What was said in answer to a statement. */
	public Around statement(long statement, LocalDate day, Stretch stretch) {
		return this.parts.read(Portions.Kind.STATEMENT, statement, Known.NOTHING, day, stretch);
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

	private static <T> List<T> by(LocalDate day, List<T> all, Function<T, PartialDate> date) {
		return all.stream().filter((one) -> !date.apply(one).on().isAfter(day)).toList();
	}

}
