package org.courtsanctions.sanction;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import org.courtsanctions.shared.Slug;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * One target under one programme of one jurisdiction. Its life is an ordered list of
 * events; the status on a day is their fold, which the database repeats as the range of
 * days in force.
 */
@Entity
class Sanction {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Version
	private int version;

	private String slug;

	@Embedded
	@AttributeOverride(name = "id", column = @Column(name = "target_id"))
	@AttributeOverride(name = "kind", column = @Column(name = "target_kind"))
	private SubjectRef target;

	private String jurisdiction;

	@ManyToOne(fetch = FetchType.LAZY)
	private @Nullable Programme programme;

	@Column(columnDefinition = "text[]")
	private String[] programmeCodes;

	@Enumerated(EnumType.STRING)
	private SanctionKind kind;

	private @Nullable String listReference;

	@OneToMany(mappedBy = "sanction", cascade = CascadeType.PERSIST)
	@OrderBy("position")
	private List<SanctionEvent> events = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Sanction() {
	}

	Sanction(NewListing first, Announcement announcement, @Nullable Programme programme) {
		if (first.target().kind() != SubjectKind.OFFICIAL && first.target().kind() != SubjectKind.COURT
				&& first.target().kind() != SubjectKind.ACTOR) {
			throw new IllegalArgumentException("a " + first.target().kind() + " cannot be a target");
		}
		this.slug = Slug.require(first.slug());
		this.target = first.target();
		this.jurisdiction = announcement.jurisdiction();
		this.programme = programme;
		this.programmeCodes = first.programmeCodes().toArray(String[]::new);
		this.kind = SanctionKind.of(first.measures());
		list(first, announcement);
	}

	/**
	 * Lists the target, for the first time or again.
	 * @throws IllegalStateException if the listing already stands
	 */
	SanctionEvent list(NewListing command, Announcement announcement) {
		if (stands()) {
			throw new IllegalStateException(this.slug + " is listed already; end or amend that listing instead");
		}
		if (this.listReference == null) {
			this.listReference = command.listReference();
		}
		return append(new SanctionEvent(this, this.events.size(), command, announcement));
	}

	/**
	 * Ends the listing.
	 * @throws IllegalStateException if it does not stand
	 * @throws IllegalArgumentException if the end comes before the last event
	 */
	SanctionEvent end(NewEnding command, @Nullable Announcement announcement) {
		if (!stands()) {
			throw new IllegalStateException(this.slug + " does not stand, so it cannot end");
		}
		return append(new SanctionEvent(this, this.events.size(), command, announcement));
	}

	private boolean stands() {
		return !this.events.isEmpty() && !this.events.getLast().kind().ends();
	}

	private SanctionEvent append(SanctionEvent event) {
		if (!this.events.isEmpty() && event.happened().on().isBefore(this.events.getLast().happened().on())) {
			throw new IllegalArgumentException(this.slug + ": " + event.kind() + " on " + event.happened()
					+ " comes before the step it follows (" + this.events.getLast().happened() + ")");
		}
		this.events.add(event);
		return event;
	}

	SanctionEvent lastEvent() {
		return this.events.getLast();
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("the sanction is not stored yet");
		}
		return this.id;
	}

}
