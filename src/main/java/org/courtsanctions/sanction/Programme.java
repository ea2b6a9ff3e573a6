package org.courtsanctions.sanction;

import java.util.List;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.courtsanctions.shared.Fact;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.Refused;
import org.courtsanctions.shared.Slug;
import org.jspecify.annotations.Nullable;

/** The law a listing hangs in, with the codes that lists use for it. */
@Entity
class Programme extends Fact {

	private String slug;

	@ManyToOne(fetch = FetchType.LAZY)
	private Authority authority;

	@Enumerated(EnumType.STRING)
	private ProgrammeKind kind;

	private String citation;

	private String title;

	@Column(columnDefinition = "text[]")
	private String[] codes;

	@Embedded
	@AttributeOverride(name = "on", column = @Column(name = "signed_on"))
	@AttributeOverride(name = "precision", column = @Column(name = "signed_precision"))
	private @Nullable PartialDate signed;

	@Embedded
	@AttributeOverride(name = "on", column = @Column(name = "effective_on"))
	@AttributeOverride(name = "precision", column = @Column(name = "effective_precision"))
	private @Nullable PartialDate effective;

	@Embedded
	@AttributeOverride(name = "on", column = @Column(name = "published_on"))
	@AttributeOverride(name = "precision", column = @Column(name = "published_precision"))
	private @Nullable PartialDate published;

	@Embedded
	@AttributeOverride(name = "on", column = @Column(name = "revoked_on"))
	@AttributeOverride(name = "precision", column = @Column(name = "revoked_precision"))
	private @Nullable PartialDate revoked;

	@ManyToOne(fetch = FetchType.LAZY)
	private @Nullable Programme revokedBy;

	private @Nullable String summary;

	@SuppressWarnings("NullAway.Init")
	protected Programme() {
	}

	Programme(NewProgramme command, Authority authority, @Nullable Programme revokedBy) {
		this();
		become(command, authority, revokedBy);
	}

	/** Says exactly what the command says. */
	void become(NewProgramme command, Authority authority, @Nullable Programme revokedBy) {
		if (revokedBy != null && revokedBy.isRevokedBy(this)) {
			throw new Refused("revoked_by_itself", this.citation + " cannot be revoked by what it revoked itself.",
					this.citation);
		}
		this.slug = Slug.require(command.slug());
		this.authority = authority;
		this.kind = command.kind();
		this.citation = command.citation();
		this.title = command.title();
		this.codes = command.codes().toArray(String[]::new);
		this.signed = command.signed();
		this.effective = command.effective();
		this.published = command.published();
		this.revoked = command.revoked();
		this.revokedBy = revokedBy;
		this.summary = command.summary();
	}

	/** Whether it is the other programme or was revoked by it, directly or not. */
	boolean isRevokedBy(Programme other) {
		return other == this || this.revokedBy != null && this.revokedBy.isRevokedBy(other);
	}

	/** The command that would record it as it stands. */
	NewProgramme asRecorded() {
		return new NewProgramme(this.slug, this.authority.id(), this.kind, this.citation, this.title,
				List.of(this.codes), this.signed, this.effective, this.published, this.revoked,
				(this.revokedBy != null) ? this.revokedBy.id() : null, this.summary);
	}

}
