package org.courtsanctions.proceeding;

import org.courtsanctions.shared.Refused;
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
		return this.sources.cite(this.events.save(new CaseEvent(command)), provenance);
	}

	/** The command that would record an event as it stands now. */
	public NewCaseEvent asRecorded(long id) {
		return event(id).asRecorded();
	}

	/** Makes an event on record say exactly what the command says. */
	public void revise(long id, NewCaseEvent command, Provenance provenance) {
		CaseEvent event = event(id);
		event.become(command);
		this.sources.recite(event, provenance);
	}

	private CaseEvent event(long id) {
		return this.events.findById(id).orElseThrow(() -> Refused.missing("case event", id));
	}

}
