package org.courtsanctions.official;

import org.courtsanctions.shared.Refused;
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

	private final TenureRepository tenures;

	private final SourceRegistry sources;

	OfficialRegistry(OfficialRepository officials, TenureRepository tenures, SourceRegistry sources) {
		this.officials = officials;
		this.tenures = tenures;
		this.sources = sources;
	}

	/** Records an official with sources and returns the number. */
	public long add(NewOfficial command, Provenance provenance) {
		return this.sources.cite(this.officials.save(new Official(command)), provenance);
	}

	/** The command that would record an official as it stands now. */
	public NewOfficial asRecorded(long id) {
		return official(id).asRecorded();
	}

	/** Makes an official on record say exactly what the command says. */
	public void revise(long id, NewOfficial command, Provenance provenance) {
		Official official = official(id);
		if (official.forgetNamesUnless(command)) {
			this.sources.flush();
		}
		official.become(command);
		this.sources.recite(official, provenance);
	}

	/**
	 * Records an office held by an official and returns its number. An office already on
	 * record (same court, and same role or same term) is completed, not doubled.
	 */
	public long addTenure(long officialId, NewTenure command, Provenance provenance) {
		Official official = official(officialId);
		Tenure tenure = official.hold(command);
		return this.sources.cite(tenure, provenance);
	}

	/** The command that would record an office as it stands now. */
	public NewTenure tenureAsRecorded(long id) {
		return tenure(id).asRecorded();
	}

	/** The official who holds or held an office. */
	public long holderOf(long tenureId) {
		return tenure(tenureId).official().id();
	}

	/**
	 * Makes an office on record say exactly what the command says; its holder stays.
	 */
	public void reviseTenure(long id, NewTenure command, Provenance provenance) {
		Tenure tenure = tenure(id);
		tenure.become(command);
		this.sources.recite(tenure, provenance);
	}

	private Official official(long id) {
		return this.officials.findById(id).orElseThrow(() -> Refused.missing("official", id));
	}

	private Tenure tenure(long id) {
		return this.tenures.findById(id).orElseThrow(() -> Refused.missing("office", id));
	}

}
