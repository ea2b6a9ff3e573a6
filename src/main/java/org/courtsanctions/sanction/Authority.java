package org.courtsanctions.sanction;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.courtsanctions.shared.CountryCode;
import org.courtsanctions.shared.Fact;
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
		this.slug = Slug.require(command.slug());
		this.name = command.name();
		this.shortName = command.shortName();
		this.country = CountryCode.require(command.country());
		this.kind = command.kind();
		this.listName = command.listName();
		this.listUrl = command.listUrl();
		this.notes = command.notes();
	}

	/** The country (or the EU) in whose name it acts. */
	String jurisdiction() {
		return this.country;
	}

}
