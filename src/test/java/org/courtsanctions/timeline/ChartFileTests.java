package org.courtsanctions.timeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.courtsanctions.timeline.ChartFile.Captions;
import org.courtsanctions.timeline.ChartFile.Key;
import org.courtsanctions.timeline.StripChart.Span;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds two invented charts as files, to the last coordinate. Where a change is meant,
 * {@code mvn test -Dtest=ChartFileTests -Dtimeline.charts=renew} draws them anew; look at
 * them before committing.
 */
class ChartFileTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

	@Test
	void drawsOfficesAndMeasures() throws IOException {
		List<Span> spans = List.of(
				new Span("Judge of an invented court of long name", null, "office", day("2012-03-11"),
						day("2021-03-10")),
				new Span("President", null, "office", day("2018-03-11"), day("2021-03-10")),
				new Span("Invented order", "sanction.inForce", "measure", day("2025-02-06"), null),
				new Span("Invented list", "sanction.ended", "ended", day("2020-09-02"), day("2021-04-01")),
				new Span("Invented suspension", null, "suspended", day("2025-06-01"), day("2025-06-01")),
				new Span("Invented warrant", null, "criminal", day("2024-11-01"), null),
				new Span("Invented licence", null, "licence", day("2025-02-06"), day("2027-03-08")),
				new Span("Not yet", null, "office", DAY.plusDays(1), null));
		StripChart chart = Objects.requireNonNull(StripChart.of(spans, DAY));
		var captions = new Captions(
				"Offices and measures of an invented judge whose name and offices take more than one line",
				"In force on 21 November 2026: one measure.",
				List.of(new Key("office", "An office held"), new Key("measure", "A measure in force"),
						new Key("criminal", "No sanction in law, but a step of a criminal proceeding"),
						new Key("ended", "A measure that ended"), new Key("", "The line is the day asked for.")),
				List.of("Court Sanctions Register, version 1.", "A control \u0007 sign & <markup>"));
		assertThat(ChartFile.of(chart, captions, (key) -> "word of " + key, "21 November 2026"))
			.isEqualTo(held("strip.svg", ChartFile.of(chart, captions, (key) -> "word of " + key, "21 November 2026")));
	}

	@Test
	void drawsANumberOverTime() throws IOException {
		SortedMap<LocalDate, Integer> steps = new TreeMap<>();
		steps.put(day("2020-09-02"), 2);
		steps.put(day("2021-04-02"), 0);
		steps.put(day("2025-02-06"), 1);
		steps.put(day("2025-06-05"), 5);
		steps.put(day("2025-08-20"), 9);
		steps.put(day("2027-01-01"), 40);
		StepChart chart = Objects.requireNonNull(StepChart.of(steps, DAY));
		String drawn = ChartFile.of(chart, new Captions("In force over time", "", List.of(), List.of("One source")));
		assertThat(drawn).isEqualTo(held("steps.svg", drawn));
	}

	@Test
	void drawsNothingWhereThereIsNothing() {
		assertThat(StripChart.of(List.of(), DAY)).isNull();
		assertThat(StripChart.of(List.of(new Span("Later", null, "office", DAY.plusDays(1), null)), DAY)).isNull();
		assertThat(StepChart.of(new TreeMap<>(), DAY)).isNull();
		assertThat(StepChart.of(new TreeMap<>(java.util.Map.of(DAY.plusDays(1), 1)), DAY)).isNull();
		assertThat(StepChart.of(new TreeMap<>(java.util.Map.of(DAY, 1)), DAY)).isNotNull();
	}

	private static LocalDate day(String text) {
		return LocalDate.parse(text);
	}

	private static String held(String name, String drawn) throws IOException {
		if ("renew".equals(System.getProperty("timeline.charts"))) {
			Files.writeString(Path.of("src/test/resources/timeline", name), drawn);
			return drawn;
		}
		try (InputStream file = ChartFileTests.class.getResourceAsStream("/timeline/" + name)) {
			return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
