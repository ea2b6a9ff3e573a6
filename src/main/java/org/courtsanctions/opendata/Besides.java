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
import org.courtsanctions.statement.StatementView;
import org.courtsanctions.statement.Statements;
import org.courtsanctions.timeline.Timeline;
import org.courtsanctions.timeline.TimelineEntry;

import org.springframework.stereotype.Component;

/**
 * Reads what the page of a record tells besides the record: timeline, statements, what
 * was changed, what is supported.
 */
@Component
class Besides {

	/**
	 * So many changed records, supported facts and entries of an authority go into a
	 * part.
	 */
	static final int PART = 200;

	private final Surroundings surroundings;

	private final ChronicleLoader chronicle;

	private final ChronicleEntries entries;

	private final Officials officials;

	private final Announcements announcements;

	private final Statements statements;

	private final Sources sources;

	private final Changes changes;

	Besides(Surroundings surroundings, ChronicleLoader chronicle, ChronicleEntries entries, Officials officials,
			Announcements announcements, Statements statements, Sources sources, Changes changes) {
		this.surroundings = surroundings;
		this.chronicle = chronicle;
		this.entries = entries;
		this.officials = officials;
		this.announcements = announcements;
		this.statements = statements;
		this.sources = sources;
		this.changes = changes;
	}

	/** What the address of a single record may choose. */
	static List<String> parameters(RecordType type) {
		return switch (type) {
			case OFFICIAL, COURT, PROGRAMME, ACTOR, ANNOUNCEMENT -> List.of("kind", "order");
			case AUTHORITY -> List.of("kind", "order", Cursor.PARAMETER);
			case CHANGE -> List.of("kind", Cursor.PARAMETER);
			case SOURCE -> List.of(Cursor.PARAMETER);
			case SANCTION, STATEMENT, CASE_EVENT -> List.of();
		};
	}

	/** The same without the place from where to go on. */
	static List<String> choices(RecordType type) {
		return parameters(type).stream().filter((name) -> !name.equals(Cursor.PARAMETER)).toList();
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
			case OFFICIAL -> told(this.surroundings.official(this.officials.bySlug(record.id()), day), parameters);
			case COURT -> told(this.surroundings.court(id, day), parameters);
			case PROGRAMME -> told(this.surroundings.programme(id, day), parameters);
			case ACTOR -> told(this.surroundings.actor(id, day), parameters);
			case ANNOUNCEMENT ->
				told(this.surroundings.announcement(this.announcements.bySlug(record.id()), day), parameters);
			case AUTHORITY -> acts(record.id(), parameters, day, skip);
			case STATEMENT -> Beside.statements(said(this.statements.repliesTo(id), day));
			case CASE_EVENT -> Beside.statements(said(this.statements.answering(id), day));
			case CHANGE -> changed(id, parameters, skip);
			case SOURCE -> supported(record.id(), day, skip);
			case SANCTION -> Beside.NOTHING;
		};
	}

	private Beside told(Around around, Map<String, List<String>> parameters) {
		List<TimelineEntry> entries = around.timeline(Choices.timeline(parameters))
			.years()
			.stream()
			.flatMap((year) -> year.entries().stream())
			.toList();
		return told(entries, around.said(), false);
	}

	private Beside told(List<TimelineEntry> entries, List<StatementView> said, boolean more) {
		List<Long> facts = new ArrayList<>(entries.stream().map(TimelineEntry::factId).toList());
		said.forEach((statement) -> facts.add(statement.id()));
		SourceNotes notes = this.sources.notesFor(facts);
		return Beside.timeline(entries.stream().map((entry) -> TimelineData.of(entry, notes)).toList(),
				said.stream().map((statement) -> StatementLoader.data(statement, notes)).toList(), more);
	}

	private List<StatementData> said(List<StatementView> statements, LocalDate day) {
		List<StatementView> said = Surroundings.by(day, statements, StatementView::said);
		SourceNotes notes = this.sources.notesFor(said.stream().map(StatementView::id).toList());
		return said.stream().map((statement) -> StatementLoader.data(statement, notes)).toList();
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
