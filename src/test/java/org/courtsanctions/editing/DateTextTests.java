package org.courtsanctions.editing;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Dates as editors write them. */
class DateTextTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			20 August 2025           | 2025-08-20 | DAY
			20 aug 2025              | 2025-08-20 | DAY
			20th of August, 2025     | 2025-08-20 | DAY
			1st Sept. 2025           | 2025-09-01 | DAY
			August 20, 2025          | 2025-08-20 | DAY
			AUG 20 2025              | 2025-08-20 | DAY
			2025-08-20               | 2025-08-20 | DAY
			2025-8-3                 | 2025-08-03 | DAY
			20/8/2025                | 2025-08-20 | DAY
			20.8.2025                | 2025-08-20 | DAY
			20-08-2025               | 2025-08-20 | DAY
			20 8 2025                | 2025-08-20 | DAY
			29 February 2024         | 2024-02-29 | DAY
			Nov 2022                 | 2022-11-01 | MONTH
			November 2022            | 2022-11-01 | MONTH
			Sept 2022                | 2022-09-01 | MONTH
			2022-11                  | 2022-11-01 | MONTH
			11/2022                  | 2022-11-01 | MONTH
			11 2022                  | 2022-11-01 | MONTH
			2022                     | 2022-01-01 | YEAR
			1800                     | 1800-01-01 | YEAR
			31 Dec 2200              | 2200-12-31 | DAY
			about 21 May 2026        | 2026-05-21 | APPROXIMATE
			About 2026-05-21         | 2026-05-21 | APPROXIMATE
			around 21 May 2026       | 2026-05-21 | APPROXIMATE
			c. 21 May 2026           | 2026-05-21 | APPROXIMATE
			ca. 21 May 2026          | 2026-05-21 | APPROXIMATE
			circa 21 May 2026        | 2026-05-21 | APPROXIMATE
			~21 May 2026             | 2026-05-21 | APPROXIMATE
			approximately 21/5/2026  | 2026-05-21 | APPROXIMATE
			inferred 20 Aug 2025     | 2025-08-20 | INFERRED
			reported 20 Aug 2025     | 2025-08-20 | INFERRED
			""")
	void readsADateAsExactlyAsItIsWritten(String typed, LocalDate on, Precision precision) throws Unreadable {
		assertThat(DateText.read(typed)).isEqualTo(new PartialDate(on, precision));
		assertThat(DateText.read("  " + typed.replace(" ", "  ") + " ")).isEqualTo(new PartialDate(on, precision));
	}

	@Test
	void readsTheThreeBoxesOfAFormHoweverMuchStandsInEach() throws Unreadable {
		PartialDate day = PartialDate.parse("2025-08-20");
		for (List<String> boxes : List.of(List.of("20", "August", "2025"), List.of("20", "8", "2025"),
				List.of("20", "08", "2025"), List.of("20 August 2025", "", ""), List.of("", "", "2025-08-20"),
				List.of(" 20 ", "aug", " 2025"))) {
			assertThat(date(boxes)).as("%s", boxes).isEqualTo(day);
		}
		assertThat(date(List.of("", "Nov", "2022"))).isEqualTo(PartialDate.parse("2022-11"));
		assertThat(date(List.of("", "11", "2022"))).isEqualTo(PartialDate.parse("2022-11"));
		assertThat(date(List.of("", "", "2022"))).isEqualTo(PartialDate.parse("2022"));
		assertThat(date(List.of("about 21", "May", "2026")))
			.isEqualTo(new PartialDate(LocalDate.of(2026, 5, 21), Precision.APPROXIMATE));
		assertThat(date(List.of("", "", ""))).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "31 February 2025", "29 February 2025", "2025-02-30", "31/4/2025", "0/1/2025", "1/13/2025",
			"20 Augst 2025", "August", "20 August", "20", "20/8/25", "yesterday", "about", "about about 20 May 2026",
			"20 August 2025 or so", "2025-08-20T00:00:00Z", "20 August −2025", "٢٠٢٥", "20 août 2025", "2025–08–20",
			"x", "0x7e9", "1e3", "2025\u0000" })
	void refusesWhatIsNoDate(String typed) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> DateText.read(typed))
			.returns("date", Unreadable::problem)
			.returns(typed, Unreadable::argument);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1799", "2201", "0000", "0999", "9999", "1 May 1500", "May 2500", "9999-12-31",
			"+999999999-12-31", "about 1 May 1500" })
	void refusesYearsThatCanOnlyBeSlipsOfThePen(String typed) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> DateText.read(typed))
			.returns("date.year", Unreadable::problem);
	}

	@ParameterizedTest
	@ValueSource(strings = { "about 2022", "about Nov 2022", "inferred 2022-11", "reported 2022" })
	void refusesAQualifierWithoutADay(String typed) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> DateText.read(typed))
			.returns("date.qualified", Unreadable::problem);
	}

	@Test
	void readsWhatItWrote() throws Unreadable {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		LocalDate first = LocalDate.of(1800, 1, 1);
		int days = (int) (LocalDate.of(2201, 1, 1).toEpochDay() - first.toEpochDay());
		for (int round = 0; round < 2000; round++) {
			LocalDate day = first.plusDays(random.nextInt(days));
			for (Precision precision : Precision.values()) {
				PartialDate date = new PartialDate(switch (precision) {
					case YEAR -> day.withDayOfYear(1);
					case MONTH -> day.withDayOfMonth(1);
					case DAY, APPROXIMATE, INFERRED -> day;
				}, precision);
				assertThat(DateText.read(DateText.write(date))).as("seed %d", seed).isEqualTo(date);
				assertThat(date(DateText.parts(date))).as("seed %d, %s", seed, DateText.parts(date)).isEqualTo(date);
			}
		}
	}

	@Test
	void answersSoonWhateverIsTyped() {
		String spaces = "about " + " ".repeat(50_000) + "x" + " ".repeat(50_000) + "x";
		for (String typed : List.of(spaces, "1".repeat(100_000), "\n".repeat(20_000), "about ".repeat(20_000),
				" ,.".repeat(20_000))) {
			long begun = System.nanoTime();
			assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> DateText.read(typed));
			assertThat(System.nanoTime() - begun).isLessThan(500_000_000L);
		}
	}

	private static PartialDate date(List<String> boxes) throws Unreadable {
		return (PartialDate) FieldReader.read(Field.date("on"), boxes, null);
	}

}
