package org.courtsanctions.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.courtsanctions.shared.NotFound;
import org.courtsanctions.web.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/**
 * The life of drafts until they are published: begun, written in by whoever holds them,
 * sent, returned, taken over, put away.
 */
@Service
@Transactional
class Drafts {

	private static final int LONGEST = 4000;

	private final DraftStore store;

	private final Records records;

	private final RegisterReferences register;

	private final Typing typing;

	private final DraftCheck check;

	Drafts(DraftStore store, Records records, RegisterReferences register, Typing typing, DraftCheck check) {
		this.store = store;
		this.records = records;
		this.register = register;
		this.typing = typing;
		this.check = check;
	}

	/**
	 * The draft with a number.
	 * @throws NotFound if there is none
	 */
	@Transactional(readOnly = true)
	public Draft draft(long id) {
		return this.store.find(id).orElseThrow(() -> new NotFound("drafts", Long.toString(id)));
	}

	/**
	 * Begins a draft with some new records, the first of them the reason for the rest.
	 */
	long begin(SignedIn person, List<RecordKind> kinds) {
		DraftContent content = DraftContent.empty();
		for (RecordKind kind : kinds) {
			content = content.plus(kind, null, Prefill.of(kind, content), Map.of());
		}
		return begin(person, content);
	}

	/** Begins a draft with what is known of it already. */
	long begin(SignedIn person, DraftContent content) {
		long id = this.store.begin(person.name(), content);
		this.store.note(id, person.name(), DraftNote.Kind.BEGUN, "");
		return id;
	}

	/**
	 * Begins a draft that changes a record.
	 * @throws NotFound if there is no such record
	 */
	long beginChange(SignedIn person, RecordKind kind, long subject) {
		return begin(person, withChange(DraftContent.empty(), kind, subject));
	}

	/** What a record says now, as it would be typed. */
	@Transactional(readOnly = true)
	public Map<String, List<String>> asRecorded(RecordKind kind, long subject) {
		return this.records.asRecorded(kind, subject, this.register);
	}

	/** Adds a change of a record to a draft. */
	String addChange(SignedIn person, long id, RecordKind kind, long subject) {
		Draft draft = writable(person, id);
		for (Item item : draft.content().items()) {
			if (item.kind() == kind && Long.valueOf(subject).equals(item.subject())) {
				return item.key();
			}
		}
		String key = draft.content().nextKey();
		write(draft, person, withChange(room(draft), kind, subject));
		return key;
	}

	/** Adds a new record to a draft and returns its key. */
	String add(SignedIn person, long id, RecordKind kind) {
		return add(person, id, kind, Map.of());
	}

	/** Adds a new record to a draft, some of whose fields are known. */
	String add(SignedIn person, long id, RecordKind kind, Map<String, List<String>> known) {
		Draft draft = writable(person, id);
		String key = draft.content().nextKey();
		DraftContent content = room(draft);
		Map<String, List<String>> fields = new LinkedHashMap<>(Prefill.of(kind, content));
		fields.putAll(known);
		write(draft, person, content.plus(kind, null, fields, Map.of()));
		return key;
	}

	/** Takes a record out of a draft; what pointed at it points at nothing. */
	void remove(SignedIn person, long id, String key) {
		Draft draft = writable(person, id);
		String pointer = DraftContent.ITEM + key;
		List<Item> left = new ArrayList<>();
		for (Item item : draft.content().without(key).items()) {
			Map<String, List<String>> fields = new LinkedHashMap<>();
			item.fields()
				.forEach((field, typed) -> fields.put(field,
						typed.stream()
							.filter((text) -> !text.equals(pointer) && !text.startsWith(pointer + " "))
							.toList()));
			left.add(new Item(item.key(), item.kind(), item.subject(), fields, item.base()));
		}
		write(draft, person, new DraftContent(left));
	}

	/**
	 * Keeps what a form says.
	 * @param revision what the form was shown; null to write over whatever there is
	 * @param window names the form: what it saved itself is no change to it
	 * @throws DraftRefused CHANGED when another form was saved since; nothing was kept
	 */
	Draft save(SignedIn person, long id, MultiValueMap<String, String> form, @Nullable Integer revision,
			String window) {
		Draft draft = writable(person, id);
		if (revision != null && revision != draft.revision() && !this.store.lastWrittenIn(id, window)) {
			throw new DraftRefused(DraftRefused.Why.CHANGED);
		}
		DraftContent written = Prefill.completed(this.typing.into(draft.content(), form));
		if (!written.equals(draft.content())) {
			this.store.write(id, person.name(), written, draft.reason(), draft.correction(), window);
		}
		return draft(id);
	}

	/** Keeps why the record is to change. */
	Draft explain(SignedIn person, long id, String reason, boolean correction) {
		Draft draft = writable(person, id);
		if (!draft.reason().equals(cut(reason)) || draft.correction() != correction) {
			this.store.write(id, person.name(), draft.content(), cut(reason), correction, null);
		}
		return draft(id);
	}

	/** Sends a draft to review. */
	void send(SignedIn person, long id) {
		Draft draft = writable(person, id);
		if (draft.reason().isBlank()) {
			throw new DraftRefused(DraftRefused.Why.NO_REASON);
		}
		if (draft.content().items().stream().allMatch(Item::idle)) {
			throw new DraftRefused(DraftRefused.Why.NOTHING);
		}
		if (!this.check.problems(draft.content(), draft.content().items()).isEmpty()) {
			throw new DraftRefused(DraftRefused.Why.INCOMPLETE);
		}
		this.store.send(id, person.role().name());
		this.store.note(id, person.name(), DraftNote.Kind.SENT, "");
	}

