package org.courtsanctions.opendata;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.courtsanctions.source.Provenance;

/** Names fields that want a source as the data name them. */
final class WantedNames {

	private static final Map<String, String> OTHERWISE = Map.ofEntries(Map.entry("aliases", "names"),
			Map.entry("capacity_when_listed", "capacity"), Map.entry("court_id", "court"),
			Map.entry("date_effective", "effective"), Map.entry("date_signed", "signed"), Map.entry("end_date", "date"),
			Map.entry("end_reason", "reason"), Map.entry("legal_basis_id", "programme"),
			Map.entry("legal_basis_ids", "programmes"), Map.entry("nationality", "nationalities"),
			Map.entry("office_status", "officeStanding"), Map.entry("planned_end_date", "plannedEnd"),
			Map.entry("programme_code", "codes"), Map.entry("programme_codes", "codes"),
			Map.entry("start_date", "date"), Map.entry("term_end", "end"), Map.entry("term_start", "start"));

	private static final Pattern WORD = Pattern.compile("_([a-z])");

	private WantedNames() {
	}

	/** A field, in brackets the part that is meant: {@code start (day)}. */
	static String of(Provenance.Wanted wanted) {
		String name = OTHERWISE.getOrDefault(wanted.field(), camelCase(wanted.field()));
		return wanted.detail().isEmpty() ? name : name + " (" + wanted.detail() + ")";
	}

	private static String camelCase(String name) {
		return WORD.matcher(name).replaceAll((letter) -> letter.group(1).toUpperCase(Locale.ROOT));
	}

}
