package org.courtsanctions.sanction;

import org.courtsanctions.source.Provenance;
import org.courtsanctions.source.SourceRegistry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records authorities, the programmes they run and the licences they issue, as part of a
 * publication.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AuthorityRegistry {

	private final AuthorityRepository authorities;

	private final ProgrammeRepository programmes;

	private final AnnouncementRepository announcements;

	private final LicenceRepository licences;

	private final SourceRegistry sources;

	AuthorityRegistry(AuthorityRepository authorities, ProgrammeRepository programmes,
			AnnouncementRepository announcements, LicenceRepository licences, SourceRegistry sources) {
		this.authorities = authorities;
		this.programmes = programmes;
		this.announcements = announcements;
		this.licences = licences;
		this.sources = sources;
	}

	/** Records an authority with its sources and returns its number. */
	public long add(NewAuthority command, Provenance provenance) {
		long id = this.authorities.saveAndFlush(new Authority(command)).id();
		this.sources.cite(id, provenance);
		return id;
	}

	/** Records a programme with its sources and returns its number. */
	public long add(NewProgramme command, Provenance provenance) {
		Authority authority = this.authorities.findById(command.authorityId()).orElseThrow();
		long id = this.programmes.saveAndFlush(new Programme(command, authority)).id();
		this.sources.cite(id, provenance);
		return id;
	}

	/** Records that one programme ended another; both are on record. */
	public void revoke(long programmeId, long revokedById) {
		this.programmes.findById(programmeId)
			.orElseThrow()
			.revokedBy(this.programmes.findById(revokedById).orElseThrow());
		this.programmes.flush();
	}

	/** Records a general licence with its sources and returns its number. */
	public long add(NewLicence command, Provenance provenance) {
		Authority authority = this.authorities.findById(command.authorityId()).orElseThrow();
		Programme programme = this.programmes.findById(command.programmeId()).orElseThrow();
		Announcement announcement = (command.announcementId() != null)
				? this.announcements.findById(command.announcementId()).orElseThrow() : null;
		long id = this.licences.saveAndFlush(new Licence(command, authority, programme, announcement)).id();
		this.sources.cite(id, provenance);
		return id;
	}

}
