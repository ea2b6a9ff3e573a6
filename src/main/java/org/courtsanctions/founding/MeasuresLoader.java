package org.courtsanctions.founding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.courtsanctions.sanction.AnnouncementAction;
import org.courtsanctions.sanction.AuthorityKind;
import org.courtsanctions.sanction.AuthorityRegistry;
import org.courtsanctions.sanction.Capacity;
import org.courtsanctions.sanction.EventKind;
import org.courtsanctions.sanction.LicenceKind;
import org.courtsanctions.sanction.Measure;
import org.courtsanctions.sanction.NewAnnouncement;
import org.courtsanctions.sanction.NewAuthority;
import org.courtsanctions.sanction.NewLicence;
import org.courtsanctions.sanction.NewListing;
import org.courtsanctions.sanction.NewProgramme;
import org.courtsanctions.sanction.NewStep;
import org.courtsanctions.sanction.ProgrammeKind;
import org.courtsanctions.sanction.SanctionRegistry;
import org.courtsanctions.sanction.Standing;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectRef;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Loads authorities, programmes, announcements, sanctions with their events, and
 * licences.
 */
@Component
class MeasuresLoader {

	private final AuthorityRegistry authorities;

	private final SanctionRegistry sanctions;

	MeasuresLoader(AuthorityRegistry authorities, SanctionRegistry sanctions) {
		this.authorities = authorities;
		this.sanctions = sanctions;
	}

	void load(Loaded loaded) {
		loaded.each("authorities.csv", (row) -> authority(loaded, row));
		loaded.each("legal_bases.csv",
				(row) -> loaded.put(row, this.authorities.add(programme(loaded, row, null), loaded.provenance(row))));
		loaded.each("legal_bases.csv", (row) -> revocation(loaded, row));
		Map<String, AnnouncementAction> actions = new HashMap<>();
		loaded.each("announcements.csv", (row) -> announcement(loaded, row, actions));
		loaded.each("sanctions.csv", Comparator.comparing((row) -> row.text("start_date")),
				(row) -> sanction(loaded, row, actions));
		loaded.each("general_licences.csv", (row) -> licence(loaded, row));
	}

	private void authority(Loaded loaded, Row row) {
		var command = new NewAuthority(row.text("id"), row.text("name"), row.text("short_name"), row.text("country"),
				row.code(AuthorityKind.class, "kind"), row.optional("list_name"), row.optional("list_url"),
				row.optional("notes"));
		loaded.put(row, this.authorities.add(command, loaded.provenance(row)));
	}

	private static NewProgramme programme(Loaded loaded, Row row, @Nullable Long successor) {
		return new NewProgramme(row.text("id"), loaded.get(row, "authority_id", "authorities.csv"),
				row.code(ProgrammeKind.class, "kind"), row.text("citation"), row.text("title"),
				row.list("programme_codes"), row.dateOrNull("date_signed"), row.dateOrNull("date_effective"),
				row.dateOrNull("date_published"), row.dateOrNull("revoked_date"), successor, row.optional("summary"));
	}

	private void revocation(Loaded loaded, Row row) {
		Long successor = loaded.getOrNull(row, "revoked_by", "legal_bases.csv");
		if (successor != null) {
			this.authorities.revise(loaded.get(row, "id", "legal_bases.csv"), programme(loaded, row, successor),
					loaded.provenance(row));
		}
	}

	private void announcement(Loaded loaded, Row row, Map<String, AnnouncementAction> actions) {
		AnnouncementAction action = row.code(AnnouncementAction.class, "action");
		var command = new NewAnnouncement(row.text("id"), loaded.get(row, "authority_id", "authorities.csv"), action,
				row.text("title"), row.text("summary"), row.date("date", "date_precision"),
				row.dateOrNull("date_effective"), row.dateOrNull("date_published_official"), row.number("target_count"),
				loaded.all(row, "legal_basis_ids", "legal_bases.csv"), row.optional("source_url"));
		loaded.put(row, this.sanctions.announce(command, loaded.provenance(row)));
		actions.put(row.text("id"), action);
	}

	private void sanction(Loaded loaded, Row row, Map<String, AnnouncementAction> actions) {
		var wantedOfListing = row.uncited().stream().filter((wanted) -> !ofEnding(wanted.field())).toList();
		long listing = this.sanctions.designate(listing(loaded, row), loaded.provenance(row, wantedOfListing));
		loaded.put(row, listing);
		PartialDate end = row.dateOrNull("end_date", "end_precision");
		if (end != null) {
			var wantedOfEnding = row.uncited().stream().filter((wanted) -> ofEnding(wanted.field())).toList();
			this.sanctions.step(new NewStep(row.text("id") + "-end", this.sanctions.sanctionOf(listing),
					endingKind(row, actions), end, loaded.getOrNull(row, "end_announcement_id", "announcements.csv"),
					List.of(), row.optional("end_reason")), loaded.provenance(row, wantedOfEnding));
		}
	}

	private static NewListing listing(Loaded loaded, Row row) {
		Standing standing = switch (row.text("status")) {
			case "active", "ended" -> Standing.STATED;
			case "presumed_active" -> Standing.PRESUMED;
			default -> row.code(Standing.class, "status");
		};
		return new NewListing(row.text("id"), loaded.get(row, "announcement_id", "announcements.csv"),
				target(loaded, row), loaded.getOrNull(row, "legal_basis_id", "legal_bases.csv"),
				row.list("programme_code"), row.codes(Measure.class, "measures"),
				row.date("start_date", "start_precision"), row.dayOrNull("planned_end_date"), standing,
				row.dateOrNull("status_as_of"), row.codeOrNull(Capacity.class, "capacity_when_listed"),
				row.optional("reason"), row.optional("list_reference"));
	}

	private static SubjectRef target(Loaded loaded, Row row) {
		return switch (row.text("target_type")) {
			case "official" -> SubjectRef.official(loaded.get(row, "target_id", "officials.csv"));
			case "court" -> SubjectRef.court(loaded.get(row, "target_id", "courts.csv"));
			case "organisation", "associate" -> SubjectRef.actor(loaded.get(row, "target_id", "actors.csv"));
			default -> throw row.problem("target_type", "must be official, court, organisation or associate");
		};
	}

	private static EventKind endingKind(Row row, Map<String, AnnouncementAction> actions) {
		String announcement = row.optional("end_announcement_id");
		if (announcement == null) {
			return EventKind.EXPIRED;
		}
		return (actions.get(announcement) == AnnouncementAction.DELISTING) ? EventKind.DELISTED : EventKind.SUPERSEDED;
	}

	private static boolean ofEnding(String field) {
		return field.startsWith("end_");
	}

	private void licence(Loaded loaded, Row row) {
		var command = new NewLicence(row.text("id"), row.text("number"),
				loaded.get(row, "authority_id", "authorities.csv"),
				loaded.get(row, "legal_basis_id", "legal_bases.csv"),
				loaded.getOrNull(row, "announcement_id", "announcements.csv"), row.text("title"),
				row.code(LicenceKind.class, "kind"), row.day("issued_date"), row.dayOrNull("expires_date"),
				row.optional("notes"));
		loaded.put(row, this.authorities.add(command, loaded.provenance(row)));
	}

}
