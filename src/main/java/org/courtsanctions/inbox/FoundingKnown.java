package org.courtsanctions.inbox;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.courtsanctions.intake.Known;

import org.springframework.core.io.ClassPathResource;

/**
 * What the founding record knows, read from its files: for a register that holds nothing
 * yet.
 */
public final class FoundingKnown {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

	private static final Set<String> NO_COURT_OFFICIAL = Set.of("un_expert", "tribunal_chair");

	private FoundingKnown() {
	}

	/** Reads the files that ship with the application. */
	public static Known read() {
		List<Known.Person> people = new ArrayList<>();
		for (CSVRecord row : rows("officials.csv")) {
			people
				.add(new Known.Person("official:" + row.get("id"), names(row.get("canonical_name"), row.get("aliases")),
						!NO_COURT_OFFICIAL.contains(row.get("kind")), row.get("kind").equals("prosecutor"),
						row.get("role"), row.get("court_id"), row.get("nationality").split(";")[0]));
		}
		for (CSVRecord row : rows("actors.csv")) {
			if (row.get("kind").equals("person")) {
				people.add(new Known.Person("actor:" + row.get("id"), names(row.get("name"), row.get("aliases")), false,
						false, row.get("role"), null, row.get("country")));
			}
		}
		return new Known(people, rounds());
	}

	private static List<Known.Round> rounds() {
		Map<String, Set<String>> targets = new HashMap<>();
		for (CSVRecord row : rows("sanctions.csv")) {
			String target = (row.get("target_type").equals("official") ? "official:" : "actor:") + row.get("target_id");
			targets.computeIfAbsent(row.get("announcement_id"), (any) -> new HashSet<>()).add(target);
			targets.computeIfAbsent(row.get("end_announcement_id"), (any) -> new HashSet<>()).add(target);
		}
		Map<String, String> countries = new HashMap<>();
		for (CSVRecord row : rows("authorities.csv")) {
			countries.put(row.get("id"), row.get("country"));
		}
		List<Known.Round> rounds = new ArrayList<>();
		for (CSVRecord row : rows("announcements.csv")) {
			if (row.get("date_precision").equals("day")) {
				rounds.add(new Known.Round(LocalDate.parse(row.get("date")),
						RecordKnown.authority(countries.getOrDefault(row.get("authority_id"), "")),
						row.get("action").equals("delisting"), targets.getOrDefault(row.get("id"), Set.of())));
			}
		}
		return rounds;
	}

	private static List<String> names(String name, String aliases) {
		List<String> names = new ArrayList<>(List.of(name));
		for (String alias : aliases.split("\\|")) {
			if (!alias.isBlank()) {
				names.add(alias.strip());
			}
		}
		return names;
	}

	private static List<CSVRecord> rows(String file) {
		try (Reader reader = new InputStreamReader(new ClassPathResource("founding/" + file).getInputStream(),
				StandardCharsets.UTF_8); var parser = FORMAT.parse(reader)) {
			return parser.getRecords();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
