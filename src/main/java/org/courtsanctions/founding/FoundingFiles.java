package org.courtsanctions.founding;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import org.springframework.core.io.ClassPathResource;

/** Opens the files of a founding record and reads their rows. */
@FunctionalInterface
interface FoundingFiles {

	CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

	/** The record that ships with the application. */
	static FoundingFiles shipped() {
		return (file) -> new InputStreamReader(new ClassPathResource("founding/" + file).getInputStream(),
				StandardCharsets.UTF_8);
	}

	Reader open(String file) throws IOException;

	/**
	 * All rows of a file.
	 * @throws FoundingProblem if it cannot be read or is no CSV
	 */
	default List<Row> rows(String file) {
		try (Reader reader = open(file); var parser = FORMAT.parse(reader)) {
			long line = parser.getCurrentLineNumber();
			var rows = new java.util.ArrayList<Row>();
			for (CSVRecord csv : parser) {
				rows.add(new Row(file, line + 1, csv));
				line = parser.getCurrentLineNumber();
			}
			return rows;
		}
		catch (IOException | IllegalArgumentException | java.io.UncheckedIOException ex) {
			throw new FoundingProblem(file, 1, "row", "the file cannot be read as CSV: " + ex.getMessage());
		}
	}

}