	/** Gets a draft back from review, to write in it again. */
	void takeBack(SignedIn person, long id) {
		Draft draft = lock(id);
		if (!draft.heldBy(person.name())) {
			throw new DraftRefused(DraftRefused.Why.HELD, draft.holder());
		}
		if (draft.state() != Draft.State.IN_REVIEW) {
			throw new DraftRefused(DraftRefused.Why.NOT_WAITING);
		}
		this.store.move(id, Draft.State.OPEN);
		this.store.note(id, person.name(), DraftNote.Kind.TAKEN_BACK, "");
	}

	/** Makes somebody else the holder of a draft; they may write in it from now on. */
	void takeOver(SignedIn person, long id) {
		Draft draft = unfinished(id);
		if (!draft.heldBy(person.name())) {
			this.store.hand(id, person.name(),
					(draft.state() == Draft.State.IN_REVIEW) ? Draft.State.OPEN : draft.state());
			this.store.note(id, person.name(), DraftNote.Kind.TAKEN_OVER, draft.holder());
		}
	}

	/** Says something about a draft. */
	void comment(SignedIn person, long id, String text) {
		Draft draft = lock(id);
		this.store.note(draft.id(), person.name(), DraftNote.Kind.COMMENTED, said(text));
	}

	/** Sends a draft back to its holder. */
	void giveBack(SignedIn reviewer, long id, String reason) {
		Draft draft = lock(id);
		if (draft.state() != Draft.State.IN_REVIEW) {
			throw new DraftRefused(DraftRefused.Why.NOT_WAITING);
		}
		String said = said(reason);
		this.store.move(id, Draft.State.RETURNED);
		this.store.note(id, reviewer.name(), DraftNote.Kind.RETURNED, said);
	}

	/** Puts a draft away; it stays to be read and can be opened again. */
	void discard(SignedIn person, long id) {
		writable(person, id);
		this.store.move(id, Draft.State.DISCARDED);
		this.store.note(id, person.name(), DraftNote.Kind.DISCARDED, "");
	}

	/** Opens a draft again that was put away. */
	void reopen(SignedIn person, long id) {
		Draft draft = lock(id);
		if (draft.state() != Draft.State.DISCARDED) {
			throw new DraftRefused(DraftRefused.Why.CLOSED);
		}
		this.store.hand(id, person.name(), Draft.State.OPEN);
		this.store.note(id, person.name(), DraftNote.Kind.REOPENED, "");
	}

	/**
	 * Begins the changes of a draft again from what the record says now.
	 * @param chosen what is to stand in fields that both changed, by item and field
	 * @param moved what changed under the draft
	 * @throws DraftRefused MOVED when a field that both changed was not decided: the
	 * record moved on after the choices were shown
	 */
	void rebase(SignedIn person, long id, List<Moved> moved, Map<String, String> chosen) {
		Draft draft = writable(person, id);
		DraftContent content = draft.content();
		for (Moved record : moved.stream().filter((one) -> !one.gone()).toList()) {
			Map<String, List<String>> now = this.records.asRecorded(record.item().kind(),
					Objects.requireNonNull(record.item().subject()), this.register);
			content = content.change(record.item().key(), (item) -> {
				Map<String, List<String>> fields = new LinkedHashMap<>(now);
				record.fields().forEach((three) -> {
					String choice = chosen.get(item.key() + "." + three.field().name());
					if (three.contested() && choice == null) {
						throw new DraftRefused(DraftRefused.Why.MOVED);
					}
					boolean theirs = three.contested() && "now".equals(choice);
					fields.put(three.field().name(), theirs ? three.now() : three.merged());
				});
				return new Item(item.key(), item.kind(), item.subject(), fields, now);
			});
		}
		write(draft, person, content);
	}

	private DraftContent withChange(DraftContent content, RecordKind kind, long subject) {
		Map<String, List<String>> now = this.records.asRecorded(kind, subject, this.register);
		return content.plus(kind, subject, now, now);
	}

	private DraftContent room(Draft draft) {
		if (draft.content().items().size() >= DraftContent.MOST) {
			throw new DraftRefused(DraftRefused.Why.FULL, Integer.toString(DraftContent.MOST));
		}
		return draft.content();
	}

	private void write(Draft draft, SignedIn person, DraftContent content) {
		this.store.write(draft.id(), person.name(), content, draft.reason(), draft.correction(), null);
	}

	private Draft lock(long id) {
		return this.store.lock(id).orElseThrow(() -> new NotFound("drafts", Long.toString(id)));
	}

	private Draft unfinished(long id) {
		Draft draft = lock(id);
		if (!draft.state().writable() && draft.state() != Draft.State.IN_REVIEW) {
			throw new DraftRefused(DraftRefused.Why.CLOSED);
		}
		return draft;
	}

	private Draft writable(SignedIn person, long id) {
		Draft draft = lock(id);
		if (!draft.state().writable()) {
			throw new DraftRefused(DraftRefused.Why.CLOSED);
		}
		if (!draft.heldBy(person.name())) {
			throw new DraftRefused(DraftRefused.Why.HELD, draft.holder());
		}
		return draft;
	}

	/**
	 * The text as it is kept.
	 * @throws DraftRefused if it says nothing
	 */
	static String said(String text) {
		String said = cut(text);
		if (said.isBlank()) {
			throw new DraftRefused(DraftRefused.Why.NO_REASON);
		}
		return said;
	}

	private static String cut(String text) {
		String clean = Typing.clean(text).strip();
		return clean.substring(0, Math.min(clean.length(), LONGEST));
	}

}
