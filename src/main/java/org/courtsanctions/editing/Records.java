package org.courtsanctions.editing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;

import org.courtsanctions.actor.ActorRegistry;
import org.courtsanctions.court.CourtRegistry;
import org.courtsanctions.official.OfficialRegistry;
import org.courtsanctions.proceeding.CaseEventRegistry;
import org.courtsanctions.sanction.AuthorityRegistry;
import org.courtsanctions.sanction.SanctionRegistry;
import org.courtsanctions.shared.Refused;
import org.courtsanctions.source.Provenance;
import org.courtsanctions.source.SourceRegistry;
import org.courtsanctions.statement.StatementRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Ties each kind of record to its form and to the feature that records it. */
@Component
class Records {

	private final Map<RecordKind, Binding<?>> bindings = new EnumMap<>(RecordKind.class);

	private final SourceRegistry sources;

	private final SanctionRegistry sanctions;

	Records(CourtRegistry courts, OfficialRegistry officials, ActorRegistry actors, AuthorityRegistry laws,
			SanctionRegistry sanctions, CaseEventRegistry events, StatementRegistry statements, SourceRegistry sources,
			Merges merges) {
		this.sources = sources;
		this.sanctions = sanctions;
		cited(RecordKind.COURT, Forms.COURT, courts::add, courts::revise, courts::asRecorded);
		cited(RecordKind.OFFICIAL, Forms.OFFICIAL, officials::add, officials::revise, officials::asRecorded);
		cited(RecordKind.ACTOR, Forms.ACTOR, actors::add, actors::revise, actors::asRecorded);
		cited(RecordKind.AUTHORITY, Forms.AUTHORITY, laws::add, laws::revise, laws::authorityAsRecorded);
		cited(RecordKind.PROGRAMME, Forms.PROGRAMME, laws::add, laws::revise, laws::programmeAsRecorded);
		cited(RecordKind.LICENCE, Forms.LICENCE, laws::add, laws::revise, laws::licenceAsRecorded);
		cited(RecordKind.ANNOUNCEMENT, Forms.ANNOUNCEMENT, sanctions::announce, sanctions::revise,
				sanctions::announcementAsRecorded);
		cited(RecordKind.LISTING, Forms.LISTING, sanctions::designate, sanctions::reviseListing,
				sanctions::listingAsRecorded);
		cited(RecordKind.STEP, Forms.STEP, sanctions::step, sanctions::reviseStep, sanctions::stepAsRecorded);
		cited(RecordKind.CASE_EVENT, Forms.CASE_EVENT, events::add, events::revise, events::asRecorded);
		cited(RecordKind.STATEMENT, Forms.STATEMENT, statements::add, statements::revise, statements::asRecorded);
		cited(RecordKind.TENURE, Forms.TENURE,
				(held, provenance) -> officials.addTenure(held.officialId(), held.tenure(), provenance),
				(id, held, provenance) -> officials.reviseTenure(id, held.tenure(), provenance),
				(id) -> OfficeHeld.by(officials.holderOf(id), officials.tenureAsRecorded(id)));
		this.bindings.put(RecordKind.SOURCE, new Binding<>(Forms.SOURCE, false, (source, none) -> sources.add(source),
				(id, source, none) -> sources.revise(id, source), sources::asRecorded));
		this.bindings.put(RecordKind.MERGE, done(Forms.MERGE, (two) -> {
			merges.merge(two.loser().kind(), two.loser().id(), two.winner().id());
			return two.winner().id();
		}));
		this.bindings.put(RecordKind.UNDO, done(Forms.UNDO, (undone) -> {
			merges.undo(undone.version());
			return (long) undone.version();
		}));
	}

	private <C extends Record> void cited(RecordKind kind, RecordForm<C> form, BiFunction<C, Provenance, Long> add,
			Revision<C> revise, LongFunction<C> asRecorded) {
		this.bindings.put(kind, new Binding<>(form, true, add, revise, asRecorded));
	}

