package org.courtsanctions.sanction;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.courtsanctions.shared.CountryCode;
import org.courtsanctions.shared.Fact;
import org.courtsanctions.shared.Refused;
import org.courtsanctions.shared.Slug;
import org.jspecify.annotations.Nullable;

/** A body that imposes sanctions or measures like them. */
@Entity
class Authority extends Fact {

	private String slug;

	private String name;

	private String shortName;

	private String country;

	@Enumerated(EnumType.STRING)
	private AuthorityKind kind;

	private @Nullable String listName;

	private @Nullable String listUrl;

	private @Nullable String notes;

	@SuppressWarnings("NullAway.Init")
	protected Authority() {
	}

	Authority(NewAuthority command) {
		this();
		become(command);
	}

	/** Says exactly what the command says. */
	void become(NewAuthority command) {
		this.slug = Slug.require(command.slug());
		this.name = command.name();
		this.shortName = command.shortName();
		this.country = CountryCode.require(command.country());
		this.kind = command.kind();
		this.listName = command.listName();
		this.listUrl = command.listUrl();
		this.notes = command.notes();
	}

	/** The command that would record it as it stands. */
	NewAuthority asRecorded() {
		return new NewAuthority(this.slug, this.name, this.shortName, this.country, this.kind, this.listName,
				this.listUrl, this.notes);
	}

	/** Refuses that what listed somebody in the name of one country acts for another. */
	static Refused listsAlready(String jurisdiction) {
		return new Refused("lists_already", "Sanctions were imposed in the name of " + jurisdiction
				+ "; they would no longer be those of their authority.", jurisdiction);
	}

	/** The country (or the EU) in whose name it acts. */
	String jurisdiction() {
		return this.country;
	}

}
