package org.courtsanctions.source;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;

/**
 * Records sources and ties facts to them. Called by whoever records a fact, inside that
 * transaction: the database refuses to commit a fact without a citation.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SourceRegistry {

	private final SourceRepository sources;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	SourceRegistry(SourceRepository sources, EntityManager entities, JdbcClient jdbc) {
		this.sources = sources;
		this.entities = entities;
		this.jdbc = jdbc;
	}

	/** Records a source and returns its number. */
	public long add(NewSource command) {
		return this.sources.saveAndFlush(new Source(command)).id();
	}

	/**
	 * Ties a stored fact to its sources; sources it already has are kept, new ones follow
	 * them.
	 */
	public void cite(long factId, Provenance provenance) {
		var known = this.jdbc.sql("select source_id from citation where fact_id = ?")
			.param(factId)
			.query(Long.class)
			.list();
		int position = known.size();
		for (long source : provenance.sources()) {
			if (!known.contains(source)) {
				this.entities.persist(new Citation(factId, source, position++));
			}
		}
		this.entities.flush();
		for (Provenance.Wanted wanted : provenance.wanted()) {
			this.jdbc.sql("""
					insert into wanted_source (fact_id, field, detail) values (?, ?, ?)
					on conflict do nothing""").params(factId, wanted.field(), wanted.detail()).update();
		}
	}

}
