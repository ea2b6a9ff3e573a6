package org.courtsanctions.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.shared.NotFound;
import org.courtsanctions.web.Problem;
import org.courtsanctions.web.Role;
import org.courtsanctions.web.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Gathers the pages of drafts: the queue, the task list, the forms, the answers. */
@Service
@Transactional(readOnly = true)
class DraftPages {

	private static final int FINISHED = 25;

	private final DraftStore drafts;

	private final Records records;

	private final RegisterReferences register;

	private final Defaults defaults;

	private final DraftCheck check;

	private final PublishService publishing;

	private final Ledger ledger;

	private final Typing typing;

	private final FieldViews fields;

	DraftPages(DraftStore drafts, Records records, RegisterReferences register, Defaults defaults, DraftCheck check,
			PublishService publishing, Ledger ledger, Typing typing, FieldViews fields) {
		this.drafts = drafts;
		this.records = records;
		this.register = register;
		this.defaults = defaults;
		this.check = check;
		this.publishing = publishing;
		this.ledger = ledger;
		this.typing = typing;
		this.fields = fields;
	}

	/**
	 * All drafts: those that wait for review by age, those being written, those through.
	 */
	Queue queue() {
		List<Row> open = this.drafts.unfinished().stream().map(this::row).toList();
		Set<Long> awaiting = new LinkedHashSet<>();
		this.ledger.awaitingSecondCheck().forEach((entry) -> awaiting.add(entry.version()));
		List<Row> unchecked = awaiting.stream()
			.flatMap((version) -> this.drafts.publishedAs(version).stream())
			.map(this::row)
			.toList();
		return new Queue(open.stream().filter((row) -> row.draft().state() == Draft.State.IN_REVIEW).toList(),
				unchecked, open.stream().filter((row) -> row.draft().state().writable()).toList(),
				this.drafts.finished(FINISHED).stream().map(this::row).toList());
	}

	/** The draft as a list of what is to do. */
	Tasks tasks(SignedIn person, long id) {
		Draft draft = draft(id);
		Findings findings = this.check.of(draft);
		Map<Section, Task> tasks = new EnumMap<>(Section.class);
		for (Section section : Section.values()) {
			List<Item> items = draft.content().of(section);
			long wrong = items.stream()
				.filter((item) -> findings.problems()
					.stream()
					.anyMatch((problem) -> problem.field().startsWith(item.key() + ".")))
				.count();
			tasks.put(section,
					new Task(section, items.stream().map((item) -> this.defaults.label(item, draft.content())).toList(),
							items.isEmpty() ? Task.State.NOT_STARTED
									: (wrong > 0) ? Task.State.NEEDS_ATTENTION : Task.State.COMPLETE));
		}
		return new Tasks(row(draft), rights(person, draft), List.copyOf(tasks.values()), findings,
				this.drafts.notes(id));
	}

	/**
	 * The form of a section.
	 * @throws NotFound if the draft has no such section
	 */
	FormPage form(SignedIn person, long id, String path, boolean strict) {
		Draft draft = draft(id);
		Section section = Section.of(path).orElseThrow(() -> new NotFound("sections", path));
		List<Item> items = draft.content().of(section);
		return new FormPage(row(draft), rights(person, draft), section, this.fields.of(draft, items, true),
				strict ? this.check.problems(draft.content(), items) : List.of(), next(section));
	}

	/** The form of a section with what was typed, though none of it was kept. */
	FormPage typed(SignedIn person, long id, String path, MultiValueMap<String, String> form) {
		Draft draft = draft(id);
		Section section = Section.of(path).orElseThrow(() -> new NotFound("sections", path));
		Draft shown = draft.with(this.typing.into(draft.content(), form));
		return new FormPage(row(draft), rights(person, draft), section,
				this.fields.of(shown, shown.content().of(section), true), List.of(), next(section));
	}

