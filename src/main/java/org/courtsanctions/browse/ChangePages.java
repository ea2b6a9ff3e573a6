package org.courtsanctions.browse;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.courtsanctions.ledger.ChangedRecord;
import org.courtsanctions.ledger.Changes;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.ledger.LedgerEntry;
import org.courtsanctions.shared.Asked;
import org.courtsanctions.shared.NotFound;
import org.courtsanctions.shared.Paged;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Gathers the list of publications, and the page of one with what it changed. */
@Service
@Transactional(readOnly = true)
class ChangePages {

	static final String PATH = "/changes";

	private static final int PAGE = 25;

	/** So many records are shown at once; of more, first only how many there are. */
	private static final int RECORDS = 50;

	private final Ledger ledger;

	private final Changes changes;

	ChangePages(Ledger ledger, Changes changes) {
		this.ledger = ledger;
		this.changes = changes;
	}

	Listed list(MultiValueMap<String, String> parameters) {
		Asked asked = Asked.of(parameters, List.of(), Map.of());
		Paged<LedgerEntry> entries = this.ledger.entries(asked.page(), PAGE);
		return new Listed(entries,
				this.changes.pagesTouchedBy(entries.items().stream().map(LedgerEntry::version).toList()),
				Pagination.of(entries, Address.of(PATH, asked)));
	}

	/**
	 * The page of one publication.
	 * @throws NotFound if there is none with that number
	 */
	Page page(String version, MultiValueMap<String, String> parameters) {
		LedgerEntry entry = entry(version);
		List<Changes.Count> counts = this.changes.counts(entry.version());
		Asked asked = Asked.ofOne(parameters, List.of("kind"),
				Map.of("kind", counts.stream().map(Changes.Count::kind).toList()));
		String kind = asked.first("kind");
		int total = counts.stream().mapToInt(Changes.Count::records).sum();
		Instant before = (entry.version() > 1)
				? this.ledger.entry(entry.version() - 1).map(LedgerEntry::recordedAt).orElse(null) : null;
		if (kind == null && total > RECORDS) {
			return new Page(entry, before, counts, null, List.of(), null);
		}
		Paged<ChangedRecord> records = this.changes.records(entry.version(), kind, asked.page(), RECORDS);
		Map<String, List<ChangedRecord>> byKind = records.items()
			.stream()
			.collect(Collectors.groupingBy(ChangedRecord::kind, LinkedHashMap::new, Collectors.toList()));
		return new Page(entry, before, counts, kind,
				byKind.entrySet().stream().map((group) -> new Group(group.getKey(), group.getValue())).toList(),
				Pagination.of(records, Address.of(PATH + "/" + entry.version(), asked)));
	}

	/**
	 * One publication.
	 * @throws NotFound if there is none with that number
	 */
	LedgerEntry entry(String version) {
		return number(version).flatMap(this.ledger::entry).orElseThrow(() -> new NotFound("changes", version));
	}

	private static Optional<Long> number(String version) {
		return version.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(version)) : Optional.empty();
	}

	/**
	 * What the list of publications shows.
	 *
	 * @param entries one page of it, newest first
	 * @param touched how many records of each kind each of them touched
	 * @param pagination the links to its other pages
	 */
	public record Listed(Paged<LedgerEntry> entries, Map<Long, List<Changes.Count>> touched,
			@Nullable Pagination pagination) {
	}

	/**
	 * What the page of a publication shows.
	 *
	 * @param entry the publication
	 * @param before when the record before it was recorded; null when it is the first
	 * @param counts how many records of each kind it added or changed
	 * @param kind the kind whose records are shown; null for all
	 * @param groups the records it changed; none when they are many and no kind was
	 * chosen
	 * @param pagination the links to more of them
	 */
	public record Page(LedgerEntry entry, @Nullable Instant before, List<Changes.Count> counts, @Nullable String kind,
			List<Group> groups, @Nullable Pagination pagination) {
	}

	/**
	 * Changed records of one kind.
	 *
	 * @param kind the kind
	 * @param records the records
	 */
	public record Group(String kind, List<ChangedRecord> records) {
	}

}
