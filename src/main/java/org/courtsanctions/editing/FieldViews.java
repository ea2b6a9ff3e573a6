package org.courtsanctions.editing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * Gathers what the forms and the answers of a draft show of each field: what was typed,
 * which records it means, which come near, and what can be chosen.
 */
@Component
class FieldViews {

	private static final int NEAR = 6;

	/** Names the register's own remarks have for fields that no source backs. */
	private static final Map<RecordKind, List<String>> WANTED = Map.of(RecordKind.OFFICIAL,
			List.of("nationality", "birth_year", "aliases", "role", "court_id", "office_status", "notes"),
			RecordKind.TENURE, List.of("start", "end", "role"), RecordKind.COURT, List.of("seat", "name_local"),
			RecordKind.PROGRAMME, List.of("citation", "title", "programme_codes", "date_signed", "date_effective"),
			RecordKind.ANNOUNCEMENT, List.of("date", "title", "date_effective", "summary", "legal_basis_ids"),
			RecordKind.LISTING,
			List.of("start_date", "measures", "legal_basis_id", "programme_code", "reason", "capacity_when_listed",
					"planned_end_date"),
			RecordKind.STEP, List.of("end_date", "end_reason", "measures"), RecordKind.CASE_EVENT,
			List.of("date", "country"), RecordKind.STATEMENT, List.of("date", "country", "citation"));

	private final Records records;

	private final RegisterReferences register;

	private final Defaults defaults;

	private final FieldText words;

	FieldViews(Records records, RegisterReferences register, Defaults defaults, FieldText words) {
		this.records = records;
		this.register = register;
		this.defaults = defaults;
		this.words = words;
	}

	/** The records of a draft with all their fields. */
	List<ItemView> of(Draft draft, List<Item> items, boolean toWrite) {
		Set<String> references = new LinkedHashSet<>();
		items.forEach((item) -> references.addAll(references(item)));
		Map<String, Named> named = new HashMap<>(this.register.named(references));
		draft.content().items().forEach((item) -> named.put(DraftContent.ITEM + item.key(), named(item, draft)));
		Map<RecordKind, Integer> numbers = new EnumMap<>(RecordKind.class);
		return items.stream()
			.map((item) -> new ItemView(item, numbers.merge(item.kind(), 1, Integer::sum),
					this.defaults.label(item, draft.content()),
					this.records.fields(item.kind())
						.stream()
						.map((field) -> view(draft, item, field, named, toWrite))
						.toList(),
					named))
			.toList();
	}

	/** One field of a record. */
	FieldView view(Draft draft, Item item, Field field, Map<String, Named> known, boolean toWrite) {
		List<String> typed = item.typed(field.name());
		String id = item.key() + "." + field.name();
		if (field.type() == Field.Type.EXCERPTS) {
			List<Named> cited = item.typed("sources")
				.stream()
				.flatMap((source) -> source.startsWith(DraftContent.ITEM)
						? draft.content().named(source).map((other) -> named(other, draft)).stream()
						: Optional.ofNullable(known.get(source)).stream())
				.toList();
			return new FieldView(id, field, typed, cited, "", List.of(), List.of(), List.of());
		}
		if (field.kinds().isEmpty()) {
			return new FieldView(id, field, typed, List.of(), "", List.of(), List.of(), options(item, field));
		}
		List<Named> chosen = new ArrayList<>();
		String loose = "";
		for (String text : typed) {
			Optional<Named> named = text.startsWith(DraftContent.ITEM)
					? draft.content().named(text).map((other) -> named(other, draft))
					: Optional.ofNullable(known.get(text));
			if (named.isPresent()) {
				chosen.add(named.get());
			}
			else {
				loose = text;
			}
		}
		List<Named> near = new ArrayList<>();
		if (toWrite && draft.state().writable()) {
			if (!loose.isBlank()) {
				this.register.near(loose, field.kinds(), NEAR)
					.stream()
					.filter((other) -> !chosen.contains(other))
					.forEach(near::add);
			}
			draft.content()
				.items()
				.stream()
				.filter((other) -> other.isNew() && field.kinds().contains(other.kind())
						&& !other.key().equals(item.key()))
				.map((other) -> named(other, draft))
				.filter((other) -> !chosen.contains(other)
						&& (field.type() == Field.Type.REFERENCES || chosen.isEmpty()))
				.forEach(near::add);
		}
		List<RecordKind> addable = (loose.isBlank() || field.kinds().contains(RecordKind.LISTING)
				|| item.kind() == RecordKind.MERGE) ? List.of() : field.kinds();
		return new FieldView(id, field, typed, chosen, loose, near, addable, List.of());
	}

	/** A record of the draft as others point at it. */
	Named named(Item item, Draft draft) {
		String label = this.defaults.label(item, draft.content());
		return new Named(DraftContent.ITEM + item.key(), label.isBlank() ? this.words.unnamed(item.kind()) : label,
				"/admin/drafts/" + draft.id() + "/edit/" + item.kind().section().path() + "#" + item.key());
	}

	private static List<String> options(Item item, Field field) {
		if (field.type() != Field.Type.WANTED) {
			return field.members();
		}
		Set<String> options = new LinkedHashSet<>(WANTED.getOrDefault(item.kind(), List.of()));
		options.addAll(item.typed(field.name()));
		return List.copyOf(options);
	}

	/** The records that a record of the draft points at, or did. */
	Set<String> references(Item item) {
		Set<String> references = new LinkedHashSet<>();
		this.records.fields(item.kind()).stream().filter((field) -> !field.kinds().isEmpty()).forEach((field) -> {
			references.addAll(item.typed(field.name()));
			references.addAll(item.was(field.name()));
		});
		return references;
	}

}
