package org.courtsanctions.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.courtsanctions.editing.DraftOpening;
import org.courtsanctions.editing.DraftOpening.NewItem;
import org.courtsanctions.editing.Named;
import org.courtsanctions.editing.RecordKind;
import org.courtsanctions.inbox.Suggestion.Kind;
import org.courtsanctions.intake.Span;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Makes the records of a draft from what was accepted of a text. Each carries the
 * sentences it came from as the words of its source. What is not known stays open, or as
 * loose as it was read, for the forms of the draft to ask.
 */
@Service
class Drafting {

	/** A sentence is cut there. */
	private static final int LONGEST = 600;

	private static final String DRAFT_ITEM = "item:";

	private final DraftOpening drafts;

	private final Titles titles;

	private final JdbcClient jdbc;

	Drafting(DraftOpening drafts, Titles titles, JdbcClient jdbc) {
		this.drafts = drafts;
		this.titles = titles;
		this.jdbc = jdbc;
	}

	List<NewItem> items(Intake intake) {
		return new Making(intake).all();
	}

	/** The source on record that has an address. */
	Optional<Named> sourceAt(String url) {
		return url.isBlank() ? Optional.empty()
				: this.jdbc.sql("select 'source:' || slug from source where url = ? order by id limit 1")
					.param(url.strip())
					.query(String.class)
					.optional()
					.flatMap((ref) -> Optional.ofNullable(this.drafts.named(List.of(ref)).get(ref)));
	}

	/** One draft in the making. */
	private final class Making {

		private final Intake intake;

		private final Finds finds;

		private final List<NewItem> items = new ArrayList<>();

		private final Map<String, String> people = new LinkedHashMap<>();

		private final String source;

		private Making(Intake intake) {
			this.intake = intake;
			this.finds = intake.finds();
			this.source = sourceAt(intake.source().url()).map(Named::reference).orElseGet(this::source);
		}

		private List<NewItem> all() {
			Optional<Suggestion> act = this.finds.first(Kind.ACT).filter((one) -> !one.value("action").isEmpty());
			String announcement = act.map(this::announcement).orElseGet(this::about);
			if (act.isPresent()) {
				boolean later = List.of("DELISTING", "AMENDMENT").contains(act.get().value("action"));
				this.finds.used(Kind.TARGET)
					.forEach((target) -> measure(target, act.get().value("action"), later, announcement));
			}
			this.finds.used(Kind.STATEMENT).forEach((statement) -> statement(statement, announcement));
			return this.items;
		}

		private String add(RecordKind kind, Map<String, String> fields, List<Suggestion> from) {
			Map<String, List<String>> typed = new LinkedHashMap<>();
			fields.forEach((field, text) -> {
				if (!text.isBlank()) {
					typed.put(field, List.of(text.strip()));
				}
			});
			return add(kind, typed, from, Map.of());
		}

		private String add(RecordKind kind, Map<String, List<String>> typed, List<Suggestion> from,
				Map<String, List<String>> more) {
			Map<String, List<String>> fields = new LinkedHashMap<>(typed);
			fields.putAll(more);
			if (kind != RecordKind.SOURCE) {
				fields.put("sources", List.of(this.source));
				String words = excerpt(from);
				if (!words.isEmpty()) {
					fields.put("excerpts", List.of(this.source + " " + words));
				}
			}
			NewItem item = new NewItem("i" + (this.items.size() + 1), kind, fields);
			this.items.add(item);
			return item.pointer();
		}

		/** The sentences that some finds came from, in the order of the text. */
		private String excerpt(List<Suggestion> from) {
			return String.join(" […] ",
					from.stream()
						.map(Suggestion::sentence)
						.filter(Objects::nonNull)
						.distinct()
						.sorted(Comparator.comparingInt(Span::start))
						.map(this.intake::words)
						.map((words) -> (words.length() > LONGEST) ? words.substring(0, LONGEST) + "…" : words)
						.distinct()
						.limit(6)
						.toList());
		}

		private String source() {
			Intake.Origin origin = this.intake.source();
			return add(RecordKind.SOURCE,
					Suggesting.values("publisher", origin.publisher(), "title", origin.title(), "url", origin.url(),
							"published", origin.published(), "language", this.finds.language(), "readAs",
							origin.readAs()),
					List.of());
		}

		private String announcement(Suggestion act) {
			List<Suggestion> from = new ArrayList<>(List.of(act));
			for (Kind kind : List.of(Kind.DATE, Kind.AUTHORITY, Kind.PROGRAMME, Kind.COUNT)) {
				from.addAll(this.finds.used(kind));
			}
			Map<String, List<String>> programmes = new LinkedHashMap<>();
			programmes.put("programmes", laws());
			Map<String, List<String>> fields = new LinkedHashMap<>();
			Suggesting
				.values("action", act.value("action"), "title", Drafting.this.titles.title(this.finds), "summary",
						Drafting.this.titles.summary(this.finds), "announced", day(), "authority",
						this.finds.first(Kind.AUTHORITY).map((one) -> one.value("ref")).orElse(""), "targetCount",
						this.finds.first(Kind.COUNT).map((one) -> one.value("count")).orElse(""), "url",
						this.intake.source().url())
				.forEach((field, text) -> fields.put(field, List.of(text)));
			return add(RecordKind.ANNOUNCEMENT, fields, from, programmes);
		}

