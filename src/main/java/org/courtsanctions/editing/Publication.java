package org.courtsanctions.editing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.courtsanctions.shared.Refused;

/**
 * Records all items of one draft, each after those it points at.
 */
final class Publication {

	/** What others point at comes first. */
	private static final List<RecordKind> ORDER = List.of(RecordKind.SOURCE, RecordKind.COURT, RecordKind.OFFICIAL,
			RecordKind.ACTOR, RecordKind.AUTHORITY, RecordKind.PROGRAMME, RecordKind.ANNOUNCEMENT, RecordKind.TENURE,
			RecordKind.LISTING, RecordKind.STEP, RecordKind.LICENCE, RecordKind.CASE_EVENT, RecordKind.STATEMENT,
			RecordKind.UNDO, RecordKind.MERGE);

	private final DraftContent content;

	private final Records records;

	private final Defaults defaults;

	private final References references;

	private final Map<String, Long> recorded = new HashMap<>();

	private final Set<String> begun = new HashSet<>();

	Publication(DraftContent content, Records records, Defaults defaults, References register) {
		this.content = content;
		this.records = records;
		this.defaults = defaults;
		this.references = new DraftReferences(content, register, this::number);
	}

	/**
	 * Records everything and returns the number of each item's record.
	 * @throws ItemRefused when the record refuses an item
	 */
	Map<String, Long> record() {
		try {
			this.records.together(() -> this.content.items()
				.stream()
				.filter((item) -> !item.idle())
				.sorted(Comparator.comparingInt((item) -> ORDER.indexOf(item.kind())))
				.forEach(this::record));
		}
		catch (Refused ex) {
			throw new ItemRefused("", ex);
		}
		return this.recorded;
	}

	private void record(Item item) {
		if (this.recorded.containsKey(item.key())) {
			return;
		}
		if (!this.begun.add(item.key())) {
			throw new ItemRefused(item.key(), new Refused("circle",
					"Records of this draft point at one another in a circle, so that none can be recorded first."));
		}
		try {
			this.recorded.put(item.key(), this.records.record(item.kind(), item.subject(),
					(field) -> this.defaults.typed(item, field, this.content, this.references), this.references));
		}
		catch (Refused ex) {
			throw new ItemRefused(item.key(), ex);
		}
	}

	private long number(Item item) {
		record(item);
		long recorded = Objects.requireNonNull(this.recorded.get(item.key()));
		return (item.kind() == RecordKind.LISTING) ? this.records.sanctionOf(recorded) : recorded;
	}

	/** The record refuses an item of a draft. */
	static final class ItemRefused extends RuntimeException {

		private static final long serialVersionUID = 1;

		private final String item;

		ItemRefused(String item, Refused cause) {
			super(cause.getMessage(), cause);
			this.item = item;
		}

		/** The item's key. */
		String item() {
			return this.item;
		}

	}

}
