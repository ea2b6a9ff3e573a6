package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.Sources;
import org.courtsanctions.statement.StatementFilter;
import org.courtsanctions.statement.StatementView;
import org.courtsanctions.statement.Statements;

import org.springframework.stereotype.Component;

/** Reads statements. */
@Component
class StatementLoader implements Loader {

	private final Statements statements;

	private final Sources sources;

	StatementLoader(Statements statements, Sources sources) {
		this.statements = statements;
		this.sources = sources;
	}

	@Override
	public RecordType type() {
		return RecordType.STATEMENT;
	}

	@Override
	public long find(String slug, LocalDate day) {
		StatementView statement = this.statements.bySlug(slug);
		if (statement.said().on().isAfter(day)) {
			throw new NotYet(type(), slug, statement.said());
		}
		return statement.id();
	}

	@Override
	public List<Long> all(LocalDate day) {
		return this.statements.ids(StatementFilter.NONE, day);
	}

	@Override
	public Map<Long, StatementData> load(Collection<Long> ids, LocalDate day) {
		SourceNotes notes = this.sources.notesFor(ids);
		return this.statements.byIds(ids)
			.stream()
			.collect(Collectors.toMap(StatementView::id, (statement) -> data(statement, notes)));
	}

	static StatementData data(StatementView statement, SourceNotes notes) {
		return new StatementData(statement.slug(), DateData.of(statement.said()), RefData.of(statement.speaker()),
				statement.speakerType(), statement.organisation(), statement.country(), statement.stance(),
				statement.quotation(), statement.quotationLanguage(), statement.summary(), statement.url(),
				RefData.ofNullable(statement.replyTo()), RefData.of(statement.answers()), RefData.of(statement.about()),
				statement.link().href(), EvidenceData.of(notes, statement.id()));
	}

}
