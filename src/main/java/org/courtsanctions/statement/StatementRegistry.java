package org.courtsanctions.statement;

import org.courtsanctions.source.Provenance;
import org.courtsanctions.source.SourceRegistry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records statements, as part of a publication. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class StatementRegistry {

	private final StatementRepository statements;

	private final SourceRegistry sources;

	StatementRegistry(StatementRepository statements, SourceRegistry sources) {
		this.statements = statements;
		this.sources = sources;
	}

	/** Records a statement with its sources and returns its number. */
	public long add(NewStatement command, Provenance provenance) {
		long id = this.statements.saveAndFlush(new Statement(command)).id();
		this.sources.cite(id, provenance);
		return id;
	}

}
