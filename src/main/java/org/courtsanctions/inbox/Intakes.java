package org.courtsanctions.inbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import org.courtsanctions.editing.DraftOpening;
import org.courtsanctions.editing.RecordKind;
import org.courtsanctions.inbox.IntakeRefused.Why;
import org.courtsanctions.inbox.Suggestion.Kind;
import org.courtsanctions.intake.Paragraph;
import org.courtsanctions.intake.Span;
import org.courtsanctions.shared.NotFound;
import org.courtsanctions.web.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/**
 * The life of a pasted text: read, decided on find by find, made a draft, put away.
 */
@Service
@Transactional
class Intakes {

	private static final int LISTED = 50;

	private static final int VALUE = 4000;

	private final IntakeStore store;

	private final Suggesting suggesting;

	private final Drafting drafting;

	private final DraftOpening drafts;

	Intakes(IntakeStore store, Suggesting suggesting, Drafting drafting, DraftOpening drafts) {
		this.store = store;
		this.suggesting = suggesting;
		this.drafting = drafting;
		this.drafts = drafts;
	}

	@Transactional(readOnly = true)
	public List<IntakeStore.Row> list() {
		return this.store.list(LISTED);
	}

	/**
	 * The text with a number.
	 * @throws NotFound if there is none
	 */
	@Transactional(readOnly = true)
	public Intake intake(long id) {
		return this.store.find(id).orElseThrow(() -> new NotFound("intakes", Long.toString(id)));
	}

	/** Reads a text and keeps it with what was found. */
	long begin(SignedIn person, String text, Intake.Origin source) {
		Finds finds = this.suggesting.of(text);
		return this.store.begin(person.name(), text, titled(source, text, finds), finds);
	}

	/** A source without a title is called as the text is headed. */
	private static Intake.Origin titled(Intake.Origin source, String text, Finds finds) {
		if (!source.title().isEmpty()) {
			return source;
		}
		String heading = finds.parts()
			.stream()
			.filter((part) -> part.kind() == Paragraph.Kind.HEADING)
			.map((part) -> text.substring(part.start(), part.end()).replaceAll("\\s+", " ").replace("*", "").strip())
			.filter((words) -> words.length() >= 20 && words.length() <= 300)
			.findFirst()
			.orElse("");
		return new Intake.Origin(source.url(), source.publisher(), heading, source.published(), source.readAs());
	}

	/**
	 * What a form says of a text, not kept.
	 */
	Intake decided(Intake intake, MultiValueMap<String, String> form, Intake.Origin source) {
		Set<String> used = Set.copyOf(form.getOrDefault("use", List.of()));
		List<Suggestion> decided = new ArrayList<>();
		for (Suggestion one : intake.finds().suggestions()) {
			Map<String, String> typed = new LinkedHashMap<>();
			for (String field : one.kind().fields()) {
				String text = form.getFirst(one.id() + "." + field);
				if (text != null) {
					String clean = Pasted.clean(text).strip();
					typed.put(field, clean.substring(0, Math.min(clean.length(), VALUE)));
				}
			}
			Suggestion now = one.decided(used.contains(one.id()), typed);
			decided.add((now.kind() == Kind.MENTIONED && now.used()) ? target(now.promoted()) : now);
		}
		return intake.with(source,
				intake.finds()
					.with(decided)
					.called(typed(form, "announcementTitle"), typed(form, "announcementSummary")));
	}

	/**
	 * Keeps what a form says.
	 * @param revision what the form was shown
	 * @throws IntakeRefused when somebody else decided something since; nothing was kept
	 */
	Intake save(SignedIn person, long id, MultiValueMap<String, String> form, Intake.Origin source, int revision) {
		Intake intake = this.store.lock(id).orElseThrow(() -> new NotFound("intakes", Long.toString(id)));
		if (intake.state() == Intake.State.PUT_AWAY) {
			throw new IntakeRefused("main", Why.CLOSED, null);
		}
		if (intake.revision() != revision) {
			throw new IntakeRefused("main", Why.CHANGED, intake.changedBy());
		}
		Intake decided = decided(intake, form, source);
		decided = decided.with(decided.source(),
				decided.finds().with(decided.finds().suggestions().stream().map(this::sought).toList()));
		this.store.write(decided, person.name());
		return intake(id);
	}

	/**
	 * Adds what was missed.
	 * @param at where the words stand; -1 for the first place where they do
	 * @return the name of the new find on the page
	 * @throws IntakeRefused when the text has no such words
	 */
	String add(SignedIn person, long id, Kind kind, String words, int at) {
		Intake intake = this.store.lock(id).orElseThrow(() -> new NotFound("intakes", Long.toString(id)));
		Span span = find(intake.text(), words.strip(), at);
		if (span == null) {
			throw new IntakeRefused("words", Why.NOT_IN_TEXT, null);
		}
		if (intake.finds().of(kind).size() >= Suggesting.MOST) {
			throw new IntakeRefused("words", Why.FULL, Integer.toString(Suggesting.MOST));
		}
		String said = intake.words(span);
		Suggestion added = new Suggestion(intake.finds().nextId(), kind, true, values(kind, said), List.of(),
				List.of(span), sentence(intake, span), Suggestion.BY_HAND);
		Finds finds = intake.finds();
		if (kind == Kind.DATE || kind == Kind.AUTHORITY) {
			finds = finds.with(finds.suggestions()
				.stream()
				.filter((one) -> one.kind() != kind || !one.spans().isEmpty())
				.map((one) -> (one.kind() == kind) ? one.decided(false, Map.of()) : one)
				.toList());
		}
		this.store.write(intake.with(intake.source(), finds.plus(target(added))), person.name());
		return added.id();
	}

