package org.courtsanctions.court;

import org.courtsanctions.source.Provenance;
import org.courtsanctions.source.SourceRegistry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records courts, as part of a publication. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CourtRegistry {

	private final CourtRepository courts;

	private final SourceRegistry sources;

	CourtRegistry(CourtRepository courts, SourceRegistry sources) {
		this.courts = courts;
		this.sources = sources;
	}

	/** Records a court with its sources and returns its number. */
	public long add(NewCourt command, Provenance provenance) {
		Court parent = (command.parentId() != null) ? this.courts.getReferenceById(command.parentId()) : null;
		long id = this.courts.saveAndFlush(new Court(command, parent)).id();
		this.sources.cite(id, provenance);
		return id;
	}

}
