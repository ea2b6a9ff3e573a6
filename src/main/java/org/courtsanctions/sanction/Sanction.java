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
import org.courtsanctions.shared.Refused;
import org.courtsanctions.shared.Slug;
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
		this();
		this.slug = Slug.require(first.slug());
		become(SanctionEntry.of(first, announcement), programme);
		this.listReference = first.listReference();
		this.events.add(new SanctionEvent(this, first, announcement));
	}

	private void become(SanctionEntry entry, @Nullable Programme programme) {
		this.target = entry.target();
		this.jurisdiction = entry.jurisdiction();
		this.programme = programme;
		this.programmeCodes = entry.codes().toArray(String[]::new);
		this.kind = entry.kind();
	}

	SanctionEntry entry() {
		return new SanctionEntry(this.target, this.jurisdiction, programmeId(), List.of(this.programmeCodes),
				this.kind);
	}

	private @Nullable Long programmeId() {
		return (this.programme != null) ? this.programme.id() : null;
	}

	/** One more listing of the target, which is yet to be placed. */
	SanctionEvent listing(NewListing command, Announcement announcement) {
		if (this.listReference == null) {
			this.listReference = command.listReference();
		}
		return new SanctionEvent(this, command, announcement);
	}

	/** One more step after a listing, which is yet to be placed. */
	SanctionEvent step(NewStep command, @Nullable Announcement announcement) {
		return new SanctionEvent(this, command, announcement);
	}

	/**
	 * Refuses a step for which its life has no place.
	 * @throws Refused if that cannot follow what happened before, or be followed by what
	 * happened later
	 */
	void requirePlaceFor(SanctionEvent event) {
		SanctionLife.require(SanctionLife.with(event, this.events));
	}

	/**
	 * Places a step among the others by its day.
	 * @param store writes what has changed to the database; called whenever a step has
	 * made room for the one before it
	 */
	SanctionEvent place(SanctionEvent event, Runnable store) {
		int place = SanctionLife.with(event, this.events).indexOf(event);
		for (SanctionEvent later : this.events.subList(place, this.events.size()).reversed()) {
			later.moveTo(later.position() + 1);
			store.run();
		}
		event.moveTo((place > 0) ? this.events.get(place - 1).position() + 1 : 0);
		this.events.add(place, event);
		return event;
	}

	/** Refuses steps that cannot follow one another. */
	void requireOrder() {
		SanctionLife.require(this.events);
	}

	/**
	 * Corrects one of its listings. Whom it lists under which law can be corrected only
	 * while that listing is the only one: the others would change with it.
	 * @throws Refused otherwise, or if the steps no longer follow one another
	 */
	void correct(SanctionEvent listing, NewListing command, Announcement announcement, @Nullable Programme programme) {
		var entry = SanctionEntry.of(command, announcement);
		if (!entry.equals(entry())) {
			if (this.events.stream().filter((event) -> event.kind() == EventKind.LISTED).count() > 1) {
				throw new Refused("listed_again",
						"The sanction has other listings, whose target and law would change as well.", this.slug);
			}
			become(entry, programme);
			this.events.forEach((event) -> event.requireKind(entry.kind()));
		}
		if (listing == this.events.getFirst()) {
			this.slug = Slug.require(command.slug());
		}
		this.listReference = command.listReference();
		listing.become(command, announcement);
		SanctionLife.require(this.events);
	}

	/**
	 * Corrects one of its later steps.
	 * @throws Refused if the steps no longer follow one another
	 */
	void correct(SanctionEvent step, NewStep command, @Nullable Announcement announcement) {
		if (command.sanctionId() != id()) {
			throw new Refused("other_sanction", "A step stays with its sanction.", this.slug);
		}
		step.become(command, announcement);
		SanctionLife.require(this.events);
	}

	boolean stands() {
		return !this.events.isEmpty() && !this.events.getLast().kind().ends();
	}

	SanctionEvent lastEvent() {
		return this.events.getLast();
	}

	SanctionKind kind() {
		return this.kind;
	}

	/** The command that would record one of its listings as it stands. */
	NewListing asRecorded(SanctionEvent listing) {
		return listing.asListing(this.target, programmeId(), List.of(this.programmeCodes), this.listReference);
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("the sanction is not stored yet");
		}
		return this.id;
	}

}
