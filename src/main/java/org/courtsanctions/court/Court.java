package org.courtsanctions.court;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.courtsanctions.shared.CountryCode;
import org.courtsanctions.shared.Fact;
import org.courtsanctions.shared.Refused;
import org.courtsanctions.shared.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A court, chamber, prosecution office or judicial council; part of another or standing
 * alone.
 */
@Entity
class Court extends Fact {

	private String slug;

	private String name;

	private @Nullable String nameLocal;

	@Enumerated(EnumType.STRING)
	private CourtType type;

	private @Nullable String country;

	private @Nullable String seat;

	@ManyToOne(fetch = FetchType.LAZY)
	private @Nullable Court parent;

	private @Nullable String notes;

	@SuppressWarnings("NullAway.Init")
	protected Court() {
	}

	Court(NewCourt command, @Nullable Court parent) {
		this();
		become(command, parent);
	}

	/** Says exactly what the command says. */
	void become(NewCourt command, @Nullable Court parent) {
		if (parent != null && parent.isPartOf(this)) {
			throw new Refused("part_of_itself", this.name + " cannot be a part of its own part.", this.name);
		}
		this.slug = Slug.require(command.slug());
		this.name = command.name();
		this.nameLocal = command.nameLocal();
		this.type = command.type();
		this.country = (command.country() != null) ? CountryCode.require(command.country()) : null;
		this.seat = command.seat();
		this.parent = parent;
		this.notes = command.notes();
	}

	/** Whether it is the other court or stands under it in the tree. */
	boolean isPartOf(Court other) {
		return other == this || this.parent != null && this.parent.isPartOf(other);
	}

	/** The command that would record it as it stands. */
	NewCourt asRecorded() {
		return new NewCourt(this.slug, this.name, this.nameLocal, this.type, this.country, this.seat,
				(this.parent != null) ? this.parent.id() : null, this.notes);
	}

}