	/** The names that come near to what is being typed into a field. */
	Optional<FieldView> field(long id, String key, String name, String typed) {
		Draft draft = draft(id);
		return draft.content()
			.item(key)
			.flatMap((item) -> this.records.fields(item.kind())
				.stream()
				.filter((field) -> field.name().equals(name) && !field.kinds().isEmpty())
				.findAny()
				.map((field) -> {
					List<String> kept = (field.type() == Field.Type.REFERENCES)
							? item.typed(name).stream().filter((text) -> text.contains(":")).toList() : List.of();
					List<String> all = new ArrayList<>(kept);
					all.add(typed);
					return this.fields.view(draft, item.with(name, all), field,
							this.register.named(this.fields.references(item)), true);
				}));
	}

	/**
	 * Everything a draft says, for whoever checks it. Holds no connection while the draft
	 * is rehearsed in a transaction of its own.
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public Answers answers(SignedIn person, long id) {
		Draft draft = draft(id);
		Findings findings = this.check.of(draft);
		List<Moved> moved = this.publishing.moved(draft);
		List<Problem> problems = new ArrayList<>(findings.problems());
		boolean through = draft.publishedVersion() != null || draft.state() == Draft.State.DISCARDED;
		if (problems.isEmpty() && moved.isEmpty() && !through && !draft.content().items().isEmpty()) {
			this.publishing.rehearse(draft)
				.ifPresent((refused) -> problems
					.add(new Problem(refused.item().isEmpty() ? "answers" : "answers-" + refused.item(),
							"draft.problem.refused", refused.getMessage())));
		}
		return new Answers(row(draft), rights(person, draft), this.fields.of(draft, draft.content().items(), false),
				through ? new Findings(List.of(), List.of()) : new Findings(problems, findings.warnings()),
				!moved.isEmpty(), this.drafts.notes(id), publicPage(draft));
	}

	/** What changed under a draft, with the words for it. */
	MovedPage moved(SignedIn person, long id) {
		Draft draft = draft(id);
		List<Moved> moved = this.publishing.moved(draft);
		Set<String> references = new LinkedHashSet<>();
		moved.forEach((record) -> record.fields().forEach((three) -> {
			references.addAll(three.was());
			references.addAll(three.now());
			references.addAll(three.draft());
		}));
		Map<String, Named> named = new HashMap<>(this.register.named(references));
		draft.content()
			.items()
			.forEach((item) -> named.put(DraftContent.ITEM + item.key(), this.fields.named(item, draft)));
		return new MovedPage(row(draft), rights(person, draft), moved, named);
	}

	/** Where the record that a published draft is about can be read. */
	@Nullable String publicPage(Draft draft) {
		return draft.content()
			.items()
			.stream()
			.filter((item) -> item.subject() != null && draft.publishedVersion() != null)
			.sorted(Comparator.comparing((item) -> item.kind() == RecordKind.SOURCE))
			.findFirst()
			.flatMap((item) -> this.register.page(item.kind(), Objects.requireNonNull(item.subject())))
			.orElse((draft.publishedVersion() != null) ? "/changes/" + draft.publishedVersion() : null);
	}

	private Draft draft(long id) {
		return this.drafts.find(id).orElseThrow(() -> new NotFound("drafts", Long.toString(id)));
	}

	private Row row(Draft draft) {
		List<Item> items = draft.content().items();
		Item first = items.stream()
			.filter((item) -> item.kind() != RecordKind.SOURCE)
			.findFirst()
			.orElse(items.isEmpty() ? null : items.getFirst());
		return new Row(draft, (first != null) ? this.defaults.label(first, draft.content()) : "",
				(first != null) ? first.kind() : null, items.size());
	}

