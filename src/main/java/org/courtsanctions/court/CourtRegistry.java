package org.courtsanctions.court;

import org.courtsanctions.shared.Refused;
import org.courtsanctions.source.Provenance;
import org.courtsanctions.source.SourceRegistry;
import org.jspecify.annotations.Nullable;
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
		return this.sources.cite(this.courts.save(new Court(command, parent(command))), provenance);
	}

	/** The command that would record a court as it stands now. */
	public NewCourt asRecorded(long id) {
		return court(id).asRecorded();
	}

	/** Makes a court on record say exactly what the command says. */
	public void revise(long id, NewCourt command, Provenance provenance) {
		Court court = court(id);
		court.become(command, parent(command));
		this.sources.recite(court, provenance);
	}

	private @Nullable Court parent(NewCourt command) {
		return (command.parentId() != null) ? court(command.parentId()) : null;
	}

	private Court court(long id) {
		return this.courts.findById(id).orElseThrow(() -> Refused.missing("court", id));
	}

}
