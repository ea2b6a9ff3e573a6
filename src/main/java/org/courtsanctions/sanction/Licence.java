package org.courtsanctions.sanction;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.courtsanctions.shared.Fact;
import org.courtsanctions.shared.Refused;
import org.courtsanctions.shared.Slug;
import org.jspecify.annotations.Nullable;

/** A general licence: a published exception for all. */
@Entity
class Licence extends Fact {

	private String slug;

	private String number;

	@ManyToOne(fetch = FetchType.LAZY)
	private Authority authority;

	@ManyToOne(fetch = FetchType.LAZY)
	private Programme programme;

	@ManyToOne(fetch = FetchType.LAZY)
	private @Nullable Announcement announcement;

	private String title;

	@Enumerated(EnumType.STRING)
	private LicenceKind kind;

	private LocalDate issuedOn;

	private @Nullable LocalDate expiresOn;

	private @Nullable String notes;

	@SuppressWarnings("NullAway.Init")
	protected Licence() {
	}

	Licence(NewLicence command, Authority authority, Programme programme, @Nullable Announcement announcement) {
		this();
		become(command, authority, programme, announcement);
	}

	/** Says exactly what the command says. */
	void become(NewLicence command, Authority authority, Programme programme, @Nullable Announcement announcement) {
		if (command.expires() != null && command.expires().isBefore(command.issued())) {
			throw new Refused("ends_before_start", command.number() + " cannot expire (" + command.expires()
					+ ") before it is issued (" + command.issued() + ").", command.expires(), command.issued());
		}
		this.slug = Slug.require(command.slug());
		this.number = command.number();
		this.authority = authority;
		this.programme = programme;
		this.announcement = announcement;
		this.title = command.title();
		this.kind = command.kind();
		this.issuedOn = command.issued();
		this.expiresOn = command.expires();
		this.notes = command.notes();
	}

	/** The command that would record it as it stands. */
	NewLicence asRecorded() {
		return new NewLicence(this.slug, this.number, this.authority.id(), this.programme.id(),
				(this.announcement != null) ? this.announcement.id() : null, this.title, this.kind, this.issuedOn,
				this.expiresOn, this.notes);
	}

}
