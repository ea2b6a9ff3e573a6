package org.courtsanctions.opendata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.courtsanctions.shared.CsvCell;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever stands in the record: a reader that knows RFC 4180 and nothing else gets the
 * same cells back, and no spreadsheet a formula.
 */
class CsvPropertyTests {

	@Property(tries = 500)
	void isReadBackCellByCell(@ForAll("tables") List<List<String>> rows) throws IOException {
		var bytes = new ByteArrayOutputStream();
		Exports.Rows csv = Exports.rows(rows.getFirst(), bytes);
		for (List<String> row : rows.subList(1, rows.size())) {
			csv.add(row);
		}
		csv.close();
		assertThat(read(bytes.toString(StandardCharsets.UTF_8)))
			.isEqualTo(rows.stream().map((row) -> row.stream().map(CsvCell::safe).toList()).toList());
	}

	@Property
	void beginsNoCellLikeAFormulaAndChangesNoOther(@ForAll("cells") String cell) {
		String safe = CsvCell.safe(cell);
		assertThat(safe).doesNotStartWith("=")
			.doesNotStartWith("+")
			.doesNotStartWith("-")
			.doesNotStartWith("@")
			.doesNotStartWith("\t")
			.doesNotStartWith("\r")
			.doesNotStartWith("\n")
			.doesNotStartWith("|")
			.doesNotStartWith("%");
		assertThat(safe).isIn(cell, "'" + cell);
		assertThat(CsvCell.safe(safe)).as("made safe once and for all").isEqualTo(safe);
	}

	@Provide
	Arbitrary<String> cells() {
		return Arbitraries.strings()
			.withChars("ab=+-@|%'\",;\r\n\t \u00e9\u0416\u05d0")
			.withChars("\ud83d\ude00")
			.ofMaxLength(8)
			.filter((cell) -> StandardCharsets.UTF_8.newEncoder().canEncode(cell));
	}

	@Provide
	Arbitrary<List<List<String>>> tables() {
		return Arbitraries.integers()
			.between(2, 5)
			.flatMap((columns) -> cells().list().ofSize(columns).list().ofMinSize(1).ofMaxSize(6));
	}

	/** RFC 4180 by its grammar, independent of the library that writes. */
	private static List<List<String>> read(String text) {
		List<List<String>> rows = new ArrayList<>();
		List<String> row = new ArrayList<>();
		int at = 0;
		while (at < text.length()) {
			var cell = new StringBuilder();
			if (text.charAt(at) == '"') {
				at++;
				while (text.charAt(at) != '"' || at + 1 < text.length() && text.charAt(at + 1) == '"') {
					at += (text.charAt(at) == '"') ? 1 : 0;
					cell.append(text.charAt(at++));
				}
				at++;
			}
			else {
				while (text.charAt(at) != ',' && text.charAt(at) != '\r') {
					assertThat(text.charAt(at)).isNotIn('"', '\n');
					cell.append(text.charAt(at++));
				}
			}
			row.add(cell.toString());
			if (text.charAt(at) == '\r') {
				assertThat(text.charAt(at + 1)).isEqualTo('\n');
				rows.add(row);
				row = new ArrayList<>();
				at++;
			}
			else {
				assertThat(text.charAt(at)).isEqualTo(',');
			}
			at++;
		}
		assertThat(row).as("the last row ends with a line break").isEmpty();
		return rows;
	}

}