	private static Rights rights(SignedIn person, Draft draft) {
		boolean holds = draft.heldBy(person.name());
		boolean reviewer = person.role().covers(Role.REVIEWER);
		boolean waits = draft.state() == Draft.State.IN_REVIEW;
		return new Rights(holds && draft.state().writable(), holds && waits,
				!holds && (draft.state().writable() || waits), reviewer && waits && !draft.wroteIn(person.name()),
				reviewer && waits, reviewer && holds && (draft.state().writable() || waits),
				reviewer && draft.publishedVersion() != null && !draft.wroteIn(person.name()));
	}

	private static @Nullable Section next(Section section) {
		int next = section.ordinal() + 1;
		return (next < Section.values().length) ? Section.values()[next] : null;
	}

	private static @Nullable ItemView whose(Problem problem, List<ItemView> items) {
		String key = problem.field().replaceFirst("^answers-", "").replaceFirst("\\..*", "");
		return items.stream().filter((item) -> item.key().equals(key)).findAny().orElse(null);
	}

	/**
	 * A draft in a list.
	 *
	 * @param draft the draft
	 * @param title what it is about; empty while nobody can tell
	 * @param kind the kind of its first record; null while it has none
	 * @param records how many records it holds
	 */
	record Row(Draft draft, String title, @Nullable RecordKind kind, int records) {
	}

	/**
	 * All drafts.
	 *
	 * @param waiting those that wait for review, the longest first
	 * @param unchecked those that one person published alone
	 * @param open those being written
	 * @param finished those that were published or put away last
	 */
	record Queue(List<Row> waiting, List<Row> unchecked, List<Row> open, List<Row> finished) {
	}

	/**
	 * What the person may do with a draft.
	 *
	 * @param write write in it, send it, put it away
	 * @param takeBack get it back from review
	 * @param takeOver become its holder
	 * @param approve publish it as a second person
	 * @param giveBack return it
	 * @param alone publish it without a second person
	 * @param secondCheck approve it after it was published alone
	 */
	record Rights(boolean write, boolean takeBack, boolean takeOver, boolean approve, boolean giveBack, boolean alone,
			boolean secondCheck) {
	}

	/**
	 * A section on the list of what is to do.
	 *
	 * @param section the section
	 * @param labels what its records are called
	 * @param state how far it is
	 */
	record Task(Section section, List<String> labels, State state) {

		/** How far a section is. */
		enum State {

			NOT_STARTED, NEEDS_ATTENTION, COMPLETE

		}

	}

	/** The list of what is to do. */
	record Tasks(Row row, Rights rights, List<Task> tasks, Findings findings, List<DraftNote> notes) {
	}

	/** The form of a section. */
	record FormPage(Row row, Rights rights, Section section, List<ItemView> items, List<Problem> problems,
			@Nullable Section next) {

		/** The item that something is wrong with; null when it is not one alone. */
		public @Nullable ItemView whose(Problem problem) {
			return DraftPages.whose(problem, this.items);
		}

		/** Where it can be put right. */
		public String href(Problem problem) {
			return "#" + problem.field();
		}

		/** Whether something is wrong with a field. */
		public boolean failed(String field) {
			return this.problems.stream().anyMatch((problem) -> problem.field().equals(field));
		}

	}

	/** Everything a draft says. */
	record Answers(Row row, Rights rights, List<ItemView> items, Findings findings, boolean moved,
			List<DraftNote> notes, @Nullable String publicPage) {

		/** The item that something is wrong with; null when it is not one alone. */
		public @Nullable ItemView whose(Problem problem) {
			return DraftPages.whose(problem, this.items);
		}

		/** Where it can be put right. */
		public String href(Problem problem) {
			ItemView item = problem.field().contains(".") ? whose(problem) : null;
			return (item == null) ? "#" + problem.field() : "/admin/drafts/" + this.row.draft().id() + "/edit/"
					+ item.kind().section().path() + "?checked=yes#" + problem.field();
		}

	}

	/** What changed under a draft. */
	record MovedPage(Row row, Rights rights, List<Moved> moved, Map<String, Named> named) {
	}

}
