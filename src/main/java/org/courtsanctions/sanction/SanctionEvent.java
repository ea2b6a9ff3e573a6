package org.courtsanctions.sanction;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

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
import org.courtsanctions.shared.SubjectRef;
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

	SanctionEvent(Sanction sanction, NewListing command, Announcement announcement) {
		this();
		this.sanction = sanction;
		this.kind = EventKind.LISTED;
		become(command, announcement);
	}

	SanctionEvent(Sanction sanction, NewStep command, @Nullable Announcement announcement) {
		this();
		this.sanction = sanction;
		this.kind = command.kind();
		become(command, announcement);
	}

	/** Says exactly what the command says of a listing. */
	void become(NewListing command, Announcement announcement) {
		if (this.kind != EventKind.LISTED) {
			throw new Refused("no_listing", this.slug + " is no listing.", this.slug);
		}
		if (command.measures().isEmpty()) {
			throw new Refused("no_measure", "A listing names at least one measure.");
		}
		this.slug = Slug.require(command.slug());
		this.happened = command.since();
		this.announcement = announcement;
		this.measures = names(command.measures());
		this.reason = command.reason();
		this.capacity = command.capacity();
		this.plannedEndOn = command.plannedEnd();
		this.standing = command.standing();
		this.seen = command.seen();
	}

	/** Says exactly what the command says of a later step. */
	void become(NewStep command, @Nullable Announcement announcement) {
		if (this.kind == EventKind.LISTED || command.kind() == EventKind.LISTED) {
			throw new Refused("no_step", "A listing and a step after it cannot take each other's place.");
		}
		if (!command.measures().isEmpty()) {
			if (command.kind() != EventKind.AMENDED) {
				throw new Refused("only_amended", "Only an amendment names measures anew.", command.kind());
			}
		}
		this.slug = Slug.require(command.slug());
		this.kind = command.kind();
		this.happened = command.on();
		this.announcement = announcement;
		this.measures = names(command.measures());
		this.reason = command.reason();
		requireKind(this.sanction.kind());
	}

	/** Refuses an amendment whose measures make another kind of sanction. */
	void requireKind(SanctionKind wanted) {
		if (this.kind == EventKind.AMENDED && this.measures.length > 0 && SanctionKind.of(measures()) != wanted) {
			throw new Refused("another_kind",
					"The amended measures make another kind of sanction, which is a record of its own.", wanted);
		}
	}

	private static String[] names(List<Measure> measures) {
		return measures.stream().distinct().map(Measure::name).toArray(String[]::new);
	}

	NewListing asListing(SubjectRef target, @Nullable Long programmeId, List<String> codes,
			@Nullable String listReference) {
		if (this.kind != EventKind.LISTED || this.announcement == null) {
			throw new Refused("no_listing", this.slug + " is no listing.", this.slug);
		}
		return new NewListing(this.slug, this.announcement.id(), target, programmeId, codes, measures(), this.happened,
				this.plannedEndOn, this.standing, this.seen, this.capacity, this.reason, listReference);
	}

	/** The command that would record it as it stands, if it is no listing. */
	NewStep asStep() {
		if (this.kind == EventKind.LISTED) {
			throw new Refused("no_step", this.slug + " is a listing.", this.slug);
		}
		return new NewStep(this.slug, this.sanction.id(), this.kind, this.happened,
				(this.announcement != null) ? this.announcement.id() : null, measures(), this.reason);
	}

	private List<Measure> measures() {
		return Stream.of(this.measures).map(Measure::valueOf).toList();
	}

	Sanction sanction() {
		return this.sanction;
	}

	int position() {
		return this.position;
	}

	void moveTo(int place) {
		this.position = place;
	}

	EventKind kind() {
		return this.kind;
	}

	PartialDate happened() {
		return this.happened;
	}

}
