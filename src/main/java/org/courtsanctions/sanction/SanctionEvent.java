package org.courtsanctions.sanction;

import java.time.LocalDate;

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
import org.courtsanctions.shared.Slug;
import org.jspecify.annotations.Nullable;

/** One step in the life of a sanction. */
@Entity
class SanctionEvent extends Fact {

	private String slug;

	@ManyToOne(fetch = FetchType.LAZY)
	private Sanction sanction;

	private int position;

	@Enumerated(EnumType.STRING)
	private EventKind kind;

	@Embedded
	@AttributeOverride(name = "on", column = @Column(name = "happened_on"))
	@AttributeOverride(name = "precision", column = @Column(name = "happened_precision"))
	private PartialDate happened;

	@ManyToOne(fetch = FetchType.LAZY)
	private @Nullable Announcement announcement;

	@Column(columnDefinition = "text[]")
	private String[] measures = {};

	private @Nullable String reason;

	@Enumerated(EnumType.STRING)
	private @Nullable Capacity capacity;

	private @Nullable LocalDate plannedEndOn;

	@Enumerated(EnumType.STRING)
	private Standing standing = Standing.STATED;

	@Embedded
	@AttributeOverride(name = "on", column = @Column(name = "seen_on"))
	@AttributeOverride(name = "precision", column = @Column(name = "seen_precision"))
	private @Nullable PartialDate seen;

	@SuppressWarnings("NullAway.Init")
	protected SanctionEvent() {
	}

	SanctionEvent(Sanction sanction, int position, NewListing command, Announcement announcement) {
		if (command.measures().isEmpty()) {
			throw new IllegalArgumentException(command.slug() + ": a listing names at least one measure");
		}
		this.slug = Slug.require(command.slug());
		this.sanction = sanction;
		this.position = position;
		this.kind = EventKind.LISTED;
		this.happened = command.since();
		this.announcement = announcement;
		this.measures = command.measures().stream().distinct().map(Measure::name).toArray(String[]::new);
		this.reason = command.reason();
		this.capacity = command.capacity();
		this.plannedEndOn = command.plannedEnd();
		this.standing = command.standing();
		this.seen = command.seen();
	}

	SanctionEvent(Sanction sanction, int position, NewEnding command, @Nullable Announcement announcement) {
		if (!command.kind().ends()) {
			throw new IllegalArgumentException(command.slug() + ": " + command.kind() + " does not end a listing");
		}
		this.slug = Slug.require(command.slug());
		this.sanction = sanction;
		this.position = position;
		this.kind = command.kind();
		this.happened = command.on();
		this.announcement = announcement;
		this.reason = command.reason();
	}

	EventKind kind() {
		return this.kind;
	}

	PartialDate happened() {
		return this.happened;
	}

}
