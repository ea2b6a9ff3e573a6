package org.courtsanctions.official;

import org.courtsanctions.source.Provenance;
import org.courtsanctions.source.SourceRegistry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records officials and the offices they held, as part of a publication. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OfficialRegistry {

	private final OfficialRepository officials;

	private final SourceRegistry sources;

	OfficialRegistry(OfficialRepository officials, SourceRegistry sources) {
		this.officials = officials;
		this.sources = sources;
	}

	/** Records an official with sources and returns the number. */
	public long add(NewOfficial command, Provenance provenance) {
		long id = this.officials.saveAndFlush(new Official(command)).id();
		this.sources.cite(id, provenance);
		return id;
	}

	/**
	 * Records an office held by an official and returns its number. An office already on
	 * record (same court, and same role or same term) is completed, not doubled.
	 */
	public long addTenure(long officialId, NewTenure command, Provenance provenance) {
		Official official = this.officials.findById(officialId).orElseThrow();
		Tenure tenure = official.hold(command);
		this.officials.flush();
		this.sources.cite(tenure.id(), provenance);
		return tenure.id();
	}

}
