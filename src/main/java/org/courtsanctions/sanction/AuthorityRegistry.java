package org.courtsanctions.sanction;

import org.courtsanctions.shared.Refused;
import org.courtsanctions.source.Provenance;
import org.courtsanctions.source.SourceRegistry;
import org.jspecify.annotations.Nullable;
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

	private final SanctionRepository sanctions;

	private final SourceRegistry sources;

	AuthorityRegistry(AuthorityRepository authorities, ProgrammeRepository programmes,
			AnnouncementRepository announcements, LicenceRepository licences, SanctionRepository sanctions,
			SourceRegistry sources) {
		this.authorities = authorities;
		this.programmes = programmes;
		this.announcements = announcements;
		this.licences = licences;
		this.sanctions = sanctions;
		this.sources = sources;
	}

	/** Records an authority with its sources and returns its number. */
	public long add(NewAuthority command, Provenance provenance) {
		return this.sources.cite(this.authorities.save(new Authority(command)), provenance);
	}

	/** The command that would record an authority as it stands now. */
	public NewAuthority authorityAsRecorded(long id) {
		return authority(id).asRecorded();
	}

	/**
	 * Makes an authority on record say exactly what the command says.
	 * @throws Refused if it listed somebody and would be of another jurisdiction
	 */
	public void revise(long id, NewAuthority command, Provenance provenance) {
		Authority authority = authority(id);
		if (!authority.jurisdiction().equals(command.country()) && this.sanctions.anyListedBy(authority)) {
			throw Authority.listsAlready(authority.jurisdiction());
		}
		authority.become(command);
		this.sources.recite(authority, provenance);
	}

	/** Records a programme with its sources and returns its number. */
	public long add(NewProgramme command, Provenance provenance) {
		var programme = new Programme(command, authority(command.authorityId()), programme(command.revokedById()));
		return this.sources.cite(this.programmes.save(programme), provenance);
	}

	/** The command that would record a programme as it stands now. */
	public NewProgramme programmeAsRecorded(long id) {
		return programme(id).asRecorded();
	}

	/** Makes a programme on record say exactly what the command says. */
	public void revise(long id, NewProgramme command, Provenance provenance) {
		Programme programme = programme(id);
		programme.become(command, authority(command.authorityId()), programme(command.revokedById()));
		this.sources.recite(programme, provenance);
	}

	/** Records a general licence with its sources and returns its number. */
	public long add(NewLicence command, Provenance provenance) {
		var licence = new Licence(command, authority(command.authorityId()), programme(command.programmeId()),
				announcement(command.announcementId()));
		return this.sources.cite(this.licences.save(licence), provenance);
	}

	/** The command that would record a licence as it stands now. */
	public NewLicence licenceAsRecorded(long id) {
		return licence(id).asRecorded();
	}

	/** Makes a licence on record say exactly what the command says. */
	public void revise(long id, NewLicence command, Provenance provenance) {
		Licence licence = licence(id);
		licence.become(command, authority(command.authorityId()), programme(command.programmeId()),
				announcement(command.announcementId()));
		this.sources.recite(licence, provenance);
	}

	private Authority authority(long id) {
		return this.authorities.findById(id).orElseThrow(() -> Refused.missing("authority", id));
	}

	private Programme programme(long id) {
		return this.programmes.findById(id).orElseThrow(() -> Refused.missing("programme", id));
	}

	private @Nullable Programme programme(@Nullable Long id) {
		return (id != null) ? programme(id.longValue()) : null;
	}

	private @Nullable Announcement announcement(@Nullable Long id) {
		return (id != null) ? this.announcements.findById(id).orElseThrow(() -> Refused.missing("announcement", id))
				: null;
	}

	private Licence licence(long id) {
		return this.licences.findById(id).orElseThrow(() -> Refused.missing("licence", id));
	}

}
