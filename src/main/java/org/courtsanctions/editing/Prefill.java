package org.courtsanctions.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a new item takes over from the rest of its draft: the announcement it belongs to,
 * what the item before it has in common with it, and the sources.
 */
final class Prefill {

	/** What people, voices and licences of one announcement mostly share. */
	private static final Map<RecordKind, List<String>> SHARED = Map.of(RecordKind.LISTING,
			List.of("programme", "programmeCodes", "measures", "since", "plannedEnd", "capacity", "standing"),
			RecordKind.STEP, List.of("step", "on", "reason"), RecordKind.STATEMENT, List.of("about"),
			RecordKind.LICENCE, List.of("authority", "programme", "issued"), RecordKind.OFFICIAL,
			List.of("officialKind", "office", "court", "officeStanding"), RecordKind.SOURCE,
			List.of("language", "readAs"));

	private Prefill() {
	}

	static Map<String, List<String>> of(RecordKind kind, DraftContent content) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		content.of(RecordKind.ANNOUNCEMENT).stream().findFirst().ifPresent((announcement) -> {
			List<String> pointer = List.of(DraftContent.ITEM + announcement.key());
			switch (kind) {
				case LISTING -> {
					fields.put("announcement", pointer);
					put(fields, "programme", announcement.typed("programmes").stream().limit(1).toList());
					put(fields, "since", day(announcement));
				}
				case STEP -> {
					fields.put("announcement", pointer);
					put(fields, "on", day(announcement));
				}
				case LICENCE -> {
					fields.put("announcement", pointer);
					put(fields, "authority", announcement.typed("authority"));
					put(fields, "issued", announcement.typed("announced"));
				}
				case STATEMENT, CASE_EVENT -> fields.put("about", pointer);
				default -> {
				}
			}
		});
		List<Item> before = content.of(kind);
		if (!before.isEmpty()) {
			SHARED.getOrDefault(kind, List.of()).forEach((field) -> put(fields, field, before.getLast().typed(field)));
		}
		if (kind == RecordKind.LISTING) {
			fields.putIfAbsent("standing", List.of("STATED"));
		}
		if (kind == RecordKind.OFFICIAL) {
			fields.putIfAbsent("officeStanding", List.of("IN_OFFICE"));
		}
		if (kind == RecordKind.SOURCE) {
			fields.putIfAbsent("readAs", List.of("PAGE"));
			fields.putIfAbsent("language", List.of("en"));
		}
		else {
			put(fields, "sources", sources(content));
		}
		return fields;
	}

	/**
	 * The draft with what items that belong to its announcement take over from it once it
	 * says so: the day, and the law unless the item left it open.
	 */
	static DraftContent completed(DraftContent content) {
		DraftContent completed = content;
		for (Item announcement : content.of(RecordKind.ANNOUNCEMENT)) {
			String pointer = DraftContent.ITEM + announcement.key();
			for (Item item : content.of(Section.MEASURES)) {
				if (item.isNew() && item.typed("announcement").contains(pointer)) {
					Map<String, List<String>> fields = new LinkedHashMap<>(item.fields());
					String day = (item.kind() == RecordKind.LISTING) ? "since"
							: (item.kind() == RecordKind.STEP) ? "on" : "issued";
					if (item.typed(day).isEmpty()) {
						put(fields, day, day(announcement));
					}
					if (!item.fields().containsKey("programme") && item.kind() != RecordKind.STEP) {
						put(fields, "programme", announcement.typed("programmes").stream().limit(1).toList());
					}
					completed = completed.change(item.key(), (old) -> old.with(fields));
				}
			}
		}
		return completed;
	}

	/** Those of the item before, or those that the draft adds. */
	private static List<String> sources(DraftContent content) {
		return content.items()
			.reversed()
			.stream()
			.map((item) -> item.typed("sources"))
			.filter((sources) -> !sources.isEmpty())
			.findFirst()
			.orElseGet(() -> content.of(RecordKind.SOURCE)
				.stream()
				.map((item) -> DraftContent.ITEM + item.key())
				.toList());
	}

	private static List<String> day(Item announcement) {
		List<String> effective = announcement.typed("effective");
		return effective.isEmpty() ? announcement.typed("announced") : effective;
	}

	/** What names no record yet is not taken over. */
	private static void put(Map<String, List<String>> fields, String field, List<String> typed) {
		boolean pointer = List.of("programme", "authority", "court", "about").contains(field);
		if (!typed.isEmpty() && (!pointer || typed.stream().allMatch((text) -> text.contains(":")))) {
			fields.put(field, typed);
		}
	}

}
