package org.courtsanctions.actor;

import org.courtsanctions.source.Provenance;
import org.courtsanctions.source.SourceRegistry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records actors, as part of a publication. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ActorRegistry {

	private final ActorRepository actors;

	private final SourceRegistry sources;

	ActorRegistry(ActorRepository actors, SourceRegistry sources) {
		this.actors = actors;
		this.sources = sources;
	}

	/** Records an actor with its sources and returns its number. */
	public long add(NewActor command, Provenance provenance) {
		long id = this.actors.saveAndFlush(new Actor(command)).id();
		this.sources.cite(id, provenance);
		return id;
	}

}
