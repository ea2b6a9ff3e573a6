package org.courtsanctions.inbox;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.courtsanctions.editing.DraftOpening;
import org.courtsanctions.editing.RecordKind;
import org.courtsanctions.inbox.Suggestion.Choice;
import org.courtsanctions.inbox.Suggestion.Kind;
import org.courtsanctions.intake.Find;
import org.courtsanctions.intake.How;
import org.courtsanctions.intake.Reading;
import org.courtsanctions.intake.Reading.ActKind;
import org.courtsanctions.intake.Reading.Stance;
import org.courtsanctions.intake.Span;
import org.courtsanctions.shared.CountryCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** Reads a text and makes what it finds into suggestions for a draft. */
@Service
class Suggesting {

	/** More of one kind are not shown: no announcement names so many. */
	static final int MOST = 60;

	private static final int NEAR = 5;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	private static final Map<String, String> MEASURES = Map.of("asset_freeze", "ASSET_FREEZE", "transaction_ban",
			"TRANSACTION_BAN", "entry_ban", "ENTRY_BAN");

	private static final Map<Stance, String> STANCES = Map.of(Stance.JUSTIFIES, "DEFENDS", Stance.SUPPORTS, "SUPPORTS",
			Stance.CONDEMNS, "CONDEMNS", Stance.CALLS_FOR_LIFTING, "CALLS_FOR_LIFTING", Stance.NEUTRAL,
			"NON_COMMITTAL");

	private static final Map<ActKind, String> ACTIONS = Map.of(ActKind.DESIGNATION, "LISTING", ActKind.DELISTING,
			"DELISTING", ActKind.AMENDMENT, "AMENDMENT");

	private final Inbox inbox;

	private final LawOptions laws;

	private final Rounds rounds;

	private final DraftOpening drafts;

	Suggesting(Inbox inbox, LawOptions laws, Rounds rounds, DraftOpening drafts) {
		this.inbox = inbox;
		this.laws = laws;
		this.rounds = rounds;
		this.drafts = drafts;
	}

	Finds of(String text) {
		Reading reading = this.inbox.read(text);
		var found = new Found();
		law(reading, text, found);
		reading.targets().forEach((target) -> target(target, true, found));
		reading.others().forEach((target) -> target(target, false, found));
		for (Reading.Mentioned one : reading.mentioned()) {
			List<Choice> choices = (one.ref() != null) ? known(one.ref()) : List.of();
			found.add(Kind.MENTIONED, false,
					values("name", one.find().value(), "ref", one.ref(), "why", one.why().name()), choices, one.find());
		}
		for (Find<String> measure : reading.measures()) {
			String code = MEASURES.get(measure.value());
			found.add(Kind.MEASURE, code != null, values("measure", code), List.of(), measure);
		}
		reading.statements().forEach((statement) -> statement(statement, found));
		return new Finds(reading.language(),
				reading.paragraphs()
					.stream()
					.map((paragraph) -> new Finds.Part(paragraph.start(), paragraph.end(), paragraph.kind()))
					.toList(),
				found.suggestions, "", "", found.cut);
	}

	private void law(Reading reading, String text, Found found) {
		String action = ACTIONS.getOrDefault(reading.kind().value(), "");
		act(reading, action, found);
		if (reading.date() != null) {
			found.add(Kind.DATE, true, values("date", DAY.format(reading.date().value())), List.of(), reading.date());
		}
		else {
			found.missing(Kind.DATE);
		}
		String country = "";
		if (reading.authority() != null) {
			country = LawOptions.country(reading.authority().value());
			found.add(Kind.AUTHORITY, true,
					values("country", country, "ref",
							this.laws.meant(country, text).map(LawOptions.Authority::ref).orElse("")),
					List.of(), reading.authority());
		}
		else {
			found.missing(Kind.AUTHORITY);
		}
		Find<String> programme = reading.programme();
		if (programme != null) {
			String[] names = programme.value().split("; ");
			for (int at = 0; at < names.length; at++) {
				List<Span> spans = (names.length == programme.spans().size()) ? List.of(programme.spans().get(at))
						: programme.spans();
				found.add(Kind.PROGRAMME, true,
						values("text", names[at], "ref",
								this.laws.meantLaw(country, names[at]).map(Choice::ref).orElse("")),
						List.of(), new Find<>(names[at], spans, programme.sentence(), programme.how()));
			}
		}
		count(reading, found);
	}

	/**
	 * The act, or the announcement on record that a text without one is about.
	 */
	private void act(Reading reading, String action, Found found) {
		List<Rounds.Round> rounds = this.rounds.near(reading, reading.issued(), NEAR);
		String about = action.isEmpty() ? Rounds.meant(rounds) : "";
		found.add(Kind.ACT, !action.isEmpty() || !about.isEmpty(),
				values("action", action, "read", reading.kind().value().name(), "about", about),
				rounds.stream().flatMap((round) -> known(round.ref()).stream()).toList(), reading.kind());
	}

	/** Announcements on record that somebody may mean by some words. */
	List<Choice> announcements(String words) {
		return choices(words, null, List.of(RecordKind.ANNOUNCEMENT));
	}

