package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.courtsanctions.ledger.ChangedRecord;
import org.courtsanctions.ledger.Changes;
import org.courtsanctions.official.Officials;
import org.courtsanctions.sanction.Announcements;
import org.courtsanctions.shared.Paged;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.Sources;
import org.courtsanctions.statement.Chronicle;
import org.courtsanctions.statement.Chronicle.Item;
import org.courtsanctions.statement.Portions;
import org.courtsanctions.statement.StatementView;
import org.courtsanctions.timeline.Timeline;
import org.courtsanctions.timeline.TimelineEntry;
import org.courtsanctions.web.DataRefused;

import org.springframework.stereotype.Component;

/**
 * Reads what the page of a record tells besides the record: timeline, statements, what
 * was changed, what is supported.
 */
@Component
class Besides {

	/**
	 * So many entries of a timeline, statements, changed records or supported facts go
	 * into a part.
	 */
	static final int PART = Portions.SIZE;

	private final Surroundings surroundings;

	private final ChronicleLoader chronicle;

	private final ChronicleEntries entries;

	private final Officials officials;

	private final Announcements announcements;

	private final Sources sources;

	private final Changes changes;

	Besides(Surroundings surroundings, ChronicleLoader chronicle, ChronicleEntries entries, Officials officials,
			Announcements announcements, Sources sources, Changes changes) {
		this.surroundings = surroundings;
		this.chronicle = chronicle;
		this.entries = entries;
		this.officials = officials;
		this.announcements = announcements;
		this.sources = sources;
		this.changes = changes;
	}

	/** What the address of a single record may choose. */
	static List<String> parameters(RecordType type) {
		return switch (type) {
			case OFFICIAL, COURT, PROGRAMME, ACTOR, ANNOUNCEMENT ->
				List.of("kind", "order", Stretch.PARAMETER, Cursor.PARAMETER);
			case AUTHORITY -> List.of("kind", "order", Cursor.PARAMETER);
			case CHANGE -> List.of("kind", Cursor.PARAMETER);
			case SOURCE -> List.of(Cursor.PARAMETER);
			case STATEMENT, CASE_EVENT -> List.of(Stretch.PARAMETER, Cursor.PARAMETER);
			case SANCTION -> List.of();
		};
	}

	/** The same without the cursor, which pages have not. */
	static List<String> ofPage(RecordType type) {
		return parameters(type).stream().filter((name) -> !name.equals(Cursor.PARAMETER)).toList();
	}

	/** The same without what says from where to go on: all parts have these alike. */
	static List<String> choices(RecordType type) {
		return ofPage(type).stream().filter((name) -> !name.equals(Stretch.PARAMETER)).toList();
	}

	/**
	 * Reads it.
	 * @param id the number of the record
	 * @param record the record itself
	 * @param skip how many entries earlier parts told
	 */
	Beside read(RecordType type, long id, PublicRecord record, Map<String, List<String>> parameters, LocalDate day,
			int skip) {
		return switch (type) {
			case OFFICIAL ->
				told(this.surroundings.official(this.officials.bySlug(record.id()), day, stretch(parameters, skip)),
						skip);
			case COURT -> told(this.surroundings.court(id, day, stretch(parameters, skip)), skip);
			case PROGRAMME -> told(this.surroundings.programme(id, day, stretch(parameters, skip)), skip);
			case ACTOR -> told(this.surroundings.actor(id, day, stretch(parameters, skip)), skip);
			case ANNOUNCEMENT -> told(this.surroundings.announcement(this.announcements.bySlug(record.id()), day,
					stretch(parameters, skip)), skip);
			case AUTHORITY -> acts(record.id(), parameters, day, skip);
			case STATEMENT -> answers(this.surroundings.statement(id, day, stretch(Map.of(), skip)), skip);
			case CASE_EVENT -> answers(this.surroundings.event(id, day, stretch(Map.of(), skip)), skip);
			case CHANGE -> changed(id, parameters, skip);
			case SOURCE -> supported(record.id(), day, skip);
			case SANCTION -> Beside.NOTHING;
		};
	}

	private static Stretch stretch(Map<String, List<String>> parameters, int skip) {
		return new Stretch(Choices.timeline(parameters), skip, false);
	}

	private Beside told(Around around, int skip) {
		requirePart(around.said(), skip);
		return told(around.told().items(), around.said().items(), goesOn(around.told()) || goesOn(around.said()));
	}

	/** Pages show the last part instead of one that does not exist; data say so. */
	private static void requirePart(Paged<?> shown, int skip) {
		if (shown.number() <= skip / PART) {
			throw DataRefused.parameter(Stretch.PARAMETER, "must be the number of a part, from 1 to " + shown.number(),
					List.of());
		}
	}

	private static boolean goesOn(Paged<?> list) {
		return list.number() < list.pages();
	}

	private Beside told(List<TimelineEntry> entries, List<StatementView> said, boolean more) {
		List<Long> facts = new ArrayList<>(entries.stream().map(TimelineEntry::factId).toList());
		said.forEach((statement) -> facts.add(statement.id()));
		SourceNotes notes = this.sources.notesFor(facts);
		return Beside.timeline(entries.stream().map((entry) -> TimelineData.of(entry, notes)).toList(),
				said.stream().map((statement) -> StatementLoader.data(statement, notes)).toList(), more);
	}

	private Beside answers(Around around, int skip) {
		Paged<StatementView> said = around.said();
		requirePart(said, skip);
		SourceNotes notes = this.sources.notesFor(said.items().stream().map(StatementView::id).toList());
		return Beside.statements(
				said.items().stream().map((statement) -> StatementLoader.data(statement, notes)).toList(),
				goesOn(said));
	}

	private Beside acts(String authority, Map<String, List<String>> parameters, LocalDate day, int skip) {
		Timeline.Choice choice = Choices.timeline(parameters);
		List<Item> items = this.chronicle.part(new Chronicle.Filter(null, authority, null, null), choice, day, skip,
				PART + 1);
		List<TimelineEntry> entries = this.entries.of(items.stream().limit(PART).toList());
		List<StatementView> said = entries.stream()
			.filter(TimelineEntry.Said.class::isInstance)
			.map((entry) -> ((TimelineEntry.Said) entry).statement())
			.toList();
		// Statements stand newest first, whatever the order of the timeline
		return told(entries, (choice.order() == Timeline.Order.OLDEST) ? said.reversed() : said, items.size() > PART);
	}

	private Beside changed(long version, Map<String, List<String>> parameters, int skip) {
		List<String> kinds = this.changes.counts(version).stream().map(Changes.Count::kind).toList();
		String kind = Choices.requiredOne(parameters, List.of("kind"), Map.of("kind", kinds)).first("kind");
		Paged<ChangedRecord> records = this.changes.records(version, kind, skip / PART + 1, PART);
		return Beside.changed(records.items().stream().map(ChangedData::of).toList(),
				skip + records.items().size() < records.total());
	}

	private Beside supported(String source, LocalDate day, int skip) {
		List<Sources.Supported> supported = this.sources.supported(source, day, skip, PART + 1);
		return Beside.supported(supported.stream().limit(PART).map(SupportedData::of).toList(),
				supported.size() > PART);
	}

}
