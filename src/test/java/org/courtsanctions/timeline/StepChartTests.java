package org.courtsanctions.timeline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StepChartTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	@Test
	void drawsNothingWithoutAStepByTheDay() {
		assertThat(StepChart.of(new TreeMap<>(), TODAY)).isNull();
		assertThat(StepChart.of(new TreeMap<>(Map.of(TODAY.plusDays(1), 3)), TODAY)).isNull();
	}

	@Test
	void rendersAStepAsALevelLineAndARiser() {
		StepChart chart = chart(new TreeMap<>(Map.of(LocalDate.of(2026, 1, 1), 2, LocalDate.of(2026, 7, 1), 1)));
		List<double[]> points = points(chart.line());
		assertThat(points).hasSize(5);
		assertThat(points.get(0)[1]).as("starts at nothing").isEqualTo(190);
		assertThat(points.get(1)[0]).as("rises straight up").isEqualTo(points.get(0)[0]);
		assertThat(points.get(2)[1]).as("stays level").isEqualTo(points.get(1)[1]);
		assertThat(points.get(3)[1]).as("comes down, which is further from the top").isGreaterThan(points.get(2)[1]);
		assertThat(points.get(4)[1]).as("lasts until the day").isEqualTo(points.get(3)[1]);
	}

	@Test
	void doesNotLetLaterStepsShow() {
		LocalDate day = LocalDate.of(2026, 3, 1);
		SortedMap<LocalDate, Integer> known = new TreeMap<>(Map.of(LocalDate.of(2026, 1, 1), 2));
		SortedMap<LocalDate, Integer> later = new TreeMap<>(known);
		later.put(LocalDate.of(2026, 7, 1), 400);
		assertThat(StepChart.of(later, day)).isEqualTo(StepChart.of(known, day));
	}

	@Test
	void hasAtMostSixLevelsHoweverHighItRises() {
		for (int most = 0; most <= 12_000; most += 1 + most / 50) {
			StepChart chart = chart(new TreeMap<>(Map.of(LocalDate.of(2026, 1, 1), most)));
			assertThat(chart.levels()).as("up to %s", most).hasSizeBetween(2, 6);
			assertThat(Integer.parseInt(chart.levels().getLast().label())).isGreaterThan(most);
			assertThat(chart.levels().getFirst().label()).isEqualTo("0");
		}
	}

	@Test
	void keepsEverythingInsideTheDrawing() {
		var random = new Random(20_261_121);
		for (int round = 0; round < 300; round++) {
			SortedMap<LocalDate, Integer> steps = new TreeMap<>();
			for (int step = 0; step <= random.nextInt(40); step++) {
				steps.put(TODAY.minusDays(random.nextInt(12_000)), random.nextInt(1 + random.nextInt(500)));
			}
			StepChart chart = chart(steps);
			assertThat(chart.years()).hasSizeBetween(1, 13);
			assertThat(points(chart.line() + " " + chart.area())).allSatisfy((point) -> {
				assertThat(point[0]).isBetween(40.0, 700.0);
				assertThat(point[1]).isBetween(14.0, 190.0);
			});
			assertThat(points(chart.line()).stream().map((point) -> point[0])).isSorted();
			assertThat(chart.levels())
				.allSatisfy((level) -> assertThat(Double.parseDouble(level.at())).isBetween(14.0, 190.0));
		}
	}

	private static StepChart chart(SortedMap<LocalDate, Integer> steps) {
		return Objects.requireNonNull(StepChart.of(steps, TODAY));
	}

	private static List<double[]> points(String text) {
		return Arrays.stream(text.split(" "))
			.map((point) -> Arrays.stream(point.split(",")).mapToDouble(Double::parseDouble).toArray())
			.toList();
	}

}
