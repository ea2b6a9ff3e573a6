package org.courtsanctions.reconcile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.courtsanctions.search.Kind;
import org.courtsanctions.shared.RecordId;
import org.courtsanctions.shared.SubjectKind;

/** What the service can reconcile with. */
enum EntityType {

	OFFICIAL(Kind.OFFICIAL, "reconcile.type.official", "reconcile.type.official.hint"),
	COURT(Kind.COURT, "reconcile.type.court", "reconcile.type.court.hint"),
	ACTOR(Kind.ACTOR, "reconcile.type.actor", "reconcile.type.actor.hint"),
	AUTHORITY(Kind.AUTHORITY, "reconcile.type.authority", "reconcile.type.authority.hint");

	private final Kind kind;

	private final String label;

	private final String hint;

	EntityType(Kind kind, String label, String hint) {
		this.kind = kind;
		this.label = label;
		this.hint = hint;
	}

	/** Its name for programs. */
	String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The message with its name. */
	String label() {
		return this.label;
	}

	/** The message that says what belongs to it. */
	String hint() {
		return this.hint;
	}

	Kind kind() {
		return this.kind;
	}

	static Optional<EntityType> of(String id) {
		return Arrays.stream(values()).filter((type) -> type.id().equals(id)).findFirst();
	}

	static EntityType of(Kind kind) {
		return Arrays.stream(values()).filter((type) -> type.kind == kind).findFirst().orElseThrow();
	}

	static EntityType of(RecordId id) {
		return valueOf(id.kind().name());
	}

	/** The kind of record. */
	SubjectKind subject() {
		return SubjectKind.valueOf(name());
	}

}
