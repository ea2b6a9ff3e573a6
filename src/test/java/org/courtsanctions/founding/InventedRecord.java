package org.courtsanctions.founding;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A founding record of one invented row per file, with the columns of the shipped one.
 * Copies of it differ in what a test is about. The first row stands on line 2.
 */
final class InventedRecord implements FoundingFiles {

	private final Map<String, List<Map<String, String>>> rows;

	private InventedRecord(Map<String, List<Map<String, String>>> rows) {
		this.rows = rows;
	}

	static InventedRecord complete() throws IOException {
		var record = new InventedRecord(new LinkedHashMap<>());
		record.row("sources.csv", "id=src-a publisher=Gazette title=Report language=en read_as=page");
		record.row("courts.csv", "id=court-a name=Court type=district country=JP seat=Town source_ids=src-a");
		record.row("officials.csv",
				"id=judge-a canonical_name=Judge kind=judge court_id=court-a role=Judge term_start=2018 "
						+ "office_status=in_office nationality=JP source_ids=src-a");
		record.row("official_roles.csv",
				"id=role-a official_id=judge-a court_id=court-a role=President start=2020-03 source_ids=src-a");
		record.row("actors.csv", "id=actor-a name=Minister kind=person country=JP source_ids=src-a");
		record.row("authorities.csv",
				"id=authority-a name=Ministry short_name=Ministry country=JP kind=foreign_ministry source_ids=src-a");
		record.row("legal_bases.csv",
				"id=law-a authority_id=authority-a kind=statute citation=Act title=Act source_ids=src-a");
		record.row("announcements.csv",
				"id=ann-a date=2020-01-01 date_precision=day authority_id=authority-a action=listing "
						+ "title=Round summary=Round legal_basis_ids=law-a source_ids=src-a");
		record.row("sanctions.csv",
				"id=san-a announcement_id=ann-a target_type=official official_id=judge-a target_id=judge-a "
						+ "legal_basis_id=law-a measures=asset_freeze start_date=2020-01-01 start_precision=day status=active "
						+ "list_reference=no-1 source_ids=src-a");
		record.row("general_licences.csv",
				"id=gl-a number=1 authority_id=authority-a legal_basis_id=law-a title=Licence "
						+ "kind=standing issued_date=2020-01-01 source_ids=src-a");
		record.row("related_events.csv", "id=evt-a date=2020-01 date_precision=month kind=court_ruling title=Ruling "
				+ "summary=Ruling court_id=court-a source_ids=src-a");
		record.row("statements.csv", "id=sta-a date=2020-01-02 date_precision=day speaker_id=actor-a speaker=Minister "
				+ "speaker_kind=person stance=condemns announcement_ids=ann-a summary=Statement source_ids=src-a");
		return record;
	}

	private void row(String file, String cells) throws IOException {
		Map<String, String> row = new LinkedHashMap<>();
		try (Reader shipped = FoundingFiles.shipped().open(file); var parser = FORMAT.parse(shipped)) {
			parser.getHeaderNames().forEach((column) -> row.put(column, ""));
		}
		for (String cell : cells.split(" ")) {
			String[] nameAndValue = cell.split("=");
			if (row.put(nameAndValue[0], nameAndValue[1]) == null) {
				throw new IllegalArgumentException(file + " has no column " + nameAndValue[0]);
			}
		}
		this.rows.computeIfAbsent(file, (name) -> new ArrayList<>()).add(row);
	}

	/** A copy whose first row of a file has another text in a column. */
	InventedRecord with(String file, String column, String text) {
		return copy(file, (all) -> Objects.requireNonNull(all.getFirst().replace(column, text)));
	}

	/** A copy that lacks a column. */
	InventedRecord without(String file, String column) {
		return copy(file, (all) -> all.forEach((row) -> row.remove(column)));
	}

	/** A copy whose first row of a file stands there again, with other texts. */
	InventedRecord again(String file, Map<String, String> texts) {
		return copy(file, (all) -> {
			Map<String, String> row = new LinkedHashMap<>(all.getFirst());
			row.putAll(texts);
			all.add(row);
		});
	}

	private InventedRecord copy(String file, Consumer<List<Map<String, String>>> change) {
		Map<String, List<Map<String, String>>> copy = new LinkedHashMap<>();
		this.rows.forEach((name, all) -> copy.put(name,
				all.stream().map(LinkedHashMap::new).collect(Collectors.toCollection(ArrayList::new))));
		change.accept(Objects.requireNonNull(copy.get(file)));
		return new InventedRecord(copy);
	}

	@Override
	public Reader open(String file) {
		List<Map<String, String>> all = Objects.requireNonNull(this.rows.get(file));
		var text = new StringBuilder(String.join(",", all.getFirst().keySet()));
		all.forEach((row) -> text.append("\r\n")
			.append(row.values()
				.stream()
				.map((cell) -> '"' + cell.replace("\"", "\"\"") + '"')
				.collect(Collectors.joining(","))));
		return new StringReader(text.toString());
	}

}