	/**
	 * Makes a draft of what is accepted.
	 * @return the number of the draft
	 */
	long draft(SignedIn person, long id) {
		Intake intake = this.store.lock(id).orElseThrow(() -> new NotFound("intakes", Long.toString(id)));
		List<DraftOpening.NewItem> items = this.drafting.items(intake);
		if (items.stream().allMatch((item) -> item.kind() == RecordKind.SOURCE)) {
			throw new IntakeRefused("main", Why.NOTHING_USED, null);
		}
		if (items.size() > DraftOpening.most()) {
			throw new IntakeRefused("main", Why.FULL, Integer.toString(DraftOpening.most()));
		}
		long draft = this.drafts.open(person, items);
		this.store.drafted(id, draft, person.name());
		return draft;
	}

	/** Puts a text away, or takes it up again. */
	void move(SignedIn person, long id, Intake.State state) {
		Intake intake = this.store.lock(id).orElseThrow(() -> new NotFound("intakes", Long.toString(id)));
		this.store.move(intake.id(), state, person.name());
	}

	/** An act with the announcements on record that were looked for by their words. */
	private Suggestion sought(Suggestion act) {
		if (act.kind() != Kind.ACT || act.value("other").isEmpty()) {
			return act;
		}
		List<Suggestion.Choice> found = this.suggesting.announcements(act.value("other"));
		List<Suggestion.Choice> all = new ArrayList<>(found);
		act.choices().stream().filter((one) -> !found.contains(one)).forEach(all::add);
		Map<String, String> typed = (found.size() == 1) ? Map.of("about", found.getFirst().ref(), "other", "")
				: Map.of();
		return new Suggestion(act.id(), act.kind(), act.used(), act.decided(true, typed).values(), all, act.spans(),
				act.sentence(), act.how());
	}

	/** A person of the text with the records that may be meant. */
	private Suggestion target(Suggestion one) {
		if (one.kind() != Kind.TARGET && one.kind() != Kind.STATEMENT || !one.choices().isEmpty()) {
			return one;
		}
		String name = one.value((one.kind() == Kind.TARGET) ? "name" : "speaker");
		List<Suggestion.Choice> choices = name.isEmpty() ? List.of()
				: this.suggesting.choices(name, null,
						(one.kind() == Kind.TARGET) ? List.of(RecordKind.OFFICIAL, RecordKind.ACTOR, RecordKind.COURT)
								: List.of(RecordKind.OFFICIAL, RecordKind.ACTOR));
		String ref = (choices.size() == 1 && choices.getFirst().label().equalsIgnoreCase(name))
				? choices.getFirst().ref() : Suggesting.namesakes(name, choices) ? "" : "new-official";
		return new Suggestion(one.id(), one.kind(), one.used(), one.decided(true, Map.of("ref", ref)).values(), choices,
				one.spans(), one.sentence(), one.how());
	}

	private static Map<String, String> values(Kind kind, String words) {
		return switch (kind) {
			case TARGET -> Map.of("name", words, "officialKind", "JUDGE");
			case STATEMENT -> Map.of("quotation", words.replaceAll("^[\\p{Pi}\\p{Pf}\"]+|[\\p{Pi}\\p{Pf}\"]+$", ""));
			case DATE -> Map.of("date", words);
			case PROGRAMME -> Map.of("text", words);
			case COUNT -> Map.of("count", words);
			case ACT, AUTHORITY, MEASURE, MENTIONED -> Map.of();
		};
	}

	/** The place of words in a text, however their lines are broken. */
	static @Nullable Span find(String text, String words, int at) {
		if (words.isBlank() || words.length() > VALUE) {
			return null;
		}
		Pattern pattern = Pattern.compile(
				Arrays.stream(words.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
		Matcher matcher = pattern.matcher(text);
		Span first = null;
		while (matcher.find()) {
			if (at < 0 || Math.abs(matcher.start() - at) <= 2) {
				return new Span(matcher.start(), matcher.end());
			}
			first = (first == null) ? new Span(matcher.start(), matcher.end()) : first;
		}
		return first;
	}

	private static Span sentence(Intake intake, Span span) {
		Finds.Part part = intake.finds()
			.parts()
			.stream()
			.filter((one) -> one.start() <= span.start() && span.start() < one.end())
			.findFirst()
			.orElse(null);
		if (part == null) {
			return span;
		}
		BreakIterator breaks = BreakIterator
			.getSentenceInstance(new ULocale(intake.finds().language().toLowerCase(Locale.ROOT)));
		breaks.setText(intake.text().substring(part.start(), part.end()));
		int inside = span.start() - part.start();
		int start = (inside == 0) ? 0 : breaks.preceding(inside + 1);
		int end = breaks.following(Math.min(part.end(), span.end()) - part.start() - 1);
		return new Span(part.start() + Math.max(start, 0),
				(end == BreakIterator.DONE) ? part.end() : part.start() + end);
	}

	private static String typed(MultiValueMap<String, String> form, String name) {
		String text = Pasted.clean(form.getFirst(name)).strip();
		return text.substring(0, Math.min(text.length(), VALUE));
	}

}
