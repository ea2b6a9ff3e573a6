package org.courtsanctions.founding;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.courtsanctions.actor.ActorKind;
import org.courtsanctions.actor.ActorRegistry;
import org.courtsanctions.actor.NewActor;
import org.courtsanctions.court.CourtRegistry;
import org.courtsanctions.court.CourtType;
import org.courtsanctions.court.NewCourt;
import org.courtsanctions.official.NewOfficial;
import org.courtsanctions.official.NewTenure;
import org.courtsanctions.official.OfficeStanding;
import org.courtsanctions.official.OfficialKind;
import org.courtsanctions.official.OfficialRegistry;
import org.courtsanctions.source.NewSource;
import org.courtsanctions.source.Provenance;
import org.courtsanctions.source.ReadAs;
import org.courtsanctions.source.SourceRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Loads sources, courts, officials with their offices, and actors. */
@Component
class PeopleLoader {

	/**
	 * The id in courts.csv that stands for "no court office"; it is no court and becomes
	 * none.
	 */
	private static final String NO_COURT = "gm-none";

	private static final Pattern SAME_BODY = Pattern.compile("The same body as the court record ([a-z0-9-]+)\\.");

	private final SourceRegistry sources;

	private final CourtRegistry courts;

	private final OfficialRegistry officials;

	private final ActorRegistry actors;

	PeopleLoader(SourceRegistry sources, CourtRegistry courts, OfficialRegistry officials, ActorRegistry actors) {
		this.sources = sources;
		this.courts = courts;
		this.officials = officials;
		this.actors = actors;
	}

	void load(Loaded loaded) {
		loaded.each("sources.csv", (row) -> loaded.put(row, this.sources.add(source(row))));
		loaded.each("courts.csv", (row) -> court(loaded, row));
		loaded.each("officials.csv", (row) -> official(loaded, row));
		loaded.each("official_roles.csv", (row) -> tenure(loaded, row));
		loaded.each("actors.csv", (row) -> actor(loaded, row));
	}

	private static NewSource source(Row row) {
		return new NewSource(row.text("id"), row.text("publisher"), row.text("title"), row.optional("url"),
				row.dateOrNull("date_published"), row.text("language"), row.code(ReadAs.class, "read_as"),
				row.optional("seen_in"), row.optional("notes"));
	}

	private void court(Loaded loaded, Row row) {
		if (row.text("id").equals(NO_COURT)) {
			return;
		}
		var command = new NewCourt(row.text("id"), row.text("name"), row.optional("name_local"),
				row.code(CourtType.class, "type"), row.optional("country"), row.optional("seat"),
				loaded.getOrNull(row, "parent_id", "courts.csv"), row.optional("notes"));
		loaded.put(row, this.courts.add(command, loaded.provenance(row)));
	}

	private void official(Loaded loaded, Row row) {
		Long court = court(loaded, row, "court_id");
		long id = this.officials
			.add(new NewOfficial(row.text("id"), row.text("canonical_name"), row.list("aliases", "|"), List.of(),
					List.of(), row.number("birth_year"), row.list("nationality"), row.code(OfficialKind.class, "kind"),
					row.text("role"), court, row.code(OfficeStanding.class, "office_status"), row.optional("notes")),
					loaded.provenance(row));
		loaded.put(row, id);
		var office = new NewTenure(court, row.text("role"), row.dateOrNull("term_start"), row.dateOrNull("term_end"),
				null);
		this.officials.addTenure(id, office, loaded.provenance(row, ofTenure(row.uncited())));
	}

	private void tenure(Loaded loaded, Row row) {
		var command = new NewTenure(court(loaded, row, "court_id"), row.text("role"), row.dateOrNull("start"),
				row.dateOrNull("end"), row.optional("note"));
		long official = loaded.get(row, "official_id", "officials.csv");
		loaded.put(row, this.officials.addTenure(official, command, loaded.provenance(row)));
	}

	private void actor(Loaded loaded, Row row) {
		String notes = row.optional("notes");
		Matcher sameBody = SAME_BODY.matcher((notes != null) ? notes : "");
		var command = new NewActor(row.text("id"), row.text("name"), row.code(ActorKind.class, "kind"),
				row.optional("role"), row.optional("country"), row.list("aliases", "|"),
				sameBody.matches() ? loaded.get(row, "notes", sameBody.group(1), "courts.csv") : null, notes);
		loaded.put(row, this.actors.add(command, loaded.provenance(row)));
	}

	private static @Nullable Long court(Loaded loaded, Row row, String column) {
		return row.text(column).equals(NO_COURT) ? null : loaded.get(row, column, "courts.csv");
	}

	/**
	 * Of an official's uncited fields, those that tell of the office, under the office's
	 * own names.
	 */
	private static List<Provenance.Wanted> ofTenure(List<Provenance.Wanted> uncited) {
		return uncited.stream().<Provenance.Wanted>mapMulti((wanted, office) -> {
			switch (wanted.field()) {
				case "term_start" -> office.accept(new Provenance.Wanted("start", wanted.detail()));
				case "term_end" -> office.accept(new Provenance.Wanted("end", wanted.detail()));
				case "role", "court_id" -> office.accept(wanted);
				default -> {
				}
			}
		}).toList();
	}

}
