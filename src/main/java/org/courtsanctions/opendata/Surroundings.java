package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import org.courtsanctions.shared.Paged;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.statement.Portions;
import org.courtsanctions.statement.Portions.Count;
import org.courtsanctions.statement.Portions.Entry;
import org.courtsanctions.statement.Portions.Form;
import org.courtsanctions.statement.Portions.Portion;
import org.courtsanctions.statement.StatementView;
import org.courtsanctions.statement.Statements;
import org.courtsanctions.timeline.Entries;
import org.courtsanctions.timeline.Timeline;
import org.courtsanctions.timeline.TimelineEntry;
import org.courtsanctions.timeline.TimelineKind;

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

	private final Statements statements;

	private final CaseEvents events;

	private final Portions portions;

	Surroundings(Sanctions sanctions, Announcements announcements, Licences licences, Statements statements,
			CaseEvents events, Portions portions) {
		this.sanctions = sanctions;
		this.announcements = announcements;
		this.licences = licences;
		this.statements = statements;
		this.events = events;
		this.portions = portions;
	}

	/**
	 * Around an official: every step of every measure, with offices, words and events.
	 */
	public Around official(OfficialView official, LocalDate day, Stretch stretch) {
		List<TenureView> offices = official.tenures().stream().filter((office) -> office.begunBy(day)).toList();
		return target(Portions.Around.OFFICIAL, official.id(), Entries.ofTenures(official.link(), offices), day,
				stretch);
	}

	/** Around a person or body that is no official. */
	public Around actor(long actor, LocalDate day, Stretch stretch) {
		return target(Portions.Around.ACTOR, actor, List.of(), day, stretch);
	}

	private Around target(Portions.Around kind, long target, List<TimelineEntry> offices, LocalDate day,
			Stretch stretch) {
		List<SanctionView> measures = this.sanctions.ofTarget(target);
		List<LicenceView> beside = this.licences.besideListings(measures);
		List<TimelineEntry> before = Entries.together(Entries.ofSanctions(measures), Entries.ofLicences(beside));
		return around(kind, target, new Known(measures, beside, List.of(), before, offices), day, stretch);
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
		return around(Portions.Around.COURT, court,
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
		return around(Portions.Around.PROGRAMME, programme,
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
		return around(Portions.Around.ANNOUNCEMENT, announcement.id(),
				new Known(measures, issued, List.of(announcement), before, Entries.ofLicences(issued)), day, stretch);
	}

	/** What was said in answer to a case event or to a statement. */
	public Around answers(Portions.Around kind, long subject, LocalDate day, Stretch stretch) {
		return around(kind, subject, new Known(List.of(), List.of(), List.of(), List.of(), List.of()), day, stretch);
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

	/**
	 * Reads the part of statements and events, and puts it in order with what is known.
	 */
	private Around around(Portions.Around kind, long subject, Known known, LocalDate day, Stretch asked) {
		Timeline.Choice choice = asked.choice();
		List<TimelineEntry> before = by(day, known.before(), TimelineEntry::date);
		List<TimelineEntry> after = by(day, known.after(), TimelineEntry::date);
		List<TimelineEntry> all = Entries.together(before, after);
		List<TimelineEntry> others = new ArrayList<>();
		List<Portions.Other> places = new ArrayList<>();
		for (int at = 0; at < all.size(); at++) {
			TimelineEntry entry = all.get(at);
			if (choice.includes(entry.kind())) {
				others.add(entry);
				places.add(new Portions.Other(entry.date(), at >= before.size()));
			}
		}
		Stretch stretch = asked;
		Portion portion = read(kind, subject, day, stretch, places);
		if (portion.isEmpty() && stretch.skip() > 0) {
			// An absurd number gets the last part
			stretch = stretch.last(Stream.of(Count.values()).mapToLong(portion::count).max().orElse(0));
			portion = read(kind, subject, day, stretch, places);
		}
		List<Entry> entries = portion.entries();
		Map<Long, StatementView> said = this.statements
			.byIds(Stream.of(portion.own(), portion.said(), ids(entries, Form.STATEMENT))
				.flatMap(List::stream)
				.collect(Collectors.toSet()))
			.stream()
			.collect(Collectors.toMap(StatementView::id, Function.identity()));
		Map<Long, CaseEventView> happened = this.events
			.byIds(Stream.of(portion.happened(), ids(entries, Form.EVENT))
				.flatMap(List::stream)
				.collect(Collectors.toSet()))
			.stream()
			.collect(Collectors.toMap(CaseEventView::id, Function.identity()));
		List<TimelineEntry> told = entries.stream().<TimelineEntry>map((entry) -> switch (entry.form()) {
			case STATEMENT -> new TimelineEntry.Said(Objects.requireNonNull(said.get(entry.id())));
			case EVENT -> new TimelineEntry.Happened(Objects.requireNonNull(happened.get(entry.id())));
			case OTHER -> others.get(Math.toIntExact(entry.id()));
		}).toList();
		int number = stretch.number();
		return new Around(known.measures(), known.licences(), known.rounds(), all,
				Timeline.part(told, choice, available(all, portion)), paged(told, number, portion.count(Count.ENTRY)),
				paged(in(said, portion.own()), number, portion.count(Count.OWN)),
				paged(in(said, portion.said()), number, portion.count(Count.SAID)),
				paged(in(happened, portion.happened().reversed()), number, portion.count(Count.HAPPENED)),
				portion.first(), portion.years());
	}

	private Portion read(Portions.Around kind, long subject, LocalDate day, Stretch stretch,
			List<Portions.Other> others) {
		Timeline.Choice choice = stretch.choice();
		return this.portions.read(kind, subject, day,
				new Portions.Asked(choice.order() == Timeline.Order.NEWEST, choice.includes(TimelineKind.STATEMENT),
						choice.includes(TimelineKind.EVENT), others, stretch.apart(), stretch.skip()));
	}

	private static List<Long> ids(List<Entry> entries, Form form) {
		return entries.stream().filter((entry) -> entry.form() == form).map(Entry::id).toList();
	}

	private static <T> List<T> in(Map<Long, T> all, List<Long> ids) {
		return ids.stream().map((id) -> Objects.requireNonNull(all.get(id))).toList();
	}

	private static <T> Paged<T> paged(List<T> items, int number, long total) {
		return new Paged<>(items, number, Portions.SIZE, total);
	}

	/** How many entries of each kind there are in all, whatever is told. */
	private static Map<TimelineKind, Integer> available(List<TimelineEntry> others, Portion portion) {
		Map<TimelineKind, Integer> available = new EnumMap<>(TimelineKind.class);
		others.forEach((entry) -> available.merge(entry.kind(), 1, Integer::sum));
		int said = Math.toIntExact(portion.count(Count.OWN) + portion.count(Count.SAID));
		int happened = Math.toIntExact(portion.count(Count.HAPPENED));
		if (said > 0) {
			available.put(TimelineKind.STATEMENT, said);
		}
		if (happened > 0) {
			available.put(TimelineKind.EVENT, happened);
		}
		return available;
	}

	private static <T> List<T> by(LocalDate day, List<T> all, Function<T, PartialDate> date) {
		return all.stream().filter((one) -> !date.apply(one).on().isAfter(day)).toList();
	}

	/**
	 * What is read whole, because it does not grow without end.
	 *
	 * @param measures the measures
	 * @param licences the general licences
	 * @param rounds the announcements
	 * @param before what the timeline tells before statements and events of the same date
	 * @param after what it tells after them
	 */
	private record Known(List<SanctionView> measures, List<LicenceView> licences, List<AnnouncementView> rounds,
			List<TimelineEntry> before, List<TimelineEntry> after) {
	}

}