	/**
	 * "Two judges and two prosecutors", or "four officials" of whom that many are each.
	 */
	private static void count(Reading reading, Found found) {
		if (reading.counts().isEmpty()) {
			return;
		}
		int prosecutors = 0;
		var others = new TreeSet<Integer>();
		for (Reading.Count count : reading.counts()) {
			if (count.prosecutors()) {
				prosecutors = Math.max(prosecutors, count.number());
			}
			else {
				others.add(count.number());
			}
		}
		int most = others.isEmpty() ? 0 : others.last();
		boolean whole = others.contains(most - prosecutors);
		found.add(Kind.COUNT, true, values("count", Integer.toString(whole ? most : most + prosecutors)), List.of(),
				new Find<>("", reading.counts().stream().map(Reading.Count::words).toList(),
						reading.counts().getFirst().sentence(), How.WORDS));
	}

	private void target(Reading.Target target, boolean official, Found found) {
		String name = (target.recordName() != null) ? target.recordName() : target.find().value();
		List<Choice> choices = choices(name, target.ref(),
				List.of(RecordKind.OFFICIAL, RecordKind.ACTOR, RecordKind.COURT));
		String ref = (target.ref() != null) ? target.ref()
				: namesakes(name, choices) ? "" : official ? "new-official" : "new-person";
		found.add(Kind.TARGET, true,
				values("name", name, "ref", ref, "office", target.role(), "country",
						(target.country() != null) ? CountryCode.nameOf(target.country(), Locale.ENGLISH) : "", "court",
						target.court(), "officialKind", kind(target.role())),
				choices, target.find());
	}

	private void statement(Reading.Statement statement, Found found) {
		List<Choice> choices = choices(statement.speaker(), statement.ref(),
				List.of(RecordKind.OFFICIAL, RecordKind.ACTOR));
		String ref = statement.ref();
		if (ref == null) {
			ref = choices.stream()
				.filter((one) -> bare(one.label()).equalsIgnoreCase(bare(statement.speaker())))
				.map(Choice::ref)
				.findFirst()
				.orElse(namesakes(statement.speaker(), choices) ? "" : "new-body");
		}
		List<Span> spans = new ArrayList<>();
		if (statement.quoteSpan() != null) {
			spans.add(statement.quoteSpan());
		}
		else if (statement.speakerSpan() != null) {
			spans.add(statement.speakerSpan());
		}
		found.add(Kind.STATEMENT, true,
				values("speaker", statement.speaker(), "ref", ref, "capacity", statement.capacity(), "stance",
						STANCES.get(statement.stance()), "quotation",
						(statement.quote() != null) ? statement.quote().replaceFirst("[,;:]$", "") : ""),
				choices, new Find<>("", spans, statement.sentence(), statement.how()));
	}

	/** Records that may be meant by a name, the one that is known to be meant first. */
	List<Choice> choices(String name, @Nullable String ref, List<RecordKind> kinds) {
		List<Choice> choices = new ArrayList<>((ref != null) ? known(ref) : List.of());
		this.drafts.near(name, kinds, NEAR)
			.stream()
			.filter((near) -> !near.reference().equals(ref))
			.map((near) -> new Choice(near.reference(), near.label(), near.hint()))
			.forEach(choices::add);
		return choices;
	}

	private List<Choice> known(String ref) {
		return this.drafts.named(List.of(ref))
			.values()
			.stream()
			.map((named) -> new Choice(named.reference(), named.label(), named.hint()))
			.toList();
	}

	/** Whether a record has a word of the name, so that a person has to choose. */
	static boolean namesakes(String name, List<Choice> choices) {
		Set<String> words = words(name);
		return choices.stream()
			.anyMatch((one) -> words(one.label() + " " + one.hint()).stream().anyMatch(words::contains));
	}

	/** A name without what stands in brackets after it, and without an article. */
	private static String bare(String name) {
		return name.replaceFirst(" \\([^)]*\\)$", "").replaceFirst("^(?i)the ", "").strip();
	}

	/** The words of a name as they are compared. */
	private static Set<String> words(String name) {
		return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+"))
			.filter((word) -> word.length() > 2)
			.collect(Collectors.toSet());
	}

	/** What kind of official somebody is by the words for the office. */
	static String kind(@Nullable String role) {
		String office = (role != null) ? role.toLowerCase(Locale.ROOT) : "";
		return office.matches(".*(prosecut|procur|fiscal|attorney|прокур).*") ? "PROSECUTOR"
				: office.matches(".*(registrar|clerk|greff).*") ? "COURT_STAFF" : "JUDGE";
	}

	static Map<String, String> values(@Nullable String... pairs) {
		Map<String, String> values = new LinkedHashMap<>();
		for (int at = 0; at < pairs.length; at += 2) {
			String key = pairs[at];
			String value = pairs[at + 1];
			if (key != null && value != null && !value.isBlank()) {
				values.put(key, value.strip());
			}
		}
		return values;
	}

	/** The suggestions so far. */
	private static final class Found {

		private final List<Suggestion> suggestions = new ArrayList<>();

		private boolean cut;

		private void missing(Kind kind) {
			this.suggestions.add(new Suggestion("s" + (this.suggestions.size() + 1), kind, true, Map.of(), List.of(),
					List.of(), null, Suggestion.NOT_FOUND));
		}

		private void add(Kind kind, boolean used, Map<String, String> values, List<Choice> choices, Find<?> find) {
			if (this.suggestions.stream().filter((one) -> one.kind() == kind).count() >= MOST) {
				this.cut = true;
				return;
			}
			Span sentence = (find.sentence().end() > find.sentence().start()) ? find.sentence() : null;
			this.suggestions.add(new Suggestion("s" + (this.suggestions.size() + 1), kind, used, values, choices,
					find.spans().stream().limit(MOST).toList(), sentence, find.how().name()));
		}

	}

}
