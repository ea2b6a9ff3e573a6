package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.Sources;
import org.courtsanctions.statement.Chronicle;
import org.courtsanctions.statement.Chronicle.Form;
import org.courtsanctions.statement.Chronicle.Item;
import org.courtsanctions.timeline.Timeline;
import org.courtsanctions.timeline.TimelineEntry;
import org.courtsanctions.timeline.TimelineKind;

import org.springframework.stereotype.Component;

/** Reads what the timeline of everything tells, each form in one go. */
@Component
class ChronicleLoader {

	private final Chronicle chronicle;

	private final ChronicleEntries entries;

	private final Sources sources;

	ChronicleLoader(Chronicle chronicle, ChronicleEntries entries, Sources sources) {
		this.chronicle = chronicle;
		this.entries = entries;
		this.sources = sources;
	}

	/** All items that a choice tells, in its order. */
	List<Item> items(Chronicle.Filter filter, Timeline.Choice choice, LocalDate day) {
		return this.chronicle.all(forms(choice), filter, day, choice.order() == Timeline.Order.NEWEST);
	}

	/** Some of these items. */
	List<Item> part(Chronicle.Filter filter, Timeline.Choice choice, LocalDate day, int skip, int size) {
		return this.chronicle.page(forms(choice), filter, day, choice.order() == Timeline.Order.NEWEST, skip, size);
	}

	private static List<Form> forms(Timeline.Choice choice) {
		return Stream.of(Form.values()).filter((form) -> choice.includes(TimelineKind.of(form))).toList();
	}

	/** Some items in their order. */
	List<TimelineData> load(List<Item> items) {
		List<TimelineEntry> told = this.entries.of(items);
		SourceNotes notes = this.sources.notesFor(items.stream().map(Item::id).distinct().toList());
		return told.stream().map((entry) -> TimelineData.of(entry, notes)).toList();
	}

}
