package org.courtsanctions.proceeding;

import org.courtsanctions.source.Provenance;
import org.courtsanctions.source.SourceRegistry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records case events, as part of a publication. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseEventRegistry {

	private final CaseEventRepository events;

	private final SourceRegistry sources;

	CaseEventRegistry(CaseEventRepository events, SourceRegistry sources) {
		this.events = events;
		this.sources = sources;
	}

	/** Records an event with its sources and returns its number. */
	public long add(NewCaseEvent command, Provenance provenance) {
		long id = this.events.saveAndFlush(new CaseEvent(command)).id();
		this.sources.cite(id, provenance);
		return id;
	}

}
