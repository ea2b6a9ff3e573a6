package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.courtsanctions.official.Officials;
import org.courtsanctions.proceeding.CaseEvents;
import org.courtsanctions.sanction.Announcements;
import org.courtsanctions.sanction.Licences;
import org.courtsanctions.sanction.Sanctions;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.Sources;
import org.courtsanctions.statement.Chronicle;
import org.courtsanctions.statement.Chronicle.Form;
import org.courtsanctions.statement.Chronicle.Item;
import org.courtsanctions.statement.Statements;
import org.courtsanctions.timeline.Timeline;
import org.courtsanctions.timeline.TimelineKind;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Reads what the timeline of everything tells, each form in one go. */
@Component
class ChronicleLoader {

	private final Chronicle chronicle;

	private final Announcements announcements;

	private final Sanctions sanctions;

	private final Licences licences;

	private final Statements statements;

	private final CaseEvents events;

	private final Officials officials;

	private final Sources sources;

	ChronicleLoader(Chronicle chronicle, Announcements announcements, Sanctions sanctions, Licences licences,
			Statements statements, CaseEvents events, Officials officials, Sources sources) {
		this.chronicle = chronicle;
		this.announcements = announcements;
		this.sanctions = sanctions;
		this.licences = licences;
		this.statements = statements;
		this.events = events;
		this.officials = officials;
		this.sources = sources;
	}

	/** All items that a choice tells, in its order. */
	List<Item> items(Chronicle.Filter filter, Timeline.Choice choice, LocalDate day) {
		List<Form> forms = Stream.of(Form.values()).filter((form) -> choice.includes(TimelineKind.of(form))).toList();
		return this.chronicle.all(forms, filter, day, choice.order() == Timeline.Order.NEWEST);
	}

	/** Some items in their order. */
	List<TimelineData> load(List<Item> items) {
		Map<Item, Told> told = new HashMap<>();
		Set<Long> rounds = Item.ids(items, Form.ROUND);
		this.announcements.byIds(rounds)
			.forEach((round) -> told.put(new Item(Form.ROUND, round.id()),
					new Told(round.announced(), round.title(), round.link())));
		this.sanctions.ofEvents(Item.ids(items, Form.STEP))
			.forEach((measure) -> measure.events()
				.forEach((step) -> told.put(new Item(Form.STEP, step.id()), new Told(step.on(),
						measure.target().label() + ": " + Codes.of(step.kind()), measure.target()))));
		this.statements.byIds(Item.ids(items, Form.STATEMENT))
			.forEach((said) -> told.put(new Item(Form.STATEMENT, said.id()),
					new Told(said.said(), said.speaker().label() + ": " + said.summary(), said.link())));
		this.events.byIds(Item.ids(items, Form.EVENT))
			.forEach((event) -> told.put(new Item(Form.EVENT, event.id()),
					new Told(event.happened(), event.title(), event.link())));
		this.licences.byIds(Item.ids(items, Form.ISSUED, Form.EXPIRED)).forEach((licence) -> {
			String what = licence.number() + ": " + licence.title();
			put(told, new Item(Form.ISSUED, licence.id()), PartialDate.day(licence.issued()), what,
					licence.programme());
			LocalDate expires = licence.expires();
			put(told, new Item(Form.EXPIRED, licence.id()), (expires != null) ? PartialDate.day(expires) : null, what,
					licence.programme());
		});
		this.officials.held(Item.ids(items, Form.TAKEN, Form.LEFT)).forEach((held) -> {
			String what = held.official().label() + ": " + held.tenure().role();
			put(told, new Item(Form.TAKEN, held.tenure().id()), held.tenure().start(), what, held.official());
			put(told, new Item(Form.LEFT, held.tenure().id()), held.tenure().end(), what, held.official());
		});
		SourceNotes notes = this.sources.notesFor(items.stream().map(Item::id).distinct().toList());
		return items.stream()
			.filter(told::containsKey)
			.map((item) -> data(item, Objects.requireNonNull(told.get(item)), notes))
			.toList();
	}

	private static void put(Map<Item, Told> told, Item item, @Nullable PartialDate date, String what,
			SubjectLink about) {
		if (date != null) {
			told.put(item, new Told(date, what, about));
		}
	}

	private static TimelineData data(Item item, Told told, SourceNotes notes) {
		return new TimelineData(DateData.of(told.date()), TimelineKind.of(item.form()), item.form(), told.what(),
				RefData.of(told.about()), EvidenceData.of(notes, item.id()));
	}

	/**
	 * What is told of an item.
	 *
	 * @param date when
	 * @param what what happened
	 * @param about where it stands
	 */
	private record Told(PartialDate date, String what, SubjectLink about) {
	}

}
