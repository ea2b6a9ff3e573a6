package org.courtsanctions.screening;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.courtsanctions.shared.CsvCell;
import org.courtsanctions.web.SiteAddress;

/**
 * Writes results as CSV for spreadsheets: UTF-8 with its mark, one row for each match, or
 * one for a name without any. No cell begins like a formula.
 */
public final class ResultsCsv {

	private static final String[] HEADINGS = { "row", "name", "born", "nationality", "outcome", "score", "candidate",
			"address", "about", "status", "authorities", "speaks for", "speaks against", "threshold", "record version",
			"as of" };

	private final Against against;

	private final CSVPrinter csv;

	/**
	 * Begins with the headings.
	 * @param out stays open
	 */
	public ResultsCsv(Against against, OutputStream out) throws IOException {
		this.against = against;
		var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write('\uFEFF');
		this.csv = new CSVPrinter(writer, CSVFormat.RFC4180.builder().setHeader(HEADINGS).get());
	}

	/** Writes some results, and sends them. */
	public void write(List<Screened> results) throws IOException {
		for (Screened result : results) {
			write(result);
		}
		this.csv.flush();
	}

	private void write(Screened one) throws IOException {
		String outcome = words(one.outcome().name());
		List<Screened.Candidate> matches = one.candidates().stream().filter(Screened.Candidate::match).toList();
		if (matches.isEmpty()) {
			this.csv.printRecord(one.number(), CsvCell.safe(one.name()), one.birthYear(), one.nationality(), outcome,
					"", "", "", "", "", "", "", "", this.against.threshold(), this.against.version(),
					this.against.day());
		}
		for (Screened.Candidate candidate : matches) {
			this.csv.printRecord(one.number(), CsvCell.safe(one.name()), one.birthYear(), one.nationality(), outcome,
					String.format(Locale.ROOT, "%.2f", candidate.score()), CsvCell.safe(candidate.found().label()),
					this.against.site().of(candidate.found().href()), CsvCell.safe(candidate.found().hint()),
					(candidate.status() != null) ? words(candidate.status()) : "",
					CsvCell.safe(String.join("; ", candidate.authorities())),
					CsvCell.safe(String.join("; ", candidate.speakingFor())),
					CsvCell.safe(String.join("; ", candidate.speakingAgainst())), this.against.threshold(),
					this.against.version(), this.against.day());
		}
	}

	private static String words(String code) {
		return code.toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/**
	 * What names were checked against.
	 *
	 * @param threshold from which score on a candidate counts as a match
	 * @param version the record version
	 * @param day the day whose status is told
	 * @param site where the public finds the register
	 */
	public record Against(double threshold, long version, LocalDate day, SiteAddress site) {
	}

}
