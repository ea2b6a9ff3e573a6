package org.courtsanctions.official;

import java.util.Objects;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.courtsanctions.shared.Fact;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.Refused;
import org.jspecify.annotations.Nullable;

/** An office held by an official. */
@Entity
class Tenure extends Fact {

	@ManyToOne(fetch = FetchType.LAZY)
	private Official official;

	private int position;

	private @Nullable Long courtId;

	private String role;

	@Embedded
	@AttributeOverride(name = "on", column = @Column(name = "start_on"))
	@AttributeOverride(name = "precision", column = @Column(name = "start_precision"))
	private @Nullable PartialDate start;

	@Embedded
	@AttributeOverride(name = "on", column = @Column(name = "end_on"))
	@AttributeOverride(name = "precision", column = @Column(name = "end_precision"))
	private @Nullable PartialDate end;

	private @Nullable String note;

	@SuppressWarnings("NullAway.Init")
	protected Tenure() {
	}

	Tenure(Official official, int position, NewTenure command) {
		this();
		this.official = official;
		this.position = position;
		become(command);
	}

	/** Says exactly what the command says. */
	void become(NewTenure command) {
		if (command.start() != null && command.end() != null && command.end().latest().isBefore(command.start().on())) {
			throw new Refused("ends_before_start",
					"The office cannot end (" + command.end() + ") before it starts (" + command.start() + ").",
					command.end(), command.start());
		}
		this.courtId = command.courtId();
		this.role = command.role();
		this.start = command.start();
		this.end = command.end();
		this.note = command.note();
	}

	/**
	 * Whether both tell of one office: the same court, and the same role, the same known
	 * term, or, when neither has dates, a role that only adds "of" some place to the
	 * other ("Judge" and "Judge of the Regional Court").
	 */
	boolean tellsOfTheSameOffice(NewTenure other) {
		boolean sameTerm = this.start != null && this.end != null && this.start.equals(other.start())
				&& this.end.equals(other.end());
		boolean undated = this.start == null && this.end == null && other.start() == null && other.end() == null;
		boolean samePlace = undated
				&& (this.role.startsWith(other.role() + " of ") || other.role().startsWith(this.role + " of "));
		return Objects.equals(this.courtId, other.courtId())
				&& (this.role.equals(other.role()) || sameTerm || samePlace);
	}

	/** Takes the more specific role and whatever dates and remarks were missing. */
	void complete(NewTenure other) {
		this.role = other.role();
		this.start = (this.start != null) ? this.start : other.start();
		this.end = (this.end != null) ? this.end : other.end();
		this.note = (this.note != null) ? this.note : other.note();
	}

	/** The command that would record it as it stands. */
	NewTenure asRecorded() {
		return new NewTenure(this.courtId, this.role, this.start, this.end, this.note);
	}

	Official official() {
		return this.official;
	}

	int position() {
		return this.position;
	}

}
