package org.courtsanctions.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.ledger.LedgerEntry;
import org.courtsanctions.ledger.NotAwaitingSecondCheck;
import org.courtsanctions.shared.NotFound;
import org.courtsanctions.shared.Refused;
import org.courtsanctions.web.Role;
import org.courtsanctions.web.SignedIn;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way in which the public record changes: all of a draft, its citations and one
 * ledger entry in one transaction, or nothing.
 */
@Service
@Transactional
class PublishService {

	private final DraftStore drafts;

	private final DraftCheck check;

	private final Records records;

	private final Defaults defaults;

	private final RegisterReferences register;

	private final Ledger ledger;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final TransactionTemplate rehearsal;

	private final Semaphore turn = new Semaphore(1);

	PublishService(DraftStore drafts, DraftCheck check, Records records, Defaults defaults, RegisterReferences register,
			Ledger ledger, JdbcClient jdbc, JsonMapper json, PlatformTransactionManager transactions) {
		this.drafts = drafts;
		this.check = check;
		this.records = records;
		this.defaults = defaults;
		this.register = register;
		this.ledger = ledger;
		this.jdbc = jdbc;
		this.json = json;
		this.rehearsal = new TransactionTemplate(transactions);
		this.rehearsal.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Publishes a draft that somebody else approves. Asked again, it answers with the
	 * version that the first time made.
	 * @param revision what the reviewer read
	 * @return the record version it became
	 * @throws DraftRefused when it cannot be published; nothing has changed then
	 */
	long approve(SignedIn reviewer, long id, int revision) {
		Draft draft = lock(id);
		if (draft.publishedVersion() != null) {
			return draft.publishedVersion();
		}
		if (draft.wroteIn(reviewer.name())) {
			throw new DraftRefused(DraftRefused.Why.OWN);
		}
		if (draft.state() != Draft.State.IN_REVIEW) {
			throw new DraftRefused(DraftRefused.Why.NOT_WAITING);
		}
		return publish(draft, revision, reviewer, Objects.requireNonNull(draft.authorRole()), true);
	}

	/**
	 * Publishes a draft without a second pair of eyes: the record says so until somebody
	 * else has checked it.
	 * @param revision what its holder read
	 * @return the record version it became
	 * @throws DraftRefused when it cannot be published; nothing has changed then
	 */
	long publishAlone(SignedIn person, long id, int revision) {
		Draft draft = lock(id);
		if (draft.publishedVersion() != null) {
			return draft.publishedVersion();
		}
		if (!person.role().covers(Role.REVIEWER)) {
			throw new DraftRefused(DraftRefused.Why.NOT_ALLOWED);
		}
		if (!draft.heldBy(person.name())) {
			throw new DraftRefused(DraftRefused.Why.HELD, draft.holder());
		}
		if (!draft.state().writable() && draft.state() != Draft.State.IN_REVIEW) {
			throw new DraftRefused(DraftRefused.Why.CLOSED);
		}
		return publish(draft, revision, person, person.role().name(), false);
	}

	/**
	 * Approves what somebody published alone.
	 * @return the record version of the approval
	 */
	long secondCheck(SignedIn reviewer, long id, String reason) {
		Draft draft = lock(id);
		if (draft.publishedVersion() == null) {
			throw new DraftRefused(DraftRefused.Why.NOT_WAITING);
		}
		if (draft.wroteIn(reviewer.name())) {
			throw new DraftRefused(DraftRefused.Why.OWN);
		}
		String said = Drafts.said(reason);
		try {
			long version = this.ledger.secondCheck(draft.publishedVersion(), said, draft.authorRole(),
					reviewer.role().name());
			this.drafts.note(id, reviewer.name(), DraftNote.Kind.SECOND_CHECKED, said);
			return version;
		}
		catch (NotAwaitingSecondCheck ex) {
			throw new DraftRefused(DraftRefused.Why.NOT_WAITING);
		}
	}

	/**
	 * Does everything that publishing does, and takes it back: what the record would
	 * refuse shows before anybody has to approve it. One at a time and outside any other
	 * transaction: rehearsals wait for one another, and those that wait hold no
	 * connection.
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public Optional<Publication.ItemRefused> rehearse(Draft draft) {
		this.turn.acquireUninterruptibly();
		try {
			Optional<Publication.ItemRefused> refused = this.rehearsal.execute((status) -> {
				status.setRollbackOnly();
				return tried(draft);
			});
			return (refused != null) ? refused : Optional.empty();
		}
		finally {
			this.turn.release();
		}
	}

	private Optional<Publication.ItemRefused> tried(Draft draft) {
		try {
			takeTurn();
			new Publication(draft.content(), this.records, this.defaults, this.register).record();
			this.ledger.append(LedgerEntry.Kind.PUBLICATION, "?", "{}");
			this.jdbc.sql("set constraints all immediate").update();
			return Optional.empty();
		}
		catch (Publication.ItemRefused ex) {
			return Optional.of(ex);
		}
		catch (DataIntegrityViolationException | IllegalArgumentException | IllegalStateException ex) {
			return Optional.of(new Publication.ItemRefused("", new Refused("refused", said(ex))));
		}
	}

	/** The records that changed under a draft since its changes to them were begun. */
	@Transactional(readOnly = true)
	public List<Moved> moved(Draft draft) {
		List<Moved> moved = new ArrayList<>();
		for (Item item : draft.content().items()) {
			if (item.subject() != null && draft.publishedVersion() == null) {
				Map<String, List<String>> now = now(item.kind(), item.subject());
				if (!now.equals(item.base())) {
					moved.add(new Moved(item, this.defaults.label(item, draft.content()), this.records
						.fields(item.kind())
						.stream()
						.map((field) -> new Moved.Three(field, item.was(field.name()),
								now.getOrDefault(field.name(), List.of()), item.typed(field.name())))
						.filter((three) -> !three.now().equals(three.draft()) || !three.now().equals(three.was()))
						.toList()));
				}
			}
		}
		return moved;
	}

	/** What a record says now; nothing when it is gone, merged into another. */
	private Map<String, List<String>> now(RecordKind kind, long subject) {
		return this.register.holds(kind, subject) ? this.records.asRecorded(kind, subject, this.register) : Map.of();
	}

	private Draft lock(long id) {
		return this.drafts.lock(id).orElseThrow(() -> new NotFound("drafts", Long.toString(id)));
	}

	private long publish(Draft draft, int revision, SignedIn person, String authorRole, boolean checked) {
		if (draft.revision() != revision) {
			throw new DraftRefused(DraftRefused.Why.CHANGED);
		}
		if (draft.reason().isBlank()) {
			throw new DraftRefused(DraftRefused.Why.NO_REASON);
		}
		if (draft.content().items().stream().allMatch(Item::idle)) {
			throw new DraftRefused(DraftRefused.Why.NOTHING);
		}
		if (!this.check.problems(draft.content(), draft.content().items()).isEmpty()) {
			throw new DraftRefused(DraftRefused.Why.INCOMPLETE);
		}
		takeTurn();
		if (!moved(draft).isEmpty()) {
			throw new DraftRefused(DraftRefused.Why.MOVED);
		}
		Map<String, Long> recorded = record(draft);
		long version = this.ledger.append(
				draft.correction() ? LedgerEntry.Kind.CORRECTION : LedgerEntry.Kind.PUBLICATION, draft.reason(),
				this.json.writeValueAsString(account(draft)), authorRole, checked ? person.role().name() : null);
		var content = new DraftContent(draft.content()
			.items()
			.stream()
			.map((item) -> new Item(item.key(), item.kind(), recorded.getOrDefault(item.key(), item.subject()),
					item.fields(), item.base()))
			.toList());
		this.drafts.published(draft.id(), version, authorRole, content);
		this.drafts.note(draft.id(), person.name(), checked ? DraftNote.Kind.PUBLISHED : DraftNote.Kind.PUBLISHED_ALONE,
				"");
		return version;
	}

	private Map<String, Long> record(Draft draft) {
		try {
			return new Publication(draft.content(), this.records, this.defaults, this.register).record();
		}
		catch (Publication.ItemRefused ex) {
			throw new DraftRefused(DraftRefused.Why.REFUSED, ex.getMessage());
		}
		catch (DataIntegrityViolationException | IllegalArgumentException ex) {
			throw new DraftRefused(DraftRefused.Why.REFUSED, said(ex));
		}
	}

	/** Waits for other publications before the record is read that they may change. */
	private void takeTurn() {
		this.jdbc.sql("select version_being_written()").query(Long.class).single();
	}

	/** What the ledger keeps of a draft: its number, and what was typed where. */
	private Map<String, Object> account(Draft draft) {
		List<Map<String, Object>> items = new ArrayList<>();
		for (Item item : draft.content().items()) {
			Map<String, Object> changes = new LinkedHashMap<>();
			this.records.fields(item.kind()).stream().map(Field::name).filter(item::changes).forEach((field) -> {
				Map<String, Object> change = new LinkedHashMap<>();
				if (!item.isNew()) {
					change.put("was", item.was(field));
				}
				change.put("is", item.typed(field));
				changes.put(field, change);
			});
			items.add(Map.of("kind", item.kind().key(), "item", item.key(), "new", item.isNew(), "fields", changes));
		}
		return Map.of("draft", draft.id(), "items", items);
	}

	/** What a refusal of the database says, without the statement it answered. */
	private static String said(RuntimeException ex) {
		Throwable cause = (ex instanceof DataIntegrityViolationException wrapped) ? wrapped.getMostSpecificCause() : ex;
		String message = Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
		return message.lines().findFirst().orElse(message).replaceFirst("^ERROR: ", "");
	}

}
