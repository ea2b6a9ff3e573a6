package org.courtsanctions.founding;

import java.util.ArrayList;
import java.util.List;

import org.courtsanctions.proceeding.CaseEventKind;
import org.courtsanctions.proceeding.CaseEventRegistry;
import org.courtsanctions.proceeding.NewCaseEvent;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectRef;
import org.courtsanctions.statement.NewStatement;
import org.courtsanctions.statement.SpeakerType;
import org.courtsanctions.statement.Stance;
import org.courtsanctions.statement.StatementRegistry;

import org.springframework.stereotype.Component;

/** Loads case events and statements. */
@Component
class VoicesLoader {

	private final CaseEventRegistry events;

	private final StatementRegistry statements;

	VoicesLoader(CaseEventRegistry events, StatementRegistry statements) {
		this.events = events;
		this.statements = statements;
	}

	void load(Loaded loaded) {
		loaded.each("related_events.csv", (row) -> event(loaded, row));
		loaded.each("statements.csv", (row) -> statement(loaded, row));
	}

	private void event(Loaded loaded, Row row) {
		List<SubjectRef> about = new ArrayList<>();
		about.addAll(refs(loaded, row, "announcement_ids", SubjectKind.ANNOUNCEMENT, "announcements.csv"));
		about.addAll(refs(loaded, row, "official_ids", SubjectKind.OFFICIAL, "officials.csv"));
		about.addAll(refs(loaded, row, "actor_ids", SubjectKind.ACTOR, "actors.csv"));
		about.addAll(refs(loaded, row, "legal_basis_ids", SubjectKind.PROGRAMME, "legal_bases.csv"));
		var command = new NewCaseEvent(row.text("id"), row.code(CaseEventKind.class, "kind"), row.text("title"),
				row.text("summary"), row.date("date", "date_precision"),
				loaded.getOrNull(row, "court_id", "courts.csv"), row.optional("country"), row.optional("source_url"),
				about);
		loaded.put(row, this.events.add(command, loaded.provenance(row)));
	}

	private void statement(Loaded loaded, Row row) {
		List<SubjectRef> about = new ArrayList<>();
		about.addAll(refs(loaded, row, "announcement_ids", SubjectKind.ANNOUNCEMENT, "announcements.csv"));
		about.addAll(refs(loaded, row, "event_ids", SubjectKind.CASE_EVENT, "related_events.csv"));
		about.addAll(refs(loaded, row, "official_ids", SubjectKind.OFFICIAL, "officials.csv"));
		Long official = loaded.getOrNull(row, "speaker_official_id", "officials.csv");
		SubjectRef speaker = (official != null) ? SubjectRef.official(official)
				: SubjectRef.actor(loaded.get(row, "speaker_id", "actors.csv"));
		var command = new NewStatement(row.text("id"), row.date("date", "date_precision"), speaker, row.text("speaker"),
				row.code(SpeakerType.class, "speaker_kind"), row.optional("speaker_organisation"),
				row.optional("country"), row.code(Stance.class, "stance"), row.optional("quotation"),
				row.optional("quotation_language"), row.text("summary"), row.optional("source_url"), null, about);
		loaded.put(row, this.statements.add(command, loaded.provenance(row)));
	}

	private static List<SubjectRef> refs(Loaded loaded, Row row, String column, SubjectKind kind, String file) {
		return loaded.all(row, column, file).stream().map((id) -> new SubjectRef(kind, id)).toList();
	}

}
