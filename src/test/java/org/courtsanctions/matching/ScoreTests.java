package org.courtsanctions.matching;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the scores and reasons of many pairs as they are, so that whoever changes a rule
 * or a weight sees what else changes with it. Where that is meant,
 * {@code mvn test -Dtest=ScoreTests -Dmatching.scores=renew} writes the file anew, and
 * the difference tells the reviewer.
 */
class ScoreTests {

	private static final String FILE = "/matching/scores.csv";

	private static final String[] HEADINGS = { "name", "born", "nationality", "other", "other_born",
			"other_nationality", "score", "reasons" };

	/** The labelled pairs that are held: enough to touch every rule. */
	private static final int EVERY = 3;

	/** Years and nationalities, which labelled pairs have few of. */
	private static final List<String> BESIDE_NAMES = List.of("1960,GB/1960,GB", "1960,GB/1961,GB", "1960,GB/1962,FR",
			"1967,/1976,", "1960,/1963,", "1950,/1990,", "1960,/1970,", "1960,/1969,", ",GB/,FR", "1960,GB/,",
			",/1960,GB");

	@Test
	void scoresThesePairsAsItDidAndForTheSameReasons() throws IOException {
		List<Person[]> pairs = pairs();
		if ("renew".equals(System.getProperty("matching.scores"))) {
			write(pairs.stream().map((pair) -> row(pair[0], pair[1])).toList());
		}
		List<List<String>> held = held();
		assertThat(held).hasSameSizeAs(pairs);
		for (int at = 0; at < held.size(); at++) {
			assertThat(row(pairs.get(at)[0], pairs.get(at)[1])).isEqualTo(held.get(at));
		}
	}

	@Test
	void comparesNothingWithWhatHasNoLetters() {
		Assessment none = Matcher.compare(Person.called("12 34", null, null),
				Person.called("Ada Lovelace", 1815, null));
		assertThat(none.comparable()).isFalse();
		assertThat(none.match()).isFalse();
		assertThat(Person.called("...", null, null).comparable()).isFalse();
		assertThat(Person.called("Ada", null, null).comparable()).isTrue();
	}

	@Test
	void takesTheNameThatFitsBestAndSaysThatItIsAnAlias() {
		var known = new Person(List.of(NameForm.of("Boris Invented"), NameForm.of("Ada Lovelace")), null, List.of());
		Assessment found = Matcher.compare(Person.called("Ada Lovelace", null, null), known);
		assertThat(found.matched()).isEqualTo("Ada Lovelace");
		assertThat(found.match()).isTrue();
		assertThat(found.speakingFor()).extracting(Reason::code).contains(Reason.Code.ALIAS);
		assertThat(found.speakingAgainst()).isEmpty();
		assertThat(Matcher.compare("Ada Lovelace", "Ada Lovelace")).isEqualTo(1);
	}

	private static List<Person[]> pairs() {
		List<Person[]> rows = new ArrayList<>();
		for (String other : List.of("Maria Invented", "Marya Invented", "Boris Other")) {
			for (String beside : BESIDE_NAMES) {
				String[] sides = beside.split("/");
				rows.add(new Person[] { person("Maria Invented", sides[0]), person(other, sides[1]) });
			}
		}
		LabelledPairs.every(EVERY).forEach((pair) -> rows.add(new Person[] { pair.one(), pair.other() }));
		return rows;
	}

	private static Person person(String name, String beside) {
		String[] parts = beside.split(",", -1);
		return Person.called(name, parts[0].isEmpty() ? null : Integer.valueOf(parts[0]),
				parts[1].isEmpty() ? null : parts[1]);
	}

	private static List<String> row(Person one, Person other) {
		Assessment found = Matcher.compare(one, other);
		return Stream.of(told(one), told(other),
				Stream.of(String.format(Locale.ROOT, "%.4f", found.score()),
						found.reasons()
							.stream()
							.map((reason) -> reason.code() + reason.details().toString())
							.collect(Collectors.joining(" "))))
			.flatMap((cells) -> cells)
			.toList();
	}

	private static Stream<String> told(Person person) {
		return Stream.of(person.names().getFirst().text(),
				(person.birthYear() != null) ? person.birthYear().toString() : "",
				String.join(" ", person.nationalities()));
	}

	private static List<List<String>> held() {
		try (var file = new InputStreamReader(Objects.requireNonNull(ScoreTests.class.getResourceAsStream(FILE)),
				StandardCharsets.UTF_8);
				var csv = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(file)) {
			return csv.stream().map(CSVRecord::toList).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void write(List<List<String>> rows) throws IOException {
		Path file = Path.of("src/test/resources" + FILE);
		try (var csv = new CSVPrinter(Files.newBufferedWriter(file),
				CSVFormat.RFC4180.builder().setRecordSeparator('\n').setHeader(HEADINGS).get())) {
			csv.printRecords(rows);
		}
		Files.copy(file, Path.of("target/test-classes" + FILE), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
	}

}
