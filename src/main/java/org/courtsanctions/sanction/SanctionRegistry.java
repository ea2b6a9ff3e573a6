package org.courtsanctions.sanction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.courtsanctions.shared.Refusals;
import org.courtsanctions.shared.Refused;
import org.courtsanctions.source.Provenance;
import org.courtsanctions.source.SourceRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Records announcements and what they do to whom, as part of a publication. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SanctionRegistry {

	private final AuthorityRepository authorities;

	private final ProgrammeRepository programmes;

	private final AnnouncementRepository announcements;

	private final SanctionRepository sanctions;

	private final SanctionEventRepository events;

	private final SourceRegistry sources;

	private final JdbcClient jdbc;

	SanctionRegistry(AuthorityRepository authorities, ProgrammeRepository programmes,
			AnnouncementRepository announcements, SanctionRepository sanctions, SanctionEventRepository events,
			SourceRegistry sources, JdbcClient jdbc) {
		this.authorities = authorities;
		this.programmes = programmes;
		this.announcements = announcements;
		this.sanctions = sanctions;
		this.events = events;
		this.sources = sources;
		this.jdbc = jdbc;
	}

	/** Records an announcement with its sources and returns its number. */
	public long announce(NewAnnouncement command, Provenance provenance) {
		var announcement = new Announcement(command, authority(command.authorityId()), laws(command));
		return this.sources.cite(this.announcements.save(announcement), provenance);
	}

	/** The command that would record an announcement as it stands now. */
	public NewAnnouncement announcementAsRecorded(long id) {
		return announcement(id).asRecorded();
	}

	/**
	 * Makes an announcement on record say exactly what the command says.
	 * @throws Refused if it listed somebody and its new authority is of another
	 * jurisdiction
	 */
	public void revise(long id, NewAnnouncement command, Provenance provenance) {
		Announcement announcement = announcement(id);
		Authority authority = authority(command.authorityId());
		if (!authority.jurisdiction().equals(announcement.jurisdiction()) && this.sanctions.anyListedBy(announcement)) {
			throw Authority.listsAlready(announcement.jurisdiction());
		}
		announcement.become(command, authority, laws(command));
		this.sources.recite(announcement, provenance);
	}

	/**
	 * Records a listing and returns the number of its step. When an ended sanction of the
	 * same target, jurisdiction, programme, codes and kind is on record, that is listed
	 * again, or was listed before.
	 * @throws Refused if such a sanction stood then
	 */
	public long designate(NewListing command, Provenance provenance) {
		Announcement announcement = announcement(command.announcementId());
		var entry = SanctionEntry.of(command, announcement);
		List<Sanction> known = this.sanctions.ofTarget(command.target().id())
			.stream()
			.filter((sanction) -> sanction.entry().equals(entry))
			.toList();
		if (!known.isEmpty()) {
			Sanction again = known.stream().filter(Sanction::stands).findFirst().orElse(known.getLast());
			return this.sources.cite(place(again, again.listing(command, announcement)), provenance);
		}
		var sanction = new Sanction(command, announcement, programme(command.programmeId()));
		Refusals.explain(() -> this.sanctions.save(sanction));
		return this.sources.cite(sanction.lastEvent(), provenance);
	}

	/**
	 * Records what happened to a sanction after it was listed, and returns the number of
	 * the step. It takes its place by its day.
	 * @throws Refused if that cannot follow what happened before, or be followed by what
	 * happened later
	 */
	public long step(NewStep command, Provenance provenance) {
		Sanction sanction = this.sanctions.findById(command.sanctionId())
			.orElseThrow(() -> Refused.missing("sanction", command.sanctionId()));
		SanctionEvent step = sanction.step(command, announcementOrNull(command.announcementId()));
		return this.sources.cite(place(sanction, step), provenance);
	}

	/**
	 * Records several things together: whether the steps of each sanction can follow one
	 * another is looked at when all are recorded, so that a listing and its end may be
	 * placed before those on record.
	 * @throws Refused if the steps of a sanction cannot follow one another
	 */
	public void together(Runnable recording) {
		Set<Sanction> placed = new LinkedHashSet<>();
		TransactionSynchronizationManager.bindResource(this, placed);
		try {
			this.jdbc.sql("set constraints sanction_event_keeps_in_force deferred").update();
			recording.run();
			placed.forEach(Sanction::requireOrder);
			Refusals.explain(() -> {
				this.events.flush();
				this.jdbc.sql("set constraints sanction_event_keeps_in_force immediate").update();
			});
		}
		finally {
			TransactionSynchronizationManager.unbindResource(this);
		}
	}

	@SuppressWarnings("unchecked")
	private SanctionEvent place(Sanction sanction, SanctionEvent step) {
		var placed = (Set<Sanction>) TransactionSynchronizationManager.getResource(this);
		if (placed != null) {
			placed.add(sanction);
		}
		else {
			sanction.requirePlaceFor(step);
		}
		return sanction.place(step, this.events::flush);
	}

	/** The sanction to whose life a step belongs. */
	public long sanctionOf(long eventId) {
		return event(eventId).sanction().id();
	}

	/** The command that would record a listing as it stands now. */
	public NewListing listingAsRecorded(long eventId) {
		SanctionEvent listing = event(eventId);
		return listing.sanction().asRecorded(listing);
	}

	/** The command that would record a later step as it stands now. */
	public NewStep stepAsRecorded(long eventId) {
		return event(eventId).asStep();
	}

	/**
	 * Makes a listing on record say exactly what the command says.
	 * @throws Refused if the sanction's steps no longer follow one another, or if target
	 * or law would change for another listing as well
	 */
	public void reviseListing(long eventId, NewListing command, Provenance provenance) {
		SanctionEvent listing = event(eventId);
		listing.sanction()
			.correct(listing, command, announcement(command.announcementId()), programme(command.programmeId()));
		this.sources.recite(listing, provenance);
	}

	/**
	 * Makes a later step on record say exactly what the command says; it stays with its
	 * sanction.
	 * @throws Refused if the sanction's steps no longer follow one another
	 */
	public void reviseStep(long eventId, NewStep command, Provenance provenance) {
		SanctionEvent step = event(eventId);
		step.sanction().correct(step, command, announcementOrNull(command.announcementId()));
		this.sources.recite(step, provenance);
	}

	private SanctionEvent event(long id) {
		return this.events.findById(id).orElseThrow(() -> Refused.missing("step of a sanction", id));
	}

	private Authority authority(long id) {
		return this.authorities.findById(id).orElseThrow(() -> Refused.missing("authority", id));
	}

	private Set<Programme> laws(NewAnnouncement command) {
		Set<Programme> laws = new LinkedHashSet<>();
		command.programmeIds().forEach((id) -> laws.add(programme(id.longValue())));
		return laws;
	}

	private Programme programme(long id) {
		return this.programmes.findById(id).orElseThrow(() -> Refused.missing("programme", id));
	}

	private @Nullable Programme programme(@Nullable Long id) {
		return (id != null) ? programme(id.longValue()) : null;
	}

	private Announcement announcement(long id) {
		return this.announcements.findById(id).orElseThrow(() -> Refused.missing("announcement", id));
	}

	private @Nullable Announcement announcementOrNull(@Nullable Long id) {
		return (id != null) ? announcement(id) : null;
	}

}
