package org.courtsanctions.screening;

import org.courtsanctions.shared.CsvCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes results as CSV for spreadsheets: UTF-8 with its mark, one row for each match, or
 * one for a name without any. No cell begins like a formula.
 */
final class ResultsCsv {

	private static final String[] HEADINGS = { "row", "name", "born", "nationality", "outcome", "score", "candidate",
			"address", "about", "status", "authorities", "speaks for", "speaks against", "threshold", "record version",
			"as of" };

	private ResultsCsv() {
	}

	static void write(Iterable<Checks.Running.Batch> batches, Note note, String site, OutputStream out)
			throws IOException {
		var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write('\uFEFF');
		var csv = new CSVPrinter(writer, CSVFormat.RFC4180.builder().setHeader(HEADINGS).get());
		for (Checks.Running.Batch batch : batches) {
			for (Checked checked : batch.checked()) {
				write(checked, note, site, csv);
			}
			csv.flush();
		}
		csv.flush();
	}

	private static void write(Checked checked, Note note, String site, CSVPrinter csv) throws IOException {
		Line line = checked.line();
		String outcome = checked.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
		List<Candidate> matches = checked.matches();
		if (matches.isEmpty()) {
			csv.printRecord(line.number(), CsvCell.safe(line.name()), line.birthYear(), line.nationality(), outcome, "",
					"", "", "", "", "", "", "", note.threshold(), note.version(), note.day());
		}
		for (Candidate candidate : matches) {
			csv.printRecord(line.number(), CsvCell.safe(line.name()), line.birthYear(), line.nationality(), outcome,
					String.format(Locale.ROOT, "%.2f", candidate.score()), CsvCell.safe(candidate.found().label()),
					site + candidate.found().href(), CsvCell.safe(candidate.found().hint()),
					(candidate.status() != null) ? candidate.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')
							: "",
					CsvCell.safe(String.join("; ", candidate.authorities())),
					CsvCell.safe(String.join("; ", candidate.speakingFor())),
					CsvCell.safe(String.join("; ", candidate.speakingAgainst())), note.threshold(), note.version(),
					note.day());
		}
	}

}