	/** Something that is done once and never changed. */
	private static <C extends Record> Binding<C> done(RecordForm<C> form, Function<C, Long> deed) {
		return new Binding<>(form, false, (command, none) -> deed.apply(command), (id, command, none) -> {
			throw new UnsupportedOperationException();
		}, (id) -> {
			throw new UnsupportedOperationException();
		});
	}

	/** The fields of a kind of record, in the order of its form. */
	List<Field> fields(RecordKind kind) {
		Binding<?> binding = binding(kind);
		List<Field> fields = new ArrayList<>(binding.form().fields());
		if (binding.cited()) {
			fields.addAll(Forms.PROVENANCE.fields());
		}
		return fields;
	}

	/** Reads an item without recording it, and tells what is wrong with it. */
	void check(RecordKind kind, Function<Field, List<String>> typed, References references, RecordForm.Wrong wrong) {
		Binding<?> binding = binding(kind);
		binding.form().read(typed, references, wrong);
		if (binding.cited()) {
			Forms.PROVENANCE.read(typed, references, wrong);
		}
	}

	/**
	 * Records all items of a draft, whose sanctions have to make sense only when all are
	 * recorded.
	 * @throws Refused if the steps of a sanction cannot follow one another
	 */
	void together(Runnable recording) {
		this.sanctions.together(recording);
	}

	/** The sanction that a recorded listing belongs to. */
	long sanctionOf(long listing) {
		return this.sanctions.sanctionOf(listing);
	}

	/**
	 * Records an item: adds the record, or makes the one on record say what was typed.
	 * @param subject the number of the record on record; null to add one
	 * @return the record's number
	 * @throws IllegalStateException when a field cannot be read
	 */
	long record(RecordKind kind, @Nullable Long subject, Function<Field, List<String>> typed, References references) {
		return binding(kind).record(subject, typed, references);
	}

	/** What a record says now, as it would be typed. */
	Map<String, List<String>> asRecorded(RecordKind kind, long subject, References references) {
		Binding<?> binding = binding(kind);
		Map<String, List<String>> typed = new LinkedHashMap<>(binding.written(subject, references));
		if (binding.cited()) {
			typed.putAll(Forms.PROVENANCE.write(this.sources.provenanceOf(subject), references));
			// As drafts say it that were begun before there were excerpts
			typed.remove("excerpts", List.of());
		}
		return typed;
	}

	private Binding<?> binding(RecordKind kind) {
		return Objects.requireNonNull(this.bindings.get(kind));
	}

	/** Makes a record on record say something else. */
	private interface Revision<C extends Record> {

		void revise(long id, C command, Provenance provenance);

	}

	/**
	 * A kind's form and what becomes of it.
	 *
	 * @param form the form
	 * @param cited whether it is a fact that needs sources
	 * @param add records a new one
	 * @param revise changes one
	 * @param asRecorded reads one
	 */
	private record Binding<C extends Record>(RecordForm<C> form, boolean cited, BiFunction<C, Provenance, Long> add,
			Revision<C> revise, LongFunction<C> asRecorded) {

		private static final Provenance NONE = new Provenance(List.of(0L), List.of());

		private long record(@Nullable Long subject, Function<Field, List<String>> typed, References references) {
			RecordForm.Wrong never = (field, problem) -> {
				throw new IllegalStateException(field.name(), problem);
			};
			C command = Objects.requireNonNull(this.form.read(typed, references, never));
			Provenance provenance = this.cited ? Objects.requireNonNull(Forms.PROVENANCE.read(typed, references, never))
					: NONE;
			if (subject == null) {
				return this.add.apply(command, provenance);
			}
			this.revise.revise(subject, command, provenance);
			return subject;
		}

		private Map<String, List<String>> written(long subject, References references) {
			return this.form.write(this.asRecorded.apply(subject), references);
		}

	}

}
