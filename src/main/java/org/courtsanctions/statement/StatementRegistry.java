package org.courtsanctions.statement;

import org.courtsanctions.shared.Refused;
import org.courtsanctions.source.Provenance;
import org.courtsanctions.source.SourceRegistry;
import org.jspecify.annotations.Nullable;
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
		return this.sources.cite(this.statements.save(new Statement(command, answered(command))), provenance);
	}

	/** The command that would record a statement as it stands now. */
	public NewStatement asRecorded(long id) {
		return statement(id).asRecorded();
	}

	/** Makes a statement on record say exactly what the command says. */
	public void revise(long id, NewStatement command, Provenance provenance) {
		Statement statement = statement(id);
		statement.become(command, answered(command));
		this.sources.recite(statement, provenance);
	}

	private @Nullable Statement answered(NewStatement command) {
		return (command.replyToId() != null) ? statement(command.replyToId()) : null;
	}

	private Statement statement(long id) {
		return this.statements.findById(id).orElseThrow(() -> Refused.missing("statement", id));
	}

}
