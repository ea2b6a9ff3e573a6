package org.courtsanctions.actor;

import org.courtsanctions.shared.Refused;
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
		return this.sources.cite(this.actors.save(new Actor(command)), provenance);
	}

	/** The command that would record an actor as it stands now. */
	public NewActor asRecorded(long id) {
		return actor(id).asRecorded();
	}

	/** Makes an actor on record say exactly what the command says. */
	public void revise(long id, NewActor command, Provenance provenance) {
		Actor actor = actor(id);
		actor.become(command);
		this.sources.recite(actor, provenance);
	}

	private Actor actor(long id) {
		return this.actors.findById(id).orElseThrow(() -> Refused.missing("actor", id));
	}

}
