package org.courtsanctions.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.ibm.icu.text.Transliterator;
import org.courtsanctions.shared.Slug;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What goes without typing: the public name of a new record is made of what it is called,
 * and the speaker of a statement is named as the record names them.
 */
@Component
class Defaults {

	private static final int LONGEST = 80;

	private static final String TO_LATIN = "Any-Latin; Latin-ASCII; Lower()";

	/** What a record is called, by the fields that say it. */
	private static final Map<RecordKind, List<String>> NAMED_BY = Map.ofEntries(
			Map.entry(RecordKind.ANNOUNCEMENT, List.of("title")),
			Map.entry(RecordKind.LISTING, List.of("target", "announcement")),
			Map.entry(RecordKind.STEP, List.of("sanction", "step")),
			Map.entry(RecordKind.LICENCE, List.of("number", "title")), Map.entry(RecordKind.OFFICIAL, List.of("name")),
			Map.entry(RecordKind.TENURE, List.of("official", "role")), Map.entry(RecordKind.ACTOR, List.of("name")),
			Map.entry(RecordKind.COURT, List.of("name")),
			Map.entry(RecordKind.STATEMENT, List.of("speaker", "speakerRecord", "summary")),
			Map.entry(RecordKind.CASE_EVENT, List.of("title")), Map.entry(RecordKind.AUTHORITY, List.of("name")),
			Map.entry(RecordKind.PROGRAMME, List.of("citation", "title")),
			Map.entry(RecordKind.SOURCE, List.of("publisher", "title")),
			Map.entry(RecordKind.MERGE, List.of("loser", "winner")), Map.entry(RecordKind.UNDO, List.of("version")));

	/** The day that tells records of one name apart. */
	private static final Map<RecordKind, String> DATED_BY = Map.of(RecordKind.ANNOUNCEMENT, "announced",
			RecordKind.LISTING, "since", RecordKind.STEP, "on", RecordKind.STATEMENT, "said", RecordKind.CASE_EVENT,
			"happened", RecordKind.SOURCE, "published");

	/** Where the public names of each kind are kept. */
	private static final Map<RecordKind, String> TABLES = Map.ofEntries(
			Map.entry(RecordKind.ANNOUNCEMENT, "announcement"), Map.entry(RecordKind.LISTING, "sanction_event"),
			Map.entry(RecordKind.STEP, "sanction_event"), Map.entry(RecordKind.LICENCE, "licence"),
			Map.entry(RecordKind.OFFICIAL, "official"), Map.entry(RecordKind.ACTOR, "actor"),
			Map.entry(RecordKind.COURT, "court"), Map.entry(RecordKind.STATEMENT, "statement"),
			Map.entry(RecordKind.CASE_EVENT, "case_event"), Map.entry(RecordKind.AUTHORITY, "authority"),
			Map.entry(RecordKind.PROGRAMME, "programme"), Map.entry(RecordKind.SOURCE, "source"));

	private final JdbcClient jdbc;

	private final RegisterReferences register;

	Defaults(JdbcClient jdbc, RegisterReferences register) {
		this.jdbc = jdbc;
		this.register = register;
	}

	/** What was typed into a field, or what goes without typing. */
	List<String> typed(Item item, Field field, DraftContent content, References references) {
		List<String> typed = item.typed(field.name());
		if (typed.stream().anyMatch((text) -> !text.isBlank())) {
			return typed;
		}
		if (field.type() == Field.Type.SLUG) {
			return List.of(freeSlug(item, content));
		}
		if (item.kind() == RecordKind.STATEMENT && field.name().equals("speaker")) {
			String speaker = label(first(item, "speakerRecord"), content);
			return speaker.isEmpty() ? List.of() : List.of(speaker);
		}
		return typed;
	}

	/** What an item is called; empty while it has no name. */
	String label(Item item, DraftContent content) {
		return label(item, content, Set.of());
	}

	/** What a reference names is called; the reference itself when nobody knows. */
	String label(String reference, DraftContent content) {
		return label(reference, content, Set.of());
	}

	/**
	 * @param within the items whose names this one is a part of: what points back at them
	 * adds nothing
	 */
	private String label(Item item, DraftContent content, Set<String> within) {
		if (within.contains(item.key())) {
			return "";
		}
		Set<String> further = new HashSet<>(within);
		further.add(item.key());
		List<String> words = new ArrayList<>();
		for (String field : NAMED_BY.getOrDefault(item.kind(), List.of())) {
			String text = first(item, field);
			if (field.equals("speakerRecord") && !words.isEmpty()) {
				continue;
			}
			words.add(text.contains(":") && !text.contains(" ") ? label(text, content, further) : text);
		}
		return String.join(", ", words.stream().filter((word) -> !word.isBlank()).toList());
	}

	private String label(String reference, DraftContent content, Set<String> within) {
		if (reference.isEmpty()) {
			return "";
		}
		return content.named(reference).map((item) -> label(item, content, within)).orElseGet(() -> {
			Named known = this.register.named(List.of(reference)).get(reference);
			return (known != null) ? known.label() : reference;
		});
	}

	private String freeSlug(Item item, DraftContent content) {
		String wanted = slug(item, content);
		String table = TABLES.get(item.kind());
		if (table == null) {
			return wanted;
		}
		List<String> taken = this.jdbc
			.sql("select slug from " + table + " where slug = :slug or slug like :slug || '-%' union "
					+ "select slug from former_slug where kind = :kind and (slug = :slug or slug like :slug || '-%')")
			.param("slug", wanted)
			.param("kind", item.kind().name())
			.query(String.class)
			.list();
		String free = wanted;
		for (int number = 2; taken.contains(free); number++) {
			free = wanted + "-" + number;
		}
		return free;
	}

	private String slug(Item item, DraftContent content) {
		String day = first(item, DATED_BY.getOrDefault(item.kind(), "")).replaceAll("[^0-9]", "");
		String words = Latin.LETTERS.transliterate(label(item, content))
			.toLowerCase(Locale.ROOT)
			.replaceAll("['’]", "")
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
		if (words.length() > LONGEST) {
			int cut = words.lastIndexOf('-', LONGEST);
			words = words.substring(0, (cut > 0) ? cut : LONGEST);
		}
		String slug = day.isEmpty() ? words : words.isEmpty() ? day : day + "-" + words;
		return Slug.isSlug(slug) ? slug : item.kind().key() + "-" + item.key();
	}

	private static String first(Item item, String field) {
		return item.typed(field).stream().filter((text) -> !text.isBlank()).findFirst().orElse("").strip();
	}

	/**
	 * Made for the first draft that needs it: no start waits for it, no reader holds it.
	 */
	private static final class Latin {

		static final Transliterator LETTERS = Transliterator.getInstance(TO_LATIN);

	}

}
