package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.courtsanctions.ledger.Changes;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.ledger.LedgerEntry;
import org.courtsanctions.shared.NotFound;

import org.springframework.stereotype.Component;

/** Reads the ledger in public words. A publication is there on every day. */
@Component
class ChangeLoader implements Loader {

	private final Ledger ledger;

	private final Changes changes;

	ChangeLoader(Ledger ledger, Changes changes) {
		this.ledger = ledger;
		this.changes = changes;
	}

	@Override
	public RecordType type() {
		return RecordType.CHANGE;
	}

	@Override
	public long find(String slug, LocalDate day) {
		return Optional.of(slug)
			.filter((number) -> number.matches("[1-9][0-9]{0,17}"))
			.map(Long::valueOf)
			.flatMap(this.ledger::entry)
			.orElseThrow(() -> new NotFound(type().plural(), slug))
			.version();
	}

	@Override
	public List<Long> all(LocalDate day) {
		return this.ledger.versions();
	}

	@Override
	public Map<Long, ChangeData> load(Collection<Long> ids, LocalDate day) {
		Map<Long, List<Changes.Count>> touched = this.changes.pagesTouchedBy(ids);
		return this.ledger.entries(ids)
			.stream()
			.collect(Collectors.toMap(LedgerEntry::version,
					(entry) -> data(entry, touched.getOrDefault(entry.version(), List.of()))));
	}

	private static ChangeData data(LedgerEntry entry, List<Changes.Count> touched) {
		LedgerEntry.SecondCheck check = entry.checkedBy();
		return new ChangeData(Long.toString(entry.version()), entry.recordedAt(), entry.kind(), entry.reason(),
				entry.authorRole(), entry.reviewerRole(), entry.awaiting(), entry.checks(),
				(check != null) ? new SecondCheckData(check.version(), check.recordedAt(), check.reviewerRole()) : null,
				touched.stream().map((count) -> new CountData(Codes.of(count.kind()), count.records())).toList(),
				entry.hash(), "/changes/" + entry.version());
	}

}
