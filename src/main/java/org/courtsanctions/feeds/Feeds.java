package org.courtsanctions.feeds;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.courtsanctions.ledger.ChangedRecord;
import org.courtsanctions.ledger.ChangedRecord.Change;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.ledger.LedgerEntry;
import org.courtsanctions.ledger.TouchedRecords;
import org.courtsanctions.ledger.TouchedRecords.Touched;
import org.courtsanctions.opendata.ChronicleEntries;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.Sources;
import org.courtsanctions.statement.Chronicle.Form;
import org.courtsanctions.statement.Chronicle.Item;
import org.courtsanctions.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers feeds: one entry for each record that a publication added or changed, whole
 * publications until there are {@link #MOST}; when there are no earlier ones, the latest
 * events of the founding record fill the page.
 */
@Service
@Transactional(readOnly = true)
class Feeds {

	/** From so many entries on, a page ends with the publication that is being told. */
	static final int MOST = 100;

	/**
	 * A publication that touched more records with a page is told by some of them; so
	 * many are read at a time.
	 */
	static final int LARGE = 500;

	/** So many publications are looked at together. */
	private static final int AT_ONCE = 20;

	private final ScopedRecords records;

	private final Ledger ledger;

	private final TouchedRecords touched;

	private final ChronicleEntries chronicle;

	private final Sources sources;

	private final FeedEntries writing;

	Feeds(ScopedRecords records, Ledger ledger, TouchedRecords touched, ChronicleEntries chronicle, Sources sources,
			FeedEntries writing) {
		this.records = records;
		this.ledger = ledger;
		this.touched = touched;
		this.chronicle = chronicle;
		this.sources = sources;
		this.writing = writing;
	}

	/**
	 * A page of a feed.
	 * @param name tells which of the register's feeds it is, and its target
	 * @param before only publications before this one; null for the newest
	 * @param day nothing that happens later is told
	 * @param site the site's address without a slash at its end
	 */
	Feed feed(Function<LocalDate, FeedTarget> name, @Nullable Long before, LocalDate day, String site) {
		FeedTarget target = name.apply(day);
		FeedScope scope = target.scope();
		List<Long> versions = this.records.versions(scope, before, MOST + 1);
		List<FeedEntry> entries = new ArrayList<>();
		int told = 0;
		while (entries.size() < MOST && told < versions.size()) {
			List<Long> next = versions.subList(told, Math.min(told + AT_ONCE, versions.size()));
			Map<Long, Integer> sizes = this.records.sizes(next, LARGE + 1);
			int together = together(next, sizes);
			if (together == 0) {
				entries.addAll(large(next.getFirst(), scope, day, site));
				told++;
				continue;
			}
			for (List<FeedEntry> publication : publications(next.subList(0, together), scope, day, site)) {
				if (entries.size() < MOST) {
					entries.addAll(publication);
					told++;
				}
			}
		}
		boolean earlier = entries.size() >= MOST || told < versions.size() || versions.size() > MOST;
		if (!earlier) {
			entries.addAll(founding(scope, day, MOST - entries.size(), site));
		}
		var updated = entries.isEmpty() ? this.ledger.head().recordedAt() : entries.getFirst().updated();
		return new Feed(id(register(), "feed " + target.path() + " " + target.choices()), target, updated, entries,
				(earlier && told > 0) ? versions.get(told - 1) : null);
	}

	/**
	 * How many of the next publications are read together: none when the first of them is
	 * too large for that.
	 */
	private static int together(List<Long> versions, Map<Long, Integer> sizes) {
		int read = 0;
		for (int at = 0; at < versions.size(); at++) {
			read += sizes.getOrDefault(versions.get(at), 0);
			if (read > LARGE) {
				return at;
			}
		}
		return versions.size();
	}

	/**
	 * Of a publication that is too large to be told whole the first of what it added, and
	 * where all of it stands.
	 */
	private List<FeedEntry> large(long version, FeedScope scope, LocalDate day, String site) {
		List<Touched> added = this.records.added(version, scope, MOST);
		Map<Touched, ChangedRecord> named = named(added);
		List<FeedEntry> entries = new ArrayList<>(
				publications(List.of(version), added, (undated) -> named, scope, day, site).getFirst());
		LedgerEntry entry = this.ledger.entry(version).orElseThrow();
		entries.add(this.writing.rest(entry, id(register(), version, "REST", version), entries.size(),
				this.records.size(version), site));
		return entries;
	}

	/** New records by their names alone. */
	private Map<Touched, ChangedRecord> named(List<Touched> added) {
		Map<Long, ChangedRecord.Page> pages = this.touched.pages(added.stream().map(Touched::id).distinct().toList());
		Map<Touched, ChangedRecord> named = new HashMap<>();
		added.forEach((record) -> named.put(record,
				new ChangedRecord(record.kind(), pages.get(record.id()), Change.ADDED, List.of())));
		return named;
	}

	/** The entries of each of the given publications, in the same order. */
	private List<List<FeedEntry>> publications(List<Long> versions, FeedScope scope, LocalDate day, String site) {
		List<Touched> all = this.touched.in(versions)
			.stream()
			.filter((record) -> scope.tells(record.kind()))
			.filter((record) -> !record.kind().equals("SOURCE") || record.change() == Change.CHANGED)
			.toList();
		Set<Long> among = this.records
			.among(all.stream().filter((record) -> !record.kind().equals("SOURCE")).map(Touched::id).toList(), scope);
		List<Touched> kept = all.stream()
			.filter((record) -> record.kind().equals("SOURCE") || among.contains(record.id()))
			.toList();
		return publications(versions, kept, this.touched::tell, scope, day, site);
	}

	private List<List<FeedEntry>> publications(List<Long> versions, List<Touched> kept,
			Function<List<Touched>, Map<Touched, ChangedRecord>> told, FeedScope scope, LocalDate day, String site) {
		Map<Item, TimelineEntry> events = events(
				kept.stream().filter((record) -> record.change() == Change.ADDED).flatMap(Feeds::items).toList());
		List<Touched> undated = kept.stream().filter((record) -> event(record, events) == null).toList();
		Map<Touched, ChangedRecord> changed = undated.isEmpty() ? Map.of() : told.apply(undated);
		SourceNotes notes = this.sources.notesFor(
				kept.stream().filter((record) -> !record.kind().equals("SOURCE")).map(Touched::id).distinct().toList());

		Map<Long, LedgerEntry> ledger = this.ledger.entries(versions)
			.stream()
			.collect(Collectors.toMap(LedgerEntry::version, Function.identity()));
		Map<Long, List<Touched>> byVersion = kept.stream().collect(Collectors.groupingBy(Touched::version));
		String register = register();
		return versions.stream().map((version) -> {
			LedgerEntry entry = Objects.requireNonNull(ledger.get(version));
			if (entry.kind() == LedgerEntry.Kind.SECOND_CHECK) {
				return List.of(this.writing.checked(entry, id(register, version, "CHECK", version), site));
			}
			List<Touched> own = byVersion.getOrDefault(version, List.of());
			Set<String> rounds = scope.steps() ? Set.of() : rounds(own, events);
			List<FeedEntry> entries = new ArrayList<>();
			for (Touched record : own) {
				UUID id = id(register, version, record.kind(), record.id());
				TimelineEntry event = event(record, events);
				if (event == null) {
					ChangedRecord what = changed.get(record);
					if (what != null) {
						entries.add(this.writing.changed(entry, what, id, record.id(), notes, site));
					}
				}
				else if (!event.date().on().isAfter(day) && !isToldWith(event, rounds)) {
					entries.add(this.writing.happened(entry, event, id, notes, site));
				}
			}
			return entries;
		}).toList();
	}

	/** The announcements that a publication added, by their names in addresses. */
	private static Set<String> rounds(List<Touched> records, Map<Item, TimelineEntry> events) {
		Set<String> rounds = new HashSet<>();
		records.forEach((record) -> {
			if (event(record, events) instanceof TimelineEntry.Round round) {
				rounds.add(round.announcement().slug());
			}
		});
		return rounds;
	}

	private static boolean isToldWith(TimelineEntry event, Set<String> rounds) {
		return event instanceof TimelineEntry.Measure step && step.event().announcement() != null
				&& rounds.contains(step.event().announcement().slug());
	}

	/** In which forms a record that is new may have a day of its own. */
	private static Stream<Item> items(Touched record) {
		return switch (record.kind()) {
			case "ANNOUNCEMENT" -> Stream.of(new Item(Form.ROUND, record.id()));
			case "SANCTION_EVENT" -> Stream.of(new Item(Form.STEP, record.id()));
			case "STATEMENT" -> Stream.of(new Item(Form.STATEMENT, record.id()));
			case "CASE_EVENT" -> Stream.of(new Item(Form.EVENT, record.id()));
			case "LICENCE" -> Stream.of(new Item(Form.ISSUED, record.id()));
			case "TENURE" -> Stream.of(new Item(Form.TAKEN, record.id()), new Item(Form.LEFT, record.id()));
			default -> Stream.of();
		};
	}

	private static @Nullable TimelineEntry event(Touched record, Map<Item, TimelineEntry> events) {
		return (record.change() != Change.ADDED) ? null
				: items(record).map(events::get).filter(Objects::nonNull).findFirst().orElse(null);
	}

	private Map<Item, TimelineEntry> events(List<Item> items) {
		Map<Item, TimelineEntry> events = new HashMap<>();
		this.chronicle.of(items)
			.forEach((event) -> events.put(new Item(ChronicleEntries.form(event), event.factId()), event));
		return events;
	}

	private List<FeedEntry> founding(FeedScope scope, LocalDate day, int most, String site) {
		List<TimelineEntry> events = this.chronicle.of(this.records.founding(scope, day, most));
		LedgerEntry entry = this.ledger.entry(1).orElse(null);
		if (entry == null) {
			return List.of();
		}
		SourceNotes notes = this.sources.notesFor(events.stream().map(TimelineEntry::factId).distinct().toList());
		String register = entry.hash();
		return events.stream()
			.map((event) -> this.writing.happened(entry, event,
					id(register, 1, ChronicleEntries.form(event).name(), event.factId()), notes, site))
			.toList();
	}

	/** What tells this register from others: the hash of its first entry. */
	String register() {
		return this.ledger.entry(1).map(LedgerEntry::hash).orElse("");
	}

	/** Names something of a register for ever, wherever the register stands. */
	static UUID id(String register, String what) {
		return UUID.nameUUIDFromBytes((register + " " + what).getBytes(StandardCharsets.UTF_8));
	}

	private static UUID id(String register, long version, String kind, long record) {
		return id(register, version + " " + kind + " " + record);
	}

	/** The kind of record that something happened to. */
	static SubjectKind kind(TimelineEntry entry) {
		return switch (entry) {
			case TimelineEntry.Round round -> SubjectKind.ANNOUNCEMENT;
			case TimelineEntry.Measure step -> SubjectKind.SANCTION_EVENT;
			case TimelineEntry.Said said -> SubjectKind.STATEMENT;
			case TimelineEntry.Happened event -> SubjectKind.CASE_EVENT;
			case TimelineEntry.Licensed licence -> SubjectKind.LICENCE;
			case TimelineEntry.Office office -> SubjectKind.TENURE;
		};
	}

}
