package org.courtsanctions.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

import org.courtsanctions.timeline.StripChart.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StripChartTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	@Test
	void drawsNothingWhenNothingHadBegun() {
		assertThat(StripChart.of(List.of(), TODAY)).isNull();
		assertThat(StripChart.of(List.of(span("Judge", "2027-01-01", null)), TODAY)).isNull();
	}

	@Test
	void leavesOutWhatBeganLater() {
		StripChart chart = chart(TODAY, span("Judge", "2018-03-11", null), span("President", "2026-11-22", null));
		assertThat(chart.bars()).extracting(StripChart.Bar::label).containsExactly("Judge");
	}

	@Test
	void putsAnArrowWhereNoEndIsOnRecord() {
		StripChart chart = chart(TODAY, span("Judge", "2018-03-11", null), span("Listing", "2020-09-02", "2021-04-01"));
		assertThat(chart.bars().get(0).openEnd()).startsWith("M" + chart.today() + " ");
		assertThat(chart.bars().get(1).openEnd()).isNull();
	}

	@Test
	void endsAnOpenBarOnTheDayThePageSpeaksFor() {
		StripChart chart = chart(TODAY, span("Judge", "2018-03-11", null));
		assertThat(right(chart.bars().getFirst())).isCloseTo(Double.parseDouble(chart.today()),
				org.assertj.core.api.Assertions.within(0.11));
	}

	@Test
	void putsEachBarInARowOfItsOwnInsideTheDrawing() {
		StripChart chart = chart(TODAY, span("Judge", "2018-03-11", "2027-03-10"), span("Listing", "2020-09-02", null),
				span("Listing", "2026-11-21", null));
		assertThat(chart.bars()).extracting(StripChart.Bar::y).doesNotHaveDuplicates().isSorted();
		assertThat(chart.bars()).allSatisfy((bar) -> assertThat(bar.y() + 14).isLessThan(chart.bottom()));
		assertThat(chart.bottom()).isLessThan(chart.height());
	}

	@Test
	void showsASingleDayAsABarThatCanBeSeen() {
		StripChart chart = chart(TODAY, span("Judge", "1990-01-01", null), span("Listing", "2020-09-02", "2020-09-02"));
		assertThat(Double.parseDouble(chart.bars().get(1).width())).isGreaterThanOrEqualTo(1.5);
	}

	@Test
	void cutsLongLabelsSoThatTheyDoNotRunIntoTheBars() {
		StripChart chart = chart(TODAY, span("Prosecutor of an invented court of appeal", "2018-03-11", null));
		assertThat(chart.bars().getFirst().label()).hasSizeLessThanOrEqualTo(27).endsWith("…");
	}

	@Test
	void leavesALabelOfTwentyFiveSignsWhole() {
		StripChart chart = chart(TODAY, span("x".repeat(25), "2018-03-11", null),
				span("y".repeat(26), "2018-03-11", null));
		assertThat(chart.bars()).extracting(StripChart.Bar::label)
			.containsExactly("x".repeat(25), "y".repeat(24) + "…");
	}

	@Test
	void turnsTheLabelOfTheDayInwardsNearTheEnds() {
		assertThat(chart(LocalDate.of(2026, 12, 31), span("Judge", "2018-01-01", null)).todayAnchor()).isEqualTo("end");
		assertThat(chart(LocalDate.of(2018, 1, 1), span("Judge", "2018-01-01", "2026-01-01")).todayAnchor())
			.isEqualTo("start");
		assertThat(chart(LocalDate.of(2022, 1, 1), span("Judge", "2018-01-01", "2026-01-01")).todayAnchor())
			.isEqualTo("middle");
	}

	@Test
	void marksAtMostThirteenYearsHoweverLongTheTime() {
		for (int years = 0; years <= 126; years++) {
			StripChart chart = chart(TODAY, span("Judge", TODAY.minusYears(years).toString(), null));
			assertThat(chart.ticks()).as("%s years", years).hasSizeBetween(1, 13);
			assertThat(chart.ticks()).extracting((tick) -> Double.parseDouble(tick.at()))
				.isSorted()
				.allSatisfy((at) -> assertThat(at).isBetween(160.0, 690.0));
		}
	}

	@Test
	void keepsEverythingInsideTheDrawing() {
		var random = new Random(20_261_121);
		for (int round = 0; round < 300; round++) {
			LocalDate day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(13_000));
			List<Span> spans = IntStream.range(0, 1 + random.nextInt(8))
				.mapToObj((at) -> anySpan(random, day))
				.toList();
			StripChart chart = StripChart.of(spans, day);
			if (chart != null) {
				assertThat(Double.parseDouble(chart.today())).isBetween(160.0, 690.0);
				assertThat(chart.ticks()).hasSizeBetween(1, 13);
				assertThat(chart.bars()).allSatisfy((bar) -> {
					assertThat(Double.parseDouble(bar.x())).isGreaterThanOrEqualTo(160);
					assertThat(right(bar) + ((bar.openEnd() != null) ? 7 : 0)).isLessThan(720);
				});
			}
		}
	}

	private static Span anySpan(Random random, LocalDate day) {
		LocalDate from = day.minusDays(random.nextInt(20_000) - 500);
		return new Span("Span", null, "office", from,
				random.nextBoolean() ? from.plusDays(random.nextInt(9_000)) : null);
	}

	private static double right(StripChart.Bar bar) {
		return Double.parseDouble(bar.x()) + Double.parseDouble(bar.width());
	}

	private static StripChart chart(LocalDate day, Span... spans) {
		return Objects.requireNonNull(StripChart.of(List.of(spans), day));
	}

	private static Span span(String label, String from, @Nullable String to) {
		return new Span(label, null, "office", LocalDate.parse(from), (to != null) ? LocalDate.parse(to) : null);
	}

}
