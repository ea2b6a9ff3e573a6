package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.courtsanctions.proceeding.CaseEventView;
import org.courtsanctions.proceeding.CaseEvents;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.shared.Paged;
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

import org.springframework.stereotype.Component;

/**
 * Reads one part of the statements and case events around a record, and tells it together
 * with what is known of the record already.
 */
@Component
class PartReader {

	private final Statements statements;

	private final CaseEvents events;

	private final Portions portions;

	PartReader(Statements statements, CaseEvents events, Portions portions) {
		this.statements = statements;
		this.events = events;
		this.portions = portions;
	}

	/**
	 * Reads the part of statements and events, and puts it in order with what is known.
	 */
	Around read(Portions.Kind kind, long subject, Known known, LocalDate day, Stretch asked) {
		Timeline.Choice choice = asked.choice();
		List<TimelineEntry> before = until(day, known.before());
		List<TimelineEntry> after = until(day, known.after());
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

	private Portion read(Portions.Kind kind, long subject, LocalDate day, Stretch stretch,
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

	private static List<TimelineEntry> until(LocalDate day, List<TimelineEntry> entries) {
		return entries.stream().filter((entry) -> !entry.date().on().isAfter(day)).toList();
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
	record Known(List<SanctionView> measures, List<LicenceView> licences, List<AnnouncementView> rounds,
			List<TimelineEntry> before, List<TimelineEntry> after) {

		static final Known NOTHING = new Known(List.of(), List.of(), List.of(), List.of(), List.of());

	}

}