		private List<String> laws() {
			return this.finds.used(Kind.PROGRAMME)
				.stream()
				.map((one) -> one.value("ref").isEmpty() ? one.value("text") : one.value("ref"))
				.filter((text) -> !text.isBlank())
				.distinct()
				.toList();
		}

		/**
		 * The announcement that a text without an act of its own is about, or the words
		 * by which it was looked for.
		 */
		private String about() {
			return this.finds.of(Kind.ACT)
				.stream()
				.map((one) -> one.value("about").isEmpty() ? one.value("other") : one.value("about"))
				.findFirst()
				.orElse("");
		}

		private String day() {
			return this.finds.first(Kind.DATE).map((one) -> one.value("date")).orElse("");
		}

		private void measure(Suggestion target, String action, boolean later, String announcement) {
			String ref = person(target, target.value("name"));
			List<Suggestion> from = new ArrayList<>(List.of(target));
			List<String> measures = this.finds.used(Kind.MEASURE)
				.stream()
				.map((one) -> one.value("measure"))
				.filter((code) -> !code.isEmpty())
				.distinct()
				.toList();
			if (later) {
				Map<String, List<String>> more = action.equals("AMENDMENT") ? Map.of("measures", measures) : Map.of();
				Map<String, List<String>> fields = new LinkedHashMap<>();
				Suggesting.values("sanction", sanction(ref, target), "step",
						action.equals("DELISTING") ? "DELISTED" : "AMENDED", "on", day(), "announcement", announcement)
					.forEach((field, text) -> fields.put(field, List.of(text)));
				add(RecordKind.STEP, fields, from, more);
				return;
			}
			from.addAll(this.finds.used(Kind.MEASURE));
			Map<String, List<String>> fields = new LinkedHashMap<>();
			Suggesting
				.values("target", ref, "announcement", announcement, "programme",
						laws().stream().findFirst().orElse(""), "since", day(), "standing", "STATED")
				.forEach((field, text) -> fields.put(field, List.of(text)));
			add(RecordKind.LISTING, fields, from, Map.of("measures", measures));
		}

		/**
		 * The one sanction of a target on record; otherwise the name, to be chosen by.
		 */
		private String sanction(String ref, Suggestion target) {
			Named known = Drafting.this.drafts.named(List.of(ref)).get(ref);
			if (known == null) {
				return target.value("name");
			}
			List<Named> sanctions = Drafting.this.drafts.near(known.label(), List.of(RecordKind.LISTING), 20)
				.stream()
				.filter((one) -> Objects.equals(one.href(), known.href()))
				.toList();
			return (sanctions.size() == 1) ? sanctions.getFirst().reference() : known.label();
		}

		/** Who is meant: a record, somebody the draft adds, or the name alone. */
		private String person(Suggestion one, String name) {
			String ref = one.value("ref");
			if (!ref.startsWith("new-")) {
				return ref.isEmpty() ? name : ref;
			}
			String before = this.people.get(name);
			if (before != null) {
				return before;
			}
			String added = switch (ref) {
				case "new-official" -> add(RecordKind.OFFICIAL,
						Suggesting.values("name", name, "officialKind", one.value("officialKind"), "office",
								Titles.capital(one.value("office")), "court", one.value("court"), "officeStanding",
								"AS_LISTED", "nationalities", one.value("country")),
						List.of(one));
				case "new-person" -> add(RecordKind.ACTOR, Suggesting.values("name", name, "actorKind", "PERSON",
						"actorRole", Titles.capital(one.value("office") + one.value("capacity"))), List.of(one));
				default ->
					add(RecordKind.ACTOR, Suggesting.values("name", name, "actorKind", "INSTITUTION"), List.of(one));
			};
			this.people.put(name, added);
			return added;
		}

		private void statement(Suggestion one, String announcement) {
			String speaker = person(one, one.value("speaker"));
			Map<String, String> known = Drafting.this.speaker(speaker, one.value("ref"));
			String published = this.intake.source().published();
			String said = one.value("said");
			if (said.isEmpty()) {
				String report = published.isBlank() ? day() : published;
				said = report.matches("\\d{1,2} .*|\\d{4}-\\d\\d-\\d\\d") ? "inferred " + report : report;
			}
			Map<String, String> fields = new LinkedHashMap<>(known);
			fields.putAll(Suggesting.values("said", said, "speakerRecord", speaker, "stance", one.value("stance"),
					"quotation", one.value("quotation"), "summary", Drafting.this.titles.summary(one), "url",
					this.intake.source().url(), "about", announcement));
			if (!one.value("quotation").isEmpty()) {
				fields.put("quotationLanguage", this.finds.language());
			}
			add(RecordKind.STATEMENT, fields, List.of(one));
		}

	}

	/**
	 * In what shape a speaker speaks, and for which country, as far as it is on record.
	 */
	private Map<String, String> speaker(String ref, String chosen) {
		if (ref.startsWith("official:") || chosen.equals("new-official")) {
			return Map.of("speakerType", "OFFICIAL");
		}
		if (ref.startsWith(DRAFT_ITEM)) {
			return Map.of("speakerType", chosen.equals("new-person") ? "PERSON" : "INSTITUTION");
		}
		return this.jdbc.sql("select kind, country from actor where 'actor:' || slug = ?")
			.param(ref)
			.query((row, number) -> Suggesting.values("speakerType", switch (row.getString("kind")) {
				case "PERSON" -> "PERSON";
				case "COLLECTIVE" -> "COLLECTIVE";
				default -> "INSTITUTION";
			}, "country", row.getString("country")))
			.optional()
			.orElse(Map.of());
	}

}
