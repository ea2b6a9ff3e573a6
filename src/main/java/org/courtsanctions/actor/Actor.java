package org.courtsanctions.actor;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.courtsanctions.shared.CountryCode;
import org.courtsanctions.shared.Fact;
import org.courtsanctions.shared.Slug;
import org.jspecify.annotations.Nullable;

/** A person, state, organisation or collective that is no court official. */
@Entity
class Actor extends Fact {

	private String slug;

	private String name;

	@Enumerated(EnumType.STRING)
	private ActorKind kind;

	private @Nullable String role;

	private @Nullable String country;

	@Column(columnDefinition = "text[]")
	private String[] aliases;

	private @Nullable Long courtId;

	private @Nullable String notes;

	@SuppressWarnings("NullAway.Init")
	protected Actor() {
	}

	Actor(NewActor command) {
		this();
		become(command);
	}

	/** Says exactly what the command says. */
	void become(NewActor command) {
		this.slug = Slug.require(command.slug());
		this.name = command.name();
		this.kind = command.kind();
		this.role = command.role();
		this.country = (command.country() != null) ? CountryCode.require(command.country()) : null;
		this.aliases = command.aliases().toArray(String[]::new);
		this.courtId = command.courtId();
		this.notes = command.notes();
	}

	/** The command that would record it as it stands. */
	NewActor asRecorded() {
		return new NewActor(this.slug, this.name, this.kind, this.role, this.country, List.of(this.aliases),
				this.courtId, this.notes);
	}

}
