package org.courtsanctions.sanction;

import java.util.LinkedHashSet;

import org.courtsanctions.source.Provenance;
import org.courtsanctions.source.SourceRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records announcements and what they do to whom, as part of a publication. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SanctionRegistry {

	private final AuthorityRepository authorities;

	private final ProgrammeRepository programmes;

	private final AnnouncementRepository announcements;

	private final SanctionRepository sanctions;

	private final SourceRegistry sources;

	SanctionRegistry(AuthorityRepository authorities, ProgrammeRepository programmes,
			AnnouncementRepository announcements, SanctionRepository sanctions, SourceRegistry sources) {
		this.authorities = authorities;
		this.programmes = programmes;
		this.announcements = announcements;
		this.sanctions = sanctions;
		this.sources = sources;
	}

	/** Records an announcement with its sources and returns its number. */
	public long announce(NewAnnouncement command, Provenance provenance) {
		Authority authority = this.authorities.findById(command.authorityId()).orElseThrow();
		var laws = new LinkedHashSet<>(this.programmes.findAllById(command.programmeIds()));
		long id = this.announcements.saveAndFlush(new Announcement(command, authority, laws)).id();
		this.sources.cite(id, provenance);
		return id;
	}

	/** The country (or the EU) in whose name an announcement on record was made. */
	public String jurisdictionOf(long announcementId) {
		return announcement(announcementId).jurisdiction();
	}

	/**
	 * Records the first listing of a target under a programme and returns the sanction's
	 * number.
	 */
	public long list(NewListing command, Provenance provenance) {
		Programme programme = (command.programmeId() != null)
				? this.programmes.findById(command.programmeId()).orElseThrow() : null;
		var sanction = new Sanction(command, announcement(command.announcementId()), programme);
		this.sanctions.saveAndFlush(sanction);
		this.sources.cite(sanction.lastEvent().id(), provenance);
		return sanction.id();
	}

	/**
	 * Lists the target of an ended sanction again under the same programme.
	 * @throws IllegalStateException if the sanction still stands
	 */
	public void listAgain(long sanctionId, NewListing command, Provenance provenance) {
		Sanction sanction = this.sanctions.findById(sanctionId).orElseThrow();
		SanctionEvent event = sanction.list(command, announcement(command.announcementId()));
		this.sanctions.flush();
		this.sources.cite(event.id(), provenance);
	}

	/**
	 * Ends a sanction that stands.
	 * @throws IllegalStateException if it does not stand
	 */
	public void end(long sanctionId, NewEnding command, Provenance provenance) {
		Sanction sanction = this.sanctions.findById(sanctionId).orElseThrow();
		SanctionEvent event = sanction.end(command, announcementOrNull(command.announcementId()));
		this.sanctions.flush();
		this.sources.cite(event.id(), provenance);
	}

	private Announcement announcement(long id) {
		return this.announcements.findById(id).orElseThrow();
	}

	private @Nullable Announcement announcementOrNull(@Nullable Long id) {
		return (id != null) ? announcement(id) : null;
	}

}
