package org.courtsanctions.matching;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Pairs of names of which it is known whether they are one person's: every spelling of
 * the founding record beside the primary one, invented typing errors, and the most alike
 * names of different people.
 */
final class LabelledPairs {

	private LabelledPairs() {
	}

	static List<Pair> all() {
		return every(1);
	}

	/** One of so many, beginning with the first; only these are read. */
	static List<Pair> every(int so) {
		try (var file = new InputStreamReader(
				Objects.requireNonNull(LabelledPairs.class.getResourceAsStream("/matching/pairs.csv")),
				StandardCharsets.UTF_8); var csv = CSVFormat.RFC4180.builder().setHeader().get().parse(file)) {
			return csv.stream()
				.filter((row) -> (row.getRecordNumber() - 1) % so == 0)
				.map((row) -> new Pair(row.get("label").equals("same"), person(row, "name", "born"),
						person(row, "other", "other_born"), row.get("why")))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Person person(CSVRecord row, String name, String born) {
		return Person.called(row.get(name), row.get(born).isEmpty() ? null : Integer.valueOf(row.get(born)), null);
	}

	/**
	 * A pair.
	 *
	 * @param same whether both are names of one person
	 * @param one the first
	 * @param other the second
	 * @param why where the pair comes from
	 */
	record Pair(boolean same, Person one, Person other, String why) {

		double score() {
			return Matcher.compare(this.one, this.other).score();
		}

		@Override
		public String toString() {
			return "%s: %s / %s (%s) %.2f".formatted(this.same ? "same" : "different",
					this.one.names().getFirst().text(), this.other.names().getFirst().text(), this.why, score());
		}

	}

}
